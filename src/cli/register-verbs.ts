import type { Command } from "commander";
import {
  personCommandKinds,
  type PersonKind,
  needsReasonDespite,
} from "../procedure/command-table.ts";
import { duties } from "../office/duty.ts";
import { addFlags, answeringAnywhere, commandIdFlag, personFlags, type Cli } from "./call.ts";
import { flag } from "./fields/field.ts";
import { exampleOf, flaggedFieldsOf } from "./fields/by-kind.ts";
import { definitions } from "../procedure/commands/definitions.ts";
import { say } from "../words/say.ts";
import { commandLineWordsIn } from "../words/read.ts";
import { runVerb } from "./run-verb.ts";
import { groups } from "./groups.ts";

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
  const { verb: name, duty } = definitions[kind];
  const fields = flaggedFieldsOf(kind);
  const command = program
    .command(`${name} <case>`)
    .description(say({ kind: "verbAbout", command: kind }, commandLineWordsIn("en")))
    .helpGroup(`${groups[duty]}:`)
    .addHelpText(
      "before",
      `Example:\n  tasdiq ${[name, "az-7", exampleOf(fields), "--as 1001"].filter((part) => part !== "").join(" ")}\n`,
    );
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
