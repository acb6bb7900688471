import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  type CommandKind,
  commandKinds,
  commandRow,
  dutyCommandKinds,
  personCommandKinds,
  systemCommandKinds,
  definitions,
} from "../../src/procedure/command-table.ts";
import { officeDefinitions } from "../../src/office/commands/index.ts";
import { incidentDefinitions } from "../../src/office/incidents/index.ts";
import { azerbaijaniCase, britishCase } from "../support/cases.ts";
import { commandsPage } from "./commands-page.ts";
import { azerbaijan, britain } from "../support/law.ts";

const kinds: readonly string[] = [...personCommandKinds, ...systemCommandKinds];

describe("the table of commands", () => {
  it("in docs/commands.md is the one that the code and the procedures say", () => {
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
  it("gives no duty of a procedure a command that nobody could give by it", () => {
    for (const procedure of [azerbaijan(), britain()]) {
      const given = Object.values(procedure.duties).flatMap(({ may }) => may);
      const known: readonly string[] = dutyCommandKinds;
      expect(given.filter((kind) => !known.includes(kind))).toEqual([]);
    }
  });
  it("has a file for each command", () => {
    const root = join(import.meta.dirname, "../..");
    const filesOf = (kinds: readonly string[]) =>
      kinds.map((kind) => kind.replaceAll(/(?<!^)[A-Z]/g, "-$&").toLowerCase()).sort();
    const filesIn = (folder: string, ending: string) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(ending))
        .map((file) => basename(file, ending))
        .filter((name) => !["definitions", "index"].includes(name))
        .sort();
    const own = [
      ["src/procedure/commands", Object.keys(definitions)],
      ["src/office/commands", Object.keys(officeDefinitions)],
      ["src/office/incidents", Object.keys(incidentDefinitions)],
    ] as const;
    for (const [folder, listed] of own) expect(filesIn(folder, ".ts")).toEqual(filesOf(listed));
  });
  it("leads to the acts that it names", () => {
    for (const story of [azerbaijaniCase("DepositConfirmed"), britishCase("DepositConfirmed")])
      for (const { entry } of story.entries) {
        const row = commandRow(entry.command.content.kind as CommandKind);
        expect(row.acts as readonly string[]).toContain(entry.acts[0]?.kind);
      }
  });
});
