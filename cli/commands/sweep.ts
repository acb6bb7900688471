import type { Incident } from "../../application/sweep/incident.ts";
import type { Swept } from "../../application/sweep/sweep.ts";
import { readerOf, sweepHome } from "../../local/home/sweep.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { inHome } from "../home.ts";
import type { Paint } from "../paint.ts";
import type { Report } from "../report.ts";

const healedInWords = ({ healed }: Swept): string => {
  const all = [
    [healed.heads, "heads made anew"],
    [healed.drivers, "drivers brought on"],
    [healed.sendings, "sendings declared unknown"],
    [healed.overdue, "deadlines recorded as overdue"],
    [healed.notices, "notices told"],
    [healed.leaves, "entries put into the log"],
  ] as const;
  const done = all.filter(([howMany]) => howMany > 0);
  if (done.length === 0) return "nothing had to be made good";
  return done.map(([howMany, what]) => `${what}: ${String(howMany)}`).join(", ");
};

const incidentLines = (paint: Paint, found: Incident): readonly string[] => {
  const since = found.since === null ? "" : `, since ${found.since}`;
  return [
    `${paint.red(found.caseId ?? "the office")}  ${found.kind}: ${found.words}${since}`,
    `  ${found.advice}. See docs/runbooks/${found.runbook}.md`,
  ];
};

const sweptLines = (paint: Paint, swept: Swept): readonly string[] => [
  `Looked at ${String(swept.cases)} open ${swept.cases === 1 ? "case" : "cases"}; ${healedInWords(swept)}.`,
  ...swept.incidents.flatMap((found) => incidentLines(paint, found)),
  ...(swept.unlisted === 0 ? [] : [`… and ${String(swept.unlisted)} incidents more.`]),
  ...(swept.incidents.length === 0 ? ["No incidents."] : []),
];

const isDamage = ({ kind }: Incident): boolean => kind === "recordDamaged";

/** How often it is said how far a sweep is: each so many cases. */
const stride = 10_000;

/** `tasdiq sweep`: makes good what can be, and names the rest; by hand every open case is read whole. */
export const sweep = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const swept = await sweepHome(home, {
      reader: readerOf(home, Number.POSITIVE_INFINITY),
      progress: (cases) => {
        if (cases > 0 && cases % stride === 0)
          call.shell.err(`${String(cases)} cases looked at …\n`);
      },
    });
    return {
      code: swept.incidents.some(isDamage) ? exitCodes.verification : exitCodes.done,
      json: swept,
      lines: (paint) => sweptLines(paint, swept),
      refused: false,
    };
  });
