import {
  type CommandKind,
  commandRow,
  isOfAnyDuty,
  personCommandKinds,
  stageKindsFor,
  systemCommandKinds,
} from "../../src/procedure/command-table.ts";
import { incidentDuties } from "../../src/office/incident.ts";
import { openStages, stages, type Stage } from "../../src/procedure/case/stage.ts";
import { officeDefinitions } from "../../src/office/commands/index.ts";
import type { Definition } from "../../src/office/office-command.ts";
import { incidentDefinitions } from "../../src/office/incidents/index.ts";
import { dutiesGiven } from "../../src/procedure/duties-given.ts";
import { knownCommands } from "../../src/procedure/commands-of-procedure.ts";
import { loadLaw } from "../../src/law/index.ts";
import { azerbaijan } from "../support/law.ts";

const procedures = loadLaw()
  .procedures()
  .map(({ value }) => value);

const isGivenByFiles = (kind: CommandKind): boolean =>
  procedures.some((procedure) => knownCommands(procedure).includes(kind));

// A procedure may give these to a duty; in a live case the sender alone records them all the same.
const ofTheSender: readonly CommandKind[] = ["RecordSent", "RecordNotSent"];

const isOfSystem = (kind: CommandKind): boolean =>
  systemCommandKinds.some((one) => one === kind) || ofTheSender.includes(kind);

/** Whose a command is in every procedure: that of a step at home is the file's to say. */
const dutyOf = (kind: CommandKind): string => {
  if (isOfAnyDuty(kind)) return "whoever has a next step";
  if (isOfSystem(kind)) return "system";
  const abroad = dutiesGiven(azerbaijan(), kind).filter((duty) => !(duty in azerbaijan().duties));
  const isOfFile = isGivenByFiles(kind) || abroad.length === 0;
  return [...(isOfFile ? ["as the file says"] : []), ...abroad].join(", ");
};

/** Whose it is in the procedure of Azerbaijan, as an example. */
const dutyInAzerbaijan = (kind: CommandKind): string => {
  if (isOfAnyDuty(kind) || isOfSystem(kind)) return dutyOf(kind);
  const holders = dutiesGiven(azerbaijan(), kind);
  return holders.length === 0 ? "-" : holders.join(", ");
};

const sameStages = (one: readonly Stage[], other: readonly Stage[]): boolean =>
  one.length === other.length && other.every((stage) => one.includes(stage));

const stagesInWords = (kind: CommandKind): string => {
  const { stages: named } = commandRow(kind);
  const inFile = stageKindsFor(kind);
  if (named.length === 0 && inFile.length === 0) return "none: it opens the case";
  if (sameStages(named, stages)) return "every stage";
  if (sameStages(named, openStages)) return "every open stage";
  if (sameStages(named, [...openStages, "deposited"])) return "every open stage, deposited";
  return [
    ...(named.length === 0 ? [] : [named.join(", ")]),
    ...(inFile.length === 0 ? [] : [`at stages: ${inFile.join(", ")}`]),
  ].join("; ");
};

const rowOf = (kind: CommandKind): readonly string[] => {
  const row = commandRow(kind);
  return [
    row.verb,
    kind,
    row.acts.join(" or "),
    dutyOf(kind),
    dutyInAzerbaijan(kind),
    stagesInWords(kind),
  ];
};

const ownRow = ({ verb = "(system)", kind, act }: Definition): readonly string[] => [
  verb,
  kind,
  act,
];

const padded = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;

const tableOf = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const [head, ...body] = rows.map((row) => padded(row, widths));
  return [head ?? "", `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body];
};

/** docs/commands.md, from the command table and the shipped procedures; `npm run commands` writes it. */
export const commandsPage = (): string => {
  const head = ["verb", "command", "act", "duty", `duty in ${azerbaijan().id}`, "stages"];
  const rows = [...personCommandKinds, ...systemCommandKinds].map(rowOf);
  return [
    "# Commands",
    "",
    "Each verb of the command line asks for one command; an accepted command is recorded as one act. What happens at the",
    "stages of a procedure belongs to the duties that its file names, and the international steps to the same duties in every",
    "office. `-` means that the procedure does not know the command, and `system` is the driver.",
    "A correction also needs the duty that records the fact it restates. In import mode an administrator enters every step",
    "of a past case. A test holds this page against the code: change the code, then write the page anew by `npm run commands`.",
    "",
    ...tableOf([head, ...rows]),
    "",
    "Whether a notification was sent, its sender alone records in a live case; from a person `record-sent` and",
    "`record-not-sent` are refused, and a treaty officer resolves what was declared unknown. The system may also record that a",
    "notification was delivered, bounced or complained of.",
    "",
    "Who attends to a task is arranged among those whose duty its next steps are; no procedure says so, and a claim keeps nobody",
    "from acting. What a procedure lets a duty do says nothing of `claim` and `hand-over`.",
    "",
    "That a deadline is overdue, the system records, once for each day on which it was due: when no reading of the record keeps",
    "it and nothing that ends it is on record. It moves no case, and people cannot record it.",
    "",
    "## The office",
    "",
    "An administrator gives these; `law confirm`, whoever holds a duty. The system itself founds the office, when somebody makes a home or",
    "an account is set up.",
    "",
    ...tableOf([["verb", "command", "act"], ...Object.values(officeDefinitions).map(ownRow)]),
    "",
    "## Incidents",
    "",
    "What a sweep could not put right is not an act; what people do about it is. Retrying or resolving an incident also takes it.",
    "The system records what came of a retry.",
    "",
    ...tableOf([["verb", "command", "act"], ...Object.values(incidentDefinitions).map(ownRow)]),
    "",
    ...tableOf([
      ["kind of incident", "duty"],
      ...Object.entries(incidentDuties).map(([kind, of]) => [kind, of.join(", ")]),
    ]),
    "",
  ].join("\n");
};
