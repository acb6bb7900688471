import type { FactDate } from "../../clocks/dates/fact-date.ts";
import type { Ballot } from "./judge.ts";

/** What happened in a case, by the stages and names of its procedure. */
export type Happening =
  | {
      readonly kind: "at";
      readonly stage: string;
      /** An event of the stage: `presented`, `adopted`. */
      readonly what: string;
      readonly on: FactDate;
      /** The counts on record, of a vote or of those who intervened. */
      readonly ballot?: Ballot;
      /** Nothing was done in time, and a person certified what the law makes of that. */
      readonly bySilence?: true;
    }
  /** The classes that the treaty is in; it is in none of the others. */
  | { readonly kind: "classified"; readonly classes: readonly string[]; readonly on: FactDate }
  | { readonly kind: "declared"; readonly declaration: string; readonly on: FactDate }
  | {
      readonly kind: "extended";
      readonly clock: string;
      /** By how much, in the unit of the clock. */
      readonly n: number;
      readonly on: FactDate;
    }
  | { readonly kind: "waived"; readonly clock: string; readonly on: FactDate }
  | { readonly kind: "withdrawn"; readonly on: FactDate }
  | { readonly kind: "termEnded"; readonly on: FactDate };

export type AtStage = Extract<Happening, { kind: "at" }>;
