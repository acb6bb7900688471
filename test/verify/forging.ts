import canonicalize from "canonicalize";
import { digestOf } from "../../src/record/canonical.ts";
import { checkpointText, noteSigner, signNote } from "../../src/ledger/log/checkpoint.ts";
import {
  checkpointLine,
  consistencyLine,
  headerLine,
  headLine,
} from "../../src/ledger/log/export-lines.ts";
import { wholeTree } from "../../src/ledger/log/export.ts";
import { officeSystemKey } from "../support/memory/office-keys.ts";
import type { Signer } from "../../src/ledger/ports.ts";
import { systemId } from "../../src/ledger/handling/system-command.ts";
import { followedHeads, headLeaf, logCase, sealOf, type Heads } from "../../src/record/heads.ts";
import { fromHex, growingTree, toHex, type GrowingTree } from "../../src/record/merkle.ts";
import { hexHash, leavesIn, lineOf, type LeafLine, type Lines } from "./changes.ts";

// What a forger can make who has the whole log, and with it every proof; and who may hold the key that signs it.

export type Json = Readonly<Record<string, unknown>> & { readonly [opens]?: unknown };

/** Beside the members of an entry, and in no bytes of it: what opens its commitment. */
export const opens = Symbol("disclosure");

/** An entry of a log that is made anew, or a seal of what comes before it. */
export type Item =
  | { readonly entry: Json }
  | {
      /** Other members of its entry, and of what it says of the log. */
      readonly seal: { readonly entry?: Json; readonly content?: Json };
      readonly unsigned?: true;
    };

const caseOf = ({ where }: LeafLine): string => where.split("#")[0] ?? "";

export const entriesIn = (whole: Lines): readonly Json[] =>
  leavesIn(whole)
    .filter((leaf) => caseOf(leaf) !== logCase)
    .map(({ bytes, disclosure }) => ({ ...(JSON.parse(bytes) as Json), [opens]: disclosure }));

/** The notes of the checkpoints in an export. */
export const notesIn = (lines: Lines): Lines =>
  lines.flatMap((line) =>
    line.startsWith('{"checkpoint":')
      ? [(JSON.parse(line) as { readonly checkpoint: string }).checkpoint]
      : [],
  );

type Forged = {
  readonly tree: GrowingTree;
  readonly heads: Heads;
  readonly leaves: string[];
  /** The hash of the first entry. */
  founding: string;
};

const noLaw = digestOf("");

// Whoever forges so has the office's system key as well.
const signature = async (office: string, asked: Json): Promise<string> => {
  const digest = digestOf(canonicalize(asked) ?? "");
  const statement = Buffer.from(`tasdiq-command-v1\n${office}\n${digest}\n`);
  return Buffer.from(await officeSystemKey.sign(statement)).toString("base64");
};

const sealEntry = async (
  { tree, heads, founding }: Forged,
  more: Json = {},
  content: Json = {},
): Promise<Json> => {
  const seal = { kind: "SealLog", ...sealOf(tree, heads), ...content };
  const id = systemId("SealLog", String(seal.size));
  const madeAt = "2026-03-09T06:00:00.000Z";
  const asked = { id, madeAt, person: "system", duty: "system", seal };
  return {
    v: 3,
    caseId: logCase,
    at: "2026-03-09T06:00:00.000Z",
    nonce: "0".repeat(32),
    person: "system",
    establishedBy: {
      kind: "system",
      key: digestOf(await officeSystemKey.publicKey()),
      signature: await signature(founding, asked),
    },
    duty: "system",
    command: {
      id,
      madeAt,
      mode: { kind: "live" },
      content: seal,
    },
    pins: { procedure: noLaw, treaty: noLaw, calendar: null, software: "tasdiq test" },
    acts: [],
    worth: { kind: "stands" },
    step: null,
    ...more,
  };
};

const add = ({ tree, heads, leaves }: Forged, entry: Json): string => {
  const caseId = String(entry["caseId"]);
  const head = heads.of(caseId);
  const seq = (head?.seq ?? 0) + 1;
  const bytes = canonicalize({ ...entry, seq, prev: head?.hash ?? null }) ?? "";
  const [n, hash] = [tree.size(), hexHash(bytes)];
  heads.put(caseId, { seq, hash, at: String(entry["at"]) });
  tree.add(fromHex(hash));
  leaves.push(lineOf({ n, hash, disclosure: entry[opens] }, bytes));
  return hash;
};

/** A whole log made anew of these entries and seals, and signed after each seal by whoever holds the key. */
export const rebuilt = async (
  items: readonly Item[],
  { signer, documents }: { readonly signer: Signer; readonly documents: Lines },
): Promise<Lines> => {
  const forged: Forged = { tree: growingTree(), heads: followedHeads(), leaves: [], founding: "" };
  const { tree, leaves } = forged;
  const notes: string[] = [];
  let origin = "";
  for (const item of items) {
    const entry =
      "entry" in item ? item.entry : await sealEntry(forged, item.seal.entry, item.seal.content);
    const hash = add(forged, entry);
    if (forged.founding === "") forged.founding = hash;
    if (origin === "") origin = `tasdiq/${hash.slice(0, 32)}`;
    if ("entry" in item || item.unsigned) continue;
    const text = checkpointText({ origin, size: tree.size(), root: tree.root() });
    notes.push(checkpointLine(await signNote(text, [await noteSigner(origin, signer)])));
  }
  const header = headerLine({ kind: "log", origin, size: tree.size() });
  return [header, ...notes, ...documents, ...leaves];
};

const hexes = (proof: readonly string[]): Lines => proof.map(toHex);
const startsWith = (start: string) => (line: string) => line.startsWith(start);

/** The parts of which exports are made, by a log that is whole. */
export type Parts = {
  readonly size: number;
  readonly origin: string;
  readonly documents: Lines;
  readonly checkpoints: Lines;
  /** The leaves that are seals. */
  readonly seals: readonly LeafLine[];
  /** A case's and the office's leaves up to a number, each with its proof. */
  readonly proven: (caseId: string, before: number) => Lines;
  readonly provenSeal: (seal: LeafLine) => string;
  readonly consistency: (size: number) => string;
  /** The line of a case's head as it was before a leaf. */
  readonly head: (caseId: string, before: number) => string;
};

export const partsOf = (whole: Lines): Parts => {
  const leaves = leavesIn(whole);
  const size = leaves.length;
  const tree = wholeTree(leaves.map(({ hash }) => fromHex(hash)));
  const proven = (leaf: LeafLine): string =>
    lineOf({ ...leaf, proof: hexes(tree.inclusion(leaf.n, size)) }, leaf.bytes);
  return {
    size,
    origin: (JSON.parse(whole[0] ?? "") as { readonly origin: string }).origin,
    documents: whole.filter(startsWith('{"document":')),
    checkpoints: whole.filter(startsWith('{"checkpoint":')),
    seals: leaves.filter((leaf) => caseOf(leaf) === logCase),
    proven: (caseId, before) =>
      leaves
        .slice(0, before)
        .filter((leaf) => [caseId, "office"].includes(caseOf(leaf)))
        .map(proven),
    provenSeal: proven,
    consistency: (first) => consistencyLine(first, tree.consistency(first, size)),
    head: (caseId, before) => {
      const heads = followedHeads();
      for (const leaf of leaves.slice(0, before))
        heads.put(caseOf(leaf), {
          seq: Number(leaf.where.split("#")[1]),
          hash: leaf.hash,
          at: "",
        });
      const order = heads.inOrder();
      const headTree = wholeTree(
        order.map((id) => headLeaf(id, heads.of(id) ?? { seq: 0, hash: "" })),
      );
      const index = order.indexOf(caseId);
      return headLine(caseId, { index, proof: headTree.inclusion(index, order.length) });
    },
  };
};

/** The first line of an export of one case. */
export const caseHeader = ({ origin, size }: Parts, caseId: string): string =>
  headerLine({ kind: "case", origin, size, case: caseId });
