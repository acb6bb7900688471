import type { Entry } from "../../procedure/case/entry.ts";
import type { CaseId, Digest, EntryHash } from "../../procedure/values/ids.ts";
import type { KeptBeside } from "../record/derived-data.ts";
import type { Kept } from "../record/derive.ts";

/** The parts of the register that follow from the ledger, in the order in which they are rebuilt. */
export const registerParts = ["head", "command", "unsequenced", "unique", "log"] as const;
export type RegisterPart = (typeof registerParts)[number];

/** What the register must hold, as it follows from the ledger. */
export type RegisterRow =
  | { readonly part: "head"; readonly kept: Kept }
  | {
      readonly part: "command";
      readonly entry: Entry;
      readonly hash: EntryHash;
      readonly commandDigest: Digest;
    }
  | { readonly part: "unsequenced"; readonly entry: Entry; readonly hash: EntryHash }
  /** A fact that an open case has to itself, and the entry at which the case stands. */
  | {
      readonly part: "unique";
      readonly key: string;
      readonly caseId: CaseId;
      readonly version: number;
    }
  /** How many leaves the log has. */
  | { readonly part: "log"; readonly size: number };

/** One item of the register that is not as the ledger says. */
export type RegisterChange = {
  readonly part: RegisterPart;
  /** What the item is of: a case, a command id, an entry or a unique fact. */
  readonly of: string;
  /** `stray`: it follows from no entry and is removed. */
  readonly is: "missing" | "different" | "stray";
  /** The attributes that differ. */
  readonly fields: readonly string[];
  /** What stands there, and what is to stand there instead, as JSON. */
  readonly content: unknown;
  /**
   * Makes the change if everything that it rests on still stands; made twice, it does nothing more.
   * @returns false where something else was written there since it was compared
   */
  readonly make: () => Promise<boolean>;
};

/** The register as it was read, to be compared with the ledger. */
export type RegisterSnapshot = {
  /** Every case of which the ledger has an entry, in order of ids; found after the register was read. */
  readonly caseIds: readonly CaseId[];
  /** Under what else the ledger has something: nothing of the product writes there. */
  readonly otherIds: readonly string[];
  /** A case's entries, each with what the ledger itself keeps beside its bytes. */
  readonly entries: KeptBeside["entries"];
  /** At which entry each head stands that the register has; 0 where it does not say. */
  readonly headsAt: ReadonlyMap<string, number>;
  /** Compares the register with a row that it must hold. */
  readonly expect: (row: RegisterRow) => void;
  /** What differs, once every row was expected: what is left over is stray. In order of parts, then of keys. */
  readonly changes: () => readonly RegisterChange[];
};
