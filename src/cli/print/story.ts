import { outcomeName, placeName, type DrawingWords } from "../../law/drawing/words.ts";
import type { Followed } from "../../law/procedure/story.ts";
import { type Course, type CourseFault } from "../../procedure/model/course.ts";
import { openStages } from "../../procedure/model/standing.ts";
import type { Deadline } from "../../procedure/model/deadline.ts";
import { partsOf } from "../../procedure/model/event.ts";
import type { AtStage, Happening } from "../../procedure/model/happening.ts";
import type { Weighed } from "../../procedure/model/judge.ts";
import type { JudgedCourse, JudgedVote } from "../../procedure/model/judged-course.ts";
import { stageOf, type Procedure } from "../../procedure/model/procedure.ts";
import { nameIn } from "../../procedure/model/source.ts";
import { kinds, outcomesOf } from "../../procedure/model/stage.ts";
import { namesOf } from "../../procedure/model/vote-test.ts";
import { isEnding } from "../../procedure/model/way.ts";
import type { Said } from "../../words/messages.ts";
import type { Print } from "./print.ts";
import { drawingWords } from "./procedure.ts";

type Printing = {
  readonly print: Print;
  readonly procedure: Procedure;
  readonly words: DrawingWords;
};

const eventIn = ({ procedure, words }: Printing, event: Pick<AtStage, "stage" | "what">): string =>
  outcomeName(procedure, event, words);

const namesOfIds = (
  list:
    readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[] | undefined,
  ids: readonly string[],
  language: string,
): string => ids.map((id) => nameIn(list?.find((one) => one.id === id)?.name, language)).join(", ");

const otherSaid = (
  { procedure, words: { language } }: Printing,
  one: Exclude<Happening, AtStage>,
): Said => {
  const clock = "clock" in one ? namesOfIds(procedure.clocks, [one.clock], language) : "";
  switch (one.kind) {
    case "classified":
      return one.classes.length === 0
        ? { kind: "storyClassifiedNone" }
        : { kind: "storyClassified", names: namesOfIds(procedure.classes, one.classes, language) };
    case "declared":
      return {
        kind: "storyDeclared",
        name: namesOfIds(procedure.declarations, [one.declaration], language),
      };
    case "extended":
      return { kind: "storyExtended", clock, n: String(one.n) };
    case "waived":
      return { kind: "storyWaived", clock };
    case "withdrawn":
      return { kind: "storyWithdrawn" };
    case "termEnded":
      return { kind: "storyTermEnded" };
  }
};

const stepLines = (printing: Printing, one: Happening, course: Course): readonly string[] => {
  const { print, procedure, words } = printing;
  if (one.kind !== "at")
    return [
      print.say({ kind: "storySaid", on: one.on, what: print.say(otherSaid(printing, one)) }),
    ];
  const event = [
    eventIn(printing, one),
    ...(one.bySilence === true ? [print.say({ kind: "storySilence" })] : []),
  ].join(", ");
  const step: Said = {
    kind: "storyStep",
    on: one.on,
    stage: placeName(procedure, one.stage, words),
    event,
  };
  const { to } = course.happened.at(-1) ?? { to: one.stage };
  return to === one.stage
    ? [print.say(step)]
    : [
        `${print.say(step)}; ${print.say({ kind: "storyLeads", to: placeName(procedure, to, words) })}`,
      ];
};

/** A fraction as a decimal number, where it has few places. */
const amount = ({ numerator, denominator }: NonNullable<Weighed["asked"]>): string =>
  String(Math.round((numerator / denominator) * 100) / 100);

const weighedLine = ({ print }: Printing, { test, had, by, asked, passed }: Weighed): string => {
  const counts = namesOf(test.count ?? "for");
  if (had === null || asked === null || passed === null)
    return print.say({ kind: "weighedUnknown", counts });
  return print.say({
    kind: passed ? "weighedPassed" : "weighedFailed",
    counts,
    had: String(had),
    by,
    asked: amount(asked),
  });
};

const voteKinds = {
  adopted: "voteAdopted",
  rejected: "voteRejected",
  noDecision: "voteNoDecision",
  cannotBeVerified: "voteCannotBeVerified",
} as const;

const agreement = (printing: Printing, { at, agrees }: JudgedVote): Said => {
  if (agrees === null) return { kind: "voteDeclaredAs", event: eventIn(printing, at) };
  return { kind: agrees ? "voteAgrees" : "voteDiffers" };
};

const voteLines = (printing: Printing, vote: JudgedVote): readonly string[] => {
  const { print, procedure, words } = printing;
  const stage = placeName(procedure, vote.at.stage, words);
  if (vote.judgement === null || vote.rule === null || vote.rule === undefined)
    return [
      `  ${print.say({ kind: vote.rule === null ? "voteRuleDepends" : "voteWithoutRule", stage })}`,
    ];
  const { outcome, readings, quorum } = vote.judgement;
  const declared = agreement(printing, vote);
  const tests = (all: readonly Weighed[]): readonly string[] =>
    all.map((one) => `      ${weighedLine(printing, one)}`);
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
  ];
};

const deadlineKinds = {
  kept: "deadlineKept",
  broken: "deadlineBroken",
  running: "deadlineRunning",
  cannotBeVerified: "deadlineCannotBeVerified",
} as const;

const whyWithout = {
  waived: "deadlineWaived",
  dateUnknown: "deadlineDateUnknown",
  noCalendar: "deadlineNoCalendar",
  calendarEnds: "deadlineCalendarEnds",
  classUnknown: "deadlineClassUnknown",
} as const;

const isWithoutDay = (why: Deadline["why"]): why is keyof typeof whyWithout =>
  Object.hasOwn(whyWithout, why);

const whyDeadline = ({ why, day, metOn, clock }: Deadline): Said => {
  if (why === "firstDayUnverified" && day !== null) return { kind: "deadlineFirstDay", day };
  if (why === "dayUnknown" && day !== null) return { kind: "deadlineDayUnknown", day };
  if (isWithoutDay(why)) return { kind: whyWithout[why] };
  if (day === null) return { kind: "deadlineDayOpen" };
  if (metOn === null) return { kind: "deadlineDue", day };
  return { kind: "limit" in clock ? "deadlineMet" : "deadlineNotBefore", day, on: metOn };
};

const deadlineLine = ({ print, words }: Printing, one: Deadline): string =>
  `  ${print.say({ kind: deadlineKinds[one.verdict], name: nameIn(one.clock.name, words.language), why: whyDeadline(one) })}`;

const findingLines = (printing: Printing, judged: JudgedCourse): readonly string[] => {
  const { print, procedure, words } = printing;
  const place = (id: string): string => placeName(procedure, id, words);
  const said: readonly Said[] = [
    ...judged.tooFew.map(({ at, enough }): Said => ({
      kind: enough === false ? "interventionTooFew" : "interventionUnknown",
      stage: place(at.stage),
      event: eventIn(printing, at),
    })),
    ...judged.outOfOrder.map(({ earlier, later }): Said => ({
      kind: "outOfOrder",
      earlier: `${place(earlier.stage)}: ${eventIn(printing, earlier)}`,
      later: `${place(later.stage)}: ${eventIn(printing, later)}`,
    })),
    ...judged.unclassified.map((id): Said => ({ kind: "stageUnclassified", stage: place(id) })),
  ];
  return said.length === 0
    ? []
    : [
        print.bold(print.say({ kind: "storyFindings" })),
        ...said.map((one) => `  ${print.say(one)}`),
      ];
};

const courseFaultSaid = (fault: CourseFault): Said => {
  switch (fault.kind) {
    case "ended":
      return { kind: "courseEnded", ending: fault.as };
    case "stageNotOpen":
      return { kind: "courseStageNotOpen", stage: fault.stage, known: fault.open };
    case "eventUnknown":
      return { kind: "eventUnknown", event: fault.what, stage: fault.stage, known: fault.known };
    case "waitsFor":
      return { kind: "courseWaitsFor", stage: fault.stage, other: fault.other };
    case "enteredTooOften":
      return { kind: "courseTooOften", stage: fault.stage, atMost: fault.atMost };
    case "silenceMeansNothing":
      return { kind: "courseSilenceMeansNothing", stage: fault.stage };
    case "nameUnknown":
      return { kind: "nameUnknown", name: fault.name, known: fault.known };
    case "tooLate":
      return { kind: "courseTooLate", after: fault.after };
    case "alreadyDeclared":
      return { kind: "courseAlreadyDeclared", name: fault.name };
    case "notProvidedFor":
      return { kind: "courseNotProvidedFor" };
  }
};

/** What can happen where a course stands. */
export const nextEvents = (course: Course): readonly string[] =>
  openStages(course).flatMap((id) => {
    const stage = stageOf(course.procedure, id);
    return stage === undefined
      ? []
      : [...kinds[stage.kind].events, ...outcomesOf(stage)].map((what) => `${id}.${what}`);
  });

const standsLines = (printing: Printing, course: Course): readonly string[] => {
  const { print, procedure, words } = printing;
  if (isEnding(course.at))
    return [print.bold(print.say({ kind: "storyEnded", ending: course.at }))];
  const next = nextEvents(course).map((event) => {
    const [stage, what] = partsOf(event);
    return `${placeName(procedure, stage, words)}: ${eventIn(printing, { stage, what })}`;
  });
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
      return one === undefined ? [] : stepLines(printing, one, after);
    }),
    ...(fault === undefined
      ? []
      : [
          print.red(
            print.say({
              kind: "storyStepFault",
              number: String(fault.step),
              fault: courseFaultSaid(fault.why),
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
    ...(judged.deadlines.length === 0
      ? [`  ${print.say({ kind: "storyNone" })}`]
      : judged.deadlines.map((one) => deadlineLine(printing, one))),
    ...findingLines(printing, judged),
  ];
};
