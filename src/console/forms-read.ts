import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { BodyLimit } from "../api/body.ts";
import { utf8Of } from "../values/text.ts";
import { html } from "./html.ts";
import type { PageContext, Pages, PagesEnv } from "./pages.ts";
import { isDoor } from "./identify-visitor.ts";
import { pageOf } from "./respond.ts";
import { pageFormat } from "./page-format.ts";

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** A file that comes with a form has at most so many bytes; a larger document is stored by the office's programs. */
export const largestUpload = 16 * megabyte;

/** How much a page reads of a form: the whole body, and how many fields, its files among them. */
type FormLimit = BodyLimit & { readonly fields: number };

/** What each form takes at most. A body that is larger is answered with 413 before anything of it is looked at. */
export const formLimits = {
  /** A form without files, and every form that is not sent as one with files. */
  form: { bytes: 256 * kilobyte, fields: 1000 },
  /** A form of a command, a past case or a calendar: a file, and what is typed beside it. */
  formWithFiles: { bytes: largestUpload + megabyte, fields: 10_000 },
} as const satisfies Readonly<Record<string, FormLimit>>;

// Every form of the pages that has a file to choose.
const withFiles: readonly (readonly [place: RegExp, limit: FormLimit])[] = [
  [/^\/(?:az|en)\/cases\/(?:new|[^/]+\/do\/[^/]+)\/?$/, formLimits.formWithFiles],
  [/^\/(?:az|en)\/administration\/(?:import|calendar)\/?$/, formLimits.formWithFiles],
];

/** What a page takes of a form. Only a form that is sent as `multipart/form-data` has files. */
const formLimitAt = (path: string, type: string): FormLimit =>
  type === "multipart/form-data"
    ? (withFiles.find(([place]) => place.test(path))?.[1] ?? formLimits.form)
    : formLimits.form;

export const inMegabytes = (bytes: number): string => String(bytes / megabyte);
const inKilobytes = (bytes: number): string => String(bytes / kilobyte);

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
const formTypeOf = (headers: Headers): string => mediaTypeIn(headers.get("content-type") ?? "");

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
    // oxlint-disable-next-line typescript/no-deprecated -- as said
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

type TooLarge = { readonly title: string; readonly note: string };

const tooLargeWords = (c: PageContext, limit: FormLimit): TooLarge => {
  const { forms } = c.var.visit.words;
  if (limit === formLimits.formWithFiles)
    return {
      title: forms.tooLargeTitle,
      note: forms.tooLarge({ limit: inMegabytes(largestUpload) }),
    };
  const fields = pageFormat(c.var.visit).number(limit.fields);
  const note = forms.tooLargeForm({ kilobytes: inKilobytes(limit.bytes), fields });
  return { title: forms.tooLargeFormTitle, note };
};

const tooLargePage = (
  pages: Pages,
  c: PageContext,
  { limit, why }: { readonly limit: FormLimit; readonly why: string },
): Promise<Response> => {
  pages.turnedAway(why);
  const { title, note } = tooLargeWords(c, limit);
  const body = html`<p class="govuk-body">${note}</p>`;
  return pageOf(pages, c, { title, body, faulty: true, status: 413 });
};

const unreadablePage = (pages: Pages, c: PageContext): Promise<Response> => {
  pages.turnedAway("a form that cannot be read");
  const { frame } = c.var.visit.words;
  const body = html`<p class="govuk-body">${frame.brokenFormNote}</p>`;
  return pageOf(pages, c, { title: frame.brokenForm, body, faulty: true, status: 400 });
};

/**
 * Reads a form once, within its limit, for whoever asks for it after this. Turned away are one that is larger, before anything of
 * it is looked at, and what calls itself a form and cannot be read as one: that is its sender's fault, and none of this server.
 */
export const formsRead =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    const { method, path } = c.req;
    if (method === "GET" || method === "HEAD") return next();
    // Of a stranger only a sign-in says something.
    if (c.var.visit.visitor === undefined && !isDoor(path)) return next();
    const limit = formLimitAt(path, formTypeOf(c.req.raw.headers));
    const tooLarge = (what: string): Promise<Response> =>
      tooLargePage(pages, c, { limit, why: `a form of over ${what}` });
    const readWhole = async (): Promise<Response | undefined> => {
      const read = await formSent(c.req.raw, limit);
      switch (read.kind) {
        case "tooMany":
          return tooLarge(`${String(limit.fields)} fields`);
        case "unreadable":
          return unreadablePage(pages, c);
        case "form":
          c.set("form", read.form);
          await next();
          return undefined;
      }
    };
    let answer: Response | undefined;
    const onError = (): Promise<Response> => tooLarge(`${String(limit.bytes)} bytes`);
    const cutOff = await bodyLimit({ maxSize: limit.bytes, onError })(c, async () => {
      answer = await readWhole();
    });
    return cutOff ?? answer;
  };
