import type { EventName } from "../../words/messages.ts";
import type { OfKind, OwnOutcome } from "../stages/kind.ts";
import { kinds, ofKind, type StageInFile, type StageKind } from "../stages/kinds.ts";
import type { Leads } from "./leads.ts";

/** What follows for a stage from its file alone, worked out once when the file is read. */
type Compiled = OfKind & {
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

type OfEach<One> = One extends StageInFile ? Omit<One, keyof Compiled> & Compiled : never;

/** A stage of a procedure. */
export type Stage = OfEach<StageInFile>;
export type StageOf<Kind extends StageKind> = Extract<Stage, { kind: Kind }>;

/** One way out of a stage: the outcome, and the stage or ending that it can lead to. */
export type WayOut = { readonly from: string; readonly outcome: string; readonly to: string };

/** What can happen at a stage by its kind, and where each outcome leads. */
export const happeningsOf = (
  stage: StageInFile,
): OfKind & Pick<Compiled, "outcomes" | "ownOutcomes" | "leads"> => {
  const parts = ofKind(stage);
  const ownOutcomes = [...parts.interventions, ...parts.options];
  const outcomes = [
    ...new Set([
      ...parts.usualOutcomes.filter((outcome) => stage.without?.includes(outcome) !== true),
      ...ownOutcomes.map(({ id }) => id),
      ...Object.keys(stage.on ?? {}),
    ]),
  ];
  return {
    ...parts,
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
