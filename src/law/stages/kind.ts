import * as z from "zod/mini";
import { namesSchema, type Names } from "../../values/names.ts";
import { sourceSchema, type Source } from "../../words/source.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { noteSchema, once } from "../../values/text.ts";
import { conditionSchema, type Condition } from "../file/condition.ts";
import { eventSchema } from "../file/event.ts";
import { leadsSchema, type Leads } from "../file/leads.ts";
import { oneOrSeveral } from "../file/one-or-several.ts";
import { ruleSchema, type Rule } from "../file/rule.ts";
import type { Ending } from "../file/stage-of-case.ts";
import { countSchema, type Test } from "../file/vote-test.ts";
import type { Sentence } from "../../words/messages.ts";

export const bodiesSchema = once(() => z.array(lawIdSchema).check(z.minLength(1), z.maxLength(20)));

/** What a file says of a stage of every kind. */
export const commonFields = once(() => ({
  id: lawIdSchema,
  name: namesSchema(),
  when: z.optional(conditionSchema()),
  /** Entered only where an outcome leads to it; the order of the file passes it by. */
  only: z.optional(z.literal("whenReached")),
  /** How often it may be entered; needed where a way leads back to it. `unlimited` where the law names no number. */
  atMost: z.optional(
    z.union([z.int().check(z.minimum(1), z.maximum(100)), z.literal("unlimited")]),
  ),
  /** Stands beside the main line from one event until another; `before` names the stage, or the stages, that wait for it. */
  beside: z.optional(
    z.strictObject({
      from: eventSchema,
      until: eventSchema,
      before: z.optional(oneOrSeveral(lawIdSchema, 40)),
    }),
  ),
  /** Need not take place. */
  optional: z.optional(z.literal(true)),
  /** The clocks that stand still while it is open. */
  stops: z.optional(z.array(lawIdSchema).check(z.minLength(1))),
  on: z.optional(z.record(z.string(), leadsSchema())),
  /** Outcomes that a stage of its kind usually has, and this one cannot have. */
  without: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(10))),
  /** What the law makes of it when a time has passed and nothing was done. A person certifies it. */
  silence: z.optional(
    z.strictObject({ clock: lawIdSchema, means: z.string(), authority: sourceSchema() }),
  ),
  authority: sourceSchema(),
  note: z.optional(noteSchema),
}));

/** Something that must go with something else, always or where something is so. */
export const documentSchema = once(() =>
  z.strictObject({
    id: lawIdSchema,
    name: namesSchema(),
    when: z.optional(conditionSchema()),
    authority: sourceSchema(),
  }),
);

/** What must go with something. */
export const documentsSchema = once(() =>
  z.array(documentSchema()).check(z.minLength(1), z.maxLength(20)),
);

/** By what a body decides that votes: the counts that it records, and the first rule whose condition holds. */
export const votingFields = once(() => ({
  records: z.optional(z.array(countSchema).check(z.minLength(1), z.maxLength(30))),
  rules: z.optional(z.array(ruleSchema()).check(z.minLength(1), z.maxLength(20))),
}));

/** An outcome that a stage names itself. */
export type OwnOutcome = { readonly id: string; readonly name: Names; readonly leads: Leads };

/** Something by which somebody may intervene in a window. */
export type Intervention = OwnOutcome & {
  readonly by: readonly string[];
  readonly when?: Condition | undefined;
  readonly needs?: readonly Test[] | undefined;
  readonly atEnd?: true | undefined;
  readonly with?: z.infer<ReturnType<typeof documentsSchema>> | undefined;
  readonly authority: Source;
};

/** A choice of a body that does not adopt something but chooses. */
export type Option = OwnOutcome & { readonly authority: Source };

/** What must go with what is laid or declared, with an intervention, or with an outcome such as a return. */
export type Document = {
  /** The intervention or the outcome that it must go with; undefined of what is laid or declared. */
  readonly of?: string | undefined;
  readonly id: string;
  readonly name: Names;
  readonly when?: Condition | undefined;
  readonly authority: Source;
};

type AsLaid = {
  readonly unlessConsentOf?: readonly string[] | undefined;
  readonly authority: Source;
};

/** How a command is given at a stage. */
export type Offer = {
  /** It leads on from the stage, so that a procedure with such a stage cannot do without it. */
  readonly leadsOn?: true;
  /** What it records before the outcome; a procedure cannot do without it where something depends on that. */
  readonly records?: string;
  /** Given for the body that acts at the stage, so that nobody does it for another. */
  readonly forBody?: true;
};

/** The commands of a kind of stage, by their ids. */
export type Offers = Readonly<Record<string, Offer>>;

/** Who acts, by the names of bodies, and what is recorded of it, as a print says it. */
type Printed = (names: (bodies: readonly string[]) => readonly string[]) => {
  readonly says: Sentence;
  readonly does: Sentence;
};

/** What a stage has by its kind, in words that all kinds share; what a kind lacks is empty. */
export type OfKind = {
  /** What can happen before its outcome, in this order. */
  readonly eventsBefore: readonly string[];
  /** Those of them without which no outcome can come: nobody signs a law that was not presented to them. */
  readonly neededBefore: readonly string[];
  /** The outcomes that it usually has, where its file leaves none out. */
  readonly usualOutcomes: readonly string[];
  /** Whoever acts at it, and where it is named. At a window each intervention is by somebody else. */
  readonly actors: readonly string[];
  /** Before whom something is laid. */
  readonly laidBefore: readonly string[];
  /** Who may do what happens there; nothing where the law names nobody. */
  readonly doneBy: (what: string) => readonly string[] | undefined;
  /** The commands given at it. */
  readonly commands: Offers;
  readonly printed: Printed;
  readonly interventions: readonly Intervention[];
  readonly options: readonly Option[];
  readonly documents: readonly Document[];
  /** The body that decides at it. */
  readonly decidedBy: string | undefined;
  /** The body whose members vote at it, also where they only recommend. */
  readonly votedBy: string | undefined;
  /** The counts that it records; none where its body decides without counting. */
  readonly records: readonly string[];
  /** Those of the counts in which half a vote may be counted. */
  readonly halves: readonly string[];
  /** The rules for votes by which it decides. */
  readonly rules: readonly Rule[];
  /** Whether it decides on what was laid, as it was laid, and whose consent may change that. */
  readonly asLaid: AsLaid | undefined;
  /** The bodies that the file names, by the fields in which it does; but for those of an intervention. */
  readonly bodies: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** A kind of stage. */
export type Kind<Stage> = {
  /** What happens at such a stage before its outcome, in this order. */
  readonly events: readonly string[];
  /** Where its outcomes lead if the stage does not say: `next`, `stay` or an ending. One that is not here must be in `on`. */
  readonly usual: Readonly<Record<string, "next" | "stay" | Ending>>;
  /** Outcomes that only a stage has which says where they lead. */
  readonly possible: readonly string[];
  /** What a stage has in particular. */
  readonly parts: (
    stage: Stage,
  ) => Partial<OfKind> & Pick<OfKind, "actors" | "bodies" | "commands" | "doneBy" | "printed">;
};

/** That a body does what happens at a stage; who does what comes before its outcome no law names. */
export const byBodyAfter =
  (events: readonly string[], body: string): OfKind["doneBy"] =>
  (what) =>
    events.includes(what) ? undefined : [body];
