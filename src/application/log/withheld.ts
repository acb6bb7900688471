import { entriesForEverybody, isOnVotes } from "../../vote/confidential-votes.ts";
import type { Act } from "../../procedure/case/act.ts";
import type { Entry } from "../../procedure/case/entry.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import { canonicalJson } from "../canonical.ts";
import { entryIn } from "../reading/entry-in.ts";
import type { Ledger, StoredEntry } from "../ports.ts";

// Which record differed is no secret, and who decides the case again needs it.
const actShown = (act: Act): object =>
  act.kind === "CertificationDiffered" ? act : { kind: act.kind };

/**
 * What is said of an entry that is withheld: its place, who recorded what kind of act, and when. It is laid out as an entry, so
 * that its chain is followed by the same rules; what would let somebody guess the rest by its hash or its signature is left out.
 */
const withheldText = ({ acts, at, caseId, duty, person, prev, seq, v }: Entry): string =>
  canonicalJson({
    acts: acts.map(actShown),
    at,
    caseId,
    command: null,
    duty,
    establishedBy: null,
    nonce: null,
    person,
    pins: null,
    prev,
    seq,
    step: null,
    v,
  });

/** What stands in an export for everybody in the place of an entry that not everybody may read; undefined where all may. */
export const withheldOf = async (
  ledger: Pick<Ledger, "head">,
  caseId: Entry["caseId"],
  stored: StoredEntry,
): Promise<string | undefined> => {
  const entry = isTreatyCase(caseId) ? entryIn(stored, caseId) : undefined;
  if (entry === undefined || !isOnVotes(entry.acts)) return undefined;
  const head = await ledger.head(caseId);
  return head !== undefined && entriesForEverybody(head.state)(entry)
    ? undefined
    : withheldText(entry);
};
