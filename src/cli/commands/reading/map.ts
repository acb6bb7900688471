import { dayOf } from "../../../time/fact-date.ts";
import { fold } from "../../../case/apply.ts";
import type { Case } from "../../../case/case.ts";
import { courseOf } from "../../../case/course-of-case.ts";
import type { HashedEntry } from "../../../case/entry.ts";
import { stageInFile } from "../../../law/file/names-in-words.ts";
import type { Procedure } from "../../../law/file/procedure.ts";
import { refusal } from "../../../words/refusal.ts";
import {
  isRecordedThatDay,
  stageReached,
  type StageReached,
  visitsOf,
  wayOf,
} from "../../../case/stage-reached.ts";
import { endings, type Stage } from "../../../law/file/stage-of-case.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Call } from "../../call.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import type { Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../input/ids.ts";
import { stoppedBy } from "../../stop.ts";

/** A stage, when the case came there, and on which day, where the parliament sits, that was recorded. */
type Visit = StageReached & { readonly stage: Stage };

const dayInWords = (visit: Visit): Sentence => {
  const { on, recordedOn } = visit;
  const day: Sentence = on.kind === "unknown" ? { kind: "mapDayUnknown" } : { kind: "dayOf", on };
  return isRecordedThatDay(visit) ? day : { kind: "mapDayRecorded", day, on: recordedOn };
};

const visitedIn = (visits: readonly Visit[]): ReadonlySet<Stage> =>
  new Set(visits.map(({ stage }) => stage));

/** The stages at which something happened though the case never waited there, as those of a past case. */
const passedIn = (state: Case, procedure: Procedure): readonly Visit[] =>
  courseOf(state, procedure).happened.flatMap(({ stage, on, entry }) => {
    const fact = state.facts.find((one) => one.entry === entry);
    return fact === undefined
      ? []
      : [{ stage, on, recordedOn: dayOf(fact.at, procedure.timeZone) }];
  });

const visitsIn = (entries: readonly HashedEntry[], procedure: Procedure): readonly Visit[] => {
  const state = fold(entries);
  if (state === undefined) return [];
  const came = visitsOf(entries).map(({ stage, seq }) => ({
    stage,
    ...stageReached(state, seq, procedure.timeZone),
  }));
  const stages = visitedIn(came);
  return [...passedIn(state, procedure).filter(({ stage }) => !stages.has(stage)), ...came];
};

const mapLines = (
  print: Print,
  procedure: Procedure,
  visits: readonly Visit[],
): readonly string[] => {
  const current = visits.at(-1)?.stage;
  const way = wayOf(procedure, visitedIn(visits));
  const otherEnding = endings.filter((ending) => ending === current && !way.includes(ending));
  const stages = [...way, ...otherEnding];
  const nameOf = (stage: Stage): string => print.say(stageInFile(procedure, stage));
  const width = Math.max(...stages.map((stage) => nameOf(stage).length));
  const stageLine = (stage: Stage): string => {
    const visited = visits.filter((visit) => visit.stage === stage);
    const days = visited.map(dayInWords);
    const name = nameOf(stage);
    if (stage === current)
      return print.bold(
        `  > ${name.padEnd(width)} ${print.say({ kind: "mapSince", days: days.slice(-1) })}`,
      );
    return visited.length === 0
      ? print.dim(`    ${name}`)
      : `  x ${name.padEnd(width)} ${print.say({ kind: "mapEntered", days })}`;
  };
  return stages.map(stageLine);
};

/** `tasdiq map`: the stages of the procedure, with the one where the case stands. */
export const map = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const caseId = caseNamed(call.args[0]);
    const procedure = await office.procedureOf(caseId);
    if (procedure === undefined) throw stoppedBy(refusal("CaseNotFound", { caseId }));
    const visits = visitsIn(await office.entries(caseId), procedure);
    const stage = visits.at(-1)?.stage ?? "opened";
    return report(
      { kind: "map", caseId, stage, way: wayOf(procedure, visitedIn(visits)), visits },
      (print) => mapLines(print, procedure, visits),
    );
  });
