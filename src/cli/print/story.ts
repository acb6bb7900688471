import { outcomeName, placeName, type DrawingWords } from "../../law/drawing/words.ts";
import type { Followed } from "../../law/procedure/story.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import { earliestDay, type FactDate } from "../../clocks/dates/fact-date.ts";
import type { ActFinding } from "../../procedure/model/acting.ts";
import type { Course, CourseFault, Happened, Other } from "../../procedure/model/course.ts";
import { openStages } from "../../procedure/model/standing.ts";
import type { Deadline } from "../../procedure/model/deadline.ts";
import { partsOf } from "../../procedure/model/event.ts";
import type { AtNoStage, AtStage, Happening } from "../../procedure/model/happening.ts";
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

const otherSaid = ({ procedure, words: { language } }: Printing, one: AtNoStage): Said => {
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
    case "stoodStill": {
      const why = nameIn(
        procedure.clocks?.find(({ id }) => id === one.clock)?.standsStill?.name,
        language,
      );
      return { kind: "storyStoodStill", clock, until: one.until, why };
    }
    case "withdrawn":
      return { kind: "storyWithdrawn" };
    case "termEnded":
      return { kind: "storyTermEnded" };
  }
};

/** @param before where the case stood before the step */
const stepLines = (
  printing: Printing,
  one: Happening,
  [before, course]: readonly [before: string, after: Course],
): readonly string[] => {
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
  const to = course.at;
  return to === before || to === one.stage
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

/** Why a vote was judged by no rule. */
const withoutRule = ({ at, rule }: JudgedVote) => {
  if (rule === undefined) return "voteWithoutRule";
  return at.rule === null ? "voteRuleDepends" : "voteNoRule";
};

const agreement = (printing: Printing, { at, agrees }: JudgedVote): Said => {
  if (agrees === null) return { kind: "voteDeclaredAs", event: eventIn(printing, at) };
  return { kind: agrees ? "voteAgrees" : "voteDiffers" };
};

const voteLines = (printing: Printing, vote: JudgedVote): readonly string[] => {
  const { print, procedure, words } = printing;
  const stage = placeName(procedure, vote.at.stage, words);
  if (vote.judgement === null || vote.rule === null || vote.rule === undefined)
    return [`  ${print.say({ kind: withoutRule(vote), stage })}`];
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
  notRecorded: "deadlineNotRecorded",
} as const;

const isWithoutDay = (why: Deadline["why"]): why is keyof typeof whyWithout =>
  Object.hasOwn(whyWithout, why);

/** The day on which a time ended, or may not end before, beside the day on which it was met. */
const whyMet = (
  { why, clock, verdict }: Deadline,
  { day, on }: { readonly day: IsoDate; readonly on: FactDate },
): Said => {
  if (!("limit" in clock)) return { kind: "deadlineNotBefore", day, on };
  if (why === "tooEarly") return { kind: "deadlineStillRan", day, on };
  // Kept, and yet after the last day: what was certified is that the time had passed.
  const isOver = verdict === "kept" && (earliestDay(on) ?? day) > day;
  return { kind: isOver ? "deadlineOver" : "deadlineMet", day, on };
};

const whyDeadline = (one: Deadline): Said => {
  const { why, day, metOn } = one;
  if (isWithoutDay(why)) return { kind: whyWithout[why] };
  if (day === null) return { kind: "deadlineDayOpen" };
  if (why === "firstDayUnverified") return { kind: "deadlineFirstDay", day };
  if (why === "dayUnknown") return { kind: "deadlineDayUnknown", day };
  return metOn === null ? { kind: "deadlineDue", day } : whyMet(one, { day, on: metOn });
};

/** The name of a time, with what was judged by it where that is one of several. */
const deadlineName = (printing: Printing, { clock, metBy }: Deadline): string => {
  const { print, procedure, words } = printing;
  const name = nameIn(clock.name, words.language);
  if (metBy === null || metBy === clock.to) return name;
  const [stage, what] = partsOf(metBy);
  const outcome = outcomeName(procedure, { stage, what }, words);
  const event =
    typeof clock.to === "string"
      ? outcome
      : print.say({
          kind: "storyEvent",
          stage: placeName(procedure, stage, words),
          event: outcome,
        });
  return print.say({ kind: "deadlineName", name, event });
};

const deadlineLine = (printing: Printing, one: Deadline): string =>
  `  ${printing.print.say({ kind: deadlineKinds[one.verdict], name: deadlineName(printing, one), why: whyDeadline(one) })}`;

/** What was done, at a stage or at none. */
const actName = (printing: Printing, act: Happened | Other): string => {
  const { print, procedure, words } = printing;
  if (act.kind !== "at") return print.say(otherSaid(printing, act));
  const stage = placeName(procedure, act.stage, words);
  return print.say({ kind: "storyEvent", stage, event: eventIn(printing, act) });
};

const documentName = (
  { procedure, words }: Printing,
  { act, document }: Extract<ActFinding, { kind: "without" }>,
): string => {
  const stage = stageOf(procedure, act.stage);
  return namesOfIds(stage?.kind === "lay" ? stage.with : [], [document], words.language);
};

const actSaid = (printing: Printing, one: ActFinding): Said => {
  const { procedure, words } = printing;
  const what = actName(printing, one.act);
  switch (one.kind) {
    case "notEntitled": {
      const by = namesOfIds(procedure.bodies, [one.by], words.language);
      const names = namesOfIds(procedure.bodies, one.entitled, words.language);
      return { kind: "actNotEntitled", what, by, names };
    }
    case "tooFew":
      return { kind: one.enough === false ? "actTooFew" : "actUnknown", what };
    case "notCountersigned": {
      const names = namesOfIds(procedure.bodies, one.by, words.language);
      return { kind: "actNotCountersigned", what, names };
    }
    case "without":
      return { kind: "storyLaidWithout", what, document: documentName(printing, one) };
    case "documentsUnknown":
      return { kind: "storyLaidUnknown", what };
  }
};

const extensionKinds = {
  noneRunning: "extensionNoneRunning",
  tooLong: "extensionTooLong",
  tooOften: "extensionTooOften",
  afterEnd: "extensionAfterEnd",
  endUnknown: "extensionEndUnknown",
} as const;

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
    ...judged.acts.map((one) => actSaid(printing, one)),
    ...judged.extensions.map(({ act, why }): Said => ({
      kind: extensionKinds[why],
      what: actName(printing, act),
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
