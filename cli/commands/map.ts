import { fold } from "../../domain/apply.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import type { Profile } from "../../domain/profile.ts";
import { refusal } from "../../domain/refusal.ts";
import { isRecordedThatDay, stageReached, type StageReached } from "../../domain/stage-reached.ts";
import { endings, type Stage } from "../../domain/stage.ts";
import { visitsOf, wayOf } from "../../domain/way.ts";
import type { Call } from "../call.ts";
import { inOffice } from "../office/in-office.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stoppedBy } from "../stop.ts";

/** A stage, when the case came there, and on which day, where the parliament sits, that was recorded. */
type Visit = StageReached & { readonly stage: Stage };

const dayInWords = (visit: Visit): string => {
  const said = visit.on.kind === "unknown" ? "an unknown day" : dateInWords(visit.on);
  return isRecordedThatDay(visit) ? said : `${said} (recorded ${visit.recordedOn})`;
};

const visitsIn = (entries: readonly HashedEntry[], { timeZone }: Profile): readonly Visit[] => {
  const state = fold(entries);
  return state === undefined
    ? []
    : visitsOf(entries).map(({ stage, seq }) => ({
        stage,
        ...stageReached(state, seq, timeZone),
      }));
};

const mapLines = (paint: Paint, profile: Profile, visits: readonly Visit[]): readonly string[] => {
  const current = visits.at(-1)?.stage;
  const stageLine = (stage: Stage): string => {
    const visited = visits.filter((visit) => visit.stage === stage);
    const entered = visited.map(dayInWords);
    if (stage === current)
      return paint.bold(
        `  > ${stage.padEnd(14)} since ${entered.at(-1) ?? ""}  (the case stands here)`,
      );
    return visited.length === 0
      ? paint.dim(`    ${stage}`)
      : `  x ${stage.padEnd(14)} entered ${entered.join(", ")}`;
  };
  const way = wayOf(profile);
  const otherEnding = endings.filter((ending) => ending === current && !way.includes(ending));
  return [...way, ...otherEnding].map(stageLine);
};

/** `tasdiq map`: the stages of the procedure, with the one where the case stands. */
export const map = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const caseId = caseNamed(call.args[0]);
    const profile = await office.profileOf(caseId);
    if (profile === undefined) throw stoppedBy(refusal("CaseNotFound", { caseId }));
    const visits = visitsIn(await office.entries(caseId), profile);
    const stage = visits.at(-1)?.stage ?? "opened";
    return report({ kind: "map", caseId, stage, way: wayOf(profile), visits }, (paint) =>
      mapLines(paint, profile, visits),
    );
  });
