import {
  commandRow,
  isOfAnyDuty,
  personCommandKinds,
  systemCommandKinds,
} from "../../src/commands/command-table.ts";
import { incidentDuties } from "../../src/case/incident.ts";
import { openStages, stages, type Stage } from "../../src/law/file/stage-of-case.ts";
import { officeCommands } from "../../src/commands/office/index.ts";
import type { Definition } from "../../src/commands/office/rule.ts";
import type { AnyAct } from "../../src/case/acts/act.ts";
import { incidentActs, officeActs } from "../../src/case/acts/index.ts";
import { incidentCommands } from "../../src/commands/incidents/index.ts";
import { dutiesGiven } from "../../src/law/procedure/duties-of-command.ts";
import { knownCommands } from "../../src/law/procedure/commands-of-procedure.ts";
import { loadLaw } from "../../src/files/index.ts";
import { azerbaijan } from "../support/law.ts";
import { actsOf, type CommandKind } from "../../src/case/command.ts";
import { stageKindsFor } from "../../src/law/stages/commands.ts";

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
  if (isOfAnyDuty(kind)) return "anyone with a next step";
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
    actsOf(kind).join(" or "),
    dutyOf(kind),
    dutyInAzerbaijan(kind),
    stagesInWords(kind),
  ];
};

type OwnActs = Readonly<Record<string, AnyAct>>;

const ownRows = (
  commands: Readonly<Record<string, { readonly definition: Definition }>>,
  acts: OwnActs,
): readonly (readonly string[])[] =>
  Object.entries(commands).map(
    ([
      kind,
      {
        definition: { verb = "(system)" },
      },
    ]) => [verb, kind, Object.values(acts).find(({ command }) => command === kind)?.kind ?? ""],
  );

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
    "Look up who may give which command, and at which stages. Each verb of the command line gives one command, and an accepted",
    "command is recorded as one act. The procedure file names the duties for the stages at home; the international steps",
    "belong to the same duties in every office. `-` means that the procedure does not know the command, and `system` acts without a person.",
    "A correction also needs the duty that records the fact it restates. In import mode an administrator enters every step",
    "of a past case. A test compares this page with the code: after a change run `npm run commands`.",
    "",
    ...tableOf([head, ...rows]),
    "",
    "In a live case only the sender records whether a notification was sent: `record-sent` and `record-not-sent` are refused",
    "from a person, and a treaty officer resolves what was declared unknown. The system may also record that a notification was",
    "delivered, bounced or complained of.",
    "",
    "The people whose duty has the next step decide among themselves who works on a task. `claim` and `hand-over` record it;",
    "no procedure gives or withholds them, and a claim stops nobody from acting.",
    "",
    "The system records an overdue deadline once for each day on which it was due: when no reading of the record meets it and",
    "the step that ends it is not on record. That moves no case, and people cannot record it.",
    "",
    "## The office",
    "",
    "An administrator gives these commands; anyone who holds a duty gives `law confirm`. The system founds the office when a home",
    "is made or an account is set up.",
    "",
    ...tableOf([["verb", "command", "act"], ...ownRows(officeCommands, officeActs)]),
    "",
    "## Incidents",
    "",
    "An incident is not an act; what people do about it is. Retrying or resolving an incident also takes it. The system records",
    "the result of a retry.",
    "",
    ...tableOf([["verb", "command", "act"], ...ownRows(incidentCommands, incidentActs)]),
    "",
    ...tableOf([
      ["kind of incident", "duty"],
      ...Object.entries(incidentDuties).map(([kind, of]) => [kind, of.join(", ")]),
    ]),
    "",
  ].join("\n");
};
