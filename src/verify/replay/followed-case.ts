import { applyEntry, withAct } from "../../procedure/case/apply.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { EntryHash } from "../../procedure/values/ids.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import { uniqueKey } from "../../procedure/case/entry.ts";
import type { CaseEntry } from "./judge.ts";
import type { OpenCase } from "./open-cases.ts";
import type { WithheldEntry } from "./withheld-entry.ts";

type Next = {
  readonly entry: CaseEntry;
  readonly hash: EntryHash;
  readonly n: number;
  readonly law: Law | undefined;
};

export type FollowedCase = {
  readonly state: () => Case | undefined;
  readonly apply: (next: Next) => void;
  /** Takes note of an entry that is withheld. */
  readonly pass: (withheld: { readonly entry: WithheldEntry; readonly hash: EntryHash }) => void;
  /** How long it was open; undefined for what no entry opened as a case. */
  readonly open: () => OpenCase | undefined;
};

/** A case as its entries make it, and how long it was open. */
export const followedCase = (): FollowedCase => {
  let state: Case | undefined;
  let open: OpenCase | undefined;
  return {
    state: () => state,
    pass: ({ entry, hash }) => {
      if (state === undefined) return;
      const { seq, at, person, duty } = entry;
      const command = { mode: { kind: "live" } } as const;
      const pins = { calendar: null };
      const recorded = { hash, entry: { seq, at, person, duty, command, pins, step: null } };
      state = { ...withAct(state, entry.acts[0], recorded), head: hash };
    },
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
