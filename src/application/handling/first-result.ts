import { fold } from "../../procedure/case/apply.ts";
import type { CaseId, Digest } from "../../procedure/values/ids.ts";
import { nextSteps } from "../../procedure/next-steps.ts";
import { notesOfEntry } from "../../audit/notes.ts";
import { refusal } from "../../procedure/refusal.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import { refusedWith, type Answer } from "./answer.ts";
import type { Desk } from "../desk.ts";
import type { HandledRequest } from "./request.ts";
import { calendarsOfPast, lawOfCase } from "../law/law-of-case.ts";
import { readEntries } from "../reading/read-entries.ts";

/**
 * The first result of a command that was accepted before: its receipt, its acts and the stage it led to.
 * Undefined when the id was never accepted; a refusal when it was accepted with another content.
 */
export const firstResult = async (
  desk: Desk,
  request: Pick<HandledRequest, "id">,
  commandDigest: Digest,
): Promise<Answer | undefined> => {
  const known = await desk.world.ledger.accepted(request.id);
  if (known === undefined) return undefined;
  const { receipt } = known;
  if (known.commandDigest !== commandDigest)
    return refusedWith(
      refusal("CommandIdTaken", { id: request.id, caseId: receipt.caseId, seq: receipt.seq }),
    );
  return resultAt(desk, receipt.caseId, receipt.seq);
};

const resultAt = async (desk: Desk, caseId: CaseId, seq: number): Promise<Answer> => {
  const entries = (await readEntries(desk.world, caseId)).slice(0, seq);
  const state = fold(entries);
  const last = entries.at(-1);
  if (state === undefined || last === undefined)
    throw new Error(`entry ${caseId}#${String(seq)} is accepted but not in the ledger`);
  const law = !isTreatyCase(caseId)
    ? undefined
    : await lawOfCase(desk.world, state, desk.caches.laws);
  return {
    kind: "accepted",
    receipt: { caseId, seq, hash: last.hash, at: last.entry.at },
    acts: last.entry.acts,
    findings:
      law === undefined
        ? []
        : notesOfEntry({ state, law, calendars: await calendarsOfPast(desk, state) }, last.entry),
    stage: state.stage,
    next: law === undefined ? [] : nextSteps(state, law.profile, undefined),
    repeated: true,
  };
};
