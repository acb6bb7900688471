import type { ClockAnswer } from "../../../api/shapes/clock.ts";
import type { Authority } from "../../../words/authority.ts";
import { nameIn } from "../../../values/names.ts";
import type { Call } from "../../call.ts";
import { caseNamed } from "../../input/ids.ts";
import { dayGiven } from "../../input/treaty-question.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import { authorityLines } from "../../print/finding.ts";
import type { Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";

type Run = ClockAnswer["runs"][number];
type ReadingShown = Run["readings"][number];

/** Cites each source once, under the first line that rests on it. */
const citingOnce = (print: Print): ((authority: Authority | null) => readonly string[]) => {
  const cited = new Set<string>();
  return (authority) => {
    const key = JSON.stringify(authority);
    if (authority === null || cited.has(key)) return [];
    cited.add(key);
    return authorityLines(print, authority, { indent: "      " }).map(print.dim);
  };
};

const readingLines = (
  { what, days, moves, result }: ReadingShown,
  cite: (authority: Authority | null) => readonly string[],
): readonly string[] => [
  `  ${what}`,
  ...days.flatMap((one) => [`    ${one.what}`, ...cite(one.authority)]),
  ...moves.flatMap((move) => [`    ${move.what}`, ...move.authorities.flatMap(cite)]),
  `    ${result}`,
];

const runLines = (print: Print, run: Run): readonly string[] => {
  const cite = citingOnce(print);
  return [
    "",
    `${print.say({ kind: "verdictName", verdict: run.verdict })}: ${run.why}`,
    ...run.extensions.map((one) => `  ${one}`),
    ...(run.readings.length === 0
      ? [`  ${print.say({ kind: "derivedStartUnknown" })}`]
      : run.readings.flatMap((one) => readingLines(one, cite))),
  ];
};

const calendarLines = (print: Print, { calendar }: ClockAnswer): readonly string[] =>
  calendar === null
    ? []
    : [
        print.dim(
          print.say({ kind: "explainCalendar", digest: calendar.digest, day: calendar.endsOn }),
        ),
      ];

const backwardsLines = ({ backwards }: ClockAnswer): readonly string[] =>
  backwards === null ? [] : ["", ...backwards.what];

/** `tasdiq explain`: how the last day of a clock is worked out, day by day, and back from a day. */
export const explain = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const on = dayGiven(call.flags, "for", "--for");
    const shown = await office.explained(caseNamed(call.args[0]), call.args[1] ?? "", on);
    return report(shown, (print) => [
      `${print.bold(shown.caseId)}  ${nameIn(shown.name, print.language)} (${shown.clock})`,
      ...calendarLines(print, shown),
      ...(shown.runs.length === 0 ? ["", print.say({ kind: "clockNotBegun" })] : []),
      ...shown.expected.map(({ what }) => what),
      ...shown.runs.flatMap((run) => runLines(print, run)),
      ...backwardsLines(shown),
    ]);
  });
