import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  commandKinds,
  type CommandKind,
  dutyCommandKinds,
  personCommandKinds,
  systemCommandKinds,
} from "../../domain/command-kinds.ts";
import { commandRow } from "../../domain/command-table.ts";
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
    expect([...commandKinds].sort()).toEqual([...kinds].sort());
    const verbs = personCommandKinds.map((kind) => commandRow(kind).verb);
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
        commandRow(kind).procedures.some((one: string) => one === profile.approval.mode),
      );
      expect([...given].sort()).toEqual([...known].sort());
    },
  );
  it("leads to the acts that it names", () => {
    for (const story of [azerbaijaniCase("DepositConfirmed"), britishCase("DepositConfirmed")])
      for (const { entry } of story.entries) {
        const row = commandRow(entry.command.content.kind as CommandKind);
        expect(row.acts as readonly string[]).toContain(entry.acts[0]?.kind);
      }
  });
});
