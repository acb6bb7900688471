import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifierKeyLine } from "../../src/ledger/log/checkpoint.ts";
import { verifierKey } from "../../src/record/note.ts";
import { newFolder } from "../contract/folders.ts";
import { catalogue } from "../../infra/functions.ts";
import { settingNames } from "../../infra/settings.ts";
import { stackNames } from "../../infra/environment.ts";
import { ofType, root, synthesize, type StackTemplate } from "../support/infra/templates.ts";

const page = readFileSync(join(root, "docs/deploy.md"), "utf8");
const { records, procedure } = synthesize();

const allOf = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? "");

/** The rows of the table that begins with these columns, each as its cells. */
const rowsOf = (columns: string): readonly (readonly string[])[] => {
  const [, rest = ""] = page.split(`| ${columns} |\n`);
  const [table = ""] = rest.split("\n\n");
  return table
    .split("\n")
    .slice(1)
    .map((row) => row.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
};

const named = (cell: string | undefined): readonly string[] => allOf(/`([^`]+)`/g, cell ?? "");

/** What a stack prints: outputs that the other stack does not import. */
const outputsOf = ({ Outputs = {} }: StackTemplate): readonly string[] =>
  Object.entries(Outputs)
    .filter(([, { Export }]) => Export === undefined)
    .map(([name]) => name);

const outputs = [...outputsOf(records), ...outputsOf(procedure)];

describe("the page on deploying", () => {
  it("lists every setting, once, and no other", () => {
    const listed = rowsOf("setting | meaning").flatMap(([names]) => named(names));
    expect(listed).toEqual([...new Set(listed)]);
    expect([...listed].sort()).toEqual([...settingNames].sort());
  });

  it("speaks of no setting that is none", () => {
    const spoken = allOf(/`(tasdiq:\w+)`/g, page);
    expect(spoken.filter((name) => !settingNames.includes(name))).toEqual([]);
  });

  it("calls optional what may be left out", () => {
    const optional = rowsOf("setting | meaning")
      .filter(([, meaning = ""]) => meaning.startsWith("optional"))
      .flatMap(([names]) => named(names));
    const { context } = JSON.parse(readFileSync(join(root, "cdk.json"), "utf8")) as {
      context: Readonly<Record<string, unknown>>;
    };
    // The examples are complete, so what they lack may be left out.
    expect([...optional].sort()).toEqual(settingNames.filter((name) => !(name in context)).sort());
  });

  it("lists every output of each stack", () => {
    const listed = rowsOf("output | of | for").flatMap(([names, stack]) =>
      named(names).map((name) => `${named(stack).join()} ${name}`),
    );
    expect([...listed].sort()).toEqual(
      [
        ...outputsOf(records).map((name) => `${stackNames.records} ${name}`),
        ...outputsOf(procedure).map((name) => `${stackNames.procedure} ${name}`),
      ].sort(),
    );
  });

  it("asks in its commands for outputs that there are", () => {
    const asked = [...allOf(/<([A-Z]\w+)>/g, page), ...allOf(/OutputKey=='(\w+)'/g, page)];
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !outputs.includes(name))).toEqual([]);
  });

  it("names the functions that record, all of them", () => {
    const [sentence] = allOf(/The functions that record are ([^.]+)\./g, page);
    const writers = Object.entries(catalogue)
      .filter(([, { rolePath }]) => rolePath.startsWith("/tasdiq/ledger-writer/"))
      .map(([name]) => name);
    expect([...named(sentence)].sort()).toEqual(writers.sort());
  });

  it("names no function that is none", () => {
    const spoken = allOf(/functions? ((?:`[a-z-]+`(?:, | and )?)+)/g, page).flatMap(named);
    expect(spoken.length).toBeGreaterThan(1);
    expect(spoken.filter((name) => !(name in catalogue))).toEqual([]);
  });

  it("names the stacks and the state machine as they are called", () => {
    const known: readonly string[] = Object.values(stackNames);
    const stacks = allOf(/\b(Tasdiq[A-Z]\w+)/g, page);
    expect(stacks.filter((name) => !known.includes(name))).toEqual([]);
    const [machine] = ofType(procedure, "AWS::StepFunctions::StateMachine");
    const names = new Set(allOf(/(TasdiqProcedure-[a-z]+)/g, page));
    expect([...names]).toEqual([machine?.[1].Properties["StateMachineName"]]);
  });

  it("names the statement of the keys' policies that forbids their deletion", () => {
    expect(page).toContain("`NobodyDestroysTheKey`");
    for (const [, { Properties }] of ofType(records, "AWS::KMS::Key"))
      expect(JSON.stringify(Properties["KeyPolicy"])).toContain('"NobodyDestroysTheKey"');
  });

  it("makes the key's line from the key itself, as it is printed elsewhere", () => {
    const [script = "", ...more] = allOf(/```sh\n(name=[^`]*)```/g, page);
    expect(more).toEqual([]);
    const { folder, remove } = newFolder();
    const der = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" });
    const answering = `#!/bin/sh\necho ${der.toString("base64")}\n`;
    writeFileSync(join(folder, "aws"), answering);
    chmodSync(join(folder, "aws"), 0o755);
    const name = "tasdiq/0123456789abcdef0123456789abcdef";
    writeFileSync(join(folder, "checkpoint.txt"), `${name}\n7\nroot\n\n`);
    const said = execFileSync("bash", ["-ec", script.replace("<CheckpointKey>", "key")], {
      cwd: folder,
      env: { HOME: folder, PATH: `${folder}:${process.env["PATH"] ?? ""}` },
      encoding: "utf8",
    });
    remove();
    expect(said).toBe(`${verifierKeyLine(verifierKey(name, der.subarray(12)))}\n`);
  });
});
