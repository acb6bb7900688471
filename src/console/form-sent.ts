import { utf8Of } from "../procedure/values/utf8.ts";
import type { FormLimit } from "./form-limits.ts";

/** What was sent as a form, or why it is not read as one. */
export type FormRead =
  | { readonly kind: "form"; readonly form: FormData }
  | { readonly kind: "tooMany" }
  | { readonly kind: "unreadable" };

type Bytes = Uint8Array<ArrayBuffer>;

const unreadable: FormRead = { kind: "unreadable" };

const mediaTypeIn = (contentType: string): string =>
  (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();

/** How a form says that it was written: its media type, without parameters; empty where nothing is said. */
export const formTypeOf = (headers: Headers): string =>
  mediaTypeIn(headers.get("content-type") ?? "");

const [plus, blank] = [0x2b, 0x20];

// Not by URLSearchParams: of pairs without "=", or with much to decode, it takes time in the square of their number.
const urlencoded = (bytes: Bytes, { fields }: FormLimit): FormRead => {
  // Before it is text: in a text of nothing but plus signs, replacing them takes fifty times as long.
  const text = utf8Of(bytes.map((byte) => (byte === plus ? blank : byte)));
  if (text === undefined) return unreadable;
  const pairs = text.split("&", fields + 1);
  if (pairs.length > fields) return { kind: "tooMany" };
  const form = new FormData();
  try {
    for (const pair of pairs) {
      if (pair === "") continue;
      const at = pair.indexOf("=");
      const [name, value] = at === -1 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
      form.append(decodeURIComponent(name), decodeURIComponent(value));
    }
    return { kind: "form", form };
  } catch {
    // What was encoded is no UTF-8, or the encoding was cut off.
    return unreadable;
  }
};

// RFC 2046, section 5.1.1: a boundary has at most 70 characters.
const boundaryIn = (contentType: string): string | undefined =>
  /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean);

const isOver = (bytes: Buffer, part: string, most: number): boolean => {
  let parts = 0;
  for (let at = bytes.indexOf(part); at !== -1; at = bytes.indexOf(part, at + part.length)) {
    parts += 1;
    // One more stands at the end.
    if (parts > most + 1) return true;
  }
  return false;
};

const multipart = async (
  bytes: Bytes,
  contentType: string,
  { fields }: FormLimit,
): Promise<FormRead> => {
  const boundary = boundaryIn(contentType);
  if (boundary === undefined) return unreadable;
  if (isOver(Buffer.from(bytes.buffer), `--${boundary}`, fields)) return { kind: "tooMany" };
  try {
    const type = `multipart/form-data; boundary="${boundary}"`;
    // Advised against for bodies without an end; this one has a limit, and its parts are counted.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as said
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    return { kind: "form", form };
  } catch {
    return unreadable;
  }
};

/**
 * Reads a form in time that grows as its size does, and no further than its limit. What does not call itself a form is an
 * empty one, and nothing of it is read. The size is for whoever calls to have looked at.
 */
export const formSent = async (request: Request, limit: FormLimit): Promise<FormRead> => {
  const contentType = request.headers.get("content-type") ?? "";
  switch (mediaTypeIn(contentType)) {
    case "application/x-www-form-urlencoded":
      return urlencoded(new Uint8Array(await request.arrayBuffer()), limit);
    case "multipart/form-data":
      return multipart(new Uint8Array(await request.arrayBuffer()), contentType, limit);
    default:
      return { kind: "form", form: new FormData() };
  }
};
