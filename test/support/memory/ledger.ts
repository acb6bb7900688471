import { findAmong } from "../../../src/ledger/reading/case-search.ts";
import type {
  Append,
  AppendResult,
  CaseHead,
  FoundCase,
  Ledger,
  Log,
  LogLeaf,
  Register,
  StoredEntry,
  TaskRow,
  Accepted,
} from "../../../src/ledger/ports.ts";
import { isOpen } from "../../../src/law/file/stage-of-case.ts";

type Kept = {
  readonly heads: Map<string, CaseHead>;
  readonly entries: Map<string, readonly StoredEntry[]>;
  readonly commands: Map<string, Accepted>;
  readonly holders: Map<string, Append["entry"]["caseId"]>;
  readonly tasks: Map<string, TaskRow>;
  readonly public: Set<string>;
  readonly order: Omit<LogLeaf, "n">[];
  /** How many of them have a leaf. */
  leaves: number;
};

const refusalOf = (
  kept: Kept,
  { entry, expectedVersion, guards, unique }: Append,
): AppendResult | undefined => {
  const known = kept.commands.get(entry.command.id);
  if (known !== undefined) return { kind: "commandKnown", ...known };
  const stands = [{ caseId: entry.caseId, version: expectedVersion }, ...guards];
  if (stands.some((one) => (kept.heads.get(one.caseId)?.state.version ?? 0) !== one.version))
    return { kind: "conflict" };
  if ((kept.heads.get(entry.caseId)?.state.head ?? null) !== entry.prev)
    throw new Error(`Entry ${entry.seq} of ${entry.caseId} does not name the entry before it`);
  for (const { kind, key } of unique) {
    const holder = kept.holders.get(key);
    if (kind === "take" && holder !== undefined && holder !== entry.caseId) {
      return { kind: "uniqueTaken", key, holder };
    }
  }
  return undefined;
};

const write = (kept: Kept, append: Append): void => {
  const { entry, hash, bytes, disclosure, commandDigest, head, task } = append;
  const { caseId, seq, at, command } = entry;
  kept.entries.set(caseId, [...(kept.entries.get(caseId) ?? []), { seq, hash, bytes, disclosure }]);
  kept.commands.set(command.id, { receipt: { caseId, seq, hash, at }, commandDigest });
  kept.heads.set(caseId, head);
  kept.order.push({ caseId, seq, hash });
  for (const { kind, key } of append.unique) {
    if (kind === "take") kept.holders.set(key, caseId);
    else if (kept.holders.get(key) === caseId) kept.holders.delete(key);
  }
  if (append.public) kept.public.add(caseId);
  if (task === null) kept.tasks.delete(caseId);
  else kept.tasks.set(caseId, task);
};

const byCase = <T>(rows: Iterable<readonly [string, T]>, afterId: string): readonly T[] =>
  [...rows]
    .filter(([id]) => id > afterId)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);

const openings = (kept: Kept): readonly FoundCase[] =>
  [...kept.heads.values()].flatMap(({ state }) => {
    const { caseId, opening, stage, version, at } = state;
    const row = { caseId, stage, version, at, public: kept.public.has(caseId) };
    if (opening === undefined) return [];
    const { title, procedure, treaty } = opening.act;
    return [{ ...row, title, procedure, treaty, task: kept.tasks.get(caseId) ?? null }];
  });

const registerOf = (kept: Kept): Register => ({
  find: (search) => Promise.resolve(findAmong(openings(kept), search)),
  cases: ({ afterId, limit, openOnly, publicOnly = false }) =>
    Promise.resolve(
      byCase(kept.heads, afterId)
        .map(({ state }) => ({
          caseId: state.caseId,
          procedure: state.opening?.act.procedure ?? null,
          stage: state.stage,
          version: state.version,
          at: state.at,
          public: kept.public.has(state.caseId),
        }))
        .filter(({ stage }) => !openOnly || isOpen(stage))
        .filter((row) => !publicOnly || row.public)
        .slice(0, limit),
    ),
  tasks: ({ afterId, limit }) => Promise.resolve(byCase(kept.tasks, afterId).slice(0, limit)),
  procedures: () =>
    Promise.resolve([...new Set(openings(kept).map(({ procedure }) => procedure))].sort()),
  pinned: () =>
    Promise.resolve([
      ...new Set(
        [...kept.heads.values()]
          .filter(({ state }) => state.opening !== undefined && isOpen(state.stage))
          .map(({ state }) => state.pins.procedure),
      ),
    ]),
});

const logOf = (kept: Kept): Log & Pick<Ledger, "leavesOf"> => {
  return {
    leavesOf: (caseId, { afterSeq, limit }) =>
      Promise.resolve(
        kept.order
          .slice(0, kept.leaves)
          .map((leaf, n) => ({ n, ...leaf }))
          .filter((leaf) => leaf.caseId === caseId && leaf.seq > afterSeq)
          .map(({ seq, n }) => ({ seq, n }))
          .slice(0, limit),
      ),
    size: () => Promise.resolve(kept.leaves),
    leaves: ({ from, limit }) =>
      Promise.resolve(
        kept.order
          .slice(from, Math.min(kept.leaves, from + limit))
          .map((leaf, index) => ({ n: from + index, ...leaf })),
      ),
    sequence: (limit) => {
      const added = Math.min(limit, kept.order.length - kept.leaves);
      kept.leaves += added;
      return Promise.resolve(added);
    },
  };
};

const nothing = (): Kept => ({
  heads: new Map(),
  entries: new Map(),
  commands: new Map(),
  holders: new Map(),
  tasks: new Map(),
  public: new Set(),
  order: [],
  leaves: 0,
});

// What stands in them is never changed, so it need not be copied itself.
const copied = (kept: Kept): Kept => ({
  heads: new Map(kept.heads),
  entries: new Map(kept.entries),
  commands: new Map(kept.commands),
  holders: new Map(kept.holders),
  tasks: new Map(kept.tasks),
  public: new Set(kept.public),
  order: [...kept.order],
  leaves: kept.leaves,
});

export type MemoryLedger = Ledger &
  Register &
  Log & {
    /** The same as it is now, from which each goes its own way. */
    readonly copy: () => MemoryLedger;
  };

/** A ledger with its register and log that lasts as long as the process. */
export const memoryLedger = (kept: Kept = nothing()): MemoryLedger => ({
  copy: () => memoryLedger(copied(kept)),
  append: (append) =>
    new Promise((answer) => {
      const refused = refusalOf(kept, append);
      if (refused === undefined) write(kept, append);
      answer(refused ?? { kind: "appended" });
    }),
  head: (caseId) => Promise.resolve(kept.heads.get(caseId)),
  accepted: (id) => Promise.resolve(kept.commands.get(id)),
  entries: (caseId, { afterSeq, limit }) =>
    Promise.resolve(
      (kept.entries.get(caseId) ?? []).filter(({ seq }) => seq > afterSeq).slice(0, limit),
    ),
  ...registerOf(kept),
  ...logOf(kept),
});
