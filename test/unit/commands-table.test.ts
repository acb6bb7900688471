import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandSchemas } from "../../domain/command.ts";
import {
  dutyCommandKinds,
  personCommandKinds,
  systemCommandKinds,
} from "../../domain/command-kinds.ts";
import { commandTable } from "../../domain/command-table.ts";
import { azerbaijaniCase, britishCase } from "../support/build.ts";
import { commandsPage } from "../support/commands-table.ts";
import { azerbaijan, britain } from "../support/law.ts";

const kinds: readonly string[] = [...personCommandKinds, ...systemCommandKinds];

describe("the table of commands", () => {
  it("in docs/commands.md is the one that the code and the profiles say", () => {
    expect(readFileSync(join(import.meta.dirname, "../../docs/commands.md"), "utf8")).toBe(
      commandsPage(),
    );
  });
  it("names every command once, each by a verb of its own", () => {
    expect(Object.keys(commandTable).sort()).toEqual([...kinds].sort());
    expect([...Object.keys(commandSchemas), "Correct"].sort()).toEqual([...kinds].sort());
    const verbs = personCommandKinds.map((kind) => commandTable[kind].verb);
    expect(new Set(verbs).size).toBe(verbs.length);
    expect(verbs.filter((verb) => !/^[a-z]+(-[a-z]+)*$/.test(verb))).toEqual([]);
  });
  it.each([
    ["az-milli-majlis", azerbaijan()],
    ["gb-crag-2010", britain()],
  ] as const)(
    "gives every command of %s to a duty, and no duty a command that it does not know",
    (_, profile) => {
      const given = new Set(Object.values(profile.duties).flatMap((duty) => duty.may));
      const known = dutyCommandKinds.filter((kind) =>
        commandTable[kind].procedures.some((one: string) => one === profile.approval.mode),
      );
      expect([...given].sort()).toEqual([...known].sort());
    },
  );
  it("leads to the acts that it names", () => {
    for (const story of [azerbaijaniCase("DepositConfirmed"), britishCase("DepositConfirmed")])
      for (const { entry } of story.entries) {
        const row = commandTable[entry.command.content.kind as keyof typeof commandTable];
        expect(row.acts as readonly string[]).toContain(entry.acts[0]?.kind);
      }
  });
});
