import { onceBegun, reading, standsAt, type States, task, wait } from "./blocks.ts";
import type { Waiting } from "./frame.ts";
import { whereNow } from "./names.ts";
import type { InternationalStep } from "./ways-on.ts";

/** What is added to the comment of a state at one of the four steps. */
export type Note = (stage: InternationalStep) => string;

const instrument = "Wait for the signed instrument";
const notification = "Wait for the released notification";
const send = "Send the notification";
const record = "Record what came of the sending";
const howFar = "How far did the sending get?";
const isSent = "Is the notification sent?";
const outcome = "Wait for the outcome of the sending";
const depositary = "Wait for the depositary";

const claimed = { claim: "{% $claim %}" } as const;

const sending = (note: string): States => ({
  "Claim the sending": task({
    comment:
      "Claims in the ledger, so that nobody else sends. Tried again it finds its own claim, by the instant at which it came here. What fails until then has sent nothing: the wait pauses for five minutes, and then it is tried again.",
    task: "claimNotification",
    payload: { entered: "{% $states.context.State.EnteredTime %}" },
    assign: {
      answer: "{% $states.result.Payload.kind %}",
      claim: "{% $states.result.Payload.claim %}",
    },
    otherwise: howFar,
    next: "Is the sending claimed?",
  }),
  "Is the sending claimed?": {
    Type: "Choice",
    Comment: "Only whoever has claimed sends: another may have, or the outcome is known already.",
    Choices: [{ Condition: "{% $answer = 'claimed' %}", Next: send }],
    Default: howFar,
  },
  [send]: onceBegun({
    comment:
      "Sends what was claimed, once. Only a call that Lambda turned away is made again, because nothing ran; after any other failure a second attempt could send twice, and nobody knows whether the letter left.",
    task: "sendNotification",
    payload: claimed,
    assign: { outcome: "{% $states.result.Payload %}" },
    otherwise: howFar,
    next: record,
  }),
  [record]: task({
    comment:
      "Puts on record what came of it; tried again it records it once. An outcome that was never recorded is declared unknown once its sender cannot be at work any more.",
    task: "recordSending",
    payload: { ...claimed, outcome: "{% $outcome %}" },
    otherwise: howFar,
    next: howFar,
  }),
  [howFar]: task({
    comment:
      "Whatever the tasks answered, the ledger knows: it is sent, another has it in hand, its outcome is unknown, or an attempt failed before its claim or after it. That decides how long a wait lasts.",
    task: "readCase",
    payload: reading.payload,
    assign: reading.assign,
    otherwise: "The case could not be read",
    next: isSent,
  }),
  [isSent]: {
    Type: "Choice",
    Comment:
      "What was sent waits for the depositary, what was not sent for another release; anything else waits for its outcome, so that nothing is tried again without a pause.",
    Choices: [
      { Condition: standsAt("deposit"), Next: depositary },
      { Condition: standsAt("notification"), Next: notification },
    ],
    Default: outcome,
  },
  [outcome]: wait({
    stage: "transmission",
    comment: `After an attempt that failed before its claim it pauses for five minutes, then the next attempt follows. An unknown outcome waits for a treaty officer, who decides that it was sent, or has it sent once more, marked as a duplicate: nothing that was claimed is sent again by itself.${note}`,
    next: whereNow(outcome),
  }),
});

const waitingAt = (stage: InternationalStep, name: string, comment: string): Waiting => ({
  stage,
  states: { [name]: wait({ stage, comment, next: whereNow(name) }) },
  wait: name,
});

/** The four steps that every procedure has, with the sending. */
export const internationalWaits = (note: Note): readonly Waiting[] => [
  waitingAt(
    "instrument",
    instrument,
    `The scan of the signed instrument is compared with the texts that were voted.${note("instrument")}`,
  ),
  waitingAt(
    "notification",
    notification,
    `Prepared by one person and released by another.${note("notification")}`,
  ),
  { stage: "transmission", states: sending(note("transmission")), wait: outcome },
  waitingAt(
    "deposit",
    depositary,
    `The depositary's confirmation; this can take years.${note("deposit")}`,
  ),
];
