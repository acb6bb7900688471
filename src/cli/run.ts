import { Command, CommanderError } from "commander";
import { Altered, reasonOf } from "../ledger/reading/altered-record.ts";
import { diskFaultInWords, HomeFault } from "../local/disk-fault.ts";
import { softwareVersion } from "../local/home/settings.ts";
import { commandRow, definitionOf, personCommandKinds } from "../commands/command-table.ts";
import type { Sentence } from "../words/messages.ts";
import {
  addFlags,
  addRemarks,
  type Cli,
  headingIn,
  helpWidth,
  placeFlags,
  serverFlag,
} from "./call.ts";
import { registerLooking } from "./commands/reading.ts";
import { registerMachine } from "./commands/machine.ts";
import { registerOffice } from "./commands/office.ts";
import { registerKeys } from "./commands/keys.ts";
import { registerProof } from "./commands/proof.ts";
import { addExamples, examplesOf } from "./examples.ts";
import { groups } from "./groups.ts";
import { exitCodes } from "./exit-codes.ts";
import { inLines, printFor, safeShell } from "./print/print.ts";
import { refusalReport, type Report } from "./report.ts";
import { languageOfAnswers, sayTo, wordsOf } from "./say.ts";
import type { Shell } from "./shell.ts";
import { Stopped, stopped } from "./stop.ts";

/** Registers a verb for each command of a case. */
const registerVerbs = async (program: Command, cli: Cli): Promise<void> => {
  for (const kind of personCommandKinds) {
    const { verb, duty } = definitionOf(kind);
    const command = program
      .command(`${verb} <case>`)
      .description(sayTo(cli.shell, { kind: "verbAbout", command: kind }))
      .helpGroup(headingIn(cli, groups[duty]));
    // Every other verb starts sooner without the fields of commands.
    if (cli.mayMean(verb)) (await import("./commands/case.ts")).completeVerb(command, cli, kind);
  }
};

const firstExamples = (cli: Cli): string => {
  const lines: readonly (readonly [string, Sentence])[] = [
    ["demo", { kind: "helpExampleDemo" }],
    ["--home .tasdiq/demo show az-un-cybercrime", { kind: "helpExampleShow" }],
    ["--home .tasdiq/demo audit az-un-cybercrime", { kind: "helpExampleAudit" }],
    ['init --home office --name "Treaty office" --administrator 1001', { kind: "helpExampleInit" }],
  ];
  return examplesOf(
    cli,
    lines.map(([line, said]) => `${line.padEnd(62)} # ${sayTo(cli.shell, said)}`),
  );
};

const remarks: readonly Sentence[] = [
  { kind: "helpExitCodes" },
  { kind: "helpOfVerb" },
  { kind: "helpExamplesNeed" },
];

/** The headings that Commander has of its own, by what it calls them. */
const headings: Readonly<Record<string, Sentence>> = {
  "Usage:": { kind: "helpUsage" },
  "Options:": { kind: "helpOptions" },
  "Arguments:": { kind: "helpArguments" },
  "Commands:": { kind: "helpCommands" },
};

// Every verb takes flags; to say so in each line would push the words aside.
const termOf = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((argument) =>
      argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    ),
  ].join(" ");

/** The command line's grammar: every verb with its flags, grouped by duty in the order of the procedure. */
export const buildProgram = async (cli: Cli): Promise<Command> => {
  const { shell } = cli;
  const help = new Command("help")
    .argument("[verb]")
    .description(sayTo(cli.shell, { kind: "helpHelp" }))
    .helpGroup(headingIn(cli, groups.machine));
  const program = new Command("tasdiq")
    .description(sayTo(cli.shell, { kind: "helpProgram" }))
    .usage("<verb> [arguments] [flags]")
    .version(softwareVersion, "-V, --version", sayTo(shell, { kind: "helpOfVersion" }))
    .addHelpText("before", firstExamples(cli))
    .configureHelp({
      // Commander leaves what is said of flags unbroken where fewer than 40 characters are left for it.
      minWidthToWrap: 20,
      subcommandTerm: termOf,
      styleTitle: (title) => {
        const said = headings[title];
        return said === undefined ? title : headingIn(cli, said);
      },
    })
    .helpOption("-h, --help", sayTo(shell, { kind: "helpOfHelp" }))
    .addHelpCommand(help)
    .exitOverride()
    // The message of a usage error is written with all other refusals, in one place.
    .configureOutput({
      writeOut: shell.out,
      writeErr: shell.err,
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth(shell),
    });
  addRemarks(program, cli, remarks);
  addFlags({ cli, command: program }, { kind: "helpUnderPlace" }, [serverFlag, ...placeFlags]);
  await registerVerbs(program, cli);
  registerLooking(program, cli);
  registerKeys(program, cli);
  registerProof(program, cli);
  registerOffice(program, cli);
  registerMachine(program, cli);
  addExamples(cli, program);
  return program;
};

// Commander names the faulty word in quotation marks, and what is spelt alike in brackets on a line of its own.
const quotedIn = (message: string): string => /'([^']*)'/u.exec(message)?.[1] ?? "";
const suggestedIn = (message: string): readonly string[] =>
  /\(Did you mean (?:one of )?(.+)\?\)/u.exec(message)?.[1]?.split(", ") ?? [];
const countsIn = (message: string): readonly string[] =>
  /Expected (\d+) arguments? but got (\d+)/u.exec(message)?.slice(1) ?? [];

const perhaps = (like: readonly string[]): readonly Sentence[] =>
  like.length === 0 ? [] : [{ kind: "usageDidYouMean", like }];

// Commander suggests what is spelt alike; whoever types `vote` means one of the verbs that have it as a part.
const verbsLike = (word: string): readonly string[] =>
  word.length < 3
    ? []
    : personCommandKinds.map((kind) => commandRow(kind).verb).filter((verb) => verb.includes(word));

const verbUnknown = (name: string, suggested: readonly string[]): Sentence => {
  const like = suggested.length > 0 ? suggested : verbsLike(name);
  const advice: readonly Sentence[] =
    like.length > 0 ? perhaps(like) : [{ kind: "usageVerbsListed" }];
  return [{ kind: "usageVerbUnknown", name }, ...advice];
};

/** Why Commander does not understand a command line, by the code of its error. */
const usageInWords = ({ code, message }: CommanderError): Sentence => {
  const [name, suggested] = [quotedIn(message), suggestedIn(message)];
  switch (code) {
    case "commander.unknownCommand":
      return verbUnknown(name, suggested);
    case "commander.unknownOption":
      return [{ kind: "usageFlagUnknown", name }, ...perhaps(suggested)];
    case "commander.missingArgument":
      return { kind: "usageArgumentMissing", name };
    case "commander.optionMissingArgument":
      return { kind: "usageValueMissing", flag: name };
    case "commander.excessArguments": {
      const [expected = "", found = ""] = countsIn(message);
      return { kind: "usageArgumentsTooMany", expected, found };
    }
    default:
      return { kind: "usage", text: message.replace(/^error: /u, "").trim() };
  }
};

const jsonOf = ({ json, jsonLines }: Report): string =>
  jsonLines === true && Array.isArray(json)
    ? json.map((one) => `${JSON.stringify(one)}\n`).join("")
    : `${JSON.stringify(json, null, 2)}\n`;

const write = (shell: Shell, given: Report, json: boolean): number => {
  if (given.text !== undefined) {
    shell.out(given.text);
    return given.code;
  }
  const inWords = (): string => inLines(given.lines(printFor(shell, json)));
  if (json) shell.out(jsonOf(given));
  if (!json && !given.refused) shell.out(inWords());
  if (given.refused) shell.err(inWords());
  return given.code;
};

const firstLine = (message: string): string => message.split("\n")[0] ?? "";

const remediedBy = (cause: unknown): Sentence | undefined =>
  cause instanceof HomeFault ? cause.why : diskFaultInWords(cause);

// What people can put right themselves is a sentence; of anything else the stack helps whoever mends the software.
const faultInWords = (shell: Shell, cause: unknown): Sentence => {
  const remedied = remediedBy(cause);
  if (remedied !== undefined) return { kind: "faultNotPossible", why: remedied };
  const why = firstLine(sayTo(shell, reasonOf(cause)));
  return { kind: cause instanceof Altered ? "faultAltered" : "faultUnexpected", why };
};

const stackOf = (cause: unknown): string => {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : "";
  return inner === "" ? stack : `${stack}\ncaused by ${inner}`;
};

const fault = (shell: Shell, cause: unknown, debug: boolean): number => {
  shell.err(`${debug ? stackOf(cause) : sayTo(shell, faultInWords(shell, cause))}\n`);
  return cause instanceof Altered ? exitCodes.verification : exitCodes.unexpected;
};

const failed = (shell: Shell, cause: unknown, argv: readonly string[]): number => {
  const json = argv.includes("--json");
  if (cause instanceof Stopped)
    return write(shell, refusalReport(cause.stopIn(wordsOf(shell))), json);
  if (!(cause instanceof CommanderError)) {
    const code = fault(shell, cause, argv.includes("--debug"));
    const sentence = firstLine(sayTo(shell, remediedBy(cause) ?? reasonOf(cause)));
    const kind = cause instanceof Altered ? "verification" : "unexpected";
    if (json) shell.out(`${JSON.stringify({ kind: "fault", class: kind, sentence })}\n`);
    return code;
  }
  if (cause.exitCode === 0) return exitCodes.done;
  // Help that nobody asked for: the verb is missing.
  if (cause.code === "commander.help") return exitCodes.input;
  const usage = stopped("Usage", usageInWords(cause));
  return write(shell, refusalReport(usage.stopIn(wordsOf(shell))), json);
};

/**
 * Runs one command line and answers its exit code. Everything that can be foreseen is an answer; a fault is one line.
 * @param argv what stands after `tasdiq`
 */
export const run = async (argv: readonly string[], around: Shell): Promise<number> => {
  const shell = safeShell(around);
  try {
    return await runIn(argv, { ...shell, language: languageOfAnswers(argv, shell) });
  } catch (cause) {
    return failed(shell, cause, argv);
  }
};

const runIn = async (argv: readonly string[], shell: Shell): Promise<number> => {
  const answered: { report?: Report } = {};
  const cli: Cli = {
    shell,
    done: (given) => {
      answered.report = given;
    },
    mayMean: (verb) => argv.includes(verb),
  };
  try {
    const program = await buildProgram(cli);
    await program.parseAsync(argv, { from: "user" });
    return answered.report === undefined
      ? exitCodes.done
      : write(shell, answered.report, argv.includes("--json"));
  } catch (cause) {
    return failed(shell, cause, argv);
  }
};
