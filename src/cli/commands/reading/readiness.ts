import type { ItemInAnswer } from "../../../api/shapes/finding.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { ReadinessStatus } from "../../../commands/next/readiness/item.ts";
import { readinessCounts } from "../../../commands/next/readiness/readiness.ts";
import type { Call } from "../../call.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import type { Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../input/ids.ts";
import { authorityLines } from "../../print/finding.ts";

// What is left to do comes first, then what somebody has to find out.
const order = [
  "broken",
  "missing",
  "notKnown",
  "later",
  "met",
] as const satisfies readonly ReadinessStatus[];

const headings = {
  broken: { kind: "readinessBroken" },
  missing: { kind: "readinessMissing" },
  notKnown: { kind: "readinessNotKnown" },
  later: { kind: "readinessLater" },
  met: { kind: "readinessMet" },
} as const satisfies Readonly<Record<ReadinessStatus, Sentence>>;
const boxes = { broken: "[!]", missing: "[ ]", notKnown: "[?]", later: "[-]", met: "[x]" } as const;

const colourOf = (print: Print, status: ReadinessStatus): ((text: string) => string) => {
  switch (status) {
    case "broken":
    case "missing":
      return print.red;
    case "notKnown":
      return print.yellow;
    case "later":
      return print.dim;
    case "met":
      return print.green;
  }
};

const itemLines = (print: Print, item: ItemInAnswer): readonly string[] => [
  `  ${colourOf(print, item.status)(boxes[item.status])} ${item.what}`,
  `      ${item.why}${item.entry === undefined ? "" : print.dim(`  ${print.say({ kind: "readinessEntry", entry: item.entry })}`)}`,
  ...authorityLines(print, item.authority, { indent: "      " }).map(print.dim),
];

const sectionLines = (
  print: Print,
  status: ReadinessStatus,
  items: readonly ItemInAnswer[],
): readonly string[] => {
  const own = items.filter((item) => item.status === status);
  return own.length === 0
    ? []
    : [
        "",
        print.bold(`${print.say(headings[status])} (${String(own.length)})`),
        ...own.flatMap((item) => itemLines(print, item)),
      ];
};

const countsInWords = (items: readonly ItemInAnswer[]): Sentence => {
  const counts = readinessCounts(items);
  const unverified = items.filter((item) => item.authority.mark === "unverified").length;
  return { kind: "readinessCounts", ...counts, unverified };
};

/** `tasdiq readiness`: what the domestic law and the depositary require before the deposit, as a list of tasks. */
export const readiness = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const shown = await office.readiness(caseNamed(call.args[0]));
    const { caseId, items } = shown;
    return report(shown, (print) => [
      `${print.bold(caseId)}  ${print.say(countsInWords(items))}`,
      ...order.flatMap((status) => sectionLines(print, status, items)),
    ]);
  });
