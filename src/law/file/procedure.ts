import * as z from "zod/mini";
import { expects } from "../../values/expectation.ts";
import { isoDateSchema } from "../../time/date.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { once, noteSchema } from "../../values/text.ts";
import { versionSchema } from "../../values/version.ts";
import { clockSchema, type Clock } from "./clock.ts";
import { conditionSchema, type PlacedCondition } from "./condition.ts";
import { eventSchema } from "./event.ts";
import { countSchema, testSchema } from "./vote-test.ts";
import { namesSchema } from "../../values/names.ts";
import type { Stage } from "./stage.ts";
import { sourceSchema } from "../../words/source.ts";
import { leadsSchema } from "./leads.ts";
import { documentsSchema } from "../stages/kind.ts";
import { stageSchema } from "../stages/kinds.ts";
import type { CommandId } from "../stages/commands.ts";
import type { Duty } from "../duty.ts";

/**
 * Who takes part. `members` is the number in law, where the law fixes one; `ceiling`, the number that it may not exceed, where
 * another law, such as a constitution, sets only that.
 */
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
    ceiling: z.optional(
      z.strictObject({
        n: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
        authority: sourceSchema(),
      }),
    ),
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
            /** Its form: what must go with it, such as that it is in writing, or reasons. */
            with: z.optional(documentsSchema()),
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
/** A procedure as its file says it. */
export type ProcedureInFile = z.infer<ReturnType<typeof procedureSchema>>;

export type Declaration = NonNullable<ProcedureInFile["declarations"]>[number];

/**
 * A procedure, compiled: what its file says, and what follows from that alone. It is compiled when its file is read, and asked
 * ever after; one that differs in a part is compiled anew.
 */
export type Procedure = Omit<ProcedureInFile, "stages" | "clocks"> & {
  /** The file as it was written, of which the digest is taken. */
  readonly file: unknown;
  readonly stages: readonly Stage[];
  readonly clocks?: readonly Clock[];
  readonly byId: {
    readonly stages: ReadonlyMap<string, Stage>;
    readonly bodies: ReadonlyMap<string, Body>;
    readonly clocks: ReadonlyMap<string, Clock>;
    readonly declarations: ReadonlyMap<string, Declaration>;
  };
  /** The stages that stand in the main line, which the order of the file passes through. */
  readonly line: readonly Stage[];
  /** The stage that stands for the international steps. A file has exactly one. */
  readonly international: Stage | undefined;
  /** Where a case may be led to from anywhere: by a declaration, or at the end of a term. */
  readonly ledTo: readonly string[];
  /** The stages beside the line. */
  readonly besideLine: readonly Stage[];
  /** The stages that stop each clock while they stand open; nothing for a clock that none stops. */
  readonly stoppedBy: ReadonlyMap<string, readonly Stage[]>;
  /** Everything that can be reached from each stage, that included. */
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
  /** The duties to which each command is given: those that the file names, and those of every office. */
  readonly dutiesByCommand: ReadonlyMap<CommandId, readonly Duty[]>;
  /** All conditions on which something depends. */
  readonly conditions: readonly PlacedCondition[];
};

export const stageOf = ({ byId }: Procedure, id: string): Stage | undefined => byId.stages.get(id);

export const bodyOf = ({ byId }: Procedure, id: string): Body | undefined => byId.bodies.get(id);

export const clockOf = ({ byId }: Procedure, id: string): Clock | undefined => byId.clocks.get(id);

export const declarationOf = ({ byId }: Procedure, id: string): Declaration | undefined =>
  byId.declarations.get(id);

/** The counts that a stage records; undefined where its body decides without counting. */
export const countsRecordedAt = (
  procedure: Procedure,
  id: string,
): readonly string[] | undefined => {
  const records = stageOf(procedure, id)?.records ?? [];
  return records.length === 0 ? undefined : records;
};

/** Whether a stage stands in the main line, which the order of the file passes through. */
export const isInLine = (stage: Pick<Stage, "beside" | "only">): boolean =>
  stage.beside === undefined && stage.only === undefined;
