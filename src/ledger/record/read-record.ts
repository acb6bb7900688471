import { checkCase } from "../check/case.ts";
import { checkEntry, type StoredWhole } from "../check/entry.ts";
import type { RecordFinding } from "../check/finding.ts";
import { checkLetters } from "../check/letter.ts";
import { listedOf } from "../../office/head-row.ts";
import { applyEntry } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import type { HashedEntry } from "../../case/entry.ts";
import { isTreatyCase } from "../../case/seal.ts";
import type { CaseId } from "../../values/ids.ts";
import { canonicalJson, hashing } from "../../record/canonical.ts";
import type { Caches } from "../desk.ts";
import { lawOfCase, type LawSource } from "../law/law-of-case.ts";
import type { Ledger } from "../ports.ts";
import { damageIn } from "../reading/unreadable.ts";
import type { Kept, DerivedData } from "./derived-data.ts";

export type { Kept, DerivedData } from "./derived-data.ts";

/** Where the law is read by which a case is listed. */
export type LawDesk = { readonly ports: LawSource; readonly caches: Caches };

/** What is kept of a case beside its entries, made of them. */
export const derivedHeadOf = async (desk: LawDesk, state: Case): Promise<Kept> => {
  const law = isTreatyCase(state.caseId)
    ? await lawOfCase(desk.ports, state, desk.caches.laws)
    : undefined;
  return { head: { state, stageSince: state.stageSince }, ...listedOf(state, law) };
};

const entriesAtOnce = 200;

/** Where a record is read: its entries, and where they are at hand what is kept beside them. */
export type RecordSource = {
  readonly ledger: Pick<Ledger, "entries">;
  readonly derived: Pick<DerivedData, "entries"> | undefined;
};

/** A record that was read: the case as far as its entries could be read, and what of them is not as it must be. */
export type RecordRead = {
  readonly state: Case | undefined;
  readonly isWhole: boolean;
  readonly findings: readonly RecordFinding[];
};

const pageOf = (
  { ledger, derived }: RecordSource,
  caseId: CaseId,
  afterSeq: number,
): Promise<readonly StoredWhole[]> => {
  const page = { afterSeq, limit: entriesAtOnce };
  return derived === undefined ? ledger.entries(caseId, page) : derived.entries(caseId, page);
};

/** What is done with each page of entries that were found whole. */
export type See = (entries: readonly HashedEntry[]) => Promise<void>;

const seeNothing: See = () => Promise.resolve();

/** Reads a record from its first entry and checks each of them, with all that is kept beside it. */
export const readRecord = async (
  source: RecordSource,
  caseId: CaseId,
  see = seeNothing,
): Promise<RecordRead> => {
  const findings: RecordFinding[] = [];
  let state: Case | undefined;
  for (;;) {
    const page = await pageOf(source, caseId, state?.version ?? 0);
    const entries: HashedEntry[] = [];
    for (const stored of page) {
      const checked = checkEntry(stored, { caseId, before: state }, hashing);
      findings.push(...checked.findings);
      if (checked.entry === undefined) {
        await see(entries);
        return { state, isWhole: false, findings };
      }
      state = applyEntry(state, checked.entry);
      entries.push(checked.entry);
    }
    await see(entries);
    if (page.length < entriesAtOnce) return { state, isWhole: true, findings };
  }
};

/** A record that was read whole: the case that its entries make, undefined where it has none. */
export type WholeRecord = { readonly caseId: CaseId; readonly state: Case | undefined };

/** What must be kept of a case, and in what something else is; nothing is said where an entry came meanwhile. */
export type CaseCompared = {
  readonly made: Kept | undefined;
  readonly findings: readonly RecordFinding[];
};

/** Compares what is kept of a case with what follows from its entries. */
export const compareCase = async (
  desk: LawDesk,
  derived: Pick<DerivedData, "ofCase">,
  { caseId, state }: WholeRecord,
): Promise<CaseCompared> => {
  const made = state && (await derivedHeadOf(desk, state));
  const rows = (await derived.ofCase(caseId, made)) ?? [];
  return {
    made,
    findings: checkCase({ caseId, version: state?.version ?? 0 }, rows, canonicalJson),
  };
};

/** The same for those who say themselves that a case's law is lost or altered: without it nothing follows from the case. */
const besideHead: typeof besideCase = async (desk, derived, record) => {
  try {
    return (await compareCase(desk, derived, record)).findings;
  } catch (cause) {
    if (damageIn(cause) === undefined) throw cause;
    return [];
  }
};

/** Compares the letters of a case with those that lie where people send them. */
export const compareLetters = async (
  { letters }: Pick<DerivedData, "letters">,
  { state }: WholeRecord,
): Promise<readonly RecordFinding[]> =>
  letters === undefined || state === undefined
    ? []
    : checkLetters(state, await letters.of(state.caseId));

/** What lies among the letters under no case of which there is an entry. */
export const strangeLetters = async (
  { letters }: Pick<DerivedData, "letters">,
  ledger: Pick<Ledger, "entries">,
): Promise<readonly RecordFinding[]> => {
  const isCase = async (caseId: CaseId): Promise<boolean> =>
    (await ledger.entries(caseId, { afterSeq: 0, limit: 1 })).length > 0;
  const files = (await letters?.strangers(isCase)) ?? [];
  return files.map((file) => ({ kind: "letterUnexplained", caseId: null, file }));
};

/** What of all that is kept beside the entries of a case does not follow from them: its head, what it has to itself, its letters. */
export const besideCase = async (
  desk: LawDesk,
  derived: Pick<DerivedData, "ofCase" | "letters">,
  record: WholeRecord,
): Promise<readonly RecordFinding[]> => [
  ...(await besideHead(desk, derived, record)),
  ...(await compareLetters(derived, record)),
];
