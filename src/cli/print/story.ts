import { outcomeName, placeName, type DrawingWords } from "../../law/drawing/words.ts";
import type { Followed } from "../../case/course/story.ts";
import { unknownDate } from "../../time/fact-date.ts";
import { isCourseFault, type Course } from "../../case/course/course.ts";
import { follow } from "../../case/course/follow.ts";
import { openStages } from "../../case/course/standing.ts";
import type { ClockRun } from "../../case/clocks/clock-run.ts";
import { isSameEvent, type Event } from "../../law/file/event.ts";
import type { AtStage, Happening } from "../../case/course/happening.ts";
import type { Weighed } from "../../law/votes/judge.ts";
import type { JudgedCourse, JudgedVote } from "../../case/course/judged-course.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import {
  outOfOrderInWords,
  lackingInWords,
  otherInWords,
  whyDeadline,
} from "../../case/course/findings-in-words.ts";
import { namesOfStage } from "../../law/file/names-in-words.ts";
import { nameIn } from "../../values/names.ts";
import { eventsAt } from "../../law/file/stage.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Print } from "./print.ts";
import { drawingWords } from "./procedure.ts";
import { tieDecidedInWords, weighedInWords } from "../../law/votes/votes-in-words.ts";
import { courseFaultInWords } from "../../case/course/course-fault-in-words.ts";

type Printing = {
  readonly print: Print;
  readonly procedure: Procedure;
  readonly words: DrawingWords;
};

const eventIn = ({ procedure, words }: Printing, event: Pick<AtStage, "stage" | "what">): string =>
  outcomeName(procedure, event, words);

/** @param before where the case stood before the step */
const stepLines = (
  printing: Printing,
  one: Happening,
  [before, course]: readonly [before: string, after: Course],
): readonly string[] => {
  const { print, procedure, words } = printing;
  if (one.kind !== "at")
    return [print.say({ kind: "storySaid", on: one.on, what: otherInWords(procedure, one) })];
  const event = [
    eventIn(printing, one),
    ...(one.bySilence === true ? [print.say({ kind: "storySilence" })] : []),
  ].join(", ");
  const step: Sentence = {
    kind: "storyStep",
    on: one.on,
    stage: placeName(procedure, one.stage, words),
    event,
  };
  const to = course.at;
  return to === before || to === one.stage
    ? [print.say(step)]
    : [
        `${print.say(step)}; ${print.say({ kind: "storyLeads", to: placeName(procedure, to, words) })}`,
      ];
};

const voteKinds = {
  adopted: "voteAdopted",
  rejected: "voteRejected",
  noDecision: "voteNoDecision",
  cannotBeVerified: "voteCannotBeVerified",
} as const;

/** Why a vote was judged by no rule. */
const withoutRule = ({ at, rule }: JudgedVote) => {
  if (rule === undefined) return "voteWithoutRule";
  return at.rule === null ? "voteRuleDepends" : "voteNoRule";
};

const agreement = (printing: Printing, { at, agrees }: JudgedVote): Sentence => {
  if (agrees === null) return { kind: "voteDeclaredAs", event: eventIn(printing, at) };
  return { kind: agrees ? "voteAgrees" : "voteDiffers" };
};

const voteLines = (printing: Printing, vote: JudgedVote): readonly string[] => {
  const { print, procedure, words } = printing;
  const stage = placeName(procedure, vote.at.stage, words);
  if (vote.judgement === null || vote.rule === null || vote.rule === undefined)
    return [`  ${print.say({ kind: withoutRule(vote), stage })}`];
  const { outcome, readings, quorum, tie, should } = vote.judgement;
  const declared = agreement(printing, vote);
  const tests = (all: readonly Weighed[]): readonly string[] =>
    all.map((one) => `      ${printing.print.say(weighedInWords(printing.procedure, one))}`);
  return [
    `  ${print.say({ kind: voteKinds[outcome], stage, rule: vote.rule.id, declared })}`,
    ...(quorum.length === 0 ? [] : [`    ${print.say({ kind: "voteQuorum" })}`, ...tests(quorum)]),
    ...readings.flatMap((reading, index) => [
      ...(readings.length === 1
        ? []
        : [`    ${print.say({ kind: "voteReading", number: String(index + 1) })}`]),
      ...(readings.length === 1 && quorum.length > 0
        ? [`    ${print.say({ kind: "voteTests" })}`]
        : []),
      ...tests(reading),
    ]),
    ...(tie === undefined ? [] : [`      ${print.say(tieDecidedInWords(tie))}`]),
    ...(should.length === 0 ? [] : [`    ${print.say({ kind: "voteShould" })}`, ...tests(should)]),
  ];
};

const deadlineKinds = {
  kept: "deadlineKept",
  broken: "deadlineBroken",
  notFollowed: "deadlineNotFollowed",
  running: "deadlineRunning",
  cannotBeVerified: "deadlineCannotBeVerified",
} as const;

/** The name of a time, with what was judged by it where that is one of several. */
const deadlineName = (printing: Printing, { clock, metBy }: ClockRun): string => {
  const { print, procedure, words } = printing;
  const name = nameIn(clock.name, words.language);
  const [end, ...otherEnds] = clock.to;
  const hasOneEnd = otherEnds.length === 0;
  if (metBy === null || (hasOneEnd && end !== undefined && isSameEvent(metBy, end))) return name;
  const { stage, what } = metBy;
  const outcome = outcomeName(procedure, { stage, what }, words);
  const event = hasOneEnd
    ? outcome
    : print.say({
        kind: "storyEvent",
        stage: placeName(procedure, stage, words),
        event: outcome,
      });
  return print.say({ kind: "deadlineName", name, event });
};

const deadlineLine = (printing: Printing, one: ClockRun): string =>
  `  ${printing.print.say({ kind: deadlineKinds[one.verdict], name: deadlineName(printing, one), why: whyDeadline(one) })}`;

const findingLines = (printing: Printing, judged: JudgedCourse): readonly string[] => {
  const { print, procedure } = printing;
  const said: readonly Sentence[] = [
    ...judged.outOfOrder.map((one) => outOfOrderInWords(procedure, one)),
    ...judged.lacking.map((one) => lackingInWords(procedure, one)),
    ...judged.unclassified.map((id): Sentence => ({
      kind: "stageUnclassified",
      stage: namesOfStage(procedure, id),
    })),
  ];
  return said.length === 0
    ? []
    : [
        print.bold(print.say({ kind: "storyFindings" })),
        ...said.map((one) => `  ${print.say(one)}`),
      ];
};

const canHappen = (course: Course, stage: string, what: string): boolean =>
  !isCourseFault(follow(course, { kind: "at", stage, what, on: unknownDate }));

/** What can happen where a course stands: at the stages that wait for no other. */
export const nextEvents = (course: Course): readonly Event[] =>
  openStages(course).flatMap((id) => {
    const stage = stageOf(course.procedure, id);
    return stage === undefined
      ? []
      : eventsAt(stage)
          .filter((what) => canHappen(course, id, what))
          .map((what) => ({ stage: id, what }));
  });

const standsLines = (printing: Printing, course: Course): readonly string[] => {
  const { print, procedure, words } = printing;
  if (isEnding(course.at))
    return [print.bold(print.say({ kind: "storyEnded", ending: course.at }))];
  const next = nextEvents(course).map(
    (event) => `${placeName(procedure, event.stage, words)}: ${eventIn(printing, event)}`,
  );
  return [
    print.bold(print.say({ kind: "storyStands", stage: placeName(procedure, course.at, words) })),
    `  ${print.say({ kind: "storyNext", events: next.join("; ") })}`,
  ];
};

/** What a story says of a case by its procedure: its steps, its votes and time limits judged, and where it stands. */
export const storyLines = (
  print: Print,
  followed: Followed,
  judged: JudgedCourse,
): readonly string[] => {
  const { course, courses, steps, fault } = followed;
  const printing = { print, procedure: course.procedure, words: drawingWords(print) };
  return [
    ...courses.flatMap((after, index) => {
      const one = steps[index];
      const before = courses[index - 1]?.at ?? "";
      return one === undefined ? [] : stepLines(printing, one, [before, after]);
    }),
    ...(fault === undefined
      ? []
      : [
          print.red(
            print.say({
              kind: "storyStepFault",
              number: String(fault.step),
              fault: courseFaultInWords(course.procedure, fault.why),
            }),
          ),
        ]),
    "",
    ...standsLines(printing, course),
    print.bold(print.say({ kind: "storyVotes" })),
    ...(judged.votes.length === 0
      ? [`  ${print.say({ kind: "storyNone" })}`]
      : judged.votes.flatMap((vote) => voteLines(printing, vote))),
    print.bold(print.say({ kind: "storyDeadlines" })),
    ...(judged.runs.length === 0
      ? [`  ${print.say({ kind: "storyNone" })}`]
      : judged.runs.map((one) => deadlineLine(printing, one))),
    ...findingLines(printing, judged),
  ];
};
