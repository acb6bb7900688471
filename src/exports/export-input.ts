import type { Case } from "../case/case.ts";
import type { HiddenVote } from "../office/confidential-votes.ts";
import { dayOf } from "../time/fact-date.ts";
import type { IsoDate } from "../time/date.ts";
import type { ClockRun } from "../case/clocks/clock-run.ts";
import type { HashedEntry, ReadableEntry } from "../case/entry.ts";
import type { CaseId, EntryHash } from "../values/ids.ts";
import type { Language } from "../views/paper.ts";
import type { Law } from "../law/law.ts";

/** A case as exports take it: where it stands, the law it is judged by, what is due. */
export type CaseExported = {
  readonly state: Case;
  readonly law: Law;
  /** Every time limit and interval of a procedure file in each of its runs. */
  readonly runs: readonly ClockRun[];
  /** The vote that whoever reads may not read yet; left out where nobody reads, or there is none. */
  readonly hiddenVote?: HiddenVote | undefined;
};

/** Entries of a case, in the order of the ledger: all of them, or the newest. */
export type EntriesExported = { readonly entries: readonly (HashedEntry & ReadableEntry)[] };

/** How an export is wanted. */
export type Wanted = {
  readonly language: Language;
  /** The address under which every case has its page, such as https://records.example/en/public; null where there is none. */
  readonly pages: string | null;
  readonly demonstration: boolean;
};

/** The hash of the entry that opened the case: no other case in the world has it, whatever becomes of names and addresses. */
export const openingOf = (state: Case): EntryHash => state.opening?.entry ?? state.head;

/** The day on which the newest entry of a case was recorded, where its parliament is. */
export const recordedOn = ({ state, law }: Pick<CaseExported, "state" | "law">): IsoDate =>
  dayOf(state.at, law.procedure.timeZone);

/** The page of a case, or of one of its entries; null where there are no pages. */
export const pageOf = ({ pages }: Wanted, caseId: CaseId, seq?: number): string | null =>
  pages === null
    ? null
    : `${pages.replace(/\/+$/, "")}/${caseId}${seq === undefined ? "" : `#entry-${String(seq)}`}`;
