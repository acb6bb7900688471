import { expects } from "../values/expectation.ts";
import * as z from "zod/mini";
import { authoritySchema } from "../words/authority.ts";
import { isoDateSchema } from "../time/date.ts";
import { lineSchema, once } from "../values/text.ts";
import { actKinds } from "./treaty-acts.ts";

// The part of a treaty file that computes, in two strengths: a law file names an authority for each rule; a definition
// that somebody only calculates with may leave it out, and is then shown as unverified.

const n = z.int().check(z.minimum(0), z.maximum(3660));
/** The first day of the month of the deposit itself lies before the deposit: no such clock counts from 0. */
const nth = z.int().check(z.minimum(1), z.maximum(3660));
/** Rules that count nothing may still say so. */
const nothing = z.optional(z.literal(0));

const simpleShapes = {
  days: { kind: z.literal("days"), n },
  months: { kind: z.literal("months"), n },
  firstOfMonthAfterMonths: { kind: z.literal("firstOfMonthAfterMonths"), n },
  firstOfMonthAfterDays: { kind: z.literal("firstOfMonthAfterDays"), n },
  firstOfNthMonthAfterDepositMonth: { kind: z.literal("firstOfNthMonthAfterDepositMonth"), n: nth },
  immediate: { kind: z.literal("immediate"), n: nothing },
} as const;

/** A clock that needs nothing but the day it counts from. */
export const clockSchema = once(() =>
  z.discriminatedUnion("kind", [
    z.strictObject(simpleShapes.days),
    z.strictObject(simpleShapes.months),
    z.strictObject(simpleShapes.firstOfMonthAfterMonths),
    z.strictObject(simpleShapes.firstOfMonthAfterDays),
    z.strictObject(simpleShapes.firstOfNthMonthAfterDepositMonth),
    z.strictObject(simpleShapes.immediate),
  ]),
);
export type Clock = z.infer<ReturnType<typeof clockSchema>>;

/** A share in percent: a fraction is allowed here, because a treaty may ask for 66.7 % of something. */
export const percentSchema = z.custom<number>(
  (value) => typeof value === "number" && value > 0 && value <= 100,
  expects("wantPercent"),
);

const part = z.int().check(z.minimum(1), z.maximum(1000));
const fractionSchema = once(() =>
  z.tuple([part, part]).check(z.refine(([over, under]) => over <= under)),
);

export const conditionSchema = once(() =>
  z.union(
    [
      lineSchema,
      z.discriminatedUnion("kind", [
        z
          .strictObject({
            kind: z.literal("share"),
            of: z.optional(lineSchema),
            atLeastPercent: z.optional(percentSchema),
            /** A share that no percentage says exactly: two thirds is [2, 3]. */
            atLeast: z.optional(fractionSchema()),
          })
          .check(
            z.refine((one) => (one.atLeastPercent === undefined) !== (one.atLeast === undefined), {
              error: expects("wantOneShare"),
            }),
          ),
        z.strictObject({
          kind: z.literal("namedStates"),
          states: z.array(lineSchema).check(z.minLength(1)),
          atLeast: z.optional(z.int().check(z.minimum(1))),
        }),
        z.strictObject({
          kind: z.literal("membersOf"),
          organization: lineSchema,
          atLeast: z.int().check(z.minimum(1)),
          members: z.optional(z.array(lineSchema)),
        }),
      ]),
    ],
    'a sentence, or a condition: { "kind": "share", "of", "atLeastPercent" or "atLeast": [2, 3] }, { "kind": "namedStates", "states", "atLeast" } or { "kind": "membersOf", "organization", "atLeast", "members" }',
  ),
);
export type Condition = z.infer<ReturnType<typeof conditionSchema>>;
export type StructuredCondition = Exclude<Condition, string>;

/** What a threshold may leave out. */
const excluded = ["regionalOrganizations", ...actKinds] as const;

export const exclusionsSchema = once(() => z.array(z.enum(excluded)));

const countSchema = z.int().check(z.minimum(1), z.maximum(1000));

/** How many instruments a treaty needs; `unknown` where nobody has read it. */
export const countOrUnknownSchema = z.union(
  [countSchema, z.literal("unknown")],
  'a whole number from 1 to 1000, or "unknown"',
);

/** How many instruments a treaty needs by a fixed date, and perhaps more; only the number must be there. */
const bareThresholdSchema = once(() =>
  z.strictObject({
    count: countSchema,
    exclude: z.optional(exclusionsSchema()),
    also: z.optional(z.array(conditionSchema())),
  }),
);

const lastNotificationWith = <A extends z.ZodMiniType>(authority: A) =>
  z
    .strictObject({
      kind: z.literal("lastNotification"),
      n: z.optional(n),
      unit: z.optional(z.enum(["days", "months", "firstOfNthMonth"])),
      authority,
    })
    .check(
      z.refine(({ unit, n: months = 0 }) => unit !== "firstOfNthMonth" || months >= 1, {
        error: expects("wantMonths"),
        path: ["n"],
      }),
    );

// oxlint-disable-next-line typescript/explicit-module-boundary-types -- the type of a schema is inferred from it
export const rulesWith = <A extends z.ZodMiniType>(authority: A) =>
  z.discriminatedUnion("kind", [
    z.strictObject({ ...simpleShapes.days, authority }),
    z.strictObject({ ...simpleShapes.months, authority }),
    z.strictObject({ ...simpleShapes.firstOfMonthAfterMonths, authority }),
    z.strictObject({ ...simpleShapes.firstOfMonthAfterDays, authority }),
    z.strictObject({ ...simpleShapes.firstOfNthMonthAfterDepositMonth, authority }),
    z.strictObject({ ...simpleShapes.immediate, authority }),
    z.strictObject({
      kind: z.literal("fixedDate"),
      date: isoDateSchema,
      /** What must hold by the date: in words beside the threshold, or a threshold of its own. */
      condition: z.optional(z.union([lineSchema, bareThresholdSchema()])),
      fallback: z.optional(clockSchema()),
      n: nothing,
      authority,
    }),
    z.strictObject({
      kind: z.literal("dependsOn"),
      own: clockSchema(),
      other: z.strictObject({
        treaty: lineSchema,
        inForceOn: z.optional(z.nullable(isoDateSchema)),
      }),
      n: nothing,
      authority,
    }),
    z.strictObject({
      kind: z.literal("allNegotiatingStates"),
      states: z.optional(z.array(lineSchema).check(z.minLength(1))),
      n: nothing,
      authority,
    }),
    lastNotificationWith(authority),
    /** Nobody here has read the rule: no date comes of it. */
    z.strictObject({ kind: z.literal("unknown"), n: nothing, authority }),
  ]);

/** From which day the clocks count where it is not the receipt: the depositary's notice of it to the States, as under the Berne Convention. */
export const countsFromSchema = z.literal("notice");

export const policySchema = once(() =>
  z.strictObject({
    /** Where the month has no such day: its last day, or the first day of the next month. */
    monthEnd: z.optional(z.enum(["clip", "nextDay"])),
    /** A period that ends on the 1st, under the `firstOfMonth…` kinds: the 1st of the month after, or that same day. */
    expiryOnTheFirst: z.optional(z.enum(["nextMonth", "sameDay"])),
  }),
);

export const lawRuleSchema = once(() => rulesWith(authoritySchema));

/** The computing part as a law file has it: every rule with its authority. */
export const lawEntryIntoForceSchema = once(() =>
  z.strictObject({
    threshold: z.strictObject({
      count: countOrUnknownSchema,
      exclude: z.union([exclusionsSchema(), z.literal("unknown")]),
      also: z.array(conditionSchema()),
      authority: authoritySchema,
    }),
    rule: lawRuleSchema(),
    later: lawRuleSchema(),
    countsFrom: z.optional(countsFromSchema),
    /** The treaty's own date where it has one, and the day on which the threshold was reached; null while not in force. */
    inForceOn: z.nullable(
      z.strictObject({
        on: isoDateSchema,
        reachedOn: z.optional(isoDateSchema),
        authority: authoritySchema,
      }),
    ),
    policy: z.optional(policySchema()),
  }),
);
