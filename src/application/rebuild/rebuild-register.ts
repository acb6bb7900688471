import type { Said } from "../../words/messages.ts";
import type { Digest } from "../../procedure/values/ids.ts";
import { canonicalJson, digestOf } from "../canonical.ts";
import { compareRegister, type LedgerRead, type RebuildSource } from "./compare-register.ts";
import type { RegisterChange, RegisterPart, RegisterSnapshot } from "./register-snapshot.ts";

/** A change as the operator is shown it. */
export type ShownChange = Pick<RegisterChange, "part" | "of" | "is" | "fields">;

type Counts = Readonly<Record<"cases" | "entries", number>>;

/** What is to be written, under the token that names exactly this. */
type Plan = {
  readonly counts: Readonly<Partial<Record<RegisterPart, Readonly<Record<string, number>>>>>;
  /** The first of the changes. */
  readonly changes: readonly ShownChange[];
  readonly unlisted: number;
  readonly token: Digest;
};

/** What came of a call; `next` says what to do now. */
export type Rebuilt = { readonly next: string } & (
  | ({ readonly kind: "asTheLedgerSays" } & Counts)
  | ({ readonly kind: "differs" } & Counts & Plan)
  /** The token names other changes than those that are due now: nothing was written. */
  | ({ readonly kind: "changedSince" } & Counts & Plan)
  | ({ readonly kind: "underWay"; readonly written: number; readonly left: number } & Pick<
      Plan,
      "token"
    >)
  | {
      readonly kind: "written";
      readonly written: number;
      /** Left alone, because something else was written there meanwhile. */
      readonly skipped: readonly ShownChange[];
    }
  /** The ledger is not whole: nothing was written. */
  | { readonly kind: "refused"; readonly faults: readonly Said[]; readonly unlisted: number }
);

export type Rebuilding = RebuildSource & {
  /** Reads the register, and then which cases the ledger has. */
  readonly open: () => Promise<RegisterSnapshot>;
  /** The token of a dry run; undefined for a dry run. */
  readonly write: string | undefined;
  /** How many milliseconds are left to this call. */
  readonly timeLeft: () => number;
};

/** The most changes, and the most faults, that an answer names. */
const mostNamed = 50;
/** Milliseconds of a call that are kept for the change in hand and the answer. */
const leftOver = 30_000;

const tokenOf = (changes: readonly RegisterChange[]): Digest =>
  digestOf(canonicalJson(changes.map(({ content }) => content)));

const shown = ({ part, of, is, fields }: RegisterChange): ShownChange => ({ part, of, is, fields });

const planOf = (changes: readonly RegisterChange[]): Plan => {
  const counts: Partial<Record<RegisterPart, Record<string, number>>> = {};
  for (const { part, is } of changes) {
    const ofPart = (counts[part] ??= {});
    ofPart[is] = (ofPart[is] ?? 0) + 1;
  }
  return {
    counts,
    changes: changes.slice(0, mostNamed).map(shown),
    unlisted: Math.max(0, changes.length - mostNamed),
    token: tokenOf(changes),
  };
};

const refused = (faults: readonly Said[]): Rebuilt => ({
  kind: "refused",
  faults: faults.slice(0, mostNamed),
  unlisted: Math.max(0, faults.length - mostNamed),
  next: "Nothing was written. A register follows only from a whole ledger: see docs/runbooks/ledger-altered.md, and restore the ledger if entries are missing.",
});

/** Makes the changes in their order for as long as there is time. */
const write = async (
  changes: readonly RegisterChange[],
  timeLeft: () => number,
): Promise<Rebuilt> => {
  const skipped: RegisterChange[] = [];
  for (const [index, change] of changes.entries()) {
    if (timeLeft() < leftOver) {
      const left = [...skipped, ...changes.slice(index)];
      return {
        kind: "underWay",
        written: index - skipped.length,
        left: left.length,
        token: tokenOf(changes.filter((one) => left.includes(one))),
        next: "The time of this call is up. Call again with this token.",
      };
    }
    if (!(await change.make())) skipped.push(change);
  }
  return {
    kind: "written",
    written: changes.length - skipped.length,
    skipped: skipped.slice(0, mostNamed).map(shown),
    next:
      skipped.length === 0
        ? "Call once more without a token: the register must be as the ledger says."
        : "Something else wrote to the register meanwhile. Stop the writers and begin again with a dry run.",
  };
};

const outcomeOf = async (
  { write: token, timeLeft }: Rebuilding,
  { cases, entries, faults }: LedgerRead,
  changes: readonly RegisterChange[],
): Promise<Rebuilt> => {
  if (faults.length > 0) return refused(faults);
  if (changes.length === 0)
    return { kind: "asTheLedgerSays", cases, entries, next: "Nothing needs to be done." };
  const plan = planOf(changes);
  if (token === plan.token) return write(changes, timeLeft);
  return token === undefined
    ? {
        kind: "differs",
        cases,
        entries,
        ...plan,
        next: 'Nothing was written. To make these changes, call again with {"write": "<token>"}.',
      }
    : {
        kind: "changedSince",
        cases,
        entries,
        ...plan,
        next: "Nothing was written: other changes are due than those of this token. Check these, and call again with the new token.",
      };
};

/**
 * Compares the register with the ledger, and with the token of a dry run makes the register what the ledger says. Nothing is
 * written where the ledger is not whole. Run again, it goes on where it stopped; run twice, it changes nothing.
 */
export const rebuildRegister = async (rebuilding: Rebuilding): Promise<Rebuilt> => {
  const snapshot = await rebuilding.open();
  const read = await compareRegister(rebuilding, snapshot);
  return outcomeOf(rebuilding, read, snapshot.changes());
};
