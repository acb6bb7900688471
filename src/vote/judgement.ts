import type { Said } from "../words/messages.ts";
import type { DeclaredResult } from "./vote-record.ts";

/** A vote judged by its rule, beside what the chair declared; the two never replace each other. */
export type Judgement = {
  readonly outcome: DeclaredResult | "cannotBeJudged";
  readonly needed: number | null;
  readonly had: number | null;
  readonly quorum: number;
  readonly present: number | null;
  readonly why: Said;
};
