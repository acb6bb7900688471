import { attempt, type States, task, wait } from "./blocks.ts";
import type { Waiting } from "./frame.ts";

/** What is added to the comment of a state at one of the four steps. */
export type Note = (stage: "instrument" | "notification" | "transmission" | "deposit") => string;

const outcome = "Wait for the outcome of the sending";
const howFar = "How far did the sending get?";

const sending = (note: string): States => ({
  "Notify the depositary": attempt({
    comment:
      "Sends what was released, once: there is no Retry, because a second attempt could send twice. The task claims the sending in the ledger first and, if it finds an earlier claim without an outcome, sends nothing. What it did, or how it failed, is read from the ledger next.",
    task: "notifyDepositary",
    next: howFar,
  }),
  [howFar]: task({
    comment:
      "Whatever the task answered, the ledger knows: the outcome is on record, or it is unknown, or the attempt failed before its claim or after it. That decides how long the wait lasts.",
    task: "readCase",
    assign: {
      version: "{% $states.result.Payload.version %}",
      nextLookSeconds: "{% $states.result.Payload.nextLookSeconds %}",
    },
    otherwise: "The case could not be read",
    next: outcome,
  }),
  [outcome]: wait(
    "transmission",
    `Resumes itself at once if the outcome is on record. After an attempt that failed before its claim it pauses for five minutes, then the next attempt follows. An unknown outcome waits for a treaty officer, who decides that it was sent, or has it sent once more, marked as a duplicate: nothing that was claimed is sent again by itself.${note}`,
  ),
});

/** The four steps that every procedure has, with the sending. */
export const internationalWaits = (note: Note): readonly Waiting[] => [
  {
    stage: "instrument",
    states: {
      "Wait for the signed instrument": wait(
        "instrument",
        `The scan of the signed instrument is compared with the texts that were voted.${note("instrument")}`,
      ),
    },
  },
  {
    stage: "notification",
    states: {
      "Wait for the released notification": wait(
        "notification",
        `Prepared by one person and released by another.${note("notification")}`,
      ),
    },
  },
  { stage: "transmission", states: sending(note("transmission")) },
  {
    stage: "deposit",
    states: {
      "Wait for the depositary": wait(
        "deposit",
        `The depositary's confirmation; this can take years.${note("deposit")}`,
      ),
    },
  },
];
