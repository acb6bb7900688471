import type { Said } from "../../words/messages.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { Altered } from "../reading/altered-record.ts";
import type { Desk } from "../desk.ts";
import { foldStored } from "../reading/fold-stored.ts";
import type { Ledger } from "../ports.ts";
import { incidentOf, type Findings } from "./findings.ts";
import { incident } from "./incident.ts";
import { keptOf, type KeptBeside } from "../record/derive.ts";
import type { WholeLook } from "./looks.ts";

/** The number of a case's newest entry, and where its head stands; null where it has none. */
export type NewestEntry = {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly headAt: number | null;
  /** Whether the head names that entry's hash, and is open if its stage is: seen without reading the case. */
  readonly agrees: boolean;
};

/** Heads as they can be made anew where entries and heads lie together. */
export type HeadKeeper = Required<KeptBeside> & {
  /** Of every case there is an entry of, in order of ids, after `afterId`. */
  readonly newest: (page: {
    readonly afterId: string;
    readonly limit: number;
  }) => Promise<readonly NewestEntry[]>;
  /**
   * Under whose ids something is kept that follows from no entry: no entry is of that case, it has ended and holds what an open case
   * has to itself, or it holds more than one such thing.
   */
  readonly strangers: (limit: number) => Promise<readonly CaseId[]>;
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
  const state = await foldWhole(desk.world.ledger, caseId);
  if (state === undefined) return false;
  return keeper.replace({ ...(await keptOf(desk, state)), headAt });
};

const wrongWith = ({ caseId, seq, headAt }: NewestEntry): Said => {
  if (headAt === null) return { kind: "headGone", caseId, last: seq };
  return headAt === seq
    ? { kind: "headWrong", caseId, seq }
    : { kind: "headBehind", caseId, headAt, last: seq };
};

type MadeAnew = { readonly caseId: CaseId; readonly wrong: Said; readonly mark: string };

/** Tells what was made anew: the software writes it together with an entry, so something else has written there. */
export const tellMadeAnew = (findings: Findings, { caseId, wrong, mark }: MadeAnew): void => {
  findings.healed("heads");
  const says: Said = [wrong, { kind: "madeAnew" }];
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
