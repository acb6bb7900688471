import { Command } from "commander";
import { softwareVersion } from "../local/home/version.ts";
import { addFlags, placeFlags, serverFlag, type Cli } from "./call.ts";
import { addExamples } from "./examples.ts";
import { registerLooking } from "./commands/looking.ts";
import { registerOffice } from "./commands/office.ts";
import { registerMachine } from "./commands/machine.ts";
import { registerProof } from "./commands/proof.ts";
import { registerVerbs } from "./register-verbs.ts";
import { groups } from "./groups.ts";

const examples = `Examples:
  tasdiq demo                                  two real cases, step by step, in a home of their own
  tasdiq init --demonstration --administrator administrator
  tasdiq open az-7 --profile az-milli-majlis --treaty un-cybercrime-2024 --title "..." --as clerk
  tasdiq show az-7                             where it stands, and who may do what next
  tasdiq audit az-7                            every rule: kept, broken, running, or cannot be verified
`;

const ending = `
Exit codes: 0 done, 1 unexpected, 2 input, 3 not found, 4 conflict, 5 a rule, 6 verification, 7 duty, 8 unlawful.
\`tasdiq <verb> --help\` begins with an example.
`;

// Every verb takes flags; to say so in each line would push the words aside.
const termOf = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((argument) =>
      argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    ),
  ].join(" ");

/** The command line's grammar: every verb with its flags, grouped by duty in the order of the procedure. */
export const buildProgram = (cli: Cli): Command => {
  const { shell } = cli;
  const help = new Command("help [verb]")
    .description("help for a verb, as --help after it")
    .helpGroup(`${groups.machine}:`);
  const program = new Command("tasdiq")
    .description("Carries one treaty through one parliament's ratification procedure.")
    .usage("<verb> [arguments] [flags]")
    .version(softwareVersion, "-V, --version")
    .addHelpText("before", examples)
    .addHelpText("after", ending)
    .configureHelp({ subcommandTerm: termOf })
    .addHelpCommand(help)
    .exitOverride()
    // The message of a usage error is written with all other refusals, in one place.
    .configureOutput({ writeOut: shell.out, writeErr: shell.err, outputError: () => undefined });
  addFlags(program, "Where and how:", [serverFlag, ...placeFlags]);
  registerVerbs(program, cli);
  registerLooking(program, cli);
  registerProof(program, cli);
  registerOffice(program, cli);
  registerMachine(program, cli);
  addExamples(program);
  return program;
};
