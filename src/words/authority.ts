import * as z from "zod/mini";
import type { Message, OwnRuleName } from "./messages.ts";
import { expects } from "../values/expectation.ts";
import { lineSchema } from "../values/text.ts";

/**
 * The law on which a rule rests. `mark` says whether somebody has read the source (`seen`) or the rule is from memory or
 * inferred (`unverified`). An unverified rule is always shown as such.
 */
export type LegalAuthority = {
  readonly cite: string;
  readonly url: string | null;
  readonly mark: "seen" | "unverified";
};

/** A rule that Tasdiq itself sets so that a record can be trusted, by its name in `words/<language>/own-rules.ftl`. */
export type OwnAuthority = { readonly rule: OwnRuleName; readonly mark: "own" };

/** What a rule rests on. */
export type Authority = LegalAuthority | OwnAuthority;

export const authoritySchema = z.strictObject({
  cite: lineSchema,
  url: z.nullable(z.string().check(z.regex(/^https?:\/\/\S+$/, expects("wantUrl")))),
  mark: z.enum(["seen", "unverified"]),
});

/** The rules that Tasdiq itself sets; they are its own, not a parliament's. */
export const ownRule = (rule: OwnRuleName): OwnAuthority => ({ rule, mark: "own" });

/** An authority without its mark: the law as its file cites it, or the sentence of an own rule. */
export const sourceInWords = (authority: Authority): Message =>
  authority.mark === "own"
    ? { kind: "ownRule", rule: authority.rule }
    : { kind: "citation", cite: authority.cite };

/** An authority with its mark, where nobody has read the source. */
export const authorityInWords = (authority: Authority): Message =>
  authority.mark === "unverified"
    ? { kind: "citedUnverified", cite: authority.cite }
    : sourceInWords(authority);

/** The address of a source; null where none is known, and of an own rule. */
export const addressOf = (authority: Authority): string | null =>
  authority.mark === "own" ? null : authority.url;
