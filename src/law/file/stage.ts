import * as z from "zod/mini";
import type { Ending } from "./stage-of-case.ts";
import { lawIdSchema } from "../../values/ids.ts";
import type { EventName } from "../../words/messages.ts";
import { once, noteSchema } from "../../values/text.ts";
import { conditionSchema } from "./condition.ts";
import { eventSchema } from "./event.ts";
import { ruleSchema } from "./rule.ts";
import { countSchema, testSchema } from "./vote-test.ts";
import { namesSchema, type Names } from "../../values/names.ts";
import { sourceSchema } from "../../words/source.ts";

const one = once(() =>
  z.union([
    lawIdSchema,
    z.strictObject({ to: lawIdSchema, authority: sourceSchema() }),
    z.strictObject({ noEffect: sourceSchema() }),
  ]),
);

/**
 * What an outcome leads to: a stage, an ending, `next` in the order of the file, `stay` for a new round, or nothing, by its
 * authority. Where it depends on something: the first of `unless` that holds, and `else` for all others.
 */
export const leadsSchema = once(() =>
  z.union([
    one(),
    z.strictObject({
      unless: z
        .array(
          z.union([
            z.strictObject({ when: conditionSchema(), to: lawIdSchema, authority: sourceSchema() }),
            z.strictObject({ when: conditionSchema(), noEffect: sourceSchema() }),
          ]),
        )
        .check(z.minLength(1), z.maxLength(10)),
      else: one(),
    }),
  ]),
);
export type Leads = z.infer<ReturnType<typeof leadsSchema>>;

const bodies = once(() => z.array(lawIdSchema).check(z.minLength(1), z.maxLength(20)));

const common = once(() => ({
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
      before: z.optional(
        z.pipe(
          z.union([lawIdSchema, z.array(lawIdSchema).check(z.minLength(2), z.maxLength(40))]),
          z.transform((stages) => (Array.isArray(stages) ? stages : [stages])),
        ),
      ),
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

const lay = once(() =>
  z.strictObject({
    ...common(),
    kind: z.literal("lay"),
    by: bodies(),
    before: bodies(),
    /** What must go with it, always or where something is so. */
    with: z.optional(
      z
        .array(
          z.strictObject({
            id: lawIdSchema,
            name: namesSchema(),
            when: z.optional(conditionSchema()),
            authority: sourceSchema(),
          }),
        )
        .check(z.minLength(1), z.maxLength(20)),
    ),
  }),
);

const examine = once(() =>
  z.strictObject({ ...common(), kind: z.literal("examine"), body: lawIdSchema }),
);

const decide = once(() =>
  z.strictObject({
    ...common(),
    kind: z.literal("decide"),
    body: lawIdSchema,
    /** The counts that it records; none where a body decides without counting. */
    records: z.optional(z.array(countSchema).check(z.minLength(1), z.maxLength(30))),
    /** Those of the counts in which half a vote may be counted; all others are whole numbers. */
    halves: z.optional(z.array(countSchema).check(z.minLength(1), z.maxLength(30))),
    /** The first rule whose condition holds. */
    rules: z.optional(z.array(ruleSchema()).check(z.minLength(1), z.maxLength(20))),
    /**
     * It decides on what was laid, as it was laid. Where bodies are named, the text and the statements may be changed with the
     * consent of any of them, on record.
     */
    asLaid: z.optional(
      z.strictObject({ unlessConsentOf: z.optional(bodies()), authority: sourceSchema() }),
    ),
    /** Where it does not adopt something but chooses: each choice, and where it leads. They take the place of `adopted`. */
    options: z.optional(
      z
        .array(
          z.strictObject({
            id: lawIdSchema,
            name: namesSchema(),
            leads: leadsSchema(),
            authority: sourceSchema(),
          }),
        )
        .check(z.minLength(2), z.maxLength(10)),
    ),
  }),
);

const intervention = once(() =>
  z.strictObject({
    id: lawIdSchema,
    name: namesSchema(),
    by: bodies(),
    when: z.optional(conditionSchema()),
    /** How many it takes, by counts that are recorded with it; `members` are those of the one body that intervenes. */
    needs: z.optional(z.array(testSchema()).check(z.minLength(1), z.maxLength(5))),
    /** At once, or when the time has ended. */
    leads: leadsSchema(),
    atEnd: z.optional(z.literal(true)),
    authority: sourceSchema(),
  }),
);

const window = once(() =>
  z.strictObject({
    ...common(),
    kind: z.literal("window"),
    interventions: z.array(intervention()).check(z.minLength(1), z.maxLength(20)),
  }),
);

const review = once(() =>
  z.strictObject({
    ...common(),
    kind: z.literal("review"),
    body: lawIdSchema,
    askedBy: bodies(),
  }),
);

const assent = once(() =>
  z.strictObject({
    ...common(),
    kind: z.literal("assent"),
    body: lawIdSchema,
    countersignedBy: z.optional(bodies()),
  }),
);

const publish = once(() =>
  z.strictObject({ ...common(), kind: z.literal("publish"), body: lawIdSchema }),
);

const international = once(() =>
  z.strictObject({
    ...common(),
    kind: z.literal("international"),
    instrumentBy: lawIdSchema,
  }),
);

/** A stage of a procedure: one of seven kinds, or the one item for the instrument, its notification and its deposit. */
export const stageSchema = once(() =>
  z.discriminatedUnion("kind", [
    lay(),
    examine(),
    decide(),
    window(),
    review(),
    assent(),
    publish(),
    international(),
  ]),
);
/** A stage as its file says it. */
export type StageInFile = z.infer<ReturnType<typeof stageSchema>>;
export type StageKind = StageInFile["kind"];

/** What follows for a stage from its file alone, worked out once when the file is read. */
type Compiled = {
  /** What can happen before its outcome, in this order; a countersignature only where the law asks for one. */
  readonly eventsBefore: readonly string[];
  /** Every outcome that it can have. */
  readonly outcomes: readonly string[];
  /** The outcomes that it names itself: who may intervene in a window, or between what a body chooses. */
  readonly ownOutcomes: readonly OwnOutcome[];
  /** Where each of its outcomes leads: to a stage, an ending, on, or nowhere. */
  readonly leads: ReadonlyMap<string, Leads>;
  /** All ways out of it, whatever they depend on. What leads nowhere, or only to a new round of it, is none. */
  readonly ways: readonly WayOut[];
  /** The stages that may follow it by the order of the file, whatever each depends on. */
  readonly followers: readonly Stage[];
  /** The stages beside the line that must be done before it. */
  readonly waitsFor: readonly string[];
  /** What happens at it and something in the file depends on: a time, a stage beside the line, a condition. */
  readonly dependedOn: ReadonlySet<string>;
};

/** A stage of a procedure. */
export type Stage = StageInFile & Compiled;
export type StageOf<Kind extends StageKind> = Extract<Stage, { kind: Kind }>;

/** One way out of a stage: the outcome, and the stage or ending that it can lead to. */
export type WayOut = { readonly from: string; readonly outcome: string; readonly to: string };

type Kind = {
  /** What happens at such a stage before its outcome, in this order. */
  readonly events: readonly string[];
  /** Where its outcomes lead if the stage does not say: `next`, `stay` or an ending. One that is not here must be in `on`. */
  readonly usual: Readonly<Record<string, "next" | "stay" | Ending>>;
  /** Outcomes that only a stage has which says where they lead. */
  readonly possible: readonly string[];
};

/** The eight kinds: what happens at them, and where that leads. */
export const kinds: Readonly<Record<StageKind, Kind>> = {
  lay: { events: [], usual: { laid: "next" }, possible: [] },
  examine: {
    events: ["referred", "begun"],
    usual: { favourable: "next", unfavourable: "next", withoutRecommendation: "next" },
    possible: ["agreed", "notAgreed", "declined", "notInTime"],
  },
  decide: {
    events: ["presented", "distributed", "begun"],
    usual: { adopted: "next", rejected: "rejected", noDecision: "stay" },
    possible: ["amended", "referredBack", "adjourned", "declined", "notInTime"],
  },
  window: { events: [], usual: { ended: "next" }, possible: [] },
  review: {
    events: ["asked"],
    usual: { conform: "next" },
    possible: ["notConform", "inPart", "declined", "notInTime"],
  },
  assent: {
    events: ["presented", "countersigned"],
    usual: { signed: "next" },
    possible: ["returned", "declined", "notInTime"],
  },
  publish: { events: [], usual: { published: "next" }, possible: ["registered"] },
  international: {
    events: ["instrumentSigned", "notified"],
    usual: { deposited: "next" },
    possible: [],
  },
};

type OwnOutcome = { readonly id: string; readonly name: Names; readonly leads: Leads };

const ownOutcomesOf = (stage: StageInFile): readonly OwnOutcome[] => {
  if (stage.kind === "window") return stage.interventions;
  return stage.kind === "decide" ? (stage.options ?? []) : [];
};

const usualOutcomes = (stage: StageInFile): readonly string[] => {
  const usual = Object.keys(kinds[stage.kind].usual).filter(
    (outcome) => stage.without?.includes(outcome) !== true,
  );
  return stage.kind === "decide" && stage.options !== undefined
    ? usual.filter((outcome) => outcome !== "adopted")
    : usual;
};

const eventsBeforeAt = (stage: StageInFile): readonly string[] => {
  const { events } = kinds[stage.kind];
  const isCountersigned = stage.kind === "assent" && stage.countersignedBy !== undefined;
  return isCountersigned ? events : events.filter((what) => what !== "countersigned");
};

/** What can happen at a stage by its kind, and where each outcome leads. */
export const happeningsOf = (
  stage: StageInFile,
): Pick<Compiled, "eventsBefore" | "outcomes" | "ownOutcomes" | "leads"> => {
  const ownOutcomes = ownOutcomesOf(stage);
  const outcomes = [
    ...new Set([
      ...usualOutcomes(stage),
      ...ownOutcomes.map(({ id }) => id),
      ...Object.keys(stage.on ?? {}),
    ]),
  ];
  return {
    eventsBefore: eventsBeforeAt(stage),
    outcomes,
    ownOutcomes,
    leads: new Map<string, Leads>([
      ...Object.entries(kinds[stage.kind].usual),
      ...Object.entries(stage.on ?? {}),
      ...ownOutcomes.map(({ id, leads }) => [id, leads] as const),
    ]),
  };
};

/** What a person may record as what came of a stage: an outcome, or that the assent was countersigned. */
export const outcomesToRecord = ({ outcomes, eventsBefore }: Stage): readonly string[] => [
  ...outcomes,
  ...eventsBefore.filter((what) => what === "countersigned"),
];

/** What can happen at a stage: what comes before its outcome, and its outcomes. */
export const eventsAt = ({ outcomes, eventsBefore }: Stage): readonly string[] => [
  ...eventsBefore,
  ...outcomes,
];

/** Every event of a stage that a clock, a condition or another stage may name. `reached` and `done` are of all kinds. */
export const eventsOf = (stage: Stage): readonly string[] => [
  "reached",
  ...eventsAt(stage),
  "done",
];

const eventsOfKinds: ReadonlySet<string> = new Set([
  "reached",
  "done",
  ...Object.values(kinds).flatMap(({ events, usual, possible }) => [
    ...events,
    ...Object.keys(usual),
    ...possible,
  ]),
]);

/** The events that all files share, by their words. */
export const kindEvents: readonly string[] = [...eventsOfKinds];

/** Whether an event or outcome is of a kind of stage, and so named in every language; all others are named in the file. */
export const isEventOfKind = (what: string): what is EventName => eventsOfKinds.has(what);
