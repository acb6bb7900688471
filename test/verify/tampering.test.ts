import { writeFileSync } from "node:fs";
import { join } from "node:path";
import canonicalize from "canonicalize";
import { exportCase, exportLog, exportPublic } from "../../application/log/export.ts";
import { checkpointText } from "../../application/log/checkpoint-text.ts";
import { lookForOverdue } from "../../application/sweep/overdue.ts";
import { sweep } from "../../application/sweep/sweep.ts";
import { noteSigner, signNote } from "../../application/log/sign-note.ts";
import type { Hash } from "../../verify/integrity/merkle.ts";
import type { Fault } from "../../verify/integrity/reading.ts";
import type { VerifierKey } from "../../verify/integrity/note.ts";
import { verifyExport, verifyLines, type ReadLines } from "../../verify/verify-export.ts";
import { verify, type Verified } from "../../verify/verify.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { suspended } from "../support/suspended.ts";
import { newFolder } from "../contract/folders.ts";
import { hexHash, leavesIn, lineOf, variantsOf, type Lines } from "./changes.ts";
import { exportedWorld, fromMemory, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

// Every single change of an export, one after the other: all are found, each with the entry and the reason.

const { folder, remove } = newFolder();
const file = join(folder, "export.jsonl");
let office: KeyOffice;
let keys: readonly VerifierKey[];
let whole: Lines = [];
let ofCase: Lines = [];
let open: Lines = [];
let inMemory: (lines: Lines) => ReadLines;

const write = (lines: Lines): void => {
  writeFileSync(file, `${lines.join("\n")}\n`);
};
// Thousands of changes are read from memory; a file is written where it matters how a file is read.
const checked = (lines: Lines): readonly Fault[] =>
  verifyLines(inMemory(lines), { keys, checkpoints: [] })?.faults ?? [
    { where: "line 1", reason: "is no export" },
  ];
const replayed = (lines: Lines): Verified => {
  write(lines);
  const found = verify({ file, keys, checkpoints: [] });
  if (found === undefined) throw new Error("is no export");
  return found;
};
const whereIn = (faults: readonly Fault[]): Lines => faults.map(({ where }) => where);

const checkpointBy = async (size: number, root: Hash): Promise<string> => {
  const signer = await noteSigner(await office.origin(), memorySigner());
  return signNote(checkpointText({ origin: signer.key.name, size, root }), [signer]);
};

beforeAll(async () => {
  office = await newKeyOffice();
  await office.carry("az-1", "un-cybercrime-2024", 14);
  await office.seal();
  await office.makePublic("az-1", "az-1-public");
  await office.carry("az-2", "un-cybercrime-2024", 4);
  const secretary = { person: "plenary-secretary-1", duty: "plenary-secretary" } as const;
  await office.ask("az-2", "az-2-claim", { ...secretary, command: { kind: "ClaimTask" } });
  const handOver = { kind: "HandOverTask", to: "plenary-secretary-2", reason: "ill" } as const;
  await office.ask("az-2", "az-2-hand-over", { ...secretary, command: handOver });
  const clerk = { person: "clerk-1", duty: "clerk" } as const;
  // The day on which the office's clock stands, and on which the case was laid.
  const laidOn = "2026-03-03";
  await office.ask("az-2", "az-2-suspend", {
    ...clerk,
    command: { kind: "Suspend", ...suspended, on: laidOn },
  });
  const resume = { kind: "Resume", on: laidOn, legalBasis: "an invented decision" } as const;
  await office.ask("az-2", "az-2-resume", { ...clerk, command: resume });
  await office.clock.advance(90 * 24 * 3_600_000);
  const ofCases = [lookForOverdue(office.desk)];
  const { healed } = await sweep({ world: office.desk.world, first: [], ofCases, last: [] });
  if (healed.overdue !== 1) throw new Error("nothing is overdue");
  await office.seal();
  keys = [await keyOf(office)];
  whole = await linesOf(await exportLog(exportedWorld(office)));
  ofCase = await linesOf(await exportCase(exportedWorld(office), "az-1"));
  open = await linesOf(await exportPublic(exportedWorld(office)));
  inMemory = fromMemory([...whole, ...ofCase, ...open]);
}, 60_000);
afterAll(() => {
  remove();
});

describe.each([
  ["a log", () => whole],
  ["a case", () => ofCase],
  ["a public log", () => open],
] as const)("An export of %s", (_, linesNow) => {
  it("is found unaltered as it is", () => {
    expect(replayed(linesNow()).faults).toEqual([]);
    expect(leavesIn(linesNow()).length).toBeGreaterThan(30);
  });

  it("shows each change of each field of each entry, and names the entry", () => {
    const lines = linesNow();
    let changes = 0;
    for (const leaf of leavesIn(lines))
      for (const variant of variantsOf(JSON.parse(leaf.bytes))) {
        const bytes = canonicalize(variant) ?? "";
        const faults = checked(lines.with(leaf.at, lineOf(leaf, bytes)));
        const named = whereIn(faults);
        // An entry that no longer says which one it is is named by its leaf, or by what it now says.
        const said = variant as { readonly caseId?: string; readonly seq?: number };
        const names = [
          leaf.where,
          `leaf ${String(leaf.n)}`,
          `${said.caseId ?? ""}#${String(said.seq)}`,
        ];
        expect([bytes, named.some((where) => names.includes(where))]).toEqual([bytes, true]);
        changes += 1;
      }
    expect(changes).toBeGreaterThan(1500);
  }, 120_000);

  it("shows a changed entry also when the hash beside it is made anew", () => {
    const lines = linesNow();
    for (const leaf of leavesIn(lines)) {
      const entry = JSON.parse(leaf.bytes) as Record<string, unknown>;
      const bytes = canonicalize({ ...entry, nonce: "0".repeat(32) }) ?? "";
      const line = lineOf({ ...leaf, hash: hexHash(bytes) }, bytes);
      const faults = checked(lines.with(leaf.at, line));
      expect([leaf.where, faults.length > 0]).toEqual([leaf.where, true]);
    }
  });

  it("shows that any leaf is missing: the first, one in the middle, the last", () => {
    const lines = linesNow();
    for (const [at, line] of lines.entries())
      if (line.startsWith('{"n":')) {
        const faults = checked(lines.toSpliced(at, 1));
        expect([line.slice(0, 80), faults.length > 0]).toEqual([line.slice(0, 80), true]);
      }
  });

  it("shows two leaves that changed places, and any leaf that is there twice", () => {
    const lines = linesNow();
    for (let at = 1; at < lines.length; at += 1) {
      const [before = "", line = ""] = [lines[at - 1], lines[at]];
      if (!line.startsWith('{"n":')) continue;
      expect([line, checked(lines.toSpliced(at, 0, line)).length > 0]).toEqual([line, true]);
      if (before.startsWith('{"n":'))
        expect([line, checked(lines.toSpliced(at - 1, 2, line, before)).length > 0]).toEqual([
          line,
          true,
        ]);
    }
  });

  it("shows a change anywhere in its text", () => {
    const text = linesNow().join("\n");
    for (let at = 0; at < text.length; at += 61) {
      const other = text[at] === "7" ? "8" : "7";
      const faults = checked(`${text.slice(0, at)}${other}${text.slice(at + 1)}`.split("\n"));
      expect([at, faults.length > 0]).toEqual([at, true]);
    }
  }, 60_000);

  it("shows that it was cut off, at any line and within one", () => {
    const lines = linesNow();
    for (let end = 1; end < lines.length; end += 1) {
      write(lines.slice(0, end));
      const found = verifyExport({ file, keys, checkpoints: [] });
      expect([end, found === undefined || found.faults.length > 0]).toEqual([end, true]);
    }
    const text = `${lines.join("\n")}\n`;
    for (let end = 1; end < text.length; end += 997) {
      writeFileSync(file, text.slice(0, -end));
      const found = verifyExport({ file, keys, checkpoints: [] });
      expect([end, found === undefined || found.faults.length > 0]).toEqual([end, true]);
    }
  });

  it("shows a checkpoint that another key signed, or that is missing", async () => {
    const lines = linesNow();
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith('{"checkpoint":')) continue;
      const { checkpoint } = JSON.parse(line) as { readonly checkpoint: string };
      const [, size = "", root = ""] = checkpoint.split("\n");
      const forged = await checkpointBy(
        Number(size),
        Buffer.from(root, "base64").toString("latin1"),
      );
      const faults = checked(lines.with(at, JSON.stringify({ checkpoint: forged })));
      expect(faults).toContainEqual({
        where: `checkpoint of size ${size} in the export`,
        reason: expect.stringMatching(/^is signed by no key given, but by [0-9a-f]{8}$/) as string,
      });
    }
    const without = checked(lines.filter((line) => !line.startsWith('{"checkpoint":')));
    expect(whereIn(without)).toContain("export");
  });

  it("shows a law file that was swapped, or that is missing", () => {
    const lines = linesNow();
    let files = 0;
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith('{"document":')) continue;
      files += 1;
      const { document, text } = JSON.parse(line) as {
        readonly document: string;
        readonly text: string;
      };
      const swapped = JSON.stringify({ document, text: text.replace("a", "b") });
      expect(checked(lines.with(at, swapped))).toEqual([
        { where: `document ${document}`, reason: "is not what its digest says" },
      ]);
      const missing = replayed(lines.toSpliced(at, 1)).faults;
      expect(missing).toContainEqual({
        where: "az-1#1",
        reason: "rests on law files that are not in the export",
      });
    }
    expect(files).toBe(2);
  });
});
