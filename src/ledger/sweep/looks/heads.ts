import type { Case } from "../../../procedure/case/case.ts";
import type { CaseId } from "../../../procedure/values/ids.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Desk } from "../../desk.ts";
import type { CaseRow, Ledger, Register } from "../../ports.ts";
import { Altered } from "../../reading/altered-record.ts";
import { foldStored } from "../../reading/head-cache.ts";
import { type DerivedData, derivedHeadOf } from "../../record/read-record.ts";
import { type Findings, incidentOf } from "../findings.ts";
import { incident } from "../incident.ts";
import type { CaseLook, WholeLook } from "../looks.ts";
import { lookAtRow } from "../walk.ts";

/** Tells of a head that is behind its entries, where heads and entries do not lie together and nobody may make heads anew. */
export const lookIfBehind =
  (ledger: Pick<Ledger, "entries" | "head">): CaseLook =>
  async ({ caseId, version, at }, findings) => {
    const [next] = await ledger.entries(caseId, { afterSeq: version, limit: 1 });
    if (next === undefined) return;
    // It may have been recorded since the list was read, and its head with it.
    const head = await ledger.head(caseId);
    if (head !== undefined && head.state.version >= next.seq) return;
    const says: Sentence = { kind: "headBehind", caseId, headAt: version, last: next.seq };
    findings.incident(incident("headBehind", { caseId, since: at, says, mark: next.seq }));
  };

/** Ids hold nothing that comes after "z", so nothing lies between this and the case. */
export const justBefore = (caseId: CaseId): string =>
  `${caseId.slice(0, -1)}${String.fromCharCode(caseId.charCodeAt(caseId.length - 1) - 1)}~`;

/** The row of one case, whatever the case is; undefined where its head is gone. */
const rowOf = async (
  register: Pick<Register, "cases">,
  caseId: CaseId,
): Promise<CaseRow | undefined> => {
  const page = { afterId: justBefore(caseId), limit: 1, openOnly: false };
  return (await register.cases(page)).find((row) => row.caseId === caseId);
};

type Kept = {
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
  readonly register: Pick<Register, "cases">;
};

const atFirst = { afterSeq: 0, limit: 1 } as const;

/** Tells of a head that is gone although entries are on record, where nobody may make it anew: no list names its case any more. */
export const lookForMissingHead =
  ({ ledger, register }: Kept) =>
  async ({ caseId }: { readonly caseId: CaseId }, findings: Findings): Promise<void> => {
    const isGone = async (): Promise<boolean> => (await rowOf(register, caseId)) === undefined;
    if (!(await isGone())) return;
    const [first] = await ledger.entries(caseId, atFirst);
    if (first === undefined) {
      const [leaf] = await ledger.leavesOf(caseId, atFirst);
      if (leaf === undefined) return;
      throw new Altered({ kind: "placeWithoutEntry", caseId, seq: leaf.seq });
    }
    // The case may have been opened just now, and its head with it.
    if (!(await isGone())) return;
    const says: Sentence = { kind: "headGone", caseId, last: first.seq };
    findings.incident(incident("headBehind", { caseId, since: null, says, mark: first.seq }));
  };

/** Looks for the heads of these cases: one whose head is gone has no row by which it would be looked at again. */
export const lookForMissingHeads =
  (kept: Kept, cases: Iterable<CaseId | null>): WholeLook =>
  async (findings) => {
    for (const caseId of cases)
      if (caseId !== null) await lookAtRow([lookForMissingHead(kept)], { caseId }, findings);
  };

/** The number of a case's newest entry, and where its head stands; null where it has none. */
export type NewestEntry = {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly headAt: number | null;
  /** Whether the head names that entry's hash, and is open if its stage is: seen without reading the case. */
  readonly agrees: boolean;
};

/** Heads as they can be made anew where entries and heads lie together. */
export type HeadKeeper = Required<Omit<DerivedData, "letters">> & {
  /** Of every case there is an entry of, in order of ids, after `afterId`. */
  readonly newest: (page: {
    readonly afterId: string;
    readonly limit: number;
  }) => Promise<readonly NewestEntry[]>;
  /**
   * Under whose ids something is kept that follows from no entry: no entry is of that case, it has ended and holds what an open case
   * has to itself, or it holds more than one such thing.
   */
  readonly orphanedHeads: (limit: number) => Promise<readonly CaseId[]>;
  /** Takes away what is kept of a case without an entry, unless one came meanwhile; its head is left, which is named. */
  readonly forget: (caseId: CaseId) => Promise<boolean>;
};

const entriesAtOnce = 500;

/**
 * A case as its entries make it, whatever its head says; each is checked against its hash and the one before it.
 * @throws Altered when one is not what its hash says, or does not follow
 */
export const foldWhole = async (
  ledger: Pick<Ledger, "entries">,
  caseId: CaseId,
): Promise<Case | undefined> => {
  let state: Case | undefined;
  for (;;) {
    const page = { afterSeq: state?.version ?? 0, limit: entriesAtOnce };
    const entries = await ledger.entries(caseId, page);
    state = foldStored({ caseId, before: state, entries });
    if (entries.length < entriesAtOnce) return state;
  }
};

const makeAnew = async (
  desk: Desk,
  keeper: HeadKeeper,
  { caseId, seq, headAt }: NewestEntry,
): Promise<boolean> => {
  if (headAt !== null && headAt > seq)
    throw new Altered({ kind: "entriesMissing", caseId, headAt, last: seq });
  const state = await foldWhole(desk.ports.ledger, caseId);
  if (state === undefined) return false;
  return keeper.replace({ ...(await derivedHeadOf(desk, state)), headAt });
};

const wrongWith = ({ caseId, seq, headAt }: NewestEntry): Sentence => {
  if (headAt === null) return { kind: "headGone", caseId, last: seq };
  return headAt === seq
    ? { kind: "headWrong", caseId, seq }
    : { kind: "headBehind", caseId, headAt, last: seq };
};

type MadeAnew = { readonly caseId: CaseId; readonly wrong: Sentence; readonly mark: string };

/** Tells what was made anew: the software writes it together with an entry, so something else has written there. */
export const tellMadeAnew = (findings: Findings, { caseId, wrong, mark }: MadeAnew): void => {
  findings.healed("heads");
  const says: Sentence = [wrong, { kind: "madeAnew" }];
  findings.incident(incident("headBehind", { caseId, since: null, says, mark }));
};

const lookAt = async ({ desk, keeper, findings }: Looking, newest: NewestEntry): Promise<void> => {
  const { caseId, seq, headAt, agrees } = newest;
  if (headAt === seq && agrees) return;
  try {
    if (await makeAnew(desk, keeper, newest))
      tellMadeAnew(findings, { caseId, wrong: wrongWith(newest), mark: String(seq) });
  } catch (fault) {
    findings.incident(incidentOf(fault, caseId));
  }
};

type Looking = { readonly desk: Desk; readonly keeper: HeadKeeper; readonly findings: Findings };

const casesAtOnce = 500;

/** What a look at many heads does between two pages of them. */
export type BetweenPages = () => Promise<unknown>;

/**
 * Makes heads anew that are missing or behind their entries, in open and ended cases alike, and tells of them. A fault between
 * two pages ends the look.
 */
export const lookAtHeads =
  (desk: Desk, keeper: HeadKeeper, between?: BetweenPages): WholeLook =>
  async (findings) => {
    for (let afterId = ""; ; await between?.()) {
      const page = await keeper.newest({ afterId, limit: casesAtOnce });
      for (const newest of page) await lookAt({ desk, keeper, findings }, newest);
      const last = page.at(-1);
      if (last === undefined || page.length < casesAtOnce) return;
      afterId = last.caseId;
    }
  };
