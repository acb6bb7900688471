import type { Act } from "../../procedure/case/act.ts";
import { readableEntries, type Reader } from "../../vote/confidential-votes.ts";
import type { HashedEntry } from "../../procedure/case/entry.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import type { Desk } from "../desk.ts";

type Read = {
  readonly caseId: CaseId;
  readonly law: Law;
  readonly entries: readonly HashedEntry[];
};

// That a certification differed says nothing of what was entered.
const saysNothing = ({ kind }: Act): boolean => kind === "CertificationDiffered";

/** Entries as somebody may read them: one that they may not read keeps its place, and of its acts those that say nothing. */
export const readableAlone = async (
  { world }: Pick<Desk, "world">,
  { caseId, law, entries }: Read,
  reader: Reader,
): Promise<readonly HashedEntry[]> => {
  const head = await world.ledger.head(caseId);
  if (head === undefined) return entries;
  const isReadable = readableEntries(head.state, law, reader);
  return entries.map((one) =>
    isReadable(one.entry)
      ? one
      : { ...one, entry: { ...one.entry, acts: one.entry.acts.filter(saysNothing) } },
  );
};
