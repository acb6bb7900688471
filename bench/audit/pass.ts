import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { keyIn } from "../../verify/export/key-line.ts";
import { eachLine } from "../../verify/export/lines.ts";
import { verifyExport } from "../../verify/verify-export.ts";

// A process of its own, so that its peak of memory is that of one pass:
// node bench/audit/pass.ts <plain or integrity> <export> <key> <checkpoint>

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

const verified = (file: string, keyFile: string, noteFile: string): number => {
  const key = keyIn(readFileSync(keyFile, "utf8"));
  if (key === undefined) throw new Error("no key");
  const checkpoints = [{ note: readFileSync(noteFile, "utf8"), where: "the checkpoint" }];
  const found = verifyExport({ file, keys: [key], checkpoints });
  if (found?.covered?.size !== found?.entries || found?.faults.length !== 0)
    throw new Error(`not verified: ${JSON.stringify(found?.faults.slice(0, 3))}`);
  return found.entries;
};

const [what, file = "", keyFile = "", noteFile = ""] = process.argv.slice(2);
const start = process.cpuUsage();
const entries = what === "plain" ? plainly(file) : verified(file, keyFile, noteFile);
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1_000_000;
console.log(JSON.stringify({ entries, seconds, peak: process.resourceUsage().maxRSS * 1024 }));
