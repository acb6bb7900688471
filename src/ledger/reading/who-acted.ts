import type { IdentityMessage } from "../../words/messages.ts";
import type { Case } from "../../case/case.ts";
import type { Entry, HashedEntry } from "../../case/entry.ts";
import { officeAfter, officesAround, whoActedFault } from "../../office/established.ts";
import type { RecordFinding } from "../check/finding.ts";
import { signatureCheck } from "../handling/establish.ts";
import type { Ledger } from "../ports.ts";
import { officeCaseId } from "../handling/request.ts";

type Reading = { readonly ledger: Pick<Ledger, "leavesOf"> };

const everything = 1_000_000_000;

/** Where a clock was set back, times mislead; then the office is taken as it stood in the order of the log. */
const officeByLog = async (
  { ledger }: Reading,
  office: Case,
  { caseId, seq }: Entry,
): Promise<readonly Case[]> => {
  const [place] = await ledger.leavesOf(caseId, { afterSeq: seq - 1, limit: 1 });
  if (place?.seq !== seq) return [];
  const earlier = (await ledger.leavesOf(officeCaseId, { afterSeq: 0, limit: everything })).filter(
    ({ n }) => n < place.n,
  );
  return earlier.length === 0 ? [] : [officeAfter(office, earlier.length)];
};

/** What is wrong with who acted in an entry of any record, by the office as it stood then; undefined if nothing. */
export const notEstablished = async (
  ports: Reading,
  office: Case,
  entry: Entry,
): Promise<IdentityMessage | undefined> => {
  const fault = whoActedFault(officesAround(office, entry), entry, signatureCheck);
  if (fault === undefined || entry.caseId === officeCaseId) return fault;
  const byLog = await officeByLog(ports, office, entry);
  return byLog.length > 0 && whoActedFault(byLog, entry, signatureCheck) === undefined
    ? undefined
    : fault;
};

/** An entry that does not show who acted: whoever wrote it was not the one that it names. */
export type Unestablished = RecordFinding & { readonly kind: "notEstablished" };

/**
 * The entries among these that do not show who acted, such as one of the system's without its signature.
 * @param office undefined where none is on record: then no entry shows it
 */
export const unestablishedAmong = async (
  ports: Reading,
  office: Case | undefined,
  entries: readonly Pick<HashedEntry, "entry">[],
): Promise<readonly Unestablished[]> => {
  const found: Unestablished[] = [];
  for (const { entry } of entries) {
    const { caseId, seq } = entry;
    const reason =
      office === undefined
        ? ({ kind: "withoutOffice" } as const)
        : await notEstablished(ports, office, entry);
    if (reason !== undefined) found.push({ kind: "notEstablished", caseId, seq, reason });
  }
  return found;
};

/**
 * The same, by the office that the ledger's head tells of. Where only that head is gone, that is a finding of its own, and says
 * nothing of any entry.
 * @param known the office, where it has been read already
 */
export const establishmentFindings = async (
  ports: { readonly ledger: Pick<Ledger, "entries" | "head" | "leavesOf"> },
  entries: readonly Pick<HashedEntry, "entry">[],
  known?: Case,
): Promise<readonly Unestablished[]> => {
  const { ledger } = ports;
  const office = known ?? (await ledger.head(officeCaseId))?.state;
  const isHeadGone =
    office === undefined &&
    (await ledger.entries(officeCaseId, { afterSeq: 0, limit: 1 })).length > 0;
  return isHeadGone ? [] : unestablishedAmong(ports, office, entries);
};
