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
import type { Stage } from "../../../law/file/stage-of-case.ts";
import { stageStatuses, type StageStatus } from "../../../case/stage-status.ts";
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

type CaseOnMap = {
  readonly state: Case;
  readonly procedure: Procedure;
  readonly visits: readonly Visit[];
};

const visitsIn = ({
  state,
  entries,
  procedure,
}: Omit<CaseOnMap, "visits"> & { readonly entries: readonly HashedEntry[] }): readonly Visit[] => {
  const came = visitsOf(entries).map(({ stage, seq }) => ({
    stage,
    ...stageReached(state, seq, procedure.timeZone),
  }));
  const stages = visitedIn(came);
  return [...passedIn(state, procedure).filter(({ stage }) => !stages.has(stage)), ...came];
};

const marks = {
  done: "x",
  entered: "x",
  now: ">",
  skipped: "-",
  precluded: "-",
  possible: " ",
} as const satisfies Readonly<Record<StageStatus, string>>;

/** What is said of a stage beside its name: the days on which the case came there, or why there is none. */
const statusInWords = (status: StageStatus, days: readonly Sentence[]): Sentence | undefined => {
  switch (status) {
    case "now":
      return { kind: "mapSince", days: days.slice(-1) };
    case "done":
    case "entered":
      return days.length === 0 ? { kind: "mapFromSource" } : { kind: "mapReached", days };
    case "skipped":
      return { kind: "stageNotOnRecord" };
    case "precluded":
      return { kind: "mapPrecluded" };
    case "possible":
      return undefined;
  }
};

const mapLines = (print: Print, { state, procedure, visits }: CaseOnMap): readonly string[] => {
  const stages = stageStatuses(state, procedure, visitedIn(visits));
  const nameOf = (stage: Stage): string => print.say(stageInFile(procedure, stage));
  const width = Math.max(...stages.map(({ stage }) => nameOf(stage).length));
  const stageLine = ({ stage, status }: (typeof stages)[number]): string => {
    const days = visits.filter((visit) => visit.stage === stage).map(dayInWords);
    const says = statusInWords(status, days);
    const line = `  ${marks[status]} ${nameOf(stage).padEnd(width)} ${says === undefined ? "" : print.say(says)}`;
    if (status === "now") return print.bold(line);
    return status === "done" || status === "entered" ? line : print.dim(line.trimEnd());
  };
  return [...stages.map(stageLine), "", print.dim(`  ${print.say({ kind: "mapLegend" })}`)];
};

/** `tasdiq map`: the stages of the procedure, with the one where the case stands. */
export const map = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const caseId = caseNamed(call.args[0]);
    const procedure = await office.procedureOf(caseId);
    if (procedure === undefined) throw stoppedBy(refusal("CaseNotFound", { caseId }));
    const entries = await office.entries(caseId);
    const state = fold(entries);
    if (state === undefined) throw stoppedBy(refusal("CaseNotFound", { caseId }));
    const visits = visitsIn({ state, entries, procedure });
    const { stage } = state;
    return report(
      { kind: "map", caseId, stage, way: wayOf(procedure, visitedIn(visits)), visits },
      (print) => mapLines(print, { state, procedure, visits }),
    );
  });
