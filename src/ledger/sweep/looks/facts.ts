import type { Sentence } from "../../../words/messages.ts";
import type { CaseId } from "../../../values/ids.ts";
import type { Desk } from "../../desk.ts";
import type { Findings } from "../findings.ts";
import { incident } from "../incident.ts";
import { derivedHeadOf, readRecord } from "../../record/read-record.ts";
import type { WholeLook } from "../looks.ts";
import { isRead, type Reads } from "../reads.ts";
import { lookAtRow } from "../walk.ts";
import type { UniqueFact, UniqueFacts } from "../unique-facts.ts";
import type { Way } from "../list-to-check.ts";

type Looking = { readonly desk: Desk; readonly facts: UniqueFacts };

const follows = async (desk: Desk, { key, caseId }: UniqueFact): Promise<boolean> => {
  if (caseId === null) return false;
  const source = { ledger: desk.ports.ledger, derived: undefined };
  const { state, isWhole } = await readRecord(source, caseId);
  // What of its entries is damaged is named with the record.
  if (!isWhole) return true;
  if (state === undefined) return false;
  const { unique } = await derivedHeadOf(desk, state);
  return unique.some((one) => one.kind === "take" && one.key === key);
};

/** Tells of a fact that follows from no entry: it keeps a case from being opened that may be, and a case read whole does not show it. */
const lookAtFact =
  ({ desk, facts }: Looking) =>
  async (fact: UniqueFact, findings: Findings): Promise<void> => {
    const { key, caseId } = fact;
    if (await follows(desk, fact)) return;
    // The entry that ended the case may have come, and released it, since the list was read.
    const now = await facts.find(key);
    if (now?.caseId !== caseId) return;
    const says: Sentence = { kind: "uniqueFactStranger", key };
    findings.incident(incident("headBehind", { caseId, since: null, says, mark: "stranger" }));
  };

const atOnce = 500;

/** Looks at each fact of the cases that are read whole, and at those under no id of a case. */
export const factsRead = (looking: Looking, reads: Reads): Way<UniqueFact> => ({
  looks: [lookAtFact(looking)],
  isOnIt: ({ caseId }) => caseId === null || isRead(reads, caseId),
  pageOf: looking.facts.list,
  atOnce,
  placeOf: ({ key }) => key,
  isCounted: false,
});

/** Looks at the facts of one case, wherever they stand; or at those under no id of a case. */
export const lookAtFactsOf =
  (looking: Looking, caseId: CaseId | null): WholeLook =>
  async (findings) => {
    for (let after = ""; ;) {
      const page = await looking.facts.list({ after, limit: atOnce });
      for (const fact of page)
        if (fact.caseId === caseId) await lookAtRow([lookAtFact(looking)], fact, findings);
      const last = page.at(-1);
      if (last === undefined || page.length < atOnce) return;
      after = last.key;
    }
  };
