import type * as z from "zod/mini";
import { quoted } from "../procedure/values/text.ts";
import type { Said } from "../words/messages.ts";

/** One thing that is wrong with a law file: its place, a field of the file (`clocks.vote.span.n`) or another part of it, and the reason. */
export type LawFault = { readonly path: string | Said; readonly reason: Said };

/** The place of a fault that is not at any one field. */
export const wholeFile: Said = { kind: "placeFile" };

const placeSaid = (path: LawFault["path"]): Said =>
  typeof path === "string" ? { kind: "placeField", path } : path;

/** A fault with its place, to be said in a language. */
export const lawFaultSaid = ({ path, reason }: LawFault): Said => ({
  kind: "lawFault",
  place: placeSaid(path),
  reason,
});

/** The same after the name of its file. */
export const lawFaultIn = ({
  where,
  path,
  reason,
}: LawFault & { readonly where: string }): Said => ({
  kind: "lawFaultIn",
  where,
  place: placeSaid(path),
  reason,
});

type Issue = z.core.$ZodIssue;

/** A field's place as a reader of the file would write it: `returning.override[0].needs`. */
export const pathInFile = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${String(part)}]`;
    return written === "" ? String(part) : `${written}.${String(part)}`;
  }, "");

const placeIn = (path: readonly PropertyKey[]): LawFault["path"] =>
  path.length === 0 ? wholeFile : pathInFile(path);

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === "object" && value !== null;

/** What stands at a place of a file that JSON has become a value of; undefined where nothing does. */
export const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    file,
  );

const shown = (value: unknown): Said => {
  if (Array.isArray(value)) return { kind: "foundList", count: value.length };
  if (isObject(value)) return { kind: "foundObject" };
  return { kind: "foundValue", text: quoted(JSON.stringify(value), 60) };
};

const listed = (all: readonly unknown[]): Said => {
  const [value = "", ...others] = all.map((one) => JSON.stringify(one));
  return others.length === 0
    ? { kind: "wantOne", value }
    : { kind: "wantOneOf", values: [value, ...others] };
};

const kinds: Readonly<Record<string, Said>> = {
  object: { kind: "wantObject" },
  record: { kind: "wantObject" },
  array: { kind: "wantList" },
  string: { kind: "wantText" },
  // Every number in a law file counts something.
  number: { kind: "wantWhole" },
  int: { kind: "wantWhole" },
  boolean: { kind: "wantBoolean" },
};

const bound = (issue: Extract<Issue, { code: "too_small" | "too_big" }>): Said => {
  const small = issue.code === "too_small";
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === "array")
    return { kind: small ? "wantListAtLeast" : "wantListAtMost", limit: String(limit) };
  return issue.origin === "string"
    ? { kind: small ? "wantTextAtLeast" : "wantTextAtMost", limit }
    : { kind: small ? "wantNumberAtLeast" : "wantNumberAtMost", limit: String(limit) };
};

const asWritten = (text: string): Said => ({ kind: "asWritten", text });

/** What the schema wants at this place. The words of `custom`, `invalid_format` and `invalid_key` are the schema's own. */
const wanted = (issue: Issue): Said => {
  if (issue.code === "invalid_type")
    return kinds[issue.expected] ?? { kind: "wantType", type: issue.expected };
  if (issue.code === "invalid_value") return listed(issue.values);
  if (issue.code === "too_small" || issue.code === "too_big") return bound(issue);
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options))
    return listed(issue.options);
  return asWritten(issue.message);
};

const missing = (path: readonly PropertyKey[], want: Said): Said => {
  const last = String(path.at(-1) ?? "");
  return last === "authority" || last.endsWith("Authority")
    ? { kind: "authorityMissing" }
    : { kind: "expectedMissing", want };
};

/** What a schema expects where a value is, or is not, and what was found there. */
export const issueSaid = (issue: Issue, file: unknown): Said => {
  const value = valueAt(file, issue.path);
  const want = wanted(issue);
  if (value === undefined) return missing(issue.path, want);
  if (issue.code === "invalid_key")
    return { kind: "expectedNameFound", want, found: shown(issue.path.at(-1)) };
  // Such a message says what was found, not what was wanted.
  if (issue.message.startsWith("text that")) return asWritten(issue.message);
  return { kind: "expectedFound", want, found: shown(value) };
};

/** All that a schema finds wrong with a file, for somebody who wrote it. */
export const schemaFaults = (issues: readonly Issue[], file: unknown): readonly LawFault[] =>
  issues.flatMap((issue): readonly LawFault[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: pathInFile([...issue.path, key]),
          reason: { kind: "fieldUnknown" },
        }))
      : [{ path: placeIn(issue.path), reason: issueSaid(issue, file) }],
  );
