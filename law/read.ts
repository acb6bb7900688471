import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { ZodMiniType } from "zod/mini";
import { config } from "zod/mini";
import en from "zod/v4/locales/en.js";
import type { Authority } from "../domain/authority.ts";
import { digestSchema, type Digest } from "../domain/ids.ts";
import { lawProcedureSchema, negativeProcedureSchema, type Profile } from "../domain/profile.ts";
import { treatySchema, type Treaty } from "../domain/treaty.ts";

config(en());

/** What is wrong with a law file, and where in it. */
export type Fault = { readonly path: string; readonly reason: string };
export type Read<T> =
  | { readonly kind: "read"; readonly value: T; readonly digest: Digest }
  | { readonly kind: "invalid"; readonly faults: readonly Fault[] };

type Issue = { readonly code?: string | undefined; readonly path: readonly PropertyKey[]; readonly message: string; readonly keys?: readonly string[] };

const invalid = (path: string, reason: string): Read<never> => ({ kind: "invalid", faults: [{ path, reason }] });

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join(".") || "the file";

const faultsOf = (issues: readonly Issue[]): readonly Fault[] =>
  issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? (issue.keys ?? []).map((key) => ({ path: pathOf([...issue.path, key]), reason: "no rule obeys this field" }))
      : [{ path: pathOf(issue.path), reason: issue.message }],
  );

/** SHA-256 of a law file's RFC 8785 canonical JSON: spacing and order of fields do not change it. */
export const lawDigest = (value: unknown): Digest =>
  digestSchema.parse(createHash("sha256").update(canonicalize(value) ?? "").digest("hex"));

const parseJson = (text: string): { readonly value: unknown } | { readonly reason: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { reason: `is not JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
};

const readAs = <T>(schema: ZodMiniType<T, unknown>, value: unknown): Read<T> => {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? { kind: "read", value: parsed.data, digest: lawDigest(parsed.data) }
    : { kind: "invalid", faults: faultsOf(parsed.error.issues) };
};

const modeOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "approval" in value && typeof value.approval === "object" &&
  value.approval !== null && "mode" in value.approval
    ? value.approval.mode
    : undefined;

/** Reads a profile from a parsed file. Which fields it must have depends on its mode of approval. */
export const profileFrom = (value: unknown): Read<Profile> => {
  switch (modeOf(value)) {
    case "law":
      return readAs(lawProcedureSchema, value);
    case "negative":
      return readAs(negativeProcedureSchema, value);
    default:
      return invalid("approval.mode", "must be `law` or `negative`: no other way of approval is obeyed");
  }
};

export const treatyFrom = (value: unknown): Read<Treaty> => readAs(treatySchema, value);

/** Reads a procedure profile from a file's text. */
export const readProfile = (text: string): Read<Profile> => {
  const json = parseJson(text);
  return "reason" in json ? invalid("the file", json.reason) : profileFrom(json.value);
};

/** Reads a treaty definition from a file's text. */
export const readTreaty = (text: string): Read<Treaty> => {
  const json = parseJson(text);
  return "reason" in json ? invalid("the file", json.reason) : treatyFrom(json.value);
};

export type CitedRule = { readonly path: string; readonly authority: Authority };

const isAuthority = (value: object): value is Authority => "cite" in value && "mark" in value && "url" in value;

const authoritiesIn = (value: unknown, path: readonly string[]): readonly CitedRule[] => {
  if (typeof value !== "object" || value === null) return [];
  if (isAuthority(value)) return [{ path: path.join("."), authority: value }];
  return Object.entries(value).flatMap(([key, inner]) => authoritiesIn(inner, [...path, key]));
};

/** Every rule of a profile or treaty file with what it rests on. */
export const citedRules = (law: Profile | Treaty): readonly CitedRule[] => authoritiesIn(law, []);

/** The rules that nobody has checked. */
export const unverifiedRules = (law: Profile | Treaty): readonly CitedRule[] =>
  citedRules(law).filter(({ authority }) => authority.mark === "unverified");
