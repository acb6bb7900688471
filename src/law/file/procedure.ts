import * as z from "zod/mini";
import { expects } from "../../values/expectation.ts";
import { isoDateSchema } from "../../time/date.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { once, noteSchema } from "../../values/text.ts";
import { versionSchema } from "../../values/version.ts";
import { clockSchema } from "./clock.ts";
import { conditionSchema, eventSchema } from "./condition.ts";
import { countSchema, testSchema } from "./vote-test.ts";
import { namesSchema } from "../../values/names.ts";
import { leadsSchema, stageSchema, type Stage } from "./stage.ts";
import { sourceSchema } from "../../words/source.ts";

/** Who takes part. `members` is the number in law, where the law fixes one. */
const body = once(() =>
  z.strictObject({
    id: lawIdSchema,
    kind: z.enum([
      "chamber",
      "committee",
      "headOfState",
      "government",
      "court",
      "council",
      "people",
      "register",
      "other",
    ]),
    members: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000_000))),
    name: namesSchema(),
    authority: sourceSchema(),
  }),
);
export type Body = z.infer<ReturnType<typeof body>>;

const duty = once(() =>
  z.strictObject({
    for: z.optional(lawIdSchema),
    may: z.array(z.string()).check(z.minLength(1)),
    name: namesSchema(),
  }),
);

const named = once(() =>
  z.strictObject({ id: lawIdSchema, name: namesSchema(), authority: sourceSchema() }),
);

const bodies = once(() => z.array(lawIdSchema).check(z.minLength(1), z.maxLength(20)));

/**
 * A parliament's procedure for treaties, as data: who takes part, which stages there are and in which order, who decides in
 * each, by which rule and within which time. What a law does not know is left out. Every part names its source.
 */
export const procedureSchema = once(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: lawIdSchema,
    version: versionSchema,
    title: namesSchema(),
    notes: z.optional(noteSchema),
    validity: z.strictObject({
      from: z.nullable(isoDateSchema),
      to: z.nullable(isoDateSchema),
      authority: sourceSchema(),
    }),
    timeZone: z.string().check(z.minLength(1)),
    languages: z.array(z.string()).check(z.minLength(1), z.maxLength(10)),
    /** Who becomes a party to treaties by this procedure, as letters to a depositary name it, and its code in ISO 3166-1. */
    party: z.optional(
      z.strictObject({
        name: namesSchema(),
        country: z.optional(z.string().check(z.regex(/^[a-z]{2}$/, expects("wantCountry")))),
      }),
    ),
    bodies: z.array(body()).check(z.minLength(1), z.maxLength(50)),
    duties: z.record(lawIdSchema, duty()),
    /** Classes of treaties on which something depends. A person puts the treaty into one, with the legal basis. */
    classes: z.optional(z.array(named()).check(z.minLength(1), z.maxLength(50))),
    /** Declarations on which something depends, such as urgency, and who may make them. */
    declarations: z.optional(
      z
        .array(
          z.strictObject({
            ...named().shape,
            by: bodies(),
            /** How many it takes, by counts that are recorded with it; `members` are those of the one body that declares. */
            needs: z.optional(z.array(testSchema()).check(z.minLength(1), z.maxLength(5))),
            /** Where a case goes on once it is made; left out: where it stands. */
            leads: z.optional(leadsSchema()),
            /** It is about one sitting: it holds until a body has next decided, and may then be made again. */
            lasts: z.optional(z.literal("untilVote")),
            /** The events after which it is too late. */
            notAfter: z.optional(z.array(eventSchema).check(z.minLength(1), z.maxLength(20))),
          }),
        )
        .check(z.minLength(1), z.maxLength(50)),
    ),
    /** Counts that only this parliament knows. */
    counts: z.optional(z.record(countSchema, namesSchema())),
    stages: z.array(stageSchema()).check(z.minLength(2), z.maxLength(60)),
    clocks: z.optional(z.array(clockSchema()).check(z.minLength(1), z.maxLength(60))),
    withdrawal: z.optional(
      z.strictObject({
        by: bodies(),
        /** The event after which it is too late; left out: at any time. */
        until: z.optional(eventSchema),
        authority: sourceSchema(),
      }),
    ),
    onEndOfTerm: z.optional(
      z.strictObject({
        effect: z.enum(["lapses", "startsAgain", "goesOn"]),
        /** Only if this holds; otherwise the case goes on. */
        when: z.optional(conditionSchema()),
        /** Where it starts again. */
        at: z.optional(lawIdSchema),
        authority: sourceSchema(),
      }),
    ),
  }),
);
export type Procedure = z.infer<ReturnType<typeof procedureSchema>>;

export const stageOf = (procedure: Procedure, id: string): Stage | undefined =>
  procedure.stages.find((stage) => stage.id === id);

/** The counts that a stage records; undefined where its body decides without counting. */
export const countsRecordedAt = (
  procedure: Procedure,
  id: string,
): readonly string[] | undefined => {
  const stage = stageOf(procedure, id);
  return stage?.kind === "decide" ? stage.records : undefined;
};

/** The stage that stands for the international steps. A file has exactly one. */
export const internationalOf = ({ stages }: Procedure): Stage | undefined =>
  stages.find(({ kind }) => kind === "international");

export const bodyOf = (procedure: Procedure, id: string): Body | undefined =>
  procedure.bodies.find((one) => one.id === id);

/** Whether a stage stands in the main line, which the order of the file passes through. */
export const isInLine = (stage: Stage): boolean =>
  stage.beside === undefined && stage.only === undefined;

/** The stages that may follow a stage by the order of the file, whatever each depends on. */
export const followersOf = (procedure: Procedure, id: string): readonly Stage[] =>
  procedure.stages.slice(procedure.stages.findIndex((one) => one.id === id) + 1).filter(isInLine);
