import type { Sentence } from "../../words/messages.ts";
import { countsNamed, type CountsOfFile } from "../file/names-in-words.ts";
import { comparisonOf, namesOf } from "../file/vote-test.ts";
import type { Judgement, Tie, Weighed } from "./judge.ts";

/** The counts that a file names, and those of which half a vote may be counted. */
export type CountsWeighed = CountsOfFile & {
  readonly stages?: readonly { readonly halves: readonly string[] }[];
};

/** By what a number is rounded: nobody has a part of a vote, so 112.67 votes are reached by 113, and passed by 113. */
const roundings = {
  atLeast: Math.ceil,
  lessThan: Math.ceil,
  moreThan: Math.floor,
  atMost: Math.floor,
} as const;

/** How many votes are asked for, as a number of votes that there can be. */
const amount = (
  { stages = [] }: CountsWeighed,
  { test, by }: Weighed,
  { numerator, denominator }: NonNullable<Weighed["asked"]>,
): string => {
  const counted = namesOf(test.count ?? "for");
  const isHalved = stages.some(({ halves }) => counted.some((name) => halves.includes(name)));
  const parts = isHalved ? 2 : 1;
  return String(roundings[by]((numerator * parts) / denominator) / parts);
};

/** One test of a vote with its sums. */
export const weighedInWords = (procedure: CountsWeighed, weighed: Weighed): Sentence => {
  const { test, had, by, asked, passed, rejects } = weighed;
  const counts = countsNamed(procedure, namesOf(test.count ?? "for"));
  if (had === null) return { kind: "weighedUnknown", counts };
  if (asked === null) {
    const { to } = comparisonOf(test);
    const of = typeof to === "number" ? [] : namesOf(to.of);
    return { kind: "weighedOpen", counts, of: countsNamed(procedure, of) };
  }
  const [ifPassed, ifNot] =
    rejects === true
      ? (["weighedReached", "weighedNotReached"] as const)
      : (["weighedPassed", "weighedFailed"] as const);
  return {
    kind: passed === true ? ifPassed : ifNot,
    counts,
    had: String(had),
    by,
    asked: amount(procedure, weighed, asked),
  };
};

/** What decided a tie. */
export const tieDecidedInWords = (tie: Tie): Sentence => {
  if (tie.by === "votingAgain") return { kind: "tieVotedAgain" };
  if (tie.by === "unknown") return { kind: "tieUnknown" };
  return {
    kind: tie.by === "lot" ? "tieByLot" : "tieByChair",
    vote: { kind: "countName", counts: [tie.vote] },
  };
};

/** The sums by which a vote is judged: those of its quorum, those of each reading of the law, and what decided a tie. */
export const sumsInWords = (
  procedure: CountsWeighed,
  { quorum, readings, tie, should }: Judgement,
): readonly Sentence[] => {
  const weighed = (tests: readonly Weighed[]): readonly Sentence[] =>
    tests.map((one) => weighedInWords(procedure, one));
  const [first = [], ...others] = readings.map(weighed);
  const read: readonly Sentence[] =
    others.length === 0
      ? first
      : [first, ...others].map((sums) => ({ kind: "sumsOfReading", sums }));
  const all: readonly Sentence[] = [
    ...(quorum.length === 0 ? [] : [{ kind: "sumsOfQuorum", sums: weighed(quorum) } as const]),
    ...read,
    ...(tie === undefined ? [] : [tieDecidedInWords(tie)]),
    ...(should.length === 0 ? [] : [{ kind: "sumsOfShould", sums: weighed(should) } as const]),
  ];
  return all.length === 0 ? [{ kind: "noSumsNeeded" }] : all;
};
