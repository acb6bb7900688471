import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { buildProgram } from "../../src/cli/run.ts";
import { main } from "./office.ts";
import { officeCommands } from "../../src/commands/office/index.ts";
import { incidentCommands } from "../../src/commands/incidents/index.ts";
import type { Language } from "../../src/words/values.ts";

const heard: string[] = [];
const programIn = (language: Language, columns?: number): Promise<Command> =>
  buildProgram({
    shell: {
      out: (text) => void heard.push(text),
      err: () => undefined,
      env: {},
      folder: "/",
      language,
      terminal: false,
      columns,
      piped: () => Promise.resolve(""),
    },
    done: () => undefined,
    mayMean: () => true,
  });
const program = await programIn("en");

/** What is printed for `--help` after a verb. */
const helpOf = (command: Command): string => {
  heard.length = 0;
  command.outputHelp();
  return heard.join("");
};

const commandAt = (words: readonly string[]): Command | undefined =>
  words.reduce<Command | undefined>(
    (at, word) => at?.commands.find((one) => one.name() === word),
    program,
  );

describe("The verbs of the office and of incidents", () => {
  it.each(
    Object.entries({ ...officeCommands, ...incidentCommands }).flatMap(
      ([
        kind,
        {
          definition: { verb },
        },
      ]) => (verb === undefined ? [] : [[kind, verb] as const]),
    ),
  )("are those that docs/commands.md names: %s by %s", (_, verb) => {
    const words = verb.split(" ");
    const flags = words.filter((word) => word.startsWith("--"));
    const command = commandAt(words.filter((word) => !flags.includes(word)));
    expect(command?.options.map(({ long }) => long)).toEqual(expect.arrayContaining(flags));
  });
});

const named = (command: Command, name: string): readonly (readonly [string, Command])[] => [
  [name, command],
  ...command.commands.flatMap((inner) => named(inner, `${name} ${inner.name()}`)),
];

describe("Help in a terminal of 60 columns", () => {
  it.each(["en", "az"] as const)(
    "is broken between words, but for the examples: %s",
    async (language) => {
      const narrow = await programIn(language, 60);
      for (const [, command] of [narrow, ...narrow.commands].flatMap((one) => named(one, ""))) {
        const lines = helpOf(command).split("\n");
        const long = lines.filter(
          (line) => line.length > 60 && !/^ {2}tasdiq |^ *\S+$/u.test(line),
        );
        expect(long).toEqual([]);
      }
    },
  );
});

describe("Help in a pipe", () => {
  it("is as wide as COLUMNS says", () => {
    const widest = (COLUMNS: string): number => {
      const env = { ...process.env, COLUMNS };
      const { stdout } = spawnSync(process.execPath, [main, "lay", "--help"], {
        env,
        encoding: "utf8",
      });
      const lines = stdout.split("\n").filter((line) => !/^ {2}tasdiq |^ *\S+$/u.test(line));
      return Math.max(...lines.map((line) => line.length));
    };
    expect(widest("60")).toBeLessThanOrEqual(60);
    for (const none of ["", "wide", "7"]) expect([none, widest(none) > 60]).toEqual([none, true]);
  });
});

describe("The help of every verb", () => {
  it.each(program.commands.flatMap((command) => named(command, command.name())))(
    "begins with an example: %s",
    (name, command) => {
      const [said = "", ...others] = helpOf(command).split("\n\n");
      const [heading, ...lines] = said.split("\n");
      expect(others.join()).toContain(`Usage: tasdiq ${name} `);
      expect(heading).toMatch(/^Examples?:$/);
      expect(lines.filter((line) => line.startsWith(`  tasdiq ${name}`))).not.toEqual([]);
    },
  );
});

describe("A flag that is given once for each value", () => {
  it.each([
    ["classify", "--class"],
    ["record-circulation", "--statement"],
  ])("is named in the singular: %s %s", (verb, flag) => {
    expect(commandAt([verb])?.options.map(({ long }) => long)).toContain(flag);
  });
});

describe("The help in Azerbaijani", () => {
  const everyIn = (command: Command): readonly Command[] => [
    command,
    ...command.commands.flatMap(everyIn),
  ];
  const namedSentenceIn = async (language: Language): Promise<ReadonlySet<string>> =>
    new Set(
      everyIn(await programIn(language)).flatMap((command) => [
        command.description(),
        command.helpGroup(),
        ...command.options.flatMap(({ description, helpGroupHeading }) => [
          description,
          helpGroupHeading ?? "",
        ]),
      ]),
    );
  it("says no sentence of the English help, but what is written alike in every language", async () => {
    const english = await namedSentenceIn("en");
    const alike = [...(await namedSentenceIn("az"))].filter(
      (text) => english.has(text) && text.includes(" "),
    );
    expect(alike).toEqual([]);
  });
});

const guide = readFileSync(resolve("docs/cli.md"), "utf8");

describe("the guide to the command line", () => {
  it("lists every exit code", () => {
    const listed = [...guide.matchAll(/^\| (\d) /gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(exitCodes));
  });
});
