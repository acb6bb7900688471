import type { Sentence } from "../../../words/messages.ts";
import { ownRule } from "../../../words/authority.ts";
import type { Case } from "../../../case/case.ts";
import { isImported, type CaseFact } from "../../../case/case-fact.ts";
import { courseOf } from "../../../case/course-of-case.ts";
import { hasHappened, holdsIn, type Course, type Happened } from "../../../case/course/course.ts";
import { isInLine, stageOf, type Procedure } from "../../../law/file/procedure.ts";
import { eventInFile, outcomeInFile, stageInFile } from "../../../law/file/names-in-words.ts";
import { occurrences } from "../../../case/clocks/occurrences.ts";
import type { Stage } from "../../../law/file/stage.ts";
import { isEnding, isOpen } from "../../../law/file/stage-of-case.ts";
import { stagesPassed } from "../../../findings/stages/gap-findings.ts";
import { recordedBy } from "../../../findings/stages/judged-under.ts";
import {
  later,
  met,
  missing,
  notKnown,
  unrecorded,
  type ReadinessItem,
  type Standing,
} from "./item.ts";
import type { Law } from "../../../law/law.ts";
import type { StageKind } from "../../../law/stages/kinds.ts";

const signedFirst = ownRule("lawSignedFirst");
const stepsAfter = ["InstrumentSigned", "DepositConfirmed"] as const;

const ended = (state: Case): Sentence | undefined =>
  isOpen(state.stage) || state.stage === "deposited"
    ? undefined
    : { kind: "caseEnded", stage: state.stage };

/** What an item is called whose stage must come to an outcome, which outcome is meant, and what is said where none is on record. */
type Asked = { readonly id: string; readonly event: string; readonly none: Sentence };

const asked: Partial<Readonly<Record<StageKind, Asked>>> = {
  decide: { id: "vote", event: "adopted", none: { kind: "noAdoption" } },
  assent: { id: "assent", event: "signed", none: { kind: "lawNotSigned" } },
  publish: { id: "publication", event: "published", none: { kind: "publicationNotOnRecord" } },
};

/** The outcome of a stage by which a case goes on there: that of its kind, or one that the file names instead. */
const goesOnBy = (stage: Stage): readonly string[] => {
  if (stage.decidedBy !== undefined)
    return ["adopted", "amended", ...stage.options.map(({ id }) => id)];
  return stage.kind === "publish" ? stage.outcomes : ["signed"];
};

const doneInWords = (
  procedure: Procedure,
  one: Happened,
  { act, imported }: CaseFact,
): Sentence => {
  const { on } = one;
  if (act.kind === "AssentRecorded") {
    const source = act.source ?? act.by;
    return source === null ? { kind: "lawSignedOn", on } : { kind: "lawSignedBy", on, source };
  }
  if (act.kind === "Published") {
    const { publishedIn: where, number } = act;
    return number === null
      ? { kind: "publishedIn", on, where }
      : { kind: "lawPublishedNumber", on, where, number };
  }
  const event = outcomeInFile(procedure, one.stage, one.what);
  if (imported) return { kind: "outcomeImported", event, on };
  return act.kind === "VoteRecorded" && act.byCounting
    ? { kind: "outcomeCertified", event, on }
    : { kind: "outcomeOn", event, on };
};

/** Whether a stage comes only after a step abroad: one beside the line, or one that follows the deposit. */
const comesLater = (course: Course, stage: Stage): boolean => {
  const { international } = course.procedure;
  if (international === undefined) return false;
  const { id, followers } = international;
  const { beside } = stage;
  if (beside === undefined)
    return followers.includes(stage) && !hasHappened(course, { stage: id, what: "done" });
  const { from } = beside;
  return from.stage === id && from.what !== "reached" && !hasHappened(course, from);
};

/** Whether the step of a past case led to a stage beside the line, so that what followed there may not be on record. */
const wasBegunElsewhere = (state: Case, course: Course, { beside }: Stage): boolean => {
  const begun = beside === undefined ? [] : occurrences(course, [beside.from]);
  return isImported(state, begun.at(-1)?.one.entry);
};

/** Whether a case has yet to go through a stage. */
const isAhead = (course: Course, stage: Stage): boolean =>
  stage.id === course.at ||
  stageOf(course.procedure, course.at)?.followers.includes(stage) === true;

/** That a stage came to the outcome by which a case goes on; undefined where it did not, or not yet. */
const doneAt = (
  state: Case,
  { procedure, happened }: Course,
  stage: Stage,
): Standing | undefined => {
  const last = happened.findLast(
    (one) => one.stage === stage.id && stage.outcomes.includes(one.what),
  );
  const fact = last && recordedBy(state, last);
  return last !== undefined && fact !== undefined && goesOnBy(stage).includes(last.what)
    ? met(doneInWords(procedure, last, fact), fact)
    : undefined;
};

/** A stage without an outcome, what to say of it, and the stages that the case must have passed although nothing of them is on record. */
type Awaited = {
  readonly stage: Stage;
  readonly none: Sentence;
  readonly passed: ReadonlySet<Stage>;
};

/** What is said of a stage that has not come to its outcome; undefined where the case went, or may go, without it. */
const notDoneAt = (
  state: Case,
  course: Course,
  { stage, none, passed }: Awaited,
): Standing | undefined => {
  const end = ended(state);
  if (comesLater(course, stage)) return later(none);
  if (wasBegunElsewhere(state, course, stage)) return notKnown({ kind: "importedBefore" });
  if (stage.beside !== undefined) return unrecorded(state, stepsAfter, end ?? none);
  if (passed.has(stage)) return notKnown({ kind: "importedAfter" });
  if (end !== undefined) return missing(end);
  return !isEnding(course.at) && isAhead(course, stage) ? missing(none) : undefined;
};

/** Whether a stage is one of this case: it must take place, or was reached. */
const isAsked = (course: Course, stage: Stage): boolean => {
  if (stage.optional === true || holdsIn(course, stage.when) === "no") return false;
  return stage.beside !== undefined || isInLine(stage) || (course.rounds[stage.id] ?? 0) > 0;
};

/** The votes, the signatures at home and the publications that the file asks for, by the names of their stages. */
const byStage = (state: Case, course: Course): readonly ReadinessItem[] => {
  const { procedure } = course;
  const passed = stagesPassed(state, procedure);
  return procedure.stages.flatMap((stage): readonly ReadinessItem[] => {
    const wanted = asked[stage.kind];
    if (wanted === undefined || !isAsked(course, stage)) return [];
    const standing =
      doneAt(state, course, stage) ??
      notDoneAt(state, course, { stage, none: wanted.none, passed });
    if (standing === undefined) return [];
    return [
      {
        id: `${wanted.id}:${stage.id}`,
        what: eventInFile(procedure, stage.id, wanted.event),
        ...standing,
        authority: stage.authority,
      },
    ];
  });
};

const stagesDone = (state: Case, course: Course): Standing => {
  const { procedure } = course;
  const place = procedure.international?.id;
  if (course.at !== place && isOpen(state.stage))
    return missing({ kind: "consentAwaits", at: stageInFile(procedure, state.stage) });
  const last = course.happened.findLast(({ stage, to }) => to === place && stage !== place);
  const fact = state.facts.find(({ entry }) => entry === last?.entry);
  return last === undefined || fact === undefined
    ? unrecorded(state, stepsAfter, ended(state) ?? { kind: "noStageOnRecord" })
    : met(
        {
          kind: "consentReached",
          event: eventInFile(procedure, last.stage, last.what),
          on: last.on,
        },
        fact,
      );
};

/** What the domestic law requires before the instrument is made: each vote, signature and publication, and all of it. */
export const consentItems = (state: Case, { procedure }: Law): readonly ReadinessItem[] => {
  const course = courseOf(state, procedure);
  return [
    ...byStage(state, course),
    {
      id: "consent",
      what: { kind: "consentByFile" },
      ...stagesDone(state, course),
      authority: procedure.international?.authority ?? signedFirst,
    },
  ];
};
