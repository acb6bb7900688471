import type { Case } from "../../domain/case.ts";
import type { CaseId } from "../../domain/ids.ts";
import { isPublic } from "../../domain/public.ts";
import type { Law } from "../../domain/rules/rule.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import { isOpen } from "../../domain/stage.ts";
import { uniqueKey } from "../../domain/unique-key.ts";
import { Altered } from "../altered.ts";
import type { Desk } from "../desk.ts";
import { foldStored } from "../fold-stored.ts";
import { lawOfCase } from "../law-of-case.ts";
import type { CaseHead, Ledger, TaskRow, UniqueChange } from "../ports.ts";
import { taskOf } from "../write.ts";
import { incidentOf, type Findings } from "./findings.ts";
import type { WholeLook } from "./looks.ts";

/** The number of a case's newest entry, and where its head stands; null where it has none. */
export type NewestEntry = {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly headAt: number | null;
};

/** A head with what is kept beside it, made anew from the entries. */
export type MadeHead = {
  readonly head: CaseHead;
  /** Where the head stood that it replaces. */
  readonly headAt: number | null;
  readonly task: TaskRow | null;
  readonly public: boolean;
  readonly unique: readonly UniqueChange[];
};

/** Heads as they can be made anew where entries and heads lie together. */
export type HeadKeeper = {
  /** Of every case there is an entry of, in order of ids, after `afterId`. */
  readonly newest: (page: {
    readonly afterId: string;
    readonly limit: number;
  }) => Promise<readonly NewestEntry[]>;
  /** Puts a head in its place, unless an entry or another head came meanwhile. Answers whether it did. */
  readonly replace: (made: MadeHead) => Promise<boolean>;
};

const entriesAtOnce = 500;

/**
 * A case as its entries make it, whatever its head says; each is checked against its hash and the one before it.
 * @throws Altered when one is not what its hash says, or does not follow
 */
const foldWhole = async (
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

const uniqueOf = (state: Case, law: Law | undefined): readonly UniqueChange[] => {
  const opened = state.facts[0]?.act;
  if (law === undefined || opened?.kind !== "CaseOpened") return [];
  return [{ kind: isOpen(state.stage) ? "take" : "release", key: uniqueKey(law, opened.purpose) }];
};

/** What is kept of a case beside its entries, as it follows from them. */
export const headFrom = async (desk: Desk, state: Case): Promise<Omit<MadeHead, "headAt">> => {
  const law = isTreatyCase(state.caseId)
    ? await lawOfCase(desk.world, state, desk.caches.laws)
    : undefined;
  const head = { state, stageSince: state.stageSince };
  return { head, task: taskOf(head, law), public: isPublic(state), unique: uniqueOf(state, law) };
};

const makeAnew = async (
  desk: Desk,
  keeper: HeadKeeper,
  { caseId, seq, headAt }: NewestEntry,
): Promise<boolean> => {
  if (headAt !== null && headAt > seq)
    throw new Altered(
      `the head of ${caseId} stands at entry ${String(headAt)}, and the last on record is ${String(seq)}`,
    );
  const state = await foldWhole(desk.world.ledger, caseId);
  if (state === undefined) return false;
  return keeper.replace({ ...(await headFrom(desk, state)), headAt });
};

const lookAt = async ({ desk, keeper, findings }: Looking, newest: NewestEntry): Promise<void> => {
  if (newest.headAt === newest.seq) return;
  try {
    if (await makeAnew(desk, keeper, newest)) findings.healed("heads");
  } catch (fault) {
    findings.incident(incidentOf(fault, newest.caseId));
  }
};

type Looking = { readonly desk: Desk; readonly keeper: HeadKeeper; readonly findings: Findings };

const casesAtOnce = 500;

/** What a look at many heads does between two pages of them. */
export type BetweenPages = () => Promise<unknown>;

/**
 * Makes heads anew that are missing or behind their entries, in open and ended cases alike. A fault between two pages ends the
 * look.
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
