import type { CancellationReason } from "@aws-sdk/client-dynamodb";
import type { Accepted, Append, AppendResult } from "../../application/ports.ts";
import type { Action, Purpose } from "./append-actions.ts";
import { hasFailed } from "./fault.ts";
import { acceptedIn, holderIn, standingIn } from "./rows.ts";

/** A cancelled transaction's meaning: an answer, or a fact that is another's and must be left alone. */
export type Meaning = AppendResult | { readonly kind: "notOurs"; readonly key: string };

type Failed = { readonly purpose: Purpose; readonly item: CancellationReason["Item"] };

/**
 * What an accepted command says to whoever sent it. After a lost answer, the very same entry is one's own; an entry
 * has a nonce, so no other has its hash.
 */
export const known = (
  accepted: Accepted,
  { hash, lost }: { readonly hash: string; readonly lost: boolean },
): AppendResult =>
  lost && accepted.receipt.hash === hash
    ? { kind: "appended" }
    : { kind: "commandKnown", ...accepted };

// The order in which reasons are told, the same as on one machine.
const precedence = ["command", "head", "entry", "guard", "take", "release", "unsequenced"] as const;

const firstOf = (
  actions: readonly Action[],
  reasons: readonly CancellationReason[],
): Failed | undefined => {
  const failed = actions.flatMap(({ purpose }, index): readonly Failed[] => {
    const reason = reasons[index];
    return reason !== undefined && hasFailed(reason) ? [{ purpose, item: reason.Item }] : [];
  });
  const rankOf = ({ purpose }: Failed): number => precedence.indexOf(purpose.kind);
  return failed.toSorted((one, other) => rankOf(one) - rankOf(other))[0];
};

const conflictAtHead = ({ entry, expectedVersion }: Append, item: Failed["item"]): AppendResult => {
  if (item !== undefined && standingIn(item).version === expectedVersion)
    throw new Error(`Entry ${entry.seq} of ${entry.caseId} does not name the entry before it`);
  return { kind: "conflict" };
};

const notSaid = (what: string): Error => new Error(`The table did not say ${what}`);

/**
 * What stood in the way of an append. A command that is known comes before everything else.
 * @throws when the table does not say what stands there, or the entry does not follow the one that it must
 */
export const meaningOf = (
  append: Append,
  actions: readonly Action[],
  { reasons, lost }: { readonly reasons: readonly CancellationReason[]; readonly lost: boolean },
): Meaning => {
  const failed = firstOf(actions, reasons);
  if (failed === undefined) throw notSaid("why nothing was written");
  const { purpose, item } = failed;
  switch (purpose.kind) {
    case "command":
      if (item === undefined) throw notSaid("what the command's id was accepted for");
      return known(acceptedIn(item), { hash: append.hash, lost });
    case "head":
      return conflictAtHead(append, item);
    case "entry":
    case "guard":
    case "unsequenced":
      return { kind: "conflict" };
    case "take":
      if (item === undefined) throw notSaid(`who holds ${purpose.key}`);
      return { kind: "uniqueTaken", key: purpose.key, holder: holderIn(item).holder };
    case "release":
      return { kind: "notOurs", key: purpose.key };
  }
};
