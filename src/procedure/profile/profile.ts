import * as z from "zod/mini";
import { authoritySchema } from "../values/authority.ts";
import { clockNames } from "../../clocks/calendar.ts";
import { isoDateSchema } from "../../clocks/dates/date.ts";
import { lawIdSchema } from "../values/ids.ts";
import { lineSchema, noteSchema, once } from "../values/text.ts";
import { dutyCommandKinds } from "../command-table.ts";
import { type Procedure, procedureSchema } from "../model/procedure.ts";
import { versionSchema } from "../values/version.ts";
import { expects } from "../values/expectation.ts";

// Every object is strict: a field that no rule reads is refused, because a profile that says what `decide` does not
// obey would be a false statement of the law.

const inLanguages = once(() => z.strictObject({ en: lineSchema, az: lineSchema }));
const whole = (minimum: number, maximum: number): z.ZodMiniNumber<number> =>
  z.int().check(z.minimum(minimum), z.maximum(maximum));

/** How long something may take, in its own kind of time. `hours` is judged by days where only days are recorded. */
const spanSchema = once(() =>
  z.discriminatedUnion("unit", [
    z.strictObject({ unit: z.literal("months"), n: whole(1, 120) }),
    z.strictObject({ unit: z.literal("days"), n: whole(1, 3660) }),
    z.strictObject({ unit: z.literal("hours"), n: whole(1, 240) }),
  ]),
);
export type Span = z.infer<ReturnType<typeof spanSchema>>;

/** From which day a clock counts: the day of the event is day 0 (`dayAfter`) or already day 1 (`sameDay`). */
const clockSchema = once(() =>
  z.strictObject({
    span: spanSchema(),
    urgentSpan: z.optional(spanSchema()),
    countsFrom: z.enum(["dayAfter", "sameDay"]),
    authority: authoritySchema,
    countsFromAuthority: authoritySchema,
  }),
);
export type ClockRule = z.infer<ReturnType<typeof clockSchema>>;

const chamberSchema = once(() =>
  z.strictObject({
    id: lawIdSchema,
    name: inLanguages(),
    members: whole(1, 10_000),
    authority: authoritySchema,
  }),
);

const quorumSchema = once(() =>
  z.strictObject({ present: whole(1, 10_000), authority: authoritySchema }),
);
const majoritySchema = once(() =>
  z.strictObject({ votesFor: whole(1, 10_000), authority: authoritySchema }),
);
const overrideSchema = once(() =>
  z.strictObject({
    passedWith: whole(1, 10_000),
    needs: whole(1, 10_000),
    authority: authoritySchema,
  }),
);

/** Which clocks stand still while a case is suspended. Where it is left out, the procedure knows no suspension. */
const suspensionSchema = once(() =>
  z.strictObject({
    clocks: z
      .array(z.enum(clockNames))
      .check(z.refine((names) => new Set(names).size === names.length, expects("wantClocksOnce"))),
    authority: authoritySchema,
  }),
);

const dutySchema = once(() =>
  z.strictObject({
    name: inLanguages(),
    may: z.array(z.enum(dutyCommandKinds)),
  }),
);

const common = once(() => ({
  $schema: z.optional(z.string()),
  id: lawIdSchema,
  version: versionSchema,
  title: inLanguages(),
  notes: z.optional(noteSchema),
  validity: z.strictObject({
    from: z.nullable(isoDateSchema),
    to: z.nullable(isoDateSchema),
    authority: authoritySchema,
  }),
  timeZone: z.string().check(z.minLength(1)),
  duties: z.strictObject({
    clerk: dutySchema(),
    "committee-secretary": dutySchema(),
    "plenary-secretary": dutySchema(),
    "head-of-state-office": dutySchema(),
    "treaty-officer": dutySchema(),
    "releasing-officer": dutySchema(),
    auditor: dutySchema(),
    administrator: dutySchema(),
  }),
}));

export const lawProcedureSchema = once(() =>
  z.strictObject({
    ...common(),
    approval: z.strictObject({ mode: z.literal("law"), authority: authoritySchema }),
    chamber: chamberSchema(),
    committee: z.strictObject({ leadReportRequired: z.literal(true), authority: authoritySchema }),
    readings: z.strictObject({ count: z.literal(1), authority: authoritySchema }),
    votePositions: z.strictObject({
      positions: z.tuple([
        z.literal("for"),
        z.literal("against"),
        z.literal("neutral"),
        z.literal("notVoting"),
      ]),
      authority: authoritySchema,
    }),
    quorum: quorumSchema(),
    majority: majoritySchema(),
    amendment: z.strictObject({
      onlyWithInitiatorsConsent: z.literal(true),
      authority: authoritySchema,
    }),
    statements: z.strictObject({ annexedToTheLaw: z.literal(true), authority: authoritySchema }),
    clocks: z.strictObject({
      vote: clockSchema(),
      presentation: clockSchema(),
      signature: clockSchema(),
    }),
    suspension: z.optional(suspensionSchema()),
    returning: z.strictObject({
      allowed: z.literal(true),
      authority: authoritySchema,
      override: z.array(overrideSchema()).check(z.minLength(1)),
    }),
    publication: z.strictObject({ required: z.literal(true), authority: authoritySchema }),
  }),
);
export type LawProcedure = z.infer<ReturnType<typeof lawProcedureSchema>>;

/** A parliament's rules as data: its stages in a procedure file, or the profile of one that approves a treaty by a law. */
export type Profile = LawProcedure | Procedure;

/** Whatever a case is judged by, as it is kept by its digest. */
export const keptProfileSchema = once(() => z.union([lawProcedureSchema(), procedureSchema()]));
