import type { Words } from "../words/say.ts";
import type { Answer, Asked } from "../ledger/handling/answer.ts";
import type { Desk } from "../ledger/desk.ts";
import type { Credential } from "../ledger/handling/establish.ts";
import type { LastLook } from "../ledger/incidents/incident-list.ts";
import type { CheckpointAtHand } from "../ledger/log/at-hand.ts";
import type { SentNotices, Uploads } from "../ledger/ports.ts";
import type { Traces } from "./shapes/case.ts";
import type { SweepsAnywhere } from "../ledger/sweep/sweeps.ts";
import type { Reader } from "../office/confidential-votes.ts";
import type { IncidentKey } from "../case/incident.ts";
import type { RecordFinding } from "../ledger/check/finding.ts";
import type { HttpAnswer } from "./http-answer.ts";
import type { LogApi } from "./log.ts";
import type { Print } from "./print.ts";

/** What it takes to carry out what somebody asks to be recorded. */
export type Recording = {
  readonly desk: Desk;
  /**
   * How a shell knows who asks: a credential, or the answer to somebody whom it does not know. `handed` is what the shell gave
   * along with the request, and `words` are those of the answer.
   */
  readonly credentialOf: (
    asked: { readonly handed: unknown; readonly words: Words },
    signature: string | undefined,
  ) => Credential | HttpAnswer;
  /** Hears each answer to a command, before it is given. */
  readonly onAnswer: (asked: Asked, answer: Answer) => Promise<void> | void;
};

/** What it takes to look at cases. */
export type Reading = {
  readonly desk: Desk;
  /** Whoever asks, as a reader of cases; left out where the shell does not know who asks. */
  readonly readerOf?: (handed: unknown) => Promise<Reader>;
  /** What is found of a letter in the outbox; left out where the post keeps none. */
  readonly traces?: Traces;
  /** The newest checkpoint at hand beside the log; left out where the shell does not compare the two for an audit. */
  readonly checkpointed?: () => Promise<CheckpointAtHand>;
  /** What is wrong with the ledger as a whole; left out where nobody looks at it for that. */
  readonly damage?: () => Promise<readonly RecordFinding[]>;
  /** What people were told of what is due; left out where this shell tells nobody. */
  readonly sentNotices?: SentNotices;
};

/** What it takes to show incidents. */
export type WatchingIncidents = {
  readonly desk: Desk;
  /** The sweeps of this server or another process; left out where nobody sweeps. */
  readonly sweeps?: SweepsAnywhere;
  /** The last look at one incident; left out where that is the last sweep. */
  readonly lookAt?: (key: IncidentKey) => Promise<LastLook | undefined>;
};

/** What it takes to store documents. */
export type Storing = { readonly desk: Desk; readonly uploads: Uploads };

/** What it takes to print papers. */
export type Printing = { readonly desk: Desk; readonly print: Print };

/** What it takes to hand out the log. */
export type Proving = Pick<Reading, "readerOf"> & { readonly log: LogApi };

/** What the whole API needs of its shell. */
export type Api = Recording & Reading & WatchingIncidents & Storing & Printing & Proving;
