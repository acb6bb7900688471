import type { Named } from "../../application/incidents/listed.ts";
import type { IncidentInWords } from "../../application/shapes/incidents.ts";
import type { ShownIncidents, ShownSweep } from "../../application/shapes/incidents.ts";
import { healings, type Healing } from "../../application/sweep/findings.ts";
import type { RetryOutcome } from "../../domain/incident-command.ts";
import type { Ending } from "../../domain/incident-handling.ts";
import type { Paint } from "../paint.ts";
import { instantInWords } from "./instant.ts";

const healingInWords = {
  heads: "heads rebuilt",
  drivers: "drivers resumed",
  sendings: "sendings declared unknown",
  overdue: "deadlines recorded as missed",
  notices: "reminders sent",
  leaves: "entries put into the log",
} as const satisfies Readonly<Record<Healing, string>>;

const healedInWords = ({ healed }: ShownSweep): string => {
  const done = healings.filter((healing) => healed[healing] > 0);
  if (done.length === 0) return "nothing needed fixing";
  return done.map((healing) => `${healingInWords[healing]}: ${String(healed[healing])}`).join(", ");
};

const outcomeInWords = {
  healed: "it is fixed",
  stillThere: "it is still there",
  unknown: "the check failed; the result is unknown",
} as const satisfies Readonly<Record<RetryOutcome, string>>;

const endingInWords = (ending: Ending): string =>
  ending.kind === "healed"
    ? `a retry of ${ending.person} found it healed on ${instantInWords(ending.at)}`
    : `resolved by ${ending.person} on ${instantInWords(ending.at)}: ${ending.reason}`;

const handlingLines = ({ owner, lastRetry, ended, before }: IncidentInWords): readonly string[] => [
  ...(owner === null ? [] : [`  owner ${owner.person} since ${instantInWords(owner.at)}`]),
  ...(lastRetry === null
    ? []
    : [
        `  retried by ${lastRetry.person} on ${instantInWords(lastRetry.at)}: ${
          lastRetry.outcome === null ? "cut short" : outcomeInWords[lastRetry.outcome]
        }`,
      ]),
  ...(ended === null ? [] : [`  ${endingInWords(ended)}`]),
  ...(before === null ? [] : [`  found again; before, ${endingInWords(before)}`]),
];

const unnamedInWords = {
  notNamed: "not found by the last check",
  notLookedFor: "not checked yet",
} as const satisfies Readonly<Record<Exclude<Named, "named">, string>>;

const saidOf = ({ words, named, ended }: IncidentInWords): string => {
  if (words !== null) return words;
  if (ended !== null || named === "named") return "ended";
  return unnamedInWords[named];
};

/** An incident, what people did about it, and what to do. */
export const incidentLines = (paint: Paint, found: IncidentInWords): readonly string[] => {
  const since = found.since === null ? "" : `, since ${found.since}`;
  return [
    `${paint.red(found.caseId ?? "the office")}  ${found.kind}: ${saidOf(found)}${since}`,
    `  ${found.key}, ${found.state}`,
    ...handlingLines(found),
    `  ${found.advice}. See docs/runbooks/${found.runbook}.md`,
  ];
};

const sweptLine = (swept: ShownSweep): string =>
  `Looked at ${String(swept.cases)} open ${swept.cases === 1 ? "case" : "cases"}; ${healedInWords(swept)}.`;

/** The last sweep and the incidents. */
export const incidentsLines = (
  paint: Paint,
  { swept, incidents, ended }: ShownIncidents,
): readonly string[] => [
  swept === null ? "No sweep is done yet." : sweptLine(swept),
  ...incidents.flatMap((found) => incidentLines(paint, found)),
  ...(swept === null || swept.unlisted === 0
    ? []
    : [`… and ${String(swept.unlisted)} incidents more.`]),
  ...(incidents.length === 0 ? [ended.length === 0 ? "No incidents." : "No open incidents."] : []),
  ...(ended.length === 0 ? [] : ["Ended since; the next sweep confirms it:"]),
  ...ended.flatMap((found) => incidentLines(paint, found)),
];
