import fc from "fast-check";
import { applyEntry, fold } from "../../src/case/apply.ts";
import { withFacts, type Case, isPublic } from "../../src/case/case.ts";
import { commandKinds, isKnownAt, systemCommandKinds } from "../../src/commands/command-table.ts";
import type { Decision } from "../../src/commands/decide.ts";
import { entryToName } from "../../src/commands/rules/index.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../src/commands/next/next-steps.ts";
import type { Finding } from "../../src/words/finding.ts";
import { brokenByEntry } from "../../src/commands/noted.ts";
import { courseOf, standsAtStages } from "../../src/case/course-of-case.ts";
import { dutiesGiven } from "../../src/law/procedure/duties-of-command.ts";
import { windowsLeft } from "../../src/case/course/found-later.ts";
import { openStages } from "../../src/case/course/standing.ts";
import { inEnglish, wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { isReport } from "../../src/case/sending.ts";
import { isOpen, type Stage } from "../../src/law/file/stage-of-case.ts";
import { auditOf, findingsOf } from "../support/audit-findings.ts";
import { cited, english } from "../support/in-english.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../support/cases.ts";
import {
  caseUnder,
  importing,
  type Circumstances,
  type CaseBuilder,
} from "../support/case-builder.ts";
import { azerbaijaniCourse, britishCourse, neverHappens } from "./courses.ts";
import { moveOf, type Move, type Plan } from "./moves.ts";
import { assignmentsOf } from "../../src/office/assignee.ts";
import { actsOf, type CommandKind } from "../../src/case/command.ts";
import { isSpent, voteToCertifyAgain } from "../../src/case/certification.ts";
import { stagesStillReported } from "../../src/case/committees.ts";

/** One person attends to an open stage in each duty, and nobody to a case that has ended with nothing left to record. */
const oneAssigneePerDuty = (state: Case): void => {
  const assignments = assignmentsOf(state);
  expect(new Set(assignments.map(({ duty }) => duty)).size).toBe(assignments.length);
  // A deposited case may leave the entry into force to be recorded, by whoever attends to it.
  if (!isOpen(state.stage) && state.stage !== "deposited") expect(assignments).toEqual([]);
};

/** What everybody may read is made so once, by a clerk. */
const publicOnce = (state: Case): void => {
  const made = state.facts.filter(({ act }) => act.kind === "CaseMadePublic");
  expect(made.length).toBe(Number(isPublic(state)));
  expect(made.every(({ duty, imported }) => duty === "clerk" && !imported)).toBe(true);
};

/** A deadline is overdue once for each day on which it was due, and only the system says so. */
const overdueOnce = (state: Case): void => {
  const overdue = state.overdue;
  const occurrences = overdue.map(({ act }) => `${act.deadline} ${act.of} ${act.dueOn}`);
  expect(new Set(occurrences).size).toBe(overdue.length);
  expect(overdue.every(({ person, imported }) => person === "system" && !imported)).toBe(true);
  // By the record as it stood then: nothing before it ended the deadline, and the day had passed.
  expect(overdue.every(({ act, at }) => act.dueOn < at.slice(0, 10))).toBe(true);
};

/** What holds of acts that carry no case on. */
const besideTheCourse = (state: Case): void => {
  oneAssigneePerDuty(state);
  publicOnce(state);
  overdueOnce(state);
};

type Walk = {
  readonly story: CaseBuilder;
  readonly before: readonly {
    readonly stage: Stage;
    readonly act: string;
    readonly after: Stage;
  }[];
};

/** What is wrong with a decision by itself; nothing, as it should be. */
const oddities = (decision: Decision, again: Decision): readonly string[] => {
  const odd: string[] = [];
  if (JSON.stringify(again) !== JSON.stringify(decision))
    odd.push(`${JSON.stringify(decision)} is decided otherwise when it is asked again`);
  if (decision.kind === "refused") {
    const words = inEnglish(decision.refusal);
    if (/\?|undefined|NaN/.test(words)) odd.push(`a refusal says: ${words}`);
    if (!/\S/.test(cited(decision.refusal.authority))) odd.push(`rests on nothing: ${words}`);
  } else if (actsIn(decision).length !== 1)
    odd.push(`has not one act: ${JSON.stringify(decision.acts)}`);
  return odd;
};

/** What is done, without the reason of whoever goes on despite what is broken. */
const actsIn = (decision: Extract<Decision, { kind: "allowed" }>) =>
  decision.acts.filter(({ kind }) => kind !== "ContinuedDespite");

/** What is found again to be noted of the last entry of a story, from the case as it stands after it. */
const notesIn = ({ entries, state, law }: CaseBuilder): readonly Finding[] => {
  const last = entries.at(-1);
  const calendars = [britishCalendar];
  return last === undefined ? [] : brokenByEntry({ state, law, calendars }, last.entry);
};

const step = ({ story, before }: Walk, { command: content, asking }: Move): Walk => {
  // People go on despite what is broken, so that cases get far.
  const outcome = story.despite(content, asking);
  const { decision } = outcome;
  // Put together, because there are tens of thousands of steps, and to expect something takes longer than to decide it.
  const odd = oddities(decision, story.despite(content, asking).decision);
  if (odd.length > 0) expect(odd).toEqual([]);
  if (decision.kind === "refused") return { story, before };
  const next = outcome.thenActs(...decision.acts.map(({ kind }) => kind));
  const found = notesIn(next);
  if (JSON.stringify(found) !== JSON.stringify(decision.noted()))
    expect(found).toEqual(decision.noted());
  const act = actsIn(decision)[0]?.kind ?? "";
  const taken = { stage: story.state.stage, act, after: next.state.stage };
  return { story: next, before: [...before, taken] };
};

const walk = (start: CaseBuilder, plans: readonly Plan[], base: Circumstances = {}): Walk =>
  plans.reduce<Walk>((told, plan) => step(told, moveOf(told.story, plan, base)), {
    story: start,
    before: [],
  });

const azerbaijaniStarts: readonly CaseBuilder[] = (
  [
    "CaseOpened",
    "CaseOpened",
    "SittingScheduled",
    "VoteRecorded",
    "Presented",
    "InstrumentPrepared",
    "NotificationReleased",
    "NotificationClaimed",
    "NotificationSent",
    "DepositConfirmed",
  ] as const
).map((act) => azerbaijaniCase(act));
const britishStarts: readonly CaseBuilder[] = (
  [
    "CaseOpened",
    "Laid",
    "Published",
    "TimeEndCertified",
    "InstrumentReleased",
    "NotificationReleased",
    "DepositConfirmed",
  ] as const
).map((act) => britishCase(act));

const abroad = ["instrument", "notification", "transmission", "deposit"] as const;

/** By the books: which act alone may move a live case from one stage to another. */
const lawfulMoves: Readonly<Record<string, readonly string[]>> = {
  Reported: ["committee>plenary"],
  VoteCertified: [
    "plenary>head-of-state",
    "plenary>rejected",
    "plenary>committee",
    "second-vote>instrument",
    "second-vote>rejected",
  ],
  AssentRecorded: ["head-of-state>instrument", "head-of-state>second-vote"],
  ReviewRecorded: ["committee", "plenary", "head-of-state", "second-vote", "instrument"].map(
    (at) => `${at}>rejected`,
  ),
  Laid: [
    "draft-law>committee",
    "laying>period-a",
    "statement>period-b",
    "lords-statement>instrument",
    "exceptional-laying-before>instrument",
    "exceptional-laying-after>deposited",
  ],
  InterventionRecorded: [
    "period-a>statement",
    "period-b>statement",
    // What is found once the period was certified to have ended takes the case back.
    ...["lords-statement", "exceptional-laying-before", ...abroad].map((at) => `${at}>statement`),
    ...["exceptional-laying-before", ...abroad].map((at) => `${at}>lords-statement`),
  ],
  TimeEndCertified: ["period-a>instrument", "period-a>lords-statement", "period-b>instrument"],
  Declared: ["laying", "period-a", ...abroad].map((at) => `${at}>exceptional-laying-before`),
  InstrumentSigned: ["instrument>notification", "exceptional-laying-before>notification"],
  NotificationReleased: ["notification>transmission"],
  NotificationSent: ["transmission>deposit"],
  NotificationNotSent: ["transmission>notification"],
  UnknownResolved: ["transmission>deposit", "transmission>notification"],
  NotificationDelivered: ["transmission>deposit", "notification>deposit"],
  NotificationBounced: ["transmission>notification", "deposit>notification"],
  InstrumentReturned: ["notification>instrument", "deposit>instrument"],
  DepositConfirmed: ["deposit>deposited", "deposit>exceptional-laying-after"],
};

/** What is held of an act leads where that act led, or back from there. */
const movesAsHeld: readonly string[] = [
  "Declared",
  "InterventionRecorded",
  "Laid",
  "Reported",
  "VoteCertified",
  "AssentRecorded",
]
  .flatMap((act) => lawfulMoves[act] ?? [])
  .flatMap((move) => [move, move.split(">").toReversed().join(">")]);

const movesOf = (act: string): readonly string[] =>
  act === "EffectRecorded" ? movesAsHeld : (lawfulMoves[act] ?? []);

const invariantsOf = (start: CaseBuilder, { story, before }: Walk): void => {
  const { state, entries } = story;
  expect(state.version).toBe(entries.length);
  expect(state.head).toBe(entries.at(-1)?.hash);
  expect(fold(entries)).toEqual(state);
  expect(entries.reduce<Case | undefined>(applyEntry, undefined)).toEqual(state);
  expect(withFacts(state, state.facts)).toEqual(state);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(
    entries.every(
      ({ entry }, index) =>
        entry.seq === index + 1 && entry.prev === (entries[index - 1]?.hash ?? null),
    ),
  ).toBe(true);
  expect(before.length).toBe(entries.length - start.entries.length);
};

const orderOfLaw = ({ before }: Walk): void => {
  for (const { stage, act, after } of before) {
    if (stage === after) continue;
    if (act === "CaseWithdrawn" || act === "CaseLapsed") expect(isOpen(stage)).toBe(true);
    else expect(movesOf(act)).toContain(`${stage}>${after}`);
  }
};

/** A vote is certified or that is declined before the next one, unless too many certifications differed from its record. */
const oneCertificationPerVote = ({ story }: Walk): void => {
  const votes = story.state.facts.filter((fact) => fact.act.kind === "VoteRecorded");
  votes.forEach((vote, index) => {
    const end = votes[index + 1]?.seq ?? Number.POSITIVE_INFINITY;
    const closing = story.state.facts.filter(
      (fact) =>
        fact.seq > vote.seq &&
        fact.seq < end &&
        (fact.act.kind === "VoteCertified" || fact.act.kind === "CertificationDeclined"),
    );
    // A record that was corrected after it was certified is certified once more.
    if (vote.correctedBy === null) expect(closing.length).toBeLessThanOrEqual(1);
    expect(closing.every((fact) => fact.person !== vote.person)).toBe(true);
    const isClosed =
      closing.length > 0 ||
      story.state.ballots.some((round) => round.vote === vote && isSpent(round));
    if (index + 1 < votes.length) expect(isClosed).toBe(true);
  });
};

/** Of all letters that may have left, one at most bears no mark. */
const oneUnmarkedNotification = ({ story }: Walk): void => {
  const { facts } = story.state;
  const marks = facts.flatMap((claim): readonly boolean[] => {
    if (claim.act.kind !== "NotificationClaimed") return [];
    const { reference } = claim.act;
    const refused = facts.some(
      ({ act }) => act.kind === "NotificationNotSent" && act.reference === reference,
    );
    const release = facts.findLast(
      ({ seq, act }) => seq < claim.seq && act.kind === "NotificationReleased",
    )?.act;
    return refused || release?.kind !== "NotificationReleased" ? [] : [release.duplicate];
  });
  expect(marks.filter((duplicate) => !duplicate).length).toBeLessThanOrEqual(1);
};

/** No reference is claimed twice, and nothing is reported of what was never claimed. */
const oneClaimPerReference = ({ story }: Walk): void => {
  const claims = story.state.facts.flatMap(({ act }) =>
    act.kind === "NotificationClaimed" ? [act.reference] : [],
  );
  expect(new Set(claims).size).toBe(claims.length);
  for (const { act } of story.state.facts)
    if (isReport(act)) expect(claims).toContain(act.reference);
};

/** In a live case nobody but the sender says what became of a sending. */
const outcomesAreTheSenders = ({ story }: Walk): void => {
  const outcomes = story.state.facts.filter(
    ({ act }) => act.kind === "NotificationSent" || act.kind === "NotificationNotSent",
  );
  expect(outcomes.every(({ person }) => person === "system")).toBe(true);
};

/**
 * Whether a step is one of where a case stands: of its stage, or of a stage of its file that is open, or of one that it left and that
 * is still reported on, or whose vote was corrected and is certified again.
 */
const placesIn = ({ state, law: { procedure } }: CaseBuilder): ((step: NextStep) => boolean) => {
  const course = courseOf(state, procedure);
  const left = [...windowsLeft(course), ...stagesStillReported(state, course)];
  const again = voteToCertifyAgain(state)?.act.stage;
  const stages = [...openStages(course), ...left.map(({ id }) => id), again];
  const stands = standsAtStages(state, procedure);
  return ({ command, stage }) =>
    stage === undefined ? stands.some((at) => isKnownAt(command, at)) : stages.includes(stage.id);
};

/** Whoever did the first half of a step is refused it, and whatever is named as a step is possible where the case stands. */
const stepsAreTrue = ({ story }: Walk): void => {
  const { state, law } = story;
  const next = nextSteps(state, law.procedure);
  const beside = stepsBeside(state, law.procedure, next);
  const places = placesIn(story);
  for (const step of [...next, ...beside]) {
    expect(places(step)).toBe(true);
    const of = entryToName(state, step.command);
    for (const person of step.byAnotherThan)
      story
        .when(command(step.command, of === undefined ? {} : { of: of.hash }), { person })
        .thenRefused("SamePerson", { person });
  }
  // Beside the dated fact that is waited for, any other may be recorded by the same command; and beside a publication at one stage, that at another.
  const isNamedTwice = ({ verb, fact, stage }: NextStep): boolean =>
    beside.some(
      (other) => other.verb === verb && other.fact === fact && other.stage?.id === stage?.id,
    );
  expect(next.filter(isNamedTwice)).toEqual([]);
};

const auditSpeaks = ({ story }: Walk): void => {
  const findings = findingsOf(story, "2026-03-31", britishCalendar);
  const silent = findings.filter(
    ({ why, authority }) =>
      !/\S/.test(english(why)) ||
      !/\S/.test(cited(authority)) ||
      !["seen", "own", "unverified"].includes(authority.mark),
  );
  expect(silent).toEqual([]);
  for (const { rule, why } of findings) expect(say([rule, why], wordsIn("az"))).toMatch(/\S/);
};

/** The acts that a procedure's commands lead to. */
const actsUnder = ({ law: { procedure } }: CaseBuilder): readonly string[] => {
  const isGiven = (kind: CommandKind): boolean =>
    dutiesGiven(procedure, kind).length > 0 || systemCommandKinds.some((one) => one === kind);
  return commandKinds
    .filter(isGiven)
    .flatMap((kind) => actsOf(kind))
    .filter((act) => neverHappens[procedure.id]?.includes(act) !== true);
};

const settings = { numRuns: 100 };

describe.each([
  ["Azerbaijan", azerbaijaniStarts, azerbaijaniCourse],
  ["Britain", britishStarts, britishCourse],
] as const)("whatever people ask for, in whatever order, in %s", (_, starts, plans) => {
  const [first = azerbaijaniCase("CaseOpened")] = starts;
  const anyStart = fc.constantFrom(...starts);
  it("the record stays whole, one certification closes each vote, and only the law's own acts move a case", () => {
    fc.assert(
      fc.property(anyStart, plans, (start, all) => {
        const told = walk(start, all);
        invariantsOf(start, told);
        orderOfLaw(told);
        oneCertificationPerVote(told);
        oneUnmarkedNotification(told);
        oneClaimPerReference(told);
        outcomesAreTheSenders(told);
        stepsAreTrue(told);
        besideTheCourse(told.story.state);
        auditSpeaks(told);
      }),
      settings,
    );
  });
  it("a past case is entered whole, and no separation of duties is called kept", () => {
    const opened = caseUnder(first.law, importing).record(command("OpenCase"));
    const [known = []] = fc.sample(plans, { numRuns: 1, seed: 3 });
    expect(walk(opened, known, importing).story.state.facts.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(plans, (all) => {
        const told = walk(opened, all, importing);
        invariantsOf(opened, told);
        auditSpeaks(told);
        expect(
          auditOf(told.story, "2026-03-31", britishCalendar).filter(
            (finding) =>
              /^did (two different people do this|a second person certify it)/.test(finding.rule) &&
              finding.verdict === "kept",
          ),
        ).toEqual([]);
      }),
      // Nearly everything is taken into a past case, so its courses are long.
      { numRuns: 30 },
    );
  });
  it("the courses drawn from the first step reach far enough, and every act of the procedure happens in some", () => {
    const missing = new Set([
      ...["instrument", "notification", "deposit", "deposited"],
      ...actsUnder(first),
    ]);
    for (const all of fc.sample(plans, { numRuns: 300, seed: 3 })) {
      const { state, entries } = walk(first, all).story;
      missing.delete(state.stage);
      for (const { entry } of entries) for (const { kind } of entry.acts) missing.delete(kind);
      if (missing.size === 0) break;
    }
    expect([...missing]).toEqual([]);
  });
});
