import { parseJson } from "../../law/json-text.ts";
import type { Said } from "../../words/messages.ts";

/** What somebody sent as JSON; or why it is none. An object that names a member twice has no one meaning, and is refused (RFC 8259, 4). */
export const jsonSent = (text: string): { readonly value: unknown } | { readonly reason: Said } => {
  const parsed = parseJson(text);
  if ("value" in parsed) return parsed;
  const { line, column, reason } = parsed.fault;
  const place = { kind: "placeColumn", line: String(line), column: String(column) } as const;
  return { reason: { kind: "lawFault", place, reason } };
};
