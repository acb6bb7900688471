import { holderOfKey, type KeyHolder } from "../../office/office-keys.ts";
import type { Case } from "../../case/case.ts";
import type { RecordFinding } from "./finding.ts";

/** A table, index or trigger of a ledger's file, with the statement that makes it. */
export type StoreObject = { readonly kind: string; readonly name: string; readonly sql: string };

const namesWhere = (
  objects: readonly StoreObject[],
  isWanted: (one: StoreObject) => boolean,
): readonly string[] => objects.filter(isWanted).map(({ kind, name }) => `${kind} ${name}`);

/** Compares how a file is laid out, its triggers included, with how this software lays it out. */
export const checkLayout = (
  found: readonly StoreObject[],
  written: readonly StoreObject[],
): readonly RecordFinding[] => {
  const [there, due] = [found, written].map(
    (objects) => new Map(objects.map((one) => [one.name, one.sql])),
  );
  const missing = namesWhere(written, ({ name }) => there?.has(name) !== true);
  const others = namesWhere(found, ({ name, sql }) => due?.get(name) !== sql);
  return missing.length + others.length === 0 ? [] : [{ kind: "layout", missing, others }];
};

/** What shows that an office was founded where no entry says so: documents, letters, settings, checkpoints. */
export type Traces = { readonly hasOffice: boolean; readonly beside: readonly string[] };

/** A ledger without an office beside what only a founded office leaves was emptied, or put in the place of another. */
export const checkFounded = ({ hasOffice, beside }: Traces): readonly RecordFinding[] =>
  hasOffice || beside.length === 0 ? [] : [{ kind: "emptied", beside }];

/** A key that lies beside a ledger: in which file, and for whom. */
export type KeyAtHand = {
  readonly holder: Extract<KeyHolder, string>;
  readonly publicKey: string;
  readonly file: string;
};

/**
 * Whether the office on record is the one whose keys lie beside it: one of each kind is enough, for a key may be about to follow
 * another. The ledger of another office is whole in itself, and only its keys, and what was published, tell it from the right one.
 */
export const checkKeys = (
  office: Case | undefined,
  keys: readonly KeyAtHand[],
): readonly RecordFinding[] => {
  const founding = office?.founding;
  if (office === undefined || founding === undefined) return [];
  const own = new Set(
    keys.flatMap(({ holder, publicKey }) =>
      holderOfKey(office, publicKey) === holder ? [holder] : [],
    ),
  );
  const files = new Set(keys.flatMap(({ holder, file }) => (own.has(holder) ? [] : [file])));
  const { at, act } = founding;
  return files.size === 0 ? [] : [{ kind: "anotherOffice", name: act.name, at, files: [...files] }];
};
