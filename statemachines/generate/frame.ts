import { definitionDigest } from "../manifest.ts";
import type { Ending } from "../../src/law/file/stage-of-case.ts";
import {
  beginning,
  isReplaced,
  once,
  ranOut,
  reading,
  standsAt,
  type State,
  type States,
  task,
  wait,
} from "./blocks.ts";
import { whereNow } from "./names.ts";
import type { WayOn, WaysOn } from "./ways-on.ts";

/** A stage at which a case may stand, and the states in which a driver waits there. */
export type Waiting = {
  readonly stage: string;
  /** The first is where it is led. */
  readonly states: States;
  /** The name of the one that waits; what its answer leads to is asked after it. */
  readonly wait: string;
};

const unknownStage = "Wait at a stage that this definition does not know";

const ended: Readonly<Record<Ending, readonly [string, string]>> = {
  deposited: ["Deposited", "The instrument is with the depositary."],
  rejected: ["Rejected", "A lawful outcome, not a fault."],
  withdrawn: ["Withdrawn", "A lawful outcome, not a fault."],
  lapsed: ["Lapsed", "A lawful outcome, not a fault."],
};

const replaced = "Replaced by a newer driver";

const replacement = {
  Comment: "A newer epoch drives the case: this driver has nothing left to do.",
  Condition: isReplaced,
  Next: replaced,
};

const choice = (stage: string, next: string, comment?: string): State => ({
  ...(comment === undefined ? {} : { Comment: comment }),
  Condition: standsAt(stage),
  Next: next,
});

const firstOf = ({ states }: Waiting): string => Object.keys(states)[0] ?? unknownStage;

/** The state to which a stage or an ending leads; none where the definition knows no such stage. */
const stateFor = (waits: readonly Waiting[], to: string): string | undefined => {
  const waiting = waits.find(({ stage }) => stage === to);
  return waiting === undefined
    ? Object.entries(ended).find(([ending]) => ending === to)?.[1][0]
    : firstOf(waiting);
};

const route = "Which stage is it?";

const routing = (waits: readonly Waiting[]): State => ({
  Type: "Choice",
  Comment: "Routes on the stage alone; what leads from one stage to another is judged elsewhere.",
  Choices: [
    replacement,
    ...waits.map((waiting) => choice(waiting.stage, firstOf(waiting))),
    ...Object.entries(ended).map(([ending, [name]]) => choice(ending, name)),
  ],
  Default: unknownStage,
});

const leading = (waits: readonly Waiting[], { to, by }: WayOn): readonly State[] => {
  const state = stateFor(waits, to);
  return state === undefined ? [] : [choice(to, state, by)];
};

/** Where the answer to a wait leads: on by a way of the procedure, back to the same wait, or to a look at the case. */
const afterWait = (waits: readonly Waiting[], waiting: Waiting, ways: readonly WayOn[]): State => ({
  Type: "Choice",
  Comment:
    "By where the case stands now. Anything but a way of the procedure, such as a withdrawal or an act that takes the case back, is looked at anew.",
  Choices: [
    replacement,
    ...ways.flatMap((way) => leading(waits, way)),
    choice(waiting.stage, firstOf(waiting), "the same stage"),
  ],
  Default: beginning,
});

/** The states of a stage, with the question that follows its wait. */
const withQuestion = (
  waits: readonly Waiting[],
  waiting: Waiting,
  ways: WaysOn,
): readonly (readonly [string, State])[] =>
  Object.entries(waiting.states).flatMap(([name, state]) =>
    name === waiting.wait
      ? [
          [name, state],
          [whereNow(name), afterWait(waits, waiting, ways.get(waiting.stage) ?? [])],
        ]
      : [[name, state]],
  );

const beforeWaits = (waits: readonly Waiting[]): States => ({
  "Take the case in hand": {
    Type: "Pass",
    Comment:
      "Carried along are the ids, which definition this is, where the case stood at the last answer, and what was said; all of it can be read from the ledger again.",
    Assign: {
      caseId: "{% $states.input.caseId %}",
      epoch: "{% $states.input.epoch %}",
      definition: `\${${definitionDigest}}`,
      noted: "none",
      failures: 0,
    },
    Output: {},
    Next: beginning,
  },
  [beginning]: task({
    comment:
      "The one beginning: resuming, recovering, a new definition and the next driver all start by reading the stage from the ledger.",
    task: "readCase",
    payload: reading.payload,
    assign: reading.assign,
    otherwise: "The case could not be read",
    next: route,
  }),
  [route]: routing(waits),
});

const goesOn = "Does this driver go on?";

const handingOver: States = {
  [ranOut]: once({
    comment:
      "A wait ran out: something is due, or this driver nears the end of its year. Records what has passed, reminds people, and declares unknown a sending that was left; each is said once, and what was said is noted for the next wait. Where it fails, the next wait is five minutes, and then an hour.",
    task: "sayWhatIsDue",
    assign: { noted: "{% $states.result.Payload.noted %}", failures: 0 },
    assignOtherwise: { failures: "{% $failures + 1 %}" },
    otherwise: goesOn,
    next: goesOn,
  }),
  [goesOn]: {
    Type: "Choice",
    Comment: "An execution ends after a year: from day 333 on the next one takes its place.",
    Choices: [
      {
        Condition:
          "{% $toMillis($states.context.State.EnteredTime) - $toMillis($states.context.Execution.StartTime) >= 333 * 86400000 %}",
        Next: "Start the next driver",
      },
    ],
    Default: beginning,
  },
  "Start the next driver": task({
    comment:
      "Takes the next epoch by a conditional update and starts its driver; doing it twice starts one.",
    task: "handOver",
    otherwise: "The case could not be handed over",
    next: "Handed over to the next driver",
  }),
};

const end = (comment: string): State => ({ Type: "Succeed", Comment: comment });

const ends: States = {
  "Handed over to the next driver": end(
    "The next epoch reads the ledger for itself; nothing is handed to it but the ids.",
  ),
  [replaced]: end("At most one epoch is current; an older one ends as soon as it notices."),
  ...Object.fromEntries(Object.values(ended).map(([name, comment]) => [name, end(comment)])),
};

const fault = (error: string, comment: string, cause: string): State => ({
  Type: "Fail",
  Comment: comment,
  Error: error,
  Cause: cause,
});

const faults: States = {
  "The case could not be read": fault(
    "CaseNotRead",
    "The ledger could not be read or answered with something else; the sweep starts a new driver.",
    "The stage of the case could not be read from the ledger.",
  ),
  "The wait could not be opened": fault(
    "WaitNotOpened",
    "Nobody could have resumed it; the sweep starts a new driver.",
    "The wait for the next stage could not be opened.",
  ),
  "The case could not be handed over": fault(
    "CaseNotHandedOver",
    "The year of this driver ends and the next one is not running; the sweep starts it.",
    "The next driver of the case could not be started.",
  ),
};

const nameless: States = {
  [unknownStage]: wait({
    stage: "{% $standing.stage %}",
    comment:
      "A case that was moved to a newer version, or whose procedure has no definition of its own: it waits here as at any other stage, and the next driver of the newest definition knows the stage by its name.",
    next: whereNow(unknownStage),
  }),
  [whereNow(unknownStage)]: {
    Type: "Choice",
    Comment: "By where the case stands now, if the answer says so.",
    Choices: [{ Condition: "{% $exists($standing.stage) %}", Next: route }],
    Default: beginning,
  },
};

/** The names of the states that every definition has, so that no stage takes one of them. */
export const frameNames: readonly string[] = [
  ...Object.keys(beforeWaits([])),
  ...Object.keys(nameless),
  ...Object.keys(handingOver),
  ...Object.keys(ends),
  ...Object.keys(faults),
];

/** The text of a definition that waits at these stages, each once, and goes on from them by these ways. */
export const definitionText = (
  comment: string,
  waits: readonly Waiting[],
  ways: WaysOn,
): string => {
  const definition = {
    Comment: comment,
    QueryLanguage: "JSONata",
    StartAt: "Take the case in hand",
    States: {
      ...beforeWaits(waits),
      ...Object.fromEntries(waits.flatMap((waiting) => withQuestion(waits, waiting, ways))),
      ...nameless,
      ...handingOver,
      ...ends,
      ...faults,
    },
  };
  return `${JSON.stringify(definition, null, 2)}\n`;
};
