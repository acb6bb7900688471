import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type fc from "fast-check";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { day, demonstration, type Office } from "../cli/office.ts";
import { textOf } from "../law/files.ts";
import { fuzz, patience } from "../support/fuzz.ts";
import { hostileBytes } from "../support/hostile-bytes.ts";
import { hostileJson } from "../support/hostile-values.ts";
import { pastCase } from "./files/past-cases.ts";

// The same foreign files at the command line: an exit code that docs/cli.md lists, and nothing on record where it is not 0.

let office: Office;
let before: string;

const plenary = [
  'open az-1 --procedure az-milli-majlis --treaty crc --title "An invented case" --as clerk',
  `lay az-1 --on ${day(-30)} --by "the President" --body president --text law.txt --as clerk`,
  `refer-to-committee az-1 --on ${day(-29)} --lead "First committee" --as clerk`,
  `report az-1 --on ${day(-20)} --committee "First committee" --outcome favourable --as committee`,
  `schedule az-1 --sitting-on ${day(-10)} --as clerk`,
];

beforeAll(async () => {
  office = await demonstration();
  office.file("law.txt", "the draft law");
  for (const line of plenary) expect(await office.tasdiq(line)).toMatchObject({ code: 0 });
  cpSync(join(office.folder, ".tasdiq"), join(office.folder, "kept"), { recursive: true });
  before = office.ledgerDigest();
}, 60_000);
afterAll(() => {
  office.remove();
});

/** What was taken is taken back, so that every input finds the same office. */
const asBefore = (): void => {
  const home = join(office.folder, ".tasdiq");
  rmSync(home, { recursive: true });
  cpSync(join(office.folder, "kept"), home, { recursive: true });
};

const given = (name: string, line: string) => async (bytes: Buffer) => {
  writeFileSync(join(office.folder, name), bytes);
  const said = await office.tasdiq(line);
  if (said.code === exitCodes.unexpected) throw new Error(said.err);
  expect(said.err).not.toMatch(/undefined|NaN|\[object|\n {4}at /);
  if (said.code === exitCodes.done) {
    asBefore();
    return;
  }
  expect(office.ledgerDigest()).toBe(before);
  // A list of which nothing could be judged is shown as such, and is no refusal.
  if (said.err.startsWith("Refused")) expect(said.out).toBe("");
};

const bytesOf = (texts: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  texts.map((text) => Buffer.from(text));

const past = textOf("src/cli/demo/az-budapest.yaml");
const rollCall = ["member,position", '"Member, one",for', "Member 2,absent", "Member 3,against"];
const procedure = textOf("law/procedures/az-milli-majlis/2026.1.json");
const deposits = "participant,kind,received\nArland,ratification,2001-02-03\n";
const votes = "id,for,against,abstain,present,members,declared\n1,70,20,3,95,125,adopted\n";
const calendar = "# ends-on: 2026-02-01\ndate,house\n2026-01-05,commons\n2026-01-05,lords\n";
const vote = `vote az-1 --on ${day(-10)} --roll-call roll.csv --outcome adopted --text law.txt --as secretary-1`;

type Line = readonly [
  name: string,
  line: string,
  brought: readonly [inputs: fc.Arbitrary<Buffer>, few: number],
];

const lines: readonly Line[] = [
  ["past.yaml", "import past.yaml --as admin", [hostileBytes([past]), 15]],
  ["past.json", "import past.json --as admin", [bytesOf(hostileJson([pastCase(past)])), 25]],
  ["roll.csv", vote, [hostileBytes([rollCall.join("\n")]), 25]],
  [
    "days.csv",
    "calendar import days.csv --procedure gb-crag-2010 --as admin",
    [hostileBytes([calendar]), 20],
  ],
  ["own.json", "law check own.json", [hostileBytes([procedure]), 20]],
  ["list.csv", "treaty status crc --deposits list.csv", [hostileBytes([deposits]), 20]],
  ["votes.csv", "judge --rule simple-cast votes.csv", [hostileBytes([votes]), 20]],
  ["export.jsonl", "verify export.jsonl --key export.jsonl", [hostileBytes([votes]), 10]],
];

describe("A file that somebody made up", () => {
  it.each(lines)(
    "is taken or refused, and leaves nothing where it is refused: %s, by `%s`",
    async (name, line, [inputs, few]) => {
      await fuzz(inputs, few, given(name, line));
      expect(office.ledgerDigest()).toBe(before);
    },
    patience,
  );
});
