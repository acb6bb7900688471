import type { Base, Majority } from "./rule.ts";
import { neitherIn, type Tally } from "./tally.ts";

export const baseInWords = {
  cast: "votes for and against",
  castWithAbstentions: "votes cast, abstentions included",
  present: "members present",
  members: "members",
  membersInOffice: "members in office",
} as const satisfies Readonly<Record<Base, string>>;

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

const known: Readonly<Record<string, string>> = {
  "1/2": "half",
  "2/3": "two thirds",
  "3/5": "three fifths",
  "3/4": "three quarters",
};

/** A share in words: `more than half of`, `at least two thirds of`. */
export const shareInWords = ({ fraction: [part, whole], strict }: Share): string => {
  const written = `${String(part)}/${String(whole)}`;
  return `${strict === true ? "more than" : "at least"} ${known[written] ?? written}`;
};

/** A test in words, with the number of its base: `more than half of 125 members`. A fixed number speaks for itself. */
export const testInWords = (test: Majority, tally: Tally): string => {
  if ("number" in test) return "";
  const base = baseOf(test.base, tally);
  const of = base === null ? "" : `${String(base)} `;
  return `${shareInWords(test)} of ${of}${baseInWords[test.base]}`;
};
