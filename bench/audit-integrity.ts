import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { judgeAims, type Aim } from "./aims.ts";
import { inventExport, type Invented } from "./audit/invented-export.ts";
import { measureProofs } from "./audit/proofs.ts";
import { measureAuditOfAll } from "./audit/many-cases.ts";
import { exportOfOffice } from "./audit/replayed.ts";

/** Exports of this many entries. */
const sizes = [10_000, 1_000_000] as const;
/** A replay decides everything again, and what it replays must be decided first: a million would take the better part of an hour. */
const replayedSizes = [1000, 10_000, 100_000] as const;
const auditedCases = [100, 2000] as const;
const aims = {
  integrity: { what: "integrity, entries a second, of plain SHA-256", atLeast: 0.25 },
  memory: { what: "peak of memory with 1,000,000 entries, of that with 10,000", atMost: 1.5 },
} as const satisfies Readonly<Record<string, Aim>>;
type Figures = Readonly<Record<keyof typeof aims, number>>;
const rounds = 3;

const passSchema = z.object({ entries: z.number(), seconds: z.number(), peak: z.number() });
type Pass = z.infer<typeof passSchema>;

const passOf = (
  what: "plain" | "integrity" | "replay",
  { file, keyFile, noteFile }: Invented,
): Pass => {
  const program = join(import.meta.dirname, "audit/pass.ts");
  const said = execFileSync(process.execPath, [program, what, file, keyFile, noteFile]);
  return passSchema.parse(JSON.parse(said.toString()));
};

const perSecond = ({ entries, seconds }: Pass): number => entries / seconds;
const middleOf = (passes: readonly Pass[]): Pass | undefined =>
  passes.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(passes.length / 2)];

// Each round takes both passes in turn, so that a busy machine is busy for both.
const measured = (invented: Invented): { readonly plain: Pass; readonly integrity: Pass } => {
  const [plains, passes]: [Pass[], Pass[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    plains.push(passOf("plain", invented));
    passes.push(passOf("integrity", invented));
  }
  const [plain, integrity] = [middleOf(plains), middleOf(passes)];
  if (plain === undefined || integrity === undefined) throw new Error("nothing was measured");
  return { plain, integrity };
};

const whole = (value: number): string => Math.round(value).toLocaleString("en");
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

const integrityTable = async (folder: string): Promise<Figures> => {
  const [peaks, ratios]: [number[], number[]] = [[], []];
  for (const size of sizes) {
    const invented = await inventExport(join(folder, `${String(size)}.jsonl`), size);
    const { plain, integrity } = measured(invented);
    peaks.push(integrity.peak);
    const ratio = perSecond(integrity) / perSecond(plain);
    ratios.push(ratio);
    console.log(
      `${whole(size)} entries, ${megabytes(statSync(invented.file).size)}: integrity ${whole(perSecond(integrity))}/s, plain SHA-256 ${whole(perSecond(plain))}/s, ratio ${ratio.toFixed(2)}, peak of memory ${megabytes(integrity.peak)}`,
    );
    rmSync(invented.file);
  }
  const [small = Number.NaN, large = Number.NaN] = peaks;
  return { integrity: Math.min(...ratios), memory: large / small };
};

const replayTable = async (folder: string): Promise<void> => {
  for (const size of replayedSizes) {
    const office = await exportOfOffice(join(folder, `replay-${String(size)}.jsonl`), size);
    const pass = passOf("replay", office);
    console.log(
      `full replay of ${whole(pass.entries)} entries, signatures of persons and all: ${whole(perSecond(pass))}/s, peak of memory ${megabytes(pass.peak)}`,
    );
    rmSync(office.file);
  }
};

const auditTable = async (folder: string): Promise<void> => {
  for (const cases of auditedCases) {
    const { bytes, kept, peak } = await measureAuditOfAll(join(folder, String(cases)), cases);
    console.log(
      `audit of all ${whole(cases)} cases of an office: ${megabytes(bytes)} of JSON, ${megabytes(kept)} in use at the end, peak of memory ${megabytes(peak)}`,
    );
  }
};

const proofTable = (): void => {
  for (const leaves of [10, 1000, 100_000, 1_000_000]) {
    const { inclusionBytes, consistencyBytes, make, check, checkConsistency } =
      measureProofs(leaves);
    console.log(
      `${whole(leaves)} leaves: inclusion ${String(inclusionBytes)} bytes, made in ${make.toFixed(1)} µs, checked in ${check.toFixed(1)} µs; consistency ${String(consistencyBytes)} bytes, checked in ${checkConsistency.toFixed(1)} µs`,
    );
  }
};

const workplace = join(import.meta.dirname, "../.tasdiq");
mkdirSync(workplace, { recursive: true });
const folder = mkdtempSync(join(workplace, "bench-"));
try {
  const exported = await integrityTable(folder);
  await replayTable(folder);
  proofTable();
  await auditTable(join(folder, "audited"));
  judgeAims(aims, exported);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
