import type { LogLeaf, Register } from "../ports.ts";
import type { Ports } from "../desk-ports.ts";
import type { Gathered } from "./findings.ts";
import type { UniqueFact } from "./unique-facts.ts";
import type { RecordRow } from "../record/derived-data.ts";
import type { CaseLook, RecordLook, WholeLook } from "./looks.ts";
import type { Way } from "./list-to-check.ts";

/** What a shell lets a sweep look at. */
export type Sweeping = {
  /** When all records were last read, this sweep included; left out where it is not for this one to read them. */
  readonly wholeAt?: string | null;
  readonly ports: Pick<Ports, "clock"> & { readonly register: Pick<Register, "cases"> };
  /** Before the cases: what stands wrong here would be read wrong there. */
  readonly first: readonly WholeLook[];
  /** At every leaf of the log, before all else: left out where the entries themselves say of which cases there are any. */
  readonly ofLeaves?: Way<LogLeaf>;
  /** At every unique fact, before the records: left out where they are no list, or are looked at otherwise. */
  readonly ofFacts?: Way<UniqueFact>;
  /** At every record, open or ended, before the first open case is looked at: what is made anew there is listed rightly. */
  readonly ofRecords?: readonly RecordLook[];
  /** Every record in order of ids; left out where the register's heads are all that is listed. */
  readonly records?: (page: {
    readonly afterId: string;
    readonly limit: number;
  }) => Promise<readonly RecordRow[]>;
  readonly ofCases: readonly CaseLook[];
  readonly last: readonly WholeLook[];
  /** Lets others have their turn between two cases; left out where nobody waits for this process. */
  readonly letOthers?: () => Promise<unknown>;
  /** Aborted when whoever sweeps wants to go: the case that is looked at is the last one, and nothing is looked at after it. */
  readonly leaving?: AbortSignal | undefined;
  /** Told how many open cases were looked at so far. */
  readonly progress?: (cases: number) => void;
};

/** What a sweep found. */
export type Swept = Gathered & {
  readonly kind: "swept";
  readonly at: string;
  /** How long it took from its beginning, in milliseconds. */
  readonly took: number;
  /** How many open cases there are. */
  readonly cases: number;
  /** When all records were last read: at the same time where this sweep read them. */
  readonly wholeAt: string | null;
};

/** What a sweep goes through, one after the other. What is made anew at the records is listed rightly among the open cases. */
export const stretches = ["leaves", "facts", "records", "cases"] as const;
export type Stretch = (typeof stretches)[number];

/** A sweep that is not done yet: what it has found so far, what it is at, and after what of it it goes on. */
export type Round = Gathered & {
  readonly kind: "underWay";
  /** When it began. */
  readonly at: string;
  /** How many open cases were looked at so far. */
  readonly cases: number;
  readonly stretch: Stretch;
  /** A place in the order of that stretch; empty at its beginning. */
  readonly after: string;
};

/** For how long a sweep may go on, and who keeps how far it has come. */
export type Pace = {
  /** Asked before each case. */
  readonly mayGoOn: () => boolean;
  /** Told after each page that is not the last. */
  readonly keep: (round: Round) => Promise<void>;
};
