import { wereEnough } from "../votes/enough.ts";
import { bodyOf } from "../file/procedure.ts";
import { judgeBallot, type Ballot, type Judgement } from "../votes/judge.ts";
import { quorumsOf, readingsOf, saysWhenLost, testsOf, type Rule } from "../file/rule.ts";
import { comparisonOf, countsIn, namesOf, type Test } from "../file/vote-test.ts";
import type { Sentence } from "../../words/messages.ts";
import { countedInWords, type Naming } from "./naming.ts";

/** How many members an example has where the file gives no number. */
const members = 100;

/** Who votes in an example. */
type Turnout = { readonly for: number; readonly against: number; readonly abstaining: number };

/** What a rule is tried on: the counts that its stage records, and the members in law where the file gives their number. */
export type Tried = {
  readonly rule: Rule;
  readonly records: readonly string[];
  readonly members: number | undefined;
};

const known = (size: number, { for: yes, against, abstaining }: Turnout): Ballot["counts"] => {
  const present = yes + against + abstaining;
  return {
    for: yes,
    against,
    abstaining,
    notVoting: 0,
    present,
    membersInOffice: size,
    electorate: size,
    turnout: present,
  };
};

const allTests = (rule: Rule): readonly Test[] => [
  ...readingsOf(rule).flatMap(testsOf),
  ...quorumsOf(rule).flatMap(({ tests }) => tests),
];

/** Counts of this parliament's own: those that a test weighs are full, and those beside them in its share are empty. */
const own = ({ rule, records }: Tried): Ballot["counts"] => {
  const weighed = new Set(allTests(rule).flatMap(({ count = "for" }) => namesOf(count)));
  const beside = new Set(
    allTests(rule).flatMap((test) => {
      const { to } = comparisonOf(test);
      const of = typeof to === "number" ? [] : namesOf(to.of);
      return of.some((name) => weighed.has(name)) ? of.filter((name) => !weighed.has(name)) : [];
    }),
  );
  return Object.fromEntries(records.map((name) => [name, beside.has(name) ? 0 : members]));
};

const ballot = (tried: Tried, turnout: Turnout, more: Ballot["counts"] = {}): Ballot => {
  const size = tried.members ?? members;
  const all: Ballot["counts"] = { ...own(tried), ...known(size, turnout), ...more };
  const recorded = tried.records.map((name) => [name, all[name] ?? 0] as const);
  const counts = Object.fromEntries([
    ...recorded,
    ...(tried.members === undefined ? [] : [["members", tried.members] as const]),
  ]);
  return { counts, quorumChallenged: true };
};

/** Of a row of results, those on either side of a change. */
const whereItChanges = <One extends { readonly outcome: unknown }>(
  all: readonly One[],
): readonly One[] =>
  all.filter(
    ({ outcome }, index) =>
      (all[index - 1]?.outcome ?? outcome) !== outcome ||
      (all[index + 1]?.outcome ?? outcome) !== outcome,
  );

type Judged = { readonly ballot: Ballot; readonly outcome: Judgement["outcome"] };

/** Of many ballots, each with one vote more than the one before, those between which the judgement changes. */
const changes = (rule: Rule, ballots: readonly Ballot[]): readonly Judged[] =>
  whereItChanges(ballots.map((one) => ({ ballot: one, outcome: judgeBallot(rule, one).outcome })));

const upTo = (n: number): readonly number[] => Array.from({ length: n + 1 }, (_, index) => index);

const votesFor = (all: readonly Judged[]): string =>
  all.map(({ ballot: { counts }, outcome }) => `${String(counts["for"])} ${outcome}`).join();

type Scene = {
  readonly scene: Sentence;
  readonly judged: readonly Judged[];
  /** Of the counts those that matter to it; left out, all. */
  readonly counts?: readonly string[];
};

/** Everybody votes; a quarter abstain, where that changes something; only some take part, where there is a quorum. */
const scenes = (tried: Tried): readonly Scene[] => {
  const { rule, records } = tried;
  const n = tried.members ?? members;
  const abstaining = Math.floor(n / 4);
  const everybody = changes(
    rule,
    upTo(n).map((yes) => ballot(tried, { for: yes, against: n - yes, abstaining: 0 })),
  );
  const voting = n - abstaining;
  const some = records.includes("abstaining")
    ? changes(
        rule,
        upTo(voting).map((yes) => ballot(tried, { for: yes, against: voting - yes, abstaining })),
      )
    : [];
  const few =
    rule.quorum === undefined
      ? []
      : changes(
          rule,
          upTo(n).map((yes) => ballot(tried, { for: yes, against: 0, abstaining: 0 })),
        );
  const against = readingsOf(rule).some(saysWhenLost)
    ? changes(
        rule,
        upTo(n).map((no) => ballot(tried, { for: 0, against: no, abstaining: 0 })),
      )
    : [];
  return [
    { scene: { kind: "printSceneAll", name: n }, judged: everybody },
    ...(votesFor(some) === votesFor(everybody)
      ? []
      : [
          {
            scene: {
              kind: "printSceneAbstain",
              name: n,
              of: { kind: "printNumber", name: abstaining },
            },
            judged: some,
          } as const,
        ]),
    {
      scene: {
        kind: quorumsOf(rule).some(({ checked }) => checked === "ifChallenged")
          ? "printSceneChallenged"
          : "printSceneFew",
        name: n,
      },
      judged: few,
    },
    { scene: { kind: "printSceneAgainst", name: n }, judged: against },
  ];
};

/** Where a rule weighs a count of this parliament's own: how it changes with that count, all else being enough. */
const ownScenes = (tried: Tried): readonly Scene[] => {
  const size = tried.members ?? members;
  const none = { for: 0, against: 0, abstaining: 0 };
  const enough = readingsOf(tried.rule).every(saysWhenLost) ? { against: size } : { for: size };
  const usual = known(size, none);
  const weighed = readingsOf(tried.rule)
    .flatMap(testsOf)
    .flatMap(({ count = "for" }) => namesOf(count))
    .filter((name) => !Object.hasOwn(usual, name) && name !== "members");
  return [...new Set(weighed)].map((name) => {
    const pairs = tried.records.filter(
      (other) => own(tried)[other] === 0 && !Object.hasOwn(usual, other),
    );
    const judged = changes(
      tried.rule,
      upTo(members).map((n) =>
        ballot(
          tried,
          { ...none, ...enough },
          { [name]: n, ...Object.fromEntries(pairs.map((other) => [other, members - n])) },
        ),
      ),
    );
    return {
      scene: { kind: "printSceneCount" },
      judged,
      counts: allTests(tried.rule).flatMap(countsIn),
    };
  });
};

const deciders = {
  chair: ["printSceneChairFor", "printSceneChairAgainst"],
  lot: ["printSceneLotFor", "printSceneLotAgainst"],
} as const;

type TieScene =
  (typeof deciders)[keyof typeof deciders][number] | "printSceneTied" | "printSceneTiedLast";

const tieScenes = (tried: Tried): readonly Scene[] => {
  const { tie } = tried.rule;
  if (tie === undefined) return [];
  const half = Math.floor((tried.members ?? members) / 2);
  const even = ballot(tried, { for: half, against: half, abstaining: 0 });
  const scene = (kind: TieScene, more: Partial<Ballot>): Scene => {
    const tied = { ...even, ...more };
    return {
      scene: { kind },
      judged: [{ ballot: tied, outcome: judgeBallot(tried.rule, tied).outcome }],
    };
  };
  if ("votedAgain" in tie) {
    const again = tie.votedAgain;
    return [
      scene("printSceneTied", { tiesBefore: 0 }),
      ...(again === "unlimited" ? [] : [scene("printSceneTiedLast", { tiesBefore: again })]),
    ];
  }
  const [carried, lost] = deciders[tie.decidedBy];
  return [scene(carried, { tie: "for" }), scene(lost, { tie: "against" })];
};

const outcomes = {
  adopted: "printAdopted",
  rejected: "printRejected",
  noDecision: "printNoDecision",
  cannotBeVerified: "printCannotBeVerified",
} as const;

const countsInWords = (
  naming: Naming,
  counts: Ballot["counts"],
  names: readonly string[] = Object.keys(counts),
): readonly Sentence[] =>
  Object.entries(counts)
    .filter(([name]) => name !== "members" && names.includes(name))
    .map(([name, n]) => countedInWords(naming, name, n));

/** Votes at which the judgement of a rule changes: a smallest one that passes, and one short of it. */
export const voteExamples = (naming: Naming, tried: Tried): readonly Sentence[] => {
  const all = [...scenes(tried), ...ownScenes(tried), ...tieScenes(tried)];
  const said = all.flatMap(({ scene, judged, counts }) =>
    judged.map((one): Sentence => ({
      kind: "printVote",
      one: scene,
      all: countsInWords(naming, one.ballot.counts, counts),
      other: { kind: outcomes[one.outcome] },
    })),
  );
  return said.length === 0 ? [{ kind: "printNoExample" }] : said;
};

/** The numbers at which those who act become, or are no longer, as many as the law asks for. */
export const needExamples = (
  naming: Naming,
  { needs, by }: { readonly needs: readonly Test[] | undefined; readonly by: readonly string[] },
): readonly Sentence[] => {
  if (needs === undefined) return [];
  const { procedure } = naming;
  const [body = "", ...others] = by;
  const size = (others.length === 0 ? bodyOf(procedure, body)?.members : undefined) ?? members;
  const counted = [...new Set(needs.flatMap(({ count = "for" }) => namesOf(count)))];
  const tried = upTo(size).map((n) => {
    const counts = { ...known(size, { for: size, against: 0, abstaining: 0 }) };
    const given = { ...counts, ...Object.fromEntries(counted.map((name) => [name, n])) };
    return { counts: given, outcome: wereEnough(procedure, { needs, by }, { counts: given }) };
  });
  // Of what a share is taken is said too, as of how many present.
  const weighed = [...new Set([...counted, ...needs.flatMap(countsIn)])];
  return whereItChanges(tried).map(({ counts, outcome }): Sentence => {
    const all = countsInWords(naming, counts, weighed);
    return { kind: outcome === true ? "printEnough" : "printTooFew", all };
  });
};
