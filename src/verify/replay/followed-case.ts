import { applyEntry } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import { uniqueKey } from "../../case/entry.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { EntryHash } from "../../values/ids.ts";
import type { CaseEntry } from "./judge.ts";
import type { Law } from "../../law/law.ts";

/** Clocks of several machines may differ by so many milliseconds. */
export const slack = 60_000;

/** When something was recorded: by its entry's date, and by its number in the order of the log. */
type Moment = { readonly time: number; readonly n: number };

/** How long a case was open; what it has to itself meanwhile is its key. */
export type CaseSpan = {
  readonly caseId: string;
  readonly key: string;
  readonly opened: Moment;
  readonly ended: Moment | undefined;
};

/** Two cases of one key, open at the same time: the entry that opened the later one, and the other's id. */
export type Clash = { readonly n: number; readonly other: string; readonly key: string };

const isBefore = (one: Moment | undefined, other: Moment): boolean =>
  one !== undefined && one.time <= other.time + slack;

// In the cloud the log's order between cases is no order of commits, and clocks differ: whichever of the two shows that
// one case had ended is believed.
const isTogether = (one: CaseSpan, other: CaseSpan): boolean =>
  !isBefore(one.ended, other.opened) && !isBefore(other.ended, one.opened);

const clashesIn = (cases: readonly CaseSpan[]): readonly Clash[] => {
  let open: readonly CaseSpan[] = [];
  const clashes: Clash[] = [];
  for (const one of cases.toSorted((a, b) => a.opened.n - b.opened.n)) {
    open = open.filter(({ ended }) => ended === undefined || ended.n > one.opened.n);
    const other = open.find((earlier) => isTogether(earlier, one));
    if (other !== undefined) clashes.push({ n: one.opened.n, other: other.caseId, key: one.key });
    open = [...open, one];
  }
  return clashes;
};

/** Finds cases that were open at the same time though only one may be. */
export const clashesOf = (cases: readonly CaseSpan[]): readonly Clash[] =>
  [...Map.groupBy(cases, ({ key }) => key).values()].flatMap(clashesIn);

type Next = {
  readonly entry: CaseEntry;
  readonly hash: EntryHash;
  readonly n: number;
  readonly law: Law | undefined;
};

export type FollowedCase = {
  readonly state: () => Case | undefined;
  readonly apply: (next: Next) => void;
  /** How long it was open; undefined for what no entry opened as a case. */
  readonly open: () => CaseSpan | undefined;
};

/** A case as its entries make it, and how long it was open. */
export const followedCase = (): FollowedCase => {
  let state: Case | undefined;
  let open: CaseSpan | undefined;
  return {
    state: () => state,
    apply: ({ entry, hash, n, law }) => {
      const before = state;
      const after = applyEntry(before, { hash, entry });
      state = after;
      const moment = { time: Date.parse(entry.at), n };
      const { opening } = after;
      if (before === undefined && law !== undefined && opening !== undefined)
        open = {
          caseId: after.caseId,
          key: uniqueKey(law, opening.act.purpose),
          opened: moment,
          ended: undefined,
        };
      // Once ended, a case has nothing to itself any more, whatever comes after.
      if (open !== undefined && !isOpen(after.stage))
        open = { ...open, ended: open.ended ?? moment };
    },
    open: () => open,
  };
};
