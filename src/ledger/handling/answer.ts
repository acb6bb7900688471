import type { Act } from "../../case/act.ts";
import type { CaseId, CommandId } from "../../values/ids.ts";
import type { Finding } from "../../words/finding.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { Stage } from "../../law/file/stage-of-case.ts";
import type { Receipt } from "../ports.ts";

/** The answer to a command. `repeated` says that the same command had been accepted before and this is its first result. */
export type Answer =
  | {
      readonly kind: "accepted";
      readonly receipt: Receipt;
      readonly acts: readonly Act[];
      readonly findings: readonly Finding[];
      readonly stage: Stage;
      readonly next: readonly NextStep[];
      readonly repeated: boolean;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Which command an answer is to, for whoever hears of it. */
export type Asked = {
  readonly kind: string;
  readonly caseId: CaseId;
  /** Null for a whole file of them, of which only the last is heard. */
  readonly id: CommandId | null;
};

export const refusedWith = (refusal: Refusal): Answer => ({ kind: "refused", refusal });
