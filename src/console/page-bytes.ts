import { randomUUID } from "node:crypto";
import { partsOf, raw, type Html } from "./html.ts";
import { documentOf, type Page } from "./layout.ts";
import type { Pages, Visit } from "./pages.ts";

const encoder = new TextEncoder();

/** A part as it goes over the line. */
export const written = async (part: Html): Promise<Uint8Array> =>
  encoder.encode(String(await part));

// Where the body stands in its page. Another one in each process, so that nobody can write it into a page.
const place = `<!--${randomUUID()}-->`;

/**
 * A whole page as it goes over the line. It is put together from bytes, so that of a page which is mostly kept only little
 * is escaped and encoded again.
 */
export const pageInBytes = async (
  { look }: Pick<Pages, "look">,
  visit: Visit,
  page: Page,
): Promise<Uint8Array<ArrayBuffer>> => {
  const frame = String(await documentOf({ look }, visit, { ...page, body: raw(place) }));
  const [before = "", after = ""] = frame.split(place);
  const parts: Uint8Array[] = [encoder.encode(before)];
  for (const part of partsOf(page.body))
    parts.push(part instanceof Uint8Array ? part : await written(part));
  return Buffer.concat([...parts, encoder.encode(after)]);
};
