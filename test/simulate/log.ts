import { english } from "../support/in-english.ts";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { exportLog } from "../../src/ledger/log/export.ts";
import { originOf } from "../../src/ledger/log/checkpoint.ts";
import { sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import type { Ledger, Log } from "../../src/ledger/ports.ts";
import { verifierKey, type VerifierKey } from "../../src/record/note.ts";
import { verify, verifyLines } from "../verify/in-words.ts";
import { type ReadLines } from "../../src/verify/verify-export.ts";
import { newFolder } from "../contract/folders.ts";
import type { House } from "./house.ts";
import type { Run } from "./the-run.ts";

/** Sequences, seals and signs, as whoever looks after the log does. */
export const seal = ({ lasting, seen, planted }: Run, house: House): void => {
  const { signer, checkpoints } = lasting;
  house.have(async ({ desk, log }) => {
    await sequenceLog({ ...desk.ports, log }, { sealNow: true });
    const found = planted.checkpoints?.(checkpoints) ?? checkpoints;
    const sealed = await sealLog({ ledger: log, log, checkpoints: found, signers: [signer] });
    if (sealed.kind === "refused")
      seen.wrong.push(`no checkpoint was signed: ${english(sealed.reason)}`);
  });
};

const linesOf = async (run: Run, log: Log, checkpoints: Checkpoints): Promise<string[]> => {
  const { ledger } = run.stores.near();
  const { documents } = run.lasting;
  const exported = await exportLog({ ledger, log, documents, checkpoints });
  const lines: string[] = [];
  if (exported.kind === "lines") for await (const line of exported.lines) lines.push(line);
  return lines;
};

const keyOf = async ({ stores, lasting }: Run): Promise<VerifierKey> => {
  const { ledger } = stores.near();
  const origin = (await originOf({ ledger, log: ledger })) ?? "";
  return verifierKey(origin, await lasting.signer.publicKey());
};

const reading =
  (lines: readonly string[]): ReadLines =>
  (take) => {
    let end = -1;
    for (const line of lines) {
      const bytes = Buffer.from(line);
      end += bytes.length + 1;
      take(bytes, end);
    }
    return true;
  };

/** What an outsider finds wrong with the whole log, by its hashes, its chains and its checkpoints. */
export const integrityFaults = async (run: Run): Promise<readonly string[]> => {
  const { checkpoints } = run.lasting;
  const lines = await linesOf(run, run.stores.near().ledger, checkpoints);
  const given = { keys: [await keyOf(run)], checkpoints: [] };
  const found = verifyLines(reading(lines), given);
  return found?.faults.map(({ where, reason }) => `log: ${where} ${reason}`) ?? ["no export"];
};

// A clock that is set back by an hour more than once is one of which an auditor should be told.
const toldOf = ({ trouble }: Run, reason: string): boolean =>
  trouble.tally.clockSetBack > 1 && reason.startsWith("is dated ");

/** The same, and by the rules that lead to what it records. */
export const replayFaults = async (run: Run): Promise<readonly string[]> => {
  const { folder, remove } = newFolder();
  try {
    const file = join(folder, "export.jsonl");
    const lines = await linesOf(run, run.stores.near().ledger, run.lasting.checkpoints);
    writeFileSync(file, `${lines.join("\n")}\n`);
    const found = verify({ file, keys: [await keyOf(run)], checkpoints: [] });
    return (
      found?.faults
        .filter(({ reason }) => !toldOf(run, reason))
        .map(({ where, reason }) => `replay: ${where} ${reason}`) ?? ["no export"]
    );
  } finally {
    remove();
  }
};

const cutAt = (log: Log, size: number): Log => ({
  size: () => Promise.resolve(size),
  leaves: async ({ from, limit }) =>
    log.leaves({ from, limit: Math.max(0, Math.min(limit, size - from)) }),
  sequence: () => Promise.resolve(0),
});

/**
 * An older state is put in the place of the record, as a restored backup or an intruder would. Whoever holds the newest
 * checkpoint must notice, and the office must not sign it.
 */
export const unnoticedCut = async (run: Run): Promise<readonly string[]> => {
  const outside = run.planted.checkpoints?.(run.lasting.checkpoints) ?? run.lasting.checkpoints;
  const sizes = await run.lasting.checkpoints.list();
  const newest = sizes.at(-1) ?? 0;
  const older = sizes.findLast((size) => size < newest);
  if (older === undefined) return [];
  const { ledger } = run.stores.near();
  const log = cutAt(ledger, older);
  const left = new Set((await log.leaves({ from: 0, limit: older })).map(({ hash }) => hash));
  const cut: Pick<Ledger, "entries" | "head" | "leavesOf"> = {
    ...ledger,
    entries: async (caseId, page) =>
      (await ledger.entries(caseId, page)).filter(({ hash }) => left.has(hash)),
  };
  const signers = [run.lasting.signer];
  const sealed = await sealLog({ ledger: cut, log, checkpoints: outside, signers });
  const restored: Checkpoints = {
    ...run.lasting.checkpoints,
    list: () => Promise.resolve(sizes.filter((size) => size <= older)),
  };
  const given = [];
  for (const size of await outside.list()) {
    const note = await outside.get(size);
    if (note !== undefined) given.push({ note, where: `checkpoint ${String(size)}` });
  }
  const lines = await linesOf(run, log, restored);
  const keys = [await keyOf(run)];
  const found = verifyLines(reading(lines), { keys, checkpoints: given });
  return [
    ...(sealed.kind === "refused" ? [] : ["a log whose tail was cut was signed"]),
    ...(found?.faults.length === 0 ? ["a log whose tail was cut was found whole"] : []),
  ];
};
