import type { CaseId } from "../values/ids.ts";
import type { Case } from "../case/case.ts";
import type { RetryAsked } from "../case/incident-command.ts";
import type { DerivedData } from "./record/derived-data.ts";
import type { LookAgain } from "./sweep/looks.ts";
import type { LawIndex } from "../files/index.ts";
import type {
  CaseClock,
  Clock,
  Documents,
  Driver,
  Ids,
  Ledger,
  Post,
  RefusedRequests,
  Register,
  Signer,
  Waits,
} from "./ports.ts";

/** What is needed to record acts and to look at them: what a function that serves people may reach, and no more. */
export type Ports = {
  readonly ledger: Ledger;
  readonly register: Register;
  readonly documents: Documents;
  /** What is kept beside the entries, where it can be read. */
  readonly derived?: DerivedData;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Left out where nobody signs requests. */
  readonly refusedRequests?: RefusedRequests;
  /** The law for new cases. Given when asked for, because reading it takes time that most commands need not spend. */
  readonly law: () => LawIndex;
  /**
   * Has what follows without a person from what was just committed in a case be done: a letter is sent, or something is due; in all cases
   * after an entry of the office's. A shell in which the ledger's stream sees to it does nothing here. It never fails: the act is on
   * record, and what is left undone is done from the ledger.
   */
  readonly wake: (caseId: CaseId, state: Case) => Promise<void>;
  /** Tells those who run the office of a fault that the product goes on from by itself. */
  readonly warn: (words: string, fault: unknown) => void;
  /** Looks again at what an incident is about; left out where this shell cannot, and then nobody takes one here. */
  readonly lookAgain?: LookAgain;
  /**
   * Has somebody who has the system's key look into a retry and record its outcome; left out where that is done here. What records
   * people's commands in the cloud has no such key.
   */
  readonly endRetry?: (asked: RetryAsked) => Promise<void>;
  /**
   * The keys at hand that may be the office's system key, by which the system signs what it records by itself. None where people's
   * commands are taken in a function of their own; two while one replaces the other.
   */
  readonly systemKeys: () => readonly Signer[];
  /** Who sends letters to depositaries; left out where nobody opens cases, prepares or releases letters, or asks what is missing. */
  readonly lettersSent?: "byHand" | "bySystem";
  /** The version that stands in each entry's pins. */
  readonly software: string;
};

/** What is needed to start and to resume drivers. */
export type DriverPorts = Ports & {
  readonly waits: Waits;
  readonly clockOf: CaseClock;
  /** Given late, because the driver's tasks are made from these same ports. */
  readonly driver: () => Driver;
};

/** What is needed to notify the depositary. */
export type SendingPorts = Ports & { readonly post: Post };

/** What is needed to tell a claimed sending that was left from one that is under way; it sends nothing. */
export type ClaimPorts = Ports & { readonly post: Pick<Post, "longestLife"> };
