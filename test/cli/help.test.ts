import type { Command } from "commander";
import { buildProgram } from "../../cli/program.ts";

const heard: string[] = [];
const program = buildProgram({
  shell: {
    out: (text) => void heard.push(text),
    err: () => undefined,
    env: {},
    folder: "/",
    terminal: false,
    piped: () => Promise.resolve(""),
  },
  done: () => undefined,
});

/** What is printed for `--help` after a verb. */
const helpOf = (command: Command): string => {
  heard.length = 0;
  command.outputHelp();
  return heard.join("");
};

describe("The help of every verb", () => {
  it.each(program.commands.map((command) => [command.name(), command] as const))(
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
