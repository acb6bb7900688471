import { hash } from "node:crypto";
import { hashIn, member, parsed } from "./json.ts";

const membersOf = (value: object): string =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalText(one)}`)
    .join(",");

/** RFC 8785 canonical JSON of what entries hold. */
export const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object" && value !== null) return `{${membersOf(value)}}`;
  return JSON.stringify(value);
};

/** What a commitment in an entry commits to. */
export type Opened = { readonly salt: string; readonly fields: Readonly<Record<string, unknown>> };

/**
 * What opens the commitment in an entry, both as they are written; undefined where it does not open it. The commitment is SHA-256
 * of the canonical JSON of the command's id, the salt and what is withheld (docs/record.md). It is worked out here once more: reading an
 * export rests on Node alone.
 */
export const disclosureOf = (bytes: string, disclosure: string): Opened | undefined => {
  const command = member(parsed(bytes), "command");
  const [id, withheld] = [member(command, "id"), member(command, "withheld")];
  const opens = parsed(disclosure);
  const [salt, fields] = [hashIn(member(opens, "salt")), member(opens, "fields")];
  if (salt === undefined || typeof fields !== "object" || fields === null) return undefined;
  const committed = canonicalText({ fields, id, of: "tasdiq-withheld-v1", salt });
  const isOpened = hash("sha256", committed, "hex") === member(withheld, "commitment");
  return isOpened && canonicalText({ salt, fields }) === disclosure
    ? { salt, fields: { ...fields } }
    : undefined;
};
