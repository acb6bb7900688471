import type { IsoDate } from "../../time/date.ts";
import type { FactDate } from "../../time/fact-date.ts";
import type { EntryHash } from "../../values/ids.ts";
import type { Ballot } from "../../law/votes/judge.ts";

type Event =
  | {
      readonly kind: "at";
      readonly stage: string;
      /** An event of the stage: `presented`, `adopted`. */
      readonly what: string;
      readonly on: FactDate;
      /** The body that did it, where that is recorded. */
      readonly by?: string;
      /** The documents that went with what was laid, with an intervention or with a return, where they are recorded. */
      readonly with?: readonly string[];
      /** The counts on record, of a vote or of those who intervened. */
      readonly ballot?: Ballot;
      /** Nothing was done in time, and a person certified what the law makes of that. */
      readonly bySilence?: true;
      /** It was held to have effect, whatever the file says of it. */
      readonly isHeld?: true;
    }
  /** The classes that the treaty is in; it is in none of the others. */
  | { readonly kind: "classified"; readonly classes: readonly string[]; readonly on: FactDate }
  | {
      readonly kind: "declared";
      readonly declaration: string;
      readonly on: FactDate;
      readonly by?: string;
      /** The documents that went with it, where they are recorded. */
      readonly with?: readonly string[];
      /** It was held to have effect, whatever the file says of it. */
      readonly isHeld?: true;
      readonly ballot?: Ballot;
    }
  | {
      readonly kind: "extended";
      readonly clock: string;
      /** By how much, in the unit of the clock. */
      readonly n: number;
      readonly on: FactDate;
      readonly by?: string;
    }
  | {
      readonly kind: "waived";
      readonly clock: string;
      readonly on: FactDate;
      readonly ballot?: Ballot;
    }
  /** A clock stood still from one day to another, both included. */
  | {
      readonly kind: "stoodStill";
      readonly clock: string;
      readonly on: FactDate;
      readonly until: FactDate;
      /** The day on which its days were put on record, of a case that is carried and was not entered afterwards as a whole. */
      readonly enteredOn?: IsoDate;
    }
  | (EndOfCase & { readonly kind: "withdrawn"; readonly by?: string })
  | (EndOfCase & { readonly kind: "termEnded" })
  /** It came to nothing by another law than that of the procedure, which whoever records it names. */
  | (EndOfCase & { readonly kind: "lapsed" });

/** On which day a case ended; of one that is carried also the day on which that was put on record. */
type EndOfCase = { readonly on: FactDate; readonly enteredOn?: IsoDate };

/** What happened in a case, by the stages and names of its procedure, and in which entry of the case it is recorded. */
export type Happening = Event & { readonly entry?: EntryHash };

export type AtStage = Extract<Happening, { kind: "at" }>;
/** What happens at no stage: it concerns the whole case, or a clock. */
export type AtNoStage = Exclude<Happening, AtStage>;

/** Whether the law made this of it that nobody acted in time. */
export const isBySilence = ({ bySilence, what }: AtStage): boolean =>
  bySilence === true || what === "notInTime";
