import type { Command } from "commander";
import type { Sentence } from "../words/messages.ts";
import { flag, type Flag, type Flags } from "./fields/field.ts";
import type { Report } from "./report.ts";
import type { Shell } from "./shell.ts";
import { sayTo } from "./say.ts";
import { stopped } from "./stop.ts";

/** One command line, read: what stands after the verb, the flags, and the shell around it. */
export type Call = {
  readonly args: readonly string[];
  readonly flags: Flags;
  readonly shell: Shell;
};

/** Where commands are registered, and where what they answer is put. */
export type Cli = {
  readonly shell: Shell;
  readonly done: (report: Report) => void;
  /** Whether a verb may be meant: the flags and examples of the others are not made, because nobody sees them. */
  readonly mayMean: (verb: string) => boolean;
};

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
export const serverFlag = flag("--server <address>", { kind: "helpServer" });

/** What every command takes. */
export const placeFlags: readonly Flag[] = [
  flag("--home <folder>", { kind: "helpHome" }),
  flag("--clock-is-right", { kind: "helpClockIsRight" }),
  flag("--answer-in <language>", { kind: "helpAnswerIn" }),
  flag("--json", { kind: "helpJson" }),
  flag("--debug", { kind: "helpDebug" }),
];

/** What commands take that record something. */
export const personFlags: readonly Flag[] = [
  flag("--as <number>", { kind: "helpAs" }),
  flag("--key <file>", { kind: "helpKey" }),
];

export const commandIdFlag = flag("--command-id <id>", { kind: "helpCommandId" });

const collect = (value: string, before: unknown): readonly string[] => [...strings(before), value];

/** A heading of the help, in the language of the answers. */
export const headingIn = ({ shell }: Cli, heading: Sentence): string => `${sayTo(shell, heading)}:`;

/** Makes a verb, with what is said of it. */
export type Verbs = (name: string, about: Sentence) => Command;

/** Makes verbs under a heading of the general help. */
export const verbsUnder =
  (program: Command, cli: Cli, group: Sentence): Verbs =>
  (name, about) =>
    program.command(name).description(sayTo(cli.shell, about)).helpGroup(headingIn(cli, group));

/** A command line that is being made, and the command of it to which something is added. */
type Made = { readonly cli: Cli; readonly command: Command };

const verbOf = (command: Command): string =>
  command.parent === null || command.parent.parent === null
    ? command.name()
    : verbOf(command.parent);

/** Whether somebody may see or give the flags of a command. */
export const isMeant = ({ cli, command }: Made): boolean =>
  command.parent === null || cli.mayMean(verbOf(command));

/** Adds flags to a command that may be meant, under a heading of its help. */
export const addFlags = (
  { cli, command }: Made,
  under: Sentence,
  flags: readonly Flag[],
): Command => {
  if (!isMeant({ cli, command })) return command;
  const heading = headingIn(cli, under);
  for (const { spec, about, many } of flags) {
    const option = command.createOption(spec, sayTo(cli.shell, about)).helpGroup(heading);
    command.addOption(many ? option.argParser(collect) : option);
  }
  return command;
};

/** How wide the lines of help are, in characters. */
export const helpWidth = ({ columns = 80 }: Shell): number => columns;

/** Puts sentences after the help of a command, each on a line of its own that is broken between words. */
export const addRemarks = (
  command: Command,
  { shell }: Cli,
  remarks: readonly Sentence[],
): Command =>
  // Said when somebody reads it: every command starts sooner without.
  command.addHelpText("after", () => {
    const lines = remarks.map((remark) =>
      command.createHelp().boxWrap(sayTo(shell, remark), helpWidth(shell)),
    );
    return `\n${lines.join("\n")}\n`;
  });

type Work = (call: Call) => Promise<Report> | Report;

/** Lets a command answer, of an office at home or at a server: its report is kept, and written when everything is closed. */
export const answeringAnywhere = (command: Command, cli: Cli, work: Work): Command =>
  addFlags({ cli, command }, { kind: "helpUnderPlace" }, [serverFlag, ...placeFlags]).action(
    async () => {
      const flags = flagsOf(command.optsWithGlobals());
      cli.done(await work({ args: command.args, flags, shell: cli.shell }));
    },
  );

const fullName = (command: Command): string =>
  command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;

/** Lets a command answer that works on this machine only. */
export const answering = (command: Command, cli: Cli, work: Work): Command =>
  addFlags({ cli, command }, { kind: "helpUnderPlace" }, placeFlags).action(async () => {
    const flags = flagsOf(command.optsWithGlobals());
    if (flags.one("server") !== undefined)
      throw stopped("NotAtServer", { kind: "notAtServer", command: fullName(command) });
    cli.done(await work({ args: command.args, flags, shell: cli.shell }));
  });
