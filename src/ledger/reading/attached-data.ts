import { inflateSync } from "node:zlib";

const mostBytes = 1024 * 1024;

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(inflateSync(bytes, { maxOutputLength: mostBytes }).toString("utf8"));
  } catch {
    return undefined;
  }
};

/**
 * The data that are attached to a PDF as compressed JSON, as Tasdiq attaches them to its own papers (ISO 32000-1, 7.11.4). What is
 * written in another way, or cannot be read, is passed over: then nobody knows, and nothing is refused for it.
 */
export const attachedData = (pdf: Uint8Array): readonly unknown[] => {
  const text = Buffer.from(pdf).toString("latin1");
  if (!text.startsWith("%PDF-")) return [];
  return [...text.matchAll(/\/EmbeddedFile\b/g)].flatMap(({ index }) => {
    // The dictionary of a stream stands between its number and the word after which its bytes begin.
    const [from, to] = [text.lastIndexOf(" obj", index), text.indexOf("stream", index)];
    if (from === -1 || to === -1) return [];
    const [, length] = /\/Length\s+(\d+)/.exec(text.slice(from, to)) ?? [];
    const start = to + (text.startsWith("stream\r\n", to) ? 8 : 7);
    const data =
      length === undefined ? undefined : jsonIn(pdf.subarray(start, start + Number(length)));
    return data === undefined ? [] : [data];
  });
};
