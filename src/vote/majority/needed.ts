import type { Said } from "../../words/messages.ts";
import type { Base, Majority } from "./rule.ts";
import { neitherIn, type Tally } from "./tally.ts";

const baseSaid = {
  cast: { kind: "baseCast" },
  castWithAbstentions: { kind: "baseCastWithAbstentions" },
  present: { kind: "basePresent" },
  members: { kind: "baseMembers" },
  membersInOffice: { kind: "baseMembersInOffice" },
} as const satisfies Readonly<Record<Base, Said>>;

const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

/** The number that a share is taken of; null where the record does not say it. */
export const baseOf = (base: Base, tally: Tally): number | null => {
  switch (base) {
    case "cast":
      return plus(tally.for, tally.against);
    case "castWithAbstentions":
      return plus(plus(tally.for, tally.against), neitherIn(tally));
    case "present":
      return tally.present;
    case "members":
      return tally.members;
    case "membersInOffice":
      return tally.membersInOffice;
  }
};

type Share = {
  readonly fraction: readonly [number, number];
  readonly strict?: boolean | undefined;
};

/** The smallest whole number that is the share of a base, or more than it. Whole numbers only, so nothing is rounded. */
export const smallestOf = ({ fraction: [part, whole], strict }: Share, base: number): number => {
  const product = base * part;
  const least = (product - (product % whole)) / whole;
  return strict === true || product % whole > 0 ? least + 1 : least;
};

/** How many votes for a test asks for; null where its base is not known. Without a vote for it nothing is adopted. */
export const neededFor = (test: Majority, tally: Tally): number | null => {
  if ("number" in test) return test.number;
  const base = baseOf(test.base, tally);
  return base === null ? null : Math.max(1, smallestOf(test, base));
};

const known: Readonly<Record<string, Said>> = {
  "1/2": { kind: "fractionHalf" },
  "2/3": { kind: "fractionTwoThirds" },
  "3/5": { kind: "fractionThreeFifths" },
  "3/4": { kind: "fractionThreeQuarters" },
};

const shareSaid = ({ fraction: [part, whole], strict }: Share): Said => {
  const written = `${String(part)}/${String(whole)}`;
  const fraction = known[written] ?? { kind: "fractionOther", written };
  return { kind: strict === true ? "shareMoreThan" : "shareAtLeast", fraction };
};

/** A test, with the number of its base where that is known; undefined for a fixed number, which speaks for itself. */
export const testSaid = (test: Majority, tally: Tally): Said | undefined => {
  if ("number" in test) return undefined;
  const count = baseOf(test.base, tally);
  const [share, base] = [shareSaid(test), baseSaid[test.base]];
  return count === null
    ? { kind: "testOfBase", share, base }
    : { kind: "testOfCount", share, count: String(count), base };
};

/** That a test asks for a share of a number that nobody knows. */
export const testOfUnknown = (test: Share & { readonly base: Base }): Said => ({
  kind: "testOfUnknown",
  share: shareSaid(test),
  base: baseSaid[test.base],
});

/** The same of a quorum. */
export const quorumOfUnknown = (quorum: Share & { readonly base: Base }): Said => ({
  kind: "quorumOfUnknown",
  share: shareSaid(quorum),
  base: baseSaid[quorum.base],
});
