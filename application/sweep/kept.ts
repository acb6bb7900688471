import type { Case } from "../../domain/case.ts";
import { isPublic } from "../../domain/public.ts";
import type { Law } from "../../domain/rules/rule.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import { isOpen } from "../../domain/stage.ts";
import { uniqueKey } from "../../domain/unique-key.ts";
import type { Desk } from "../desk.ts";
import { lawOfCase } from "../law-of-case.ts";
import type { CaseHead, TaskRow, UniqueChange } from "../ports.ts";
import { taskOf } from "../write.ts";

/** What is kept of a case beside its entries, as it follows from them. */
export type Kept = {
  readonly head: CaseHead;
  readonly task: TaskRow | null;
  readonly public: boolean;
  readonly unique: readonly UniqueChange[];
};

/** What can stand beside the entries otherwise than it follows from them, as people are told of it. */
export const strayWords = {
  hash: "the hash at which the head stands",
  stage: "the stage",
  stageSince: "since when it has been at that stage",
  open: "whether it is open",
  at: "when its last entry was recorded",
  taskSince: "since when it is a task",
  dueOn: "the day on which it is due",
  assignee: "who attends to it",
  public: "whether it is public",
  opening: "what was said when it was opened",
  unique: "what an open case has to itself: parliament, treaty and purpose",
} as const;
export type Stray = keyof typeof strayWords;

/** A head with what is kept beside it, to be put in the place of one that stood at `headAt`; null where there was none. */
export type MadeHead = Kept & { readonly headAt: number | null };

export type KeptBeside = {
  /** What is kept otherwise; nothing where the head is gone or stands at another entry, which is named apart. */
  readonly strayFrom: (kept: Kept) => Promise<readonly Stray[]>;
  /**
   * Puts what follows in its place, unless an entry or another head came meanwhile. Answers whether it did. Left out where
   * nobody may make heads anew.
   */
  readonly replace?: (made: MadeHead) => Promise<boolean>;
};

const uniqueOf = (state: Case, law: Law | undefined): readonly UniqueChange[] => {
  const opened = state.facts[0]?.act;
  if (law === undefined || opened?.kind !== "CaseOpened") return [];
  return [{ kind: isOpen(state.stage) ? "take" : "release", key: uniqueKey(law, opened.purpose) }];
};

/** What is kept of a case beside its entries, made of them. */
export const keptOf = async (desk: Desk, state: Case): Promise<Kept> => {
  const law = isTreatyCase(state.caseId)
    ? await lawOfCase(desk.world, state, desk.caches.laws)
    : undefined;
  const head = { state, stageSince: state.stageSince };
  return { head, task: taskOf(head, law), public: isPublic(state), unique: uniqueOf(state, law) };
};
