import type { IsoDate } from "../../domain/date.ts";
import { dayOf } from "../../domain/day-in.ts";
import type { Profile } from "../../domain/profile.ts";
import { refusal } from "../../domain/refusal.ts";
import { endings, type Stage } from "../../domain/stage.ts";
import { visitsOf, wayOf } from "../../domain/way.ts";
import type { Call } from "../call.ts";
import { inOffice } from "../office/in-office.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stoppedBy } from "../stop.ts";

/** A stage, and since which day, where the parliament sits, the case was there. */
type Visit = { readonly stage: Stage; readonly since: IsoDate };

const mapLines = (paint: Paint, profile: Profile, visits: readonly Visit[]): readonly string[] => {
  const current = visits.at(-1)?.stage;
  const stageLine = (stage: Stage): string => {
    const visited = visits.filter((visit) => visit.stage === stage);
    const since = visited.map((visit) => visit.since).join(", ");
    if (stage === current)
      return paint.bold(
        `  > ${stage.padEnd(14)} since ${visited.at(-1)?.since ?? ""}  (the case stands here)`,
      );
    return visited.length === 0
      ? paint.dim(`    ${stage}`)
      : `  x ${stage.padEnd(14)} entered ${since}`;
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
    const visits = visitsOf(await office.entries(caseId)).map(({ stage: visited, at }): Visit => ({
      stage: visited,
      since: dayOf(at, profile.timeZone),
    }));
    const stage = visits.at(-1)?.stage ?? "opened";
    return report({ kind: "map", caseId, stage, way: wayOf(profile), visits }, (paint) =>
      mapLines(paint, profile, visits),
    );
  });
