import type { Command } from "commander";
import { personCommandKinds } from "../domain/command-kinds.ts";
import { commandRow } from "../domain/command-table.ts";
import { duties } from "../domain/duty.ts";
import { needsReasonDespite } from "../domain/irreversible.ts";
import { addFlags, answeringAnywhere, commandIdFlag, personFlags, type Cli } from "./call.ts";
import { flag } from "./fields/field.ts";
import { runVerb } from "./run-verb.ts";
import { verbs } from "./verbs/index.ts";
import { groups, type PersonKind } from "./verbs/verb.ts";

const dutyFlag = flag(
  "--duty <duty>",
  `the duty in which you act, if you hold several that may: ${duties.join(", ")}`,
);
const fileFlag = flag(
  "--file <file>",
  "the command's fields as JSON or YAML, - for stdin; flags override it",
);

const despiteFlag = flag(
  "--despite <reason>",
  "why you go on although the audit finds rules broken; the rules and the reason are recorded",
);

const registerVerb = (program: Command, cli: Cli, kind: PersonKind): void => {
  const { about, group, example, fields } = verbs[kind];
  const name = commandRow(kind).verb;
  const command = program
    .command(`${name} <case>`)
    .description(about)
    .helpGroup(`${groups[group]}:`)
    .addHelpText("before", `Example:\n  tasdiq ${name} ${example}\n`);
  const own = Object.values(fields).flatMap((field) => field.flags);
  addFlags(command, "What is recorded:", [...own, fileFlag]);
  if (needsReasonDespite(kind)) addFlags(command, "What is recorded:", [despiteFlag]);
  addFlags(command, "Who asks:", [...personFlags, dutyFlag, commandIdFlag]);
  answeringAnywhere(command, cli, (call) => runVerb(kind, { name, fields }, call));
};

/** Registers a verb for each command of a case. */
export const registerVerbs = (program: Command, cli: Cli): void => {
  for (const kind of personCommandKinds) registerVerb(program, cli, kind);
};
