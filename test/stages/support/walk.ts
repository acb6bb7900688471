import type { Command } from "../../../src/case/command.ts";
import { courseOf } from "../../../src/case/course-of-case.ts";
import { currentEntry } from "../../../src/case/case-fact.ts";
import { isOpen } from "../../../src/law/file/stage-of-case.ts";
import { entryToName } from "../../../src/commands/rules/index.ts";
import { addDays } from "../../../src/time/date.ts";
import { holdsIn } from "../../../src/case/course/course.ts";
import { follow } from "../../../src/case/course/follow.ts";
import { isCourseFault } from "../../../src/case/course/course.ts";
import { type Stage } from "../../../src/law/file/stage.ts";
import { bodyOf, stageOf } from "../../../src/law/file/procedure.ts";
import { unknownDate } from "../../../src/time/fact-date.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../../src/commands/next/next-steps.ts";
import { bySystem, type Circumstances, type Outcome } from "../../support/case-builder.ts";
import { day } from "../../support/law.ts";
import type { StagedCase } from "./staged-case.ts";

/** What decides a step of a walk: which of the steps that are open, with which fields, how many days later. */
export type Choice = {
  readonly step: number;
  readonly field: number;
  readonly later: number;
  readonly counts: boolean;
};

const one = <Value>(all: readonly Value[], n: number): Value | undefined => all[n % all.length];

/** The outcomes with which a stage may end where the case stands, without those that its time alone brings about. */
const outcomesNow = ({ state, procedure }: StagedCase, stage: Stage): readonly string[] => {
  const course = courseOf(state, procedure);
  const isPossible = (what: string): boolean =>
    !isCourseFault(follow(course, { kind: "at", stage: stage.id, what, on: unknownDate }));
  return stage.kind === "window"
    ? stage.interventions
        .filter(({ id, when }) => holdsIn(course, when) !== "no" && isPossible(id))
        .map(({ id }) => id)
    : stage.outcomes.filter((what) => what !== "notInTime" && isPossible(what));
};

const ofMembers: readonly string[] = ["for", "against", "abstaining", "notVoting"];

// A body has no more votes than members: what is left over of one position is all that another can have.
const countsAt = ({ procedure }: StagedCase, stage: Stage, { counts, field }: Choice) => {
  if (!counts || stage.kind !== "decide" || stage.records.length === 0) return null;
  let left = bodyOf(procedure, stage.body)?.members ?? Number.POSITIVE_INFINITY;
  const counted = stage.records.map((name, place) => {
    const n = Math.min((field * 7 + place * 13) % 90, left);
    if (ofMembers.includes(name)) left -= n;
    return [name, n] as const;
  });
  return Object.fromEntries(counted);
};

/** What a step is taken with: the case, the stage and how it may end, the entry that it names, and the choice. */
type Taking = {
  readonly now: StagedCase;
  readonly at: Stage | undefined;
  readonly given: { readonly stage?: string };
  readonly outcome: string | undefined;
  readonly named: string | undefined;
  readonly choice: Choice;
};
type Fields = Readonly<Record<string, unknown>> | undefined;

const withOutcome = ({ given, outcome }: Taking): Fields =>
  outcome === undefined ? undefined : { ...given, outcome };

const openDeclaration = ({ now: { state, procedure }, choice }: Taking): Fields => {
  const course = courseOf(state, procedure);
  const open = (procedure.declarations ?? []).filter(
    ({ id }) =>
      !isCourseFault(follow(course, { kind: "declared", declaration: id, on: unknownDate })),
  );
  const declaration = one(open, choice.field)?.id;
  return declaration === undefined ? undefined : { declaration };
};

const sameVote = ({ now: { state }, named }: Taking): Fields => {
  const vote = state.ballots.find((round) => currentEntry(round.vote) === named)?.vote.act;
  return { of: named, outcome: vote?.outcome, counts: vote?.counts };
};

/** The fields of those commands that need more than their stage, or the entry that they name. */
const own: Readonly<Partial<Record<Command["kind"], (taking: Taking) => Fields>>> = {
  RecordVote: (taking) => {
    const fields = withOutcome(taking);
    return (
      fields && { ...fields, counts: taking.at && countsAt(taking.now, taking.at, taking.choice) }
    );
  },
  CertifyVote: sameVote,
  RecordReport: withOutcome,
  RecordReview: withOutcome,
  RecordAssent: withOutcome,
  Publish: withOutcome,
  RecordIntervention: ({ given, outcome }) =>
    outcome === undefined ? undefined : { ...given, intervention: outcome },
  Classify: ({ now, choice }) => ({
    classes: (now.procedure.classes ?? [])
      .filter((_, place) => (choice.field >> place) % 2 === 1)
      .map(({ id }) => id),
  }),
  Declare: openDeclaration,
  RecordWaiver: ({ now }) => ({
    clock: now.procedure.clocks?.find((clock) => "waiver" in clock)?.id,
  }),
  DeclineCertification: ({ named }) => ({ of: named }),
  RecordSent: ({ now }) => ({
    reference: now.state.notifications.claims.at(-1)?.act.reference,
  }),
};

/** Fields that fit a step where the case stands; undefined where the stage has no outcome left. */
const fieldsOf = (now: StagedCase, { command, stage }: NextStep, choice: Choice): Fields => {
  const at = stage === undefined ? undefined : stageOf(now.procedure, stage.id);
  const named = entryToName(now.state, command)?.hash;
  const outcome = at && one(outcomesNow(now, at), choice.field);
  const given = stage === undefined ? {} : { stage: stage.id };
  const fields = own[command];
  return fields === undefined
    ? { ...given, ...(named === undefined ? {} : { of: named }) }
    : fields({ now, at, given, outcome, named, choice });
};

/** Those commands that a walk gives; the rest of the international steps have walks of their own. */
const walked: readonly Command["kind"][] = [
  "Lay",
  "Refer",
  "RecordReport",
  "BeginStage",
  "DistributeText",
  "Present",
  "RecordVote",
  "CertifyVote",
  "DeclineCertification",
  "RecordIntervention",
  "CertifyTimeEnded",
  "AskForReview",
  "RecordReview",
  "RecordAssent",
  "Publish",
  "Classify",
  "Declare",
  "RecordWaiver",
  "EndOfTerm",
  "PrepareInstrument",
  "ReleaseInstrument",
  "SignInstrument",
  "PrepareNotification",
  "ReleaseNotification",
  "ClaimNotification",
  "RecordSent",
  "ConfirmDeposit",
];

// What could be done over and over, or ends everything, is seldom worth a step.
const seldom: readonly Command["kind"][] = [
  "EndOfTerm",
  "Declare",
  "Classify",
  "RecordWaiver",
  "DeclineCertification",
];

/** Another than whoever did the first half, of the duty whose step it is. */
const whoever = (duty: string, not: readonly string[]): string =>
  ["1", "2", "3", "4", "5"].map((n) => `${duty}-${n}`).find((person) => !not.includes(person)) ??
  "";

export type Walked = {
  readonly step: NextStep;
  readonly outcome: Outcome;
  readonly after: StagedCase;
};

/** One step of a walk, taken of those that are offered; undefined where none can be taken. */
export const walkOn = (before: StagedCase, choice: Choice): Walked | undefined => {
  const { story, procedure } = before;
  const next = nextSteps(story.state, procedure);
  const beside = isOpen(before.at) ? stepsBeside(story.state, procedure, next) : [];
  const offered = [...next, ...beside].filter(
    ({ command }) =>
      walked.includes(command) && (!seldom.includes(command) || choice.later % 5 === 0),
  );
  const step = one(offered, choice.step);
  if (step === undefined) return undefined;
  const isTime = step.command === "CertifyTimeEnded";
  const today = addDays(day(before.today), isTime ? 400 : choice.later % 20);
  const now = before.on(today);
  const fields = fieldsOf(now, step, choice);
  if (fields === undefined) return undefined;
  const duty = step.duties[0] ?? "";
  const asking: Circumstances =
    duty === "system" ? bySystem : { duty, person: whoever(duty, step.byAnotherThan) };
  const outcome = now.asks(step.command, fields, asking);
  return { step, outcome, after: now.going(outcome) };
};
