import * as z from "zod/mini";
import { sectionsRead } from "../../../findings/note.ts";
import { findingGroups } from "../../../words/finding-group.ts";
import { sourceKinds } from "../../../words/source.ts";
import { entryHashSchema } from "../../../values/ids.ts";
import { commandFields } from "../../../case/command.ts";

// What the answers look like, for the description of the API and for whoever reads them over the network. The types stand
// beside what makes the answers; a test holds the two together by the answers themselves.

export const text = z.string();
export const orNull = <T extends z.core.$ZodType>(schema: T): z.ZodMiniNullable<T> =>
  z.nullable(schema);
export const count = z.int().check(z.minimum(0));
export const hash = entryHashSchema;

/** The name of a rule of Tasdiq's own. */
export const ownRule = z.string();

const cited = {
  cite: text,
  url: orNull(text),
  mark: z.enum(["seen", "unverified"]),
  kind: z.optional(z.enum(sourceKinds)),
};

/** The law, as it is cited, with what contradicts it, or the name of a rule of Tasdiq's own. */
export const authority = z.discriminatedUnion("mark", [
  z.object({ ...cited, conflictsWith: z.optional(z.object(cited)) }),
  z.object({ rule: ownRule, mark: z.literal("own") }),
]);

export const verdict = z.enum(["kept", "broken", "notFollowed", "running", "cannotBeVerified"]);

export const finding = z.object({
  id: text,
  rule: text,
  verdict,
  why: text,
  authority,
  section: z.enum(sectionsRead),
  group: z.enum(findingGroups),
  basis: z.enum(["read", "memory", "own"]),
  concerns: z.optional(
    z.array(
      z.object({
        id: text,
        rule: text,
        detail: z.optional(text),
        verdict: z.optional(verdict),
        authority,
      }),
    ),
  ),
  exercise: z.optional(z.literal(true)),
  clause: z.optional(
    z.object({
      clause: text,
      atSignature: text,
      withConsent: text,
      provides: text,
      confirmation: orNull(
        z.enum(["formulated", "confirmed", "modified", "notConfirmed", "notKnown"]),
      ),
      textAtHand: orNull(z.boolean()),
    }),
  ),
});

export const nextStep = z.object({
  command: text,
  verb: text,
  duties: z.array(text),
  stage: z.optional(z.object({ id: text, name: z.record(text, text), mustBeNamed: z.boolean() })),
  fact: orNull(commandFields().RecordDatedFact.fact.schema),
  byAnotherThan: z.array(text),
});

/** An act has the fields of the command that it restates; which, its kind says. */
export const act = z.looseObject({ kind: text });

export const onDate = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("known"), on: text }),
  z.object({ kind: z.literal("between"), from: text, to: text }),
  z.object({ kind: z.literal("unknown") }),
]);

export const suspended = z.object({
  on: onDate,
  ground: commandFields().Suspend.ground.schema,
  reason: text,
  legalBasis: text,
  entry: hash,
});

export const statement = z.object({
  id: text,
  label: text,
  clause: orNull(text),
  inferredClause: z.optional(text),
  subject: text,
  texts: z.array(z.object({ language: text, digest: text, authentic: z.boolean() })),
});

export const workedOut = z.object({
  date: orNull(text),
  rule: text,
  arithmetic: text,
  why: text,
  authority,
});

export const objectionWindow = z.object({
  opensOn: orNull(text),
  closesOn: orNull(text),
  objections: z.array(z.object({ by: text, inside: z.union([z.boolean(), z.literal("unknown")]) })),
  outcome: z.enum(["accepted", "blocked", "running", "unknown"]),
  why: text,
  authority,
});

export const amendment = z.object({
  id: text,
  subject: text,
  dueOn: orNull(text),
  source: text,
  doneOn: orNull(onDate),
  law: orNull(text),
  standing: z.enum(["open", "overdue", "done", "doneLate", "undecided"]),
});
