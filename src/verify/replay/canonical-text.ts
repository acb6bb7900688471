import { hash } from "node:crypto";
import { digestSchema, type Digest } from "../../procedure/values/ids.ts";

const membersOf = (value: object): string =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalText(one)}`)
    .join(",");

/** RFC 8785 canonical JSON of a value that has whole numbers only. */
export const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object" && value !== null) return `{${membersOf(value)}}`;
  return JSON.stringify(value);
};

/** The SHA-256 of a value's canonical JSON: what binds a request to what was said. */
export const digestOf = (value: unknown): Digest =>
  digestSchema.parse(hash("sha256", canonicalText(value), "hex"));
