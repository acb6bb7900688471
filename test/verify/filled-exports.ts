import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import { recordOverdueIn } from "../../src/ledger/due/overdue.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { type FaultInWords, type Verified, verify, verifyExport, verifyLines } from "./in-words.ts";
import { newFolder } from "../contract/folders.ts";
import { suspended } from "../support/command-fields.ts";
import type { Lines } from "./changes.ts";
import { exportPorts, fromMemory, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

// An office with entries of every kind, and its exports, to be altered in every way.

export type Kind = "a log" | "a case" | "a public log";

/** The exports of one office, and how each alteration of them is put to the verifier. */
export type Exports = {
  readonly office: KeyOffice;
  readonly of: (kind: Kind) => Lines;
  /** What the integrity layer finds, read from memory: thousands of changes are read so. */
  readonly checked: (lines: Lines) => readonly FaultInWords[];
  /** The same of a file with any text, or undefined where it is no export. */
  readonly readAs: (text: string) => readonly FaultInWords[] | undefined;
  /** Everything that is found, of a file. */
  readonly replayed: (lines: Lines) => Verified;
  readonly remove: () => void;
};

const filledOffice = async (): Promise<KeyOffice> => {
  const office = await newKeyOffice();
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
  for (const id of ["az-1", "az-2"]) await recordOverdueIn(office.desk, caseIdSchema.parse(id));
  await office.seal();
  return office;
};

export const filledExports = async (): Promise<Exports> => {
  const office = await filledOffice();
  const keys = [await keyOf(office)];
  const ports = exportPorts(office);
  const exports: Readonly<Record<Kind, Lines>> = {
    "a log": await linesOf(await exportLog(ports)),
    "a case": await linesOf(await exportCase(ports, "az-1")),
    "a public log": await linesOf(await exportPublic(ports)),
  };
  const inMemory = fromMemory(Object.values(exports).flat());
  const { folder, remove } = newFolder();
  const file = join(folder, "export.jsonl");
  return {
    office,
    of: (kind) => exports[kind],
    checked: (lines) =>
      verifyLines(inMemory(lines), { keys, checkpoints: [] })?.faults ?? [
        { where: "line 1", reason: "is no export" },
      ],
    readAs: (text) => {
      writeFileSync(file, text);
      return verifyExport({ file, keys, checkpoints: [] })?.faults;
    },
    replayed: (lines) => {
      writeFileSync(file, `${lines.join("\n")}\n`);
      const found = verify({ file, keys, checkpoints: [] });
      if (found === undefined) throw new Error("is no export");
      return found;
    },
    remove,
  };
};
