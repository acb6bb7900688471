import type { Authority } from "../procedure/values/authority.ts";
import type { Procedure } from "../procedure/model/procedure.ts";
import { sourceSchema } from "../procedure/model/source.ts";
import type { VoteRule } from "../vote/majority/rule.ts";
import type { Profile } from "../procedure/profile/profile.ts";
import type { TreatyDefinition } from "../treaty/treaty-definition.ts";
import { pathInFile } from "./faults.ts";

/** A rule that nobody has read in its source: where it stands in the file, and what it is said to rest on. */
export type UnverifiedRule = { readonly path: string; readonly authority: Authority };

/** The rule that an authority stands for: the object around `authority`, the field that `<field>Authority` speaks of. */
const ruleOf = (path: readonly PropertyKey[]): readonly PropertyKey[] => {
  const last = String(path.at(-1) ?? "");
  if (last === "authority") return path.slice(0, -1);
  return last.endsWith("Authority")
    ? [...path.slice(0, -1), last.slice(0, -"Authority".length)]
    : path;
};

const within = (value: unknown, path: readonly PropertyKey[]): readonly UnverifiedRule[] => {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => within(one, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  const source = sourceSchema().safeParse(value);
  if (source.success) {
    const { cite, url, mark } = source.data;
    return mark === "unverified"
      ? [{ path: pathInFile(ruleOf(path)), authority: { cite, url, mark } }]
      : [];
  }
  return Object.entries(value).flatMap(([key, one]: readonly [string, unknown]) =>
    within(one, [...path, key]),
  );
};

/** What a rule without an authority is shown to rest on. */
export const noAuthority: Authority = { cite: "no authority named", url: null, mark: "unverified" };

// Only a rule for votes of one's own may leave its authority out; nobody has read its source.
const unnamed = (law: object): readonly UnverifiedRule[] =>
  "majority" in law && !("approval" in law) && !("authority" in law)
    ? [{ path: "authority", authority: noAuthority }]
    : [];

/** Every rule of a law file whose authority is marked `unverified`, or that names none, in the order of the file. */
export const unverifiedRules = (
  law: Procedure | Profile | TreatyDefinition | VoteRule,
): readonly UnverifiedRule[] => [...unnamed(law), ...within(law, [])];
