import { createWriteStream, writeFileSync } from "node:fs";
import { once } from "node:events";
import { canonicalJson, leafHash } from "../../src/record/canonical.ts";
import {
  checkpointText,
  noteSigner,
  signNote,
  verifierKeyLine,
} from "../../src/ledger/log/checkpoint.ts";
import { headerLine } from "../../src/ledger/log/export-lines.ts";
import { followedHeads, logCase, sealOf } from "../../src/record/heads.ts";
import { fromHex, growingTree } from "../../src/record/merkle.ts";
import { memorySigner } from "../../test/support/memory/signer.ts";

/** As many as a case takes from opening to deposit. */
const entriesPerCase = 17;
/** A seal for so many leaves: in an office of this size, more often than daily. */
const leavesPerSeal = 10_000;

const at = "2026-03-02T06:00:00.000Z";
const digest = "d".repeat(64);

// As long as the entries of the demonstration are in the middle, 1.3 KB, and with as many members.
const contentOf = (number: number) => {
  const fields = {
    kind: "RecordVote",
    consent: null,
    counts: { abstaining: 3, against: 5, for: 90, notVoting: 2, present: 100 },
    on: { day: "2026-03-02", kind: "on" },
    outcome: "adopted",
    stage: "plenary",
    statementTexts: [
      { digest, language: "az", statement: "b\u0259yanat-1" },
      { digest, language: "en", statement: "declaration-1" },
    ],
    text: digest,
    number,
  };
  return { command: fields, act: { ...fields, kind: "VoteRecorded", byCounting: true } };
};

type Place = { readonly caseId: string; readonly seq: number; readonly prev: string | null };

const entryAt = (place: Place, n: number, content: unknown): string =>
  canonicalJson({
    ...place,
    v: 1,
    at,
    nonce: n.toString(16).padStart(32, "0"),
    person: "plenary-secretary-1",
    establishedBy: { kind: "key", key: digest, signature: `${"s".repeat(86)}==` },
    duty: "plenary-secretary",
    command: { id: `command-${String(n)}`, mode: { kind: "live" }, content },
    pins: { procedure: digest, treaty: digest, calendar: null, software: "tasdiq 0.1.0" },
    acts: place.caseId === logCase ? [] : [contentOf(n).act],
    step: null,
  });

export type Invented = {
  readonly file: string;
  readonly keyFile: string;
  readonly noteFile: string;
};

/**
 * Writes the export of a log that is whole, sealed and signed, and whose entries mean nothing: for the integrity layer,
 * which does not ask what they mean.
 */
export const inventExport = async (file: string, size: number): Promise<Invented> => {
  const out = createWriteStream(file);
  const [tree, heads] = [growingTree(), followedHeads()];
  let origin = "";
  const write = async (line: string): Promise<void> => {
    if (!out.write(`${line}\n`)) await once(out, "drain");
  };
  const leaf = (caseId: string, content: unknown): string => {
    const [n, head] = [tree.size(), heads.of(caseId)];
    const place = { caseId, seq: (head?.seq ?? 0) + 1, prev: head?.hash ?? null };
    const bytes = entryAt(place, n, content);
    const hash = leafHash(bytes);
    heads.put(caseId, { seq: place.seq, hash, at });
    tree.add(fromHex(hash));
    return `{"n":${String(n)},"hash":"${hash}","entry":${bytes}}`;
  };
  const lines: string[] = [];
  for (let n = 0; n < size - 1; n += 1) {
    const isSeal = n > 0 && n % leavesPerSeal === 0;
    const line = isSeal
      ? leaf(logCase, { kind: "SealLog", ...sealOf(tree, heads) })
      : leaf(`case-${String(Math.floor(n / entriesPerCase))}`, contentOf(n).command);
    if (n === 0) {
      origin = `tasdiq/${line.slice(15, 47)}`;
      lines.push(headerLine({ kind: "log", origin, size }));
    }
    lines.push(line);
    if (lines.length === 1000) await write(lines.splice(0).join("\n"));
  }
  lines.push(leaf(logCase, { kind: "SealLog", ...sealOf(tree, heads) }));
  await write(lines.join("\n"));
  const signer = await noteSigner(origin, memorySigner());
  const note = await signNote(checkpointText({ origin, size, root: tree.root() }), [signer]);
  out.end();
  await once(out, "close");
  const [keyFile, noteFile] = [`${file}.key`, `${file}.checkpoint`];
  writeFileSync(keyFile, verifierKeyLine(signer.key));
  writeFileSync(noteFile, note);
  return { file, keyFile, noteFile };
};
