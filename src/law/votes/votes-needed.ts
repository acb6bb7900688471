import type { Judgement, Weighed } from "./judge.ts";
import { namesOf } from "../file/vote-test.ts";

// How many it takes, as far as the sums of a rule say it in numbers.

/** The least whole number that passes a test; undefined where it asks for few, or for what nobody knows. */
const leastOf = ({ by, asked }: Weighed): number | undefined => {
  if (asked === null) return undefined;
  const share = asked.numerator / asked.denominator;
  if (by === "atLeast") return Math.ceil(share);
  return by === "moreThan" ? Math.floor(share) + 1 : undefined;
};

/** The least number that passes all tests; undefined where there is none, or one of them does not say it. */
const leastOfAll = (tests: readonly Weighed[]): number | undefined => {
  const least = tests.flatMap((one) => leastOf(one) ?? []);
  return least.length === 0 || least.length < tests.length ? undefined : Math.max(...least);
};

const isOf =
  (count: string) =>
  ({ test, rejects }: Weighed): boolean => {
    if (rejects === true) return false;
    const names = namesOf(test.count ?? "for");
    return names.length === 1 && names[0] === count;
  };

/** The votes for that are needed: a number for each reading of the law, each number once; undefined where one says none. */
export const votesNeeded = (readings: Judgement["readings"]): readonly (number | undefined)[] => [
  ...new Set(readings.map((tests) => leastOfAll(tests.filter(isOf("for"))))),
];

/** The same where it is one number; null where it is none or more than one. */
export const oneNumberNeeded = (judgement: Judgement | null): number | null => {
  const [only, ...others] = votesNeeded(judgement?.readings ?? []);
  return only === undefined || others.length > 0 ? null : only;
};

/** How many must be present; undefined where the quorum is not counted so. */
export const presentNeeded = (quorum: Judgement["quorum"]): number | undefined =>
  leastOfAll(quorum.filter(isOf("present")));

/** How many must vote, where the quorum is one of those who vote. */
export const votersNeeded = (quorum: Judgement["quorum"]): number | undefined =>
  leastOfAll(quorum.filter(({ test }) => namesOf(test.count ?? "for").length > 1));
