import { historyOf, viewCase } from "../../application/queries.ts";
import { applyEntry } from "../../domain/apply.ts";
import type { Case } from "../../domain/case.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import { isLawProcedure, type Profile } from "../../domain/profile.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { endings, type Stage } from "../../domain/stage.ts";
import type { Call } from "../call.ts";
import { inHome } from "../home.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stoppedBy } from "../stop.ts";

type Visit = { readonly stage: Stage; readonly since: string };

const visitsOf = (entries: readonly HashedEntry[]): readonly Visit[] => {
  const visits: Visit[] = [];
  entries.reduce<Case | undefined>((before, recorded) => {
    const after = applyEntry(before, recorded);
    if (before?.stage !== after.stage)
      visits.push({ stage: after.stage, since: recorded.entry.at.slice(0, 10) });
    return after;
  }, undefined);
  return visits;
};

const wayOf = (profile: Profile): readonly Stage[] => [
  "opened",
  ...(isLawProcedure(profile)
    ? (["laid", "committee", "plenary", "head-of-state"] as const)
    : (["scrutiny"] as const)),
  "instrument",
  "notification",
  "transmission",
  "deposit",
  "deposited",
];

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
  inHome({ ...call, reach: "nothing" }, async ({ desk }) => {
    const caseId = caseNamed(call.args[0]);
    const view = await viewCase(desk, caseId);
    if (isRefusal(view)) throw stoppedBy(view);
    const entries = await historyOf(desk, caseId);
    if (isRefusal(entries)) throw stoppedBy(entries);
    const { profile } = view.law;
    const visits = visitsOf(entries);
    return report(
      { kind: "map", caseId, stage: view.state.stage, way: wayOf(profile), visits },
      (paint) => mapLines(paint, profile, visits),
    );
  });
