import { type Answer, answeredBy, withAnswer } from "../values/remembered.ts";

/**
 * What has been worked out of a case so far: the newest answers to each question, with the slots and other values from which they
 * follow. Whoever keeps the case keeps it in memory, within a bound, and never stores it. Every answer follows from the case and
 * its law alone, so forgetting one costs time and nothing else.
 */
export type Standing = Map<string, readonly Answer<unknown>[]>;

/** Of a case of which nothing has been worked out yet. */
export const newStanding = (): Standing => new Map();

// The case as it stands, as everybody may read it, and as it would stand after an act.
const mostAnswers = 3;

type Question = {
  readonly question: string;
  /** All that the answer rests on. An act leaves the slots that it does not fill the same objects. */
  readonly by: readonly unknown[];
};

/**
 * What a question comes to: what it came to before by the same slots and values, and else worked out now.
 * @param standing what was worked out before; without one nothing is remembered
 */
export const workedOut = <T>(
  standing: Standing | undefined,
  { question, by }: Question,
  work: () => T,
): T => {
  if (standing === undefined) return work();
  const before = standing.get(question) ?? [];
  const known = answeredBy(before, by);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- Only the work of the same question made it.
  if (known !== undefined) return known.value as T;
  const value = work();
  standing.set(question, withAnswer(before, { by, value }, mostAnswers));
  return value;
};
