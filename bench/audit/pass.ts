import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { keyIn } from "../../src/verify/verifier-key.ts";
import type { VerifierKey } from "../../src/record/note.ts";
import { eachLine } from "../../src/verify/export/line-in.ts";
import { verifyExport } from "../../src/verify/verify-export.ts";
import { verify } from "../../src/verify/verify.ts";

// A process of its own, so that its peak of memory is that of one pass:
// node bench/audit/pass.ts <plain, integrity or replay> <export> <key> <checkpoint>

const introduction = '"entry":';

/** Reads the same lines and hashes the same bytes once each: what any check of them costs at the least. */
const plainly = (file: string): number => {
  let entries = 0;
  let last = "";
  eachLine(file, (line) => {
    const before = line.indexOf(introduction);
    if (before < 0) return;
    last = hash("sha256", line.subarray(before + introduction.length, -1), "hex");
    entries += 1;
  });
  return last === "" ? 0 : entries;
};

const keysAt = (keyFile: string): readonly VerifierKey[] => {
  const key = keyIn(readFileSync(keyFile, "utf8"));
  if (key === undefined) throw new Error("no key");
  return [key];
};

const verified = (file: string, keyFile: string, noteFile: string): number => {
  const checkpoints = [
    {
      note: readFileSync(noteFile, "utf8"),
      where: { kind: "asGiven", text: "the checkpoint" } as const,
    },
  ];
  const found = verifyExport({ file, keys: keysAt(keyFile), checkpoints });
  if (found?.covered?.size !== found?.entries || found?.faults.length !== 0)
    throw new Error(`not verified: ${JSON.stringify(found?.faults.slice(0, 3))}`);
  return found.entries;
};

/** Everything that `tasdiq verify` does. */
const replayed = (file: string, keyFile: string): number => {
  const found = verify({ file, keys: keysAt(keyFile), checkpoints: [] });
  if (found?.faults.length !== 0)
    throw new Error(`not verified: ${JSON.stringify(found?.faults.slice(0, 3))}`);
  return found.replay.judged;
};

const work = { plain: plainly, integrity: verified, replay: replayed } as const;
const isKnown = (what: string): what is keyof typeof work => Object.hasOwn(work, what);

const [what = "", file = "", keyFile = "", noteFile = ""] = process.argv.slice(2);
const start = process.cpuUsage();
if (!isKnown(what)) throw new Error(`${what} is no pass`);
const entries = work[what](file, keyFile, noteFile);
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1_000_000;
console.log(JSON.stringify({ entries, seconds, peak: process.resourceUsage().maxRSS * 1024 }));
