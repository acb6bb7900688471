import type { Command } from "commander";
import type { ShownItem } from "../../application/shapes/readiness.ts";
import type { ReadinessStatus } from "../../domain/readiness/item.ts";
import { readinessCounts } from "../../domain/readiness/readiness.ts";
import { answeringAnywhere, type Call, type Cli } from "../call.ts";
import { inOffice } from "../office/in-office.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { groups } from "../verbs/verb.ts";
import { authorityLines } from "../words/authority.ts";

// What is left to do comes first, then what somebody has to find out.
const order = [
  "broken",
  "missing",
  "notKnown",
  "later",
  "met",
] as const satisfies readonly ReadinessStatus[];

const headings = {
  broken: "Broken",
  missing: "Missing",
  notKnown: "Not known",
  later: "Can only come later",
  met: "Met",
} as const satisfies Readonly<Record<ReadinessStatus, string>>;
const boxes = { broken: "[!]", missing: "[ ]", notKnown: "[?]", later: "[-]", met: "[x]" } as const;

const colourOf = (paint: Paint, status: ReadinessStatus): ((text: string) => string) => {
  switch (status) {
    case "broken":
    case "missing":
      return paint.red;
    case "notKnown":
      return paint.yellow;
    case "later":
      return paint.dim;
    case "met":
      return paint.green;
  }
};

const itemLines = (paint: Paint, item: ShownItem): readonly string[] => [
  `  ${colourOf(paint, item.status)(boxes[item.status])} ${item.what}`,
  `      ${item.why}${item.entry === undefined ? "" : paint.dim(`  (entry ${item.entry.slice(0, 12)}…)`)}`,
  ...authorityLines(item.authority, "      by ").map(paint.dim),
];

const sectionLines = (
  paint: Paint,
  status: ReadinessStatus,
  items: readonly ShownItem[],
): readonly string[] => {
  const own = items.filter((item) => item.status === status);
  return own.length === 0
    ? []
    : [
        "",
        paint.bold(`${headings[status]} (${String(own.length)})`),
        ...own.flatMap((item) => itemLines(paint, item)),
      ];
};

const countsLine = (items: readonly ShownItem[]): string => {
  const { broken, missing, notKnown, later, met } = readinessCounts(items);
  const unverified = items.filter((item) => item.authority.mark === "unverified").length;
  return `${String(broken)} broken, ${String(missing)} missing, ${String(notKnown)} not known, ${String(met)} met, ${String(later)} later; ${String(unverified)} rest on an unverified authority`;
};

/** `tasdiq readiness`: what the domestic law and the depositary require before the deposit, as a list of tasks. */
const readiness = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const shown = await office.readiness(caseNamed(call.args[0]));
    const { caseId, items } = shown;
    return report(shown, (paint) => [
      `${paint.bold(caseId)}  before the deposit: ${countsLine(items)}`,
      ...order.flatMap((status) => sectionLines(paint, status, items)),
    ]);
  });

const examples = `Examples:
  tasdiq readiness az-7          what is missing, what nobody knows, what is met
  tasdiq readiness az-7 --json   the same as data
`;

/** Registers `tasdiq readiness`. */
export const registerReadiness = (program: Command, cli: Cli): void => {
  const verb = program
    .command("readiness <case>")
    .description("what is still needed before the deposit, with its authority")
    .helpGroup(`${groups.looking}:`)
    .addHelpText("before", examples);
  answeringAnywhere(verb, cli, readiness);
};
