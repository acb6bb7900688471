import type { Said, TermName } from "../../words/messages.ts";
import { baseOf, quorumOfUnknown, smallestOf } from "./needed.ts";
import type { Quorum } from "./rule.ts";
import { surelyCast, type Tally } from "./tally.ts";

/** Whether enough took part for the vote to decide anything. */
type QuorumState =
  | { readonly kind: "held" }
  | { readonly kind: "failed"; readonly why: Said }
  | { readonly kind: "unknown"; readonly why: Said };

const held: QuorumState = { kind: "held" };

const applies = ({ when }: Quorum, tally: Tally): boolean =>
  when === undefined || when === "always" || tally.quorumChallenged;

type ShareOfMembers = Extract<Quorum, { readonly fraction: unknown }>;

/** How many a quorum asks for; the quorum itself where the number of its base is not known. */
const quorumNeeded = (quorum: Quorum, tally: Tally): number | { readonly of: ShareOfMembers } => {
  if ("number" in quorum) return quorum.number;
  const base = baseOf(quorum.base, tally);
  return base === null ? { of: quorum } : smallestOf(quorum, base);
};

const countsVotes = (quorum: Quorum): boolean =>
  quorum.base === "cast" || quorum.base === "castWithAbstentions";

/** Those who count for the quorum; and whether there may be more of them than are known. */
const takingPart = (quorum: Quorum, tally: Tally): { count: number; atLeast: boolean } => {
  if (quorum.base !== undefined && countsVotes(quorum)) {
    const count = baseOf(quorum.base, tally);
    return { count: count ?? surelyCast(tally), atLeast: count === null };
  }
  return tally.present === null
    ? { count: surelyCast(tally), atLeast: true }
    : { count: tally.present, atLeast: false };
};

/** Judges a quorum. Whoever voted was present, so votes alone can show that it held, and never that it failed. */
export const quorumOf = (quorum: Quorum | undefined, tally: Tally): QuorumState => {
  if (quorum === undefined || !applies(quorum, tally)) return held;
  const needed = quorumNeeded(quorum, tally);
  if (typeof needed !== "number") return { kind: "unknown", why: quorumOfUnknown(needed.of) };
  const { count, atLeast } = takingPart(quorum, tally);
  if (count >= needed) return held;
  const what: TermName = countsVotes(quorum) ? "votesCast" : "present";
  return atLeast
    ? { kind: "unknown", why: { kind: "quorumNumberUnknown", what, needed } }
    : { kind: "failed", why: { kind: "quorumFailed", count, what, needed } };
};
