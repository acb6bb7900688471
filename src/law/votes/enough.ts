import { allPassed, weigh, type Ballot, type Weighed } from "./judge.ts";
import { bodyOf, type Procedure } from "../file/procedure.ts";
import type { Test } from "../file/vote-test.ts";

/** The counts on record with an act, and the members in law of the body, where one alone may do it. */
const countsWith = (
  procedure: Procedure,
  by: readonly string[],
  ballot: Ballot | undefined,
): Ballot["counts"] => {
  const [body = "", ...others] = by;
  const members = others.length === 0 ? bodyOf(procedure, body)?.members : undefined;
  return { ...(members === undefined ? {} : { members }), ...ballot?.counts };
};

/** How many an act takes, and by whom. */
type Needs = {
  readonly needs?: readonly Test[] | undefined;
  readonly by?: readonly string[] | undefined;
};

/** Each test of how many an act takes, weighed by the counts that are on record with it. */
export const weighedNeeds = (
  procedure: Procedure,
  { needs = [], by = [] }: Needs,
  ballot: Ballot | undefined,
): readonly Weighed[] => {
  const counts = countsWith(procedure, by, ballot);
  return needs.map((test) => weigh(test, counts));
};

/** Whether those who acted were as many as the law asks for; null where their number is not on record. */
export const wereEnough = (
  procedure: Procedure,
  needs: Needs,
  ballot: Ballot | undefined,
): boolean | null => allPassed(weighedNeeds(procedure, needs, ballot));
