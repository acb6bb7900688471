import { courseFaultInWords } from "../../case/course/course-fault-in-words.ts";
import { ownRule } from "../../words/authority.ts";
import { everyInstrument } from "../../case/slots/slot.ts";
import type { Case } from "../../case/case.ts";
import { isImported } from "../../case/case-fact.ts";
import { courseOf, misplacedIn } from "../../case/course-of-case.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { type Course, hasHappened, holdsIn, type Happened } from "../../case/course/course.ts";
import { holds, type Holds } from "../../law/file/condition.ts";
import { declarationOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { isBySilence } from "../../case/course/happening.ts";
import { runsOf, timesEndedAt } from "../../case/clocks/runs.ts";
import { beginCourse, openStages } from "../../case/course/standing.ts";
import { waitingAt } from "../../case/course/target.ts";
import type { Leads } from "../../law/file/leads.ts";
import { reachedFrom, targetsOf } from "../../law/file/way.ts";
import { knownFrom } from "../../law/versions.ts";
import { latestDay } from "../../time/fact-date.ts";
import type { Finding } from "../../words/finding.ts";
import type { Sentence } from "../../words/messages.ts";
import { stageInFile, eventInFile } from "../../law/file/names-in-words.ts";

/** From where a case had come to where something happened next that nothing on record had led to. */
type Gap = {
  readonly from: string;
  readonly to: string;
  readonly one: Happened;
  /** Whether it was entered of a past case. A live case can only have passed by what its class may have left out. */
  readonly isPast: boolean;
};

// What was declared, and the end of a term, may lead a case elsewhere than what happened at its stages.
const mayHaveMoved = ({ others, procedure }: Course, index: number): boolean =>
  others.some(
    (one) =>
      one.after === index &&
      (one.kind === "termEnded" ||
        (one.kind === "declared" &&
          declarationOf(procedure, one.declaration)?.leads !== undefined)),
  );

/** Whether it is what the file makes of a time that ran since something on record: that led there, wherever the case stood. */
const isOfTime = (course: Course, one: Happened): boolean =>
  isBySilence(one) &&
  timesEndedAt(course.procedure, one.stage).some((clock) =>
    runsOf(course, clock).some(({ end }) => end?.one === one),
  );

const gapsOf = (state: Case, course: Course): readonly Gap[] => {
  const { procedure } = course;
  let from = beginCourse(procedure).at;
  return course.happened.flatMap((one, index): readonly Gap[] => {
    const { stage: to, entry, foundLater, isHeld } = one;
    if (stageOf(procedure, to)?.beside !== undefined || foundLater !== undefined) return [];
    const isLed = isHeld === true || mayHaveMoved(course, index) || isOfTime(course, one);
    const isGap = from !== to && !isLed;
    const gap = { from, to, one, isPast: isImported(state, entry) };
    from = one.to;
    return isGap ? [gap] : [];
  });
};

/** Whether a stage is one of this treaty's, by its classes and what was declared; what has happened may have been otherwise then. */
const applies = (course: Course, { when }: Stage): Holds =>
  when === undefined
    ? "yes"
    : holds(when, (one) =>
        "class" in one || "declared" in one ? holdsIn(course, one) : "unknown",
      );

const mustTakePlace = (course: Course, stage: Stage): boolean =>
  stage.optional !== true && applies(course, stage) === "yes";

/** Where a case may go by the order of the file: no further than to the first stage that must take place. */
const inOrder = (course: Course, stages: readonly Stage[]): readonly string[] => {
  const must = stages.findIndex((stage) => mustTakePlace(course, stage));
  return stages
    .slice(0, must === -1 ? undefined : must + 1)
    .filter((stage) => applies(course, stage) !== "no")
    .map(({ id }) => id);
};

/** What may lead a case on from a stage: at the end of a window what was intervened on record, and else any outcome. */
const leadsFrom = (course: Course, stage: Stage): readonly Leads[] => {
  const waiting = waitingAt(course, stage);
  return waiting === undefined ? [...stage.leads.values()] : [waiting.leads];
};

/** Where one outcome or another of a stage may lead a case. */
const ledTo = (course: Course, stage: Stage): readonly string[] =>
  leadsFrom(course, stage)
    .flatMap(targetsOf)
    .flatMap((target) => {
      if (target === "next") return inOrder(course, stage.followers);
      const led = stageOf(course.procedure, target);
      if (led === undefined) return [target];
      return inOrder(course, [led, ...led.followers]);
    });

/** Whether a case can only have come from one stage to another through a third. */
const isOnEveryWay = (
  course: Course,
  { id }: Stage,
  { from, to }: Pick<Gap, "from" | "to">,
): boolean => {
  const reached = new Set([from]);
  for (const here of reached) {
    const stage = here === id ? undefined : stageOf(course.procedure, here);
    if (stage !== undefined) for (const next of ledTo(course, stage)) reached.add(next);
  }
  return id === from || !reached.has(to);
};

/** Whether any way of the file leads from where a case had come to where something happened next. */
const isReachable = (procedure: Procedure, { from, to }: Gap): boolean =>
  !isEnding(from) && reachedFrom(procedure, [from]).has(to);

const passedIn = (course: Course, gap: Gap): readonly Stage[] =>
  isReachable(course.procedure, gap)
    ? course.procedure.stages.filter(
        (stage) =>
          stage.id !== gap.to &&
          stage.beside === undefined &&
          mustTakePlace(course, stage) &&
          isOnEveryWay(course, stage, gap),
      )
    : [];

/** The stages that a past case must have gone through, and of which no outcome is on record. */
export const stagesPassed = (state: Case, procedure: Procedure): ReadonlySet<Stage> => {
  const course = courseOf(state, procedure);
  return new Set(gapsOf(state, course).flatMap((gap) => passedIn(course, gap)));
};

// A record may say that a draft was discussed where the opinion that came of it was not found.
const whyNotOnRecord = ({ kind }: Stage, { datedFacts }: Case): Sentence => {
  const discussed = datedFacts.find(({ act }) => act.fact === "draftDiscussed");
  if (kind !== "examine" || discussed === undefined) return { kind: "stageNotOnRecord" };
  return { kind: "opinionNotOnRecord", discussed: discussed.act.on };
};

/** Whether all that happened in a course was before its rules are known to have stood: nobody looked up what had to take place then. */
const isBeforeRules = ({ procedure, happened }: Course): boolean => {
  const days = happened.flatMap(({ on }) => latestDay(on) ?? []);
  const [last, from] = [days.toSorted().at(-1), knownFrom(procedure)];
  return last !== undefined && from !== undefined && last < from;
};

/** What is asked of a stage of each kind of which nothing is on record. */
const asks = {
  lay: { kind: "asksHappened" },
  examine: { kind: "asksExamined" },
  decide: { kind: "asksDecided" },
  window: { kind: "asksEnded" },
  review: { kind: "asksHeld" },
  assent: { kind: "asksSigned" },
  publish: { kind: "asksHappened" },
  international: { kind: "asksHappened" },
} as const satisfies Readonly<Record<Stage["kind"], Sentence>>;

/** That a stage must take place, and no outcome of it is on record. */
export const notOnRecord = (state: Case, course: Course, stage: Stage): Finding => {
  const why = whyNotOnRecord(stage, state);
  return {
    rule: { kind: "stageTakesPlace", name: stage.name, asks: asks[stage.kind] },
    verdict: "cannotBeVerified",
    why: isBeforeRules(course) ? [why, { kind: "noSourceThen" }] : why,
    authority: stage.authority,
  };
};

const order = ownRule("stepsInOrder");

const unled = (procedure: Procedure, from: string, { stage, what }: Happened): Finding => ({
  rule: { kind: "orderOfSteps" },
  verdict: "cannotBeVerified",
  why: {
    kind: "noStepLeadsThere",
    what: eventInFile(procedure, stage, what),
    here: stageInFile(procedure, from),
  },
  authority: order,
});

/** What happened beside the line of a past case although nothing on record had opened its stage, nor a stage that was passed. */
const unopened = (state: Case, course: Course, passed: ReadonlySet<Stage>): readonly Happened[] =>
  course.happened.filter(({ stage: id, entry }) => {
    const opens = stageOf(course.procedure, id)?.beside?.from;
    if (opens === undefined || !isImported(state, entry)) return false;
    return !hasHappened(course, opens) && ![...passed].some((stage) => stage.id === opens.stage);
  });

/** That the record of a past case has steps abroad, and nothing that led there. */
const abroadUnled = (state: Case, course: Course): readonly Finding[] => {
  const { instruments, notifications, followUp } = state;
  const stage = course.procedure.international;
  const isThere = stage === undefined || (course.rounds[stage.id] ?? 0) > 0;
  if (isThere || openStages(course).includes(stage.id)) return [];
  const first = [
    ...everyInstrument(instruments).flatMap(({ prepared, released, transmitted }) => [
      ...prepared,
      ...released,
      ...transmitted,
    ]),
    ...notifications.prepared,
    ...followUp.circulations,
    ...followUp.objections,
  ].find(({ imported }) => imported);
  return first === undefined
    ? []
    : [
        {
          rule: { kind: "orderOfSteps" },
          verdict: "cannotBeVerified",
          why: {
            kind: "noStepLeadsThere",
            what: { kind: "actNamed", act: first.act.kind },
            here: stageInFile(course.procedure, course.at),
          },
          authority: order,
        },
      ];
};

/**
 * What must have taken place in a past case and is not on record, and what happened although no step on record leads there. Nobody
 * says that anything was left out.
 */
export const gapFindings = (state: Case, procedure: Procedure): readonly Finding[] => {
  const course = courseOf(state, procedure);
  const passed = stagesPassed(state, procedure);
  return [
    ...[...passed].map((stage) => notOnRecord(state, course, stage)),
    ...gapsOf(state, course)
      .filter((gap) => gap.isPast && !isReachable(procedure, gap))
      .map(({ from, one }) => unled(procedure, from, one)),
    ...unopened(state, course, passed).map((one) => unled(procedure, course.at, one)),
    ...abroadUnled(state, course),
    ...misplacedIn(state, procedure).map(({ fault }): Finding => ({
      rule: { kind: "orderOfSteps" },
      verdict: "broken",
      why: { kind: "NotInCourse", why: courseFaultInWords(procedure, fault) },
      authority: order,
    })),
  ];
};
