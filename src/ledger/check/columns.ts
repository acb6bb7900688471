import type { Listed } from "../../office/head-row.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { Entry } from "../../procedure/case/entry.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import type { BesideEntry } from "./finding.ts";

/** What a store can keep in a column. */
export type Value = string | number | boolean | null;

/** A row as a store gives it: its columns by the names that they have here. */
export type Row = Readonly<Record<string, unknown>>;

/** An entry, the hash of its bytes, and the digest of what was asked in it. */
export type Recorded = { readonly entry: Entry; readonly hash: string; readonly request: string };

/** A case as its entries make it, with what is listed of it. */
export type DerivedHead = Listed & {
  readonly head: { readonly state: Case; readonly stageSince: number };
};

type Derived<Of> = Readonly<Record<string, (of: Of) => Value>>;

const place = {
  caseId: ({ entry }: Recorded) => entry.caseId,
  seq: ({ entry }: Recorded) => entry.seq,
  hash: ({ hash }: Recorded) => hash,
};
const at = ({ entry }: Recorded) => entry.at;

/**
 * The one list of what the stores keep beside the bytes of an entry, and how each column follows from those bytes. A store has
 * these columns, or some of them; a test compares the list with the tables of both stores.
 */
export const besideEntry = {
  entry: { ...place, commandId: ({ entry }) => entry.command.id },
  command: { ...place, at, digest: ({ request }) => request },
  leaf: place,
  waiting: { ...place, at },
} as const satisfies Readonly<Record<BesideEntry, Derived<Recorded>>>;

/** The same of a case: what its head, its opening and its unique fact say, each as it follows from all of its entries. */
export const besideCase = {
  caseId: ({ head }) => head.state.caseId,
  version: ({ head }) => head.state.version,
  hash: ({ head }) => head.state.head,
  stage: ({ head }) => head.state.stage,
  stageSince: ({ head }) => head.stageSince,
  open: ({ head }) => isOpen(head.state.stage),
  at: ({ head }) => head.state.at,
  taskSince: ({ task }) => task?.since ?? null,
  dueOn: ({ task }) => task?.dueOn ?? null,
  assignee: ({ task }) => task?.assignee ?? null,
  public: (kept) => kept.public,
  title: ({ opening }) => opening?.title ?? null,
  procedure: ({ opening }) => opening?.procedure ?? null,
  treaty: ({ opening }) => opening?.treaty ?? null,
  words: ({ opening }) => opening?.words ?? null,
} as const satisfies Derived<DerivedHead>;

export type CaseColumn = keyof typeof besideCase;

// A store without a type for true and false keeps 1 and 0.
const isSame = (derived: Value, stored: unknown): boolean =>
  stored === derived || (typeof derived === "boolean" && stored === Number(derived));

/** The columns of a row that are not what follows. Only those are compared that the row has: not every store keeps all. */
export const differences = <Of>(list: Derived<Of>, of: Of, row: Row): readonly string[] =>
  Object.entries(list).flatMap(([column, derive]) =>
    column in row && !isSame(derive(of), row[column]) ? [column] : [],
  );
