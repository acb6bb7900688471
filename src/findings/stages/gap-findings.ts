import { courseFaultInWords } from "../../case/course/course-fault-in-words.ts";
import { ownRule } from "../../words/authority.ts";
import { everyInstrument } from "../../case/slots/slot.ts";
import type { Case } from "../../case/case.ts";
import { isImported } from "../../case/case-fact.ts";
import { courseOf, misplacedIn } from "../../case/course-of-case.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { type Course, hasHappened, type Happened } from "../../case/course/course.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { beginCourse, openStages } from "../../case/course/standing.ts";
import { isPassable, reachedFrom } from "../../law/file/way.ts";
import type { Finding } from "../../words/finding.ts";
import { stageInFile, eventInFile } from "../../law/file/names-in-words.ts";

/** From where a case had come to where something happened next that nothing on record had led to. */
type Gap = { readonly from: string; readonly to: string; readonly one: Happened };

// What was declared, and the end of a term, may lead a case elsewhere than what happened at its stages.
const mayHaveMoved = ({ others }: Course, index: number): boolean =>
  others.some(({ after, kind }) => after === index && ["declared", "termEnded"].includes(kind));

const gapsOf = (state: Case, course: Course): readonly Gap[] => {
  const { procedure } = course;
  let from = beginCourse(procedure).at;
  return course.happened.flatMap((one, index): readonly Gap[] => {
    const { stage: to, entry, foundLater } = one;
    if (stageOf(procedure, to)?.beside !== undefined || foundLater !== undefined) return [];
    const isGap = from !== to && isImported(state, entry) && !mayHaveMoved(course, index);
    const gap = { from, to, one };
    from = one.to;
    return isGap ? [gap] : [];
  });
};

/** Whether a case can only have come from one stage to another through a third. */
const isOnEveryWay = (
  procedure: Procedure,
  { id }: Stage,
  { from, to }: Pick<Gap, "from" | "to">,
): boolean => id === from || !reachedFrom(procedure, [from], (stage) => stage.id !== id).has(to);

/** Whether any way of the file leads from where a case had come to where something happened next. */
const isReachable = (procedure: Procedure, { from, to }: Gap): boolean =>
  !isEnding(from) && reachedFrom(procedure, [from]).has(to);

const passedIn = (procedure: Procedure, gap: Gap): readonly Stage[] =>
  isReachable(procedure, gap)
    ? procedure.stages.filter(
        (stage) =>
          stage.id !== gap.to &&
          stage.beside === undefined &&
          !isPassable(stage) &&
          isOnEveryWay(procedure, stage, gap),
      )
    : [];

/** The stages that a past case must have gone through, and of which no outcome is on record. */
export const stagesPassed = (state: Case, procedure: Procedure): ReadonlySet<Stage> => {
  const course = courseOf(state, procedure);
  return new Set(gapsOf(state, course).flatMap((gap) => passedIn(procedure, gap)));
};

/** That a stage must take place, and is not on record. */
export const notOnRecord = ({ name, authority }: Stage): Finding => ({
  rule: { kind: "stageTakesPlace", name },
  verdict: "cannotBeVerified",
  why: { kind: "stageNotOnRecord" },
  authority,
});

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
    ...[...passed].map(notOnRecord),
    ...gapsOf(state, course)
      .filter((gap) => !isReachable(procedure, gap))
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
