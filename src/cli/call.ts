import type { Command } from "commander";
import { flag, type Flag, type Flags } from "./fields/field.ts";
import type { Report } from "./report.ts";
import type { Shell } from "./shell.ts";
import { stopped } from "./stop.ts";

/** One command line, read: what stands after the verb, the flags, and the shell around it. */
export type Call = {
  readonly args: readonly string[];
  readonly flags: Flags;
  readonly shell: Shell;
};

/** Where commands are registered, and where what they answer is put. */
export type Cli = { readonly shell: Shell; readonly done: (report: Report) => void };

type Values = Readonly<Record<string, unknown>>;

const strings = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
  return typeof value === "string" ? [value] : [];
};

const flagsOf = (values: Values): Flags => ({
  one: (name) => strings(values[name]).at(-1),
  all: (name) => strings(values[name]),
  is: (name) => values[name] === true,
});

/** Where the office is, for the commands that reach it over the network. */
export const serverFlag = flag(
  "--server <address>",
  "a server of the office instead of a home; TASDIQ_TOKEN is the token shown to it",
);

/** What every command takes. */
export const placeFlags: readonly Flag[] = [
  flag("--home <folder>", "the office's home (else TASDIQ_HOME, else .tasdiq)"),
  flag(
    "--answer-in <language>",
    "the language of answers: en or az (else TASDIQ_LANGUAGE, else en)",
  ),
  flag("--json", "one JSON document on stdout, messages on stderr"),
  flag("--debug", "show the stack of an unexpected fault"),
];

/** What commands take that record something. */
export const personFlags: readonly Flag[] = [
  flag("--as <number>", "your personnel number (else TASDIQ_PERSON)"),
  flag("--key <file>", "your private key (else TASDIQ_KEY); a demonstration needs none"),
];

export const commandIdFlag = flag(
  "--command-id <id>",
  "a name for this command: given twice, it is carried out once",
);

const collect = (value: string, before: unknown): readonly string[] => [...strings(before), value];

/** Adds a flag to a command, under a heading of its help. */
export const addFlags = (command: Command, heading: string, flags: readonly Flag[]): Command => {
  for (const { spec, about, many } of flags) {
    const option = command.createOption(spec, about).helpGroup(heading);
    command.addOption(many ? option.argParser(collect) : option);
  }
  return command;
};

type Work = (call: Call) => Promise<Report> | Report;

/** Lets a command answer, of an office at home or at a server: its report is kept, and written when everything is closed. */
export const answeringAnywhere = (command: Command, cli: Cli, work: Work): Command =>
  addFlags(command, "Where and how:", [serverFlag, ...placeFlags]).action(async () => {
    const flags = flagsOf(command.optsWithGlobals());
    cli.done(await work({ args: command.args, flags, shell: cli.shell }));
  });

const fullName = (command: Command): string =>
  command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;

/** Lets a command answer that works on this machine only. */
export const answering = (command: Command, cli: Cli, work: Work): Command =>
  addFlags(command, "Where and how:", placeFlags).action(async () => {
    const flags = flagsOf(command.optsWithGlobals());
    if (flags.one("server") !== undefined)
      throw stopped("NotAtServer", { kind: "notAtServer", command: fullName(command) });
    cli.done(await work({ args: command.args, flags, shell: cli.shell }));
  });
