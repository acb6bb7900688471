import * as z from "zod/mini";
import type { Desk } from "../ledger/desk.ts";
import type { CheckpointAtHand } from "../ledger/log/at-hand.ts";
import { paperBasis } from "../ledger/reading/paper-basis.ts";
import { paperOf } from "../views/index.ts";
import { languages, type Marking, needsAudit, type Paper, paperKinds } from "../views/paper.ts";
import type { NoPrint } from "../views/print-mode.ts";
import { isRefusal, type Refusal } from "../words/refusal.ts";
import { caseIdSchema } from "../values/ids.ts";

/** Which paper of which case is wanted, and in which language. */
export const wishSchema = z.strictObject({
  caseId: caseIdSchema,
  paper: z.enum(paperKinds),
  language: z.enum(languages),
});
export type PrintWish = z.infer<typeof wishSchema>;

/** A paper as PDF, marked as the record marks it; or why there is none to print. */
export type Printed =
  | { readonly kind: "printed"; readonly marking: Marking; readonly bytes: Uint8Array }
  | { readonly kind: "none"; readonly why: NoPrint };

/** Prints a paper from what is on record now, and keeps nothing. Whoever asks has judged before who may read the case. */
export type Print = (wish: PrintWish) => Promise<Printed | Refusal>;

/** How a paper is set. It is handed in because the typesetter is large. */
export type SetPaper = (paper: Paper) => Promise<Uint8Array>;

/**
 * Prints what is on record in this process, and sets it in this process.
 * @param checkpointed the newest checkpoint at hand, which a certificate of an audit is compared with; where it is left out, the
 * certificate says that none was
 */
export const printBy =
  (desk: Desk, set: SetPaper, checkpointed?: () => Promise<CheckpointAtHand>): Print =>
  async ({ caseId, paper, language }) => {
    const wanted = needsAudit(paper)
      ? { audited: true, checkpoint: await checkpointed?.() }
      : { audited: false };
    const basis = await paperBasis(desk, caseId, wanted);
    if (isRefusal(basis)) return basis;
    const wished = paperOf({ ...basis, language }, paper);
    if (wished.kind === "none") return wished;
    const { marking } = wished.paper;
    return { kind: "printed", marking, bytes: await set(wished.paper) };
  };
