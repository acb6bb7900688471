import * as z from "zod/mini";
import type { Entry } from "../../case/entry.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { type Digest, digestSchema } from "../../values/ids.ts";
import { type Hash, toHex } from "../../record/merkle.ts";
import { entriesForEverybody } from "../../office/confidential-votes.ts";
import { leafHash } from "../../record/canonical.ts";
import type { Documents, Ledger, Log, LogLeaf, StoredEntry } from "../ports.ts";
import { Altered } from "../reading/altered-record.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { entryIn } from "../reading/stored-entries.ts";

/** What opens the commitment in an entry, where everybody may read it. */
const disclosureForAll = async (
  ledger: Pick<Ledger, "head">,
  caseId: Entry["caseId"],
  stored: StoredEntry,
): Promise<string | null> => {
  if (stored.disclosure === null) return null;
  const entry = entryIn(stored, caseId);
  const head = await ledger.head(caseId);
  return entry !== undefined && head !== undefined && entriesForEverybody(head.state)(entry)
    ? stored.disclosure
    : null;
};

// How an export is written, line by line: docs/verify.md describes it, and the verifier reads exactly this.

export type ExportPorts = {
  readonly ledger: Pick<Ledger, "entries" | "head">;
  /** Whether what opens an entry is left out where not everybody may read it; not for auditors, and whoever holds the ledger itself. */
  readonly withholds?: boolean;
  readonly log: Log;
  readonly documents: Pick<Documents, "get">;
  readonly checkpoints: Checkpoints;
  /** Told of each entry that does not hash to its leaf. It is written as it is: what was altered is evidence. */
  readonly altered?: (leaf: LogLeaf) => void;
};

type Header = {
  readonly kind: "log" | "case" | "public";
  readonly origin: string;
  readonly size: number;
  readonly case?: string;
};

export const headerLine = (header: Header): string =>
  JSON.stringify({ format: "tasdiq-export", v: 1, ...header });

export const checkpointLine = (note: string): string => JSON.stringify({ checkpoint: note });

const hexes = (proof: readonly Hash[]): readonly string[] => proof.map(toHex);

export const consistencyLine = (size: number, proof: readonly Hash[]): string =>
  JSON.stringify({ consistency: size, proof: hexes(proof) });

type Shown = { readonly index: number; readonly proof: readonly Hash[] };

export const headLine = (caseId: string, { index, proof }: Shown): string =>
  JSON.stringify({ head: caseId, index, proof: hexes(proof) });

export const hiddenLine = ({ n, hash }: LogLeaf): string => JSON.stringify({ n, hash });

type Opens = { readonly proof: readonly Hash[] | undefined; readonly disclosure: string | null };

/** The entry stands in its line as the bytes that were hashed, and is its last member. What opens it stands right before it. */
const entryLine = ({ n, hash }: LogLeaf, bytes: string, { proof, disclosure }: Opens): string => {
  const proven = proof === undefined ? "" : `,"proof":${JSON.stringify(hexes(proof))}`;
  const opened = disclosure === null ? "" : `,"disclosure":${disclosure}`;
  return `{"n":${String(n)},"hash":"${hash}"${proven}${opened},"entry":${bytes}}`;
};

const pinsSchema = z.object({
  pins: z.object({
    procedure: digestSchema,
    treaty: digestSchema,
    calendar: z.nullable(digestSchema),
  }),
  acts: z.array(z.looseObject({ kind: z.string() })),
});

const movedSchema = z.object({
  kind: z.literal("ProcedureVersionChanged"),
  procedure: digestSchema,
});

// The entry that moves a case bears the pins of what the case leaves, and is judged by the file that it names as well.
const movesTo = (acts: readonly unknown[]): readonly Digest[] =>
  acts.flatMap((act) => movedSchema.safeParse(act).data?.procedure ?? []);

const pinnedBy = (bytes: string): readonly Digest[] => {
  const { pins, acts } = pinsSchema.parse(JSON.parse(bytes));
  const { procedure, treaty, calendar } = pins;
  return [procedure, treaty, ...(calendar === null ? [] : [calendar]), ...movesTo(acts)];
};

export type EntryWriter = {
  /** @throws Altered when the ledger has no entry for the leaf */
  readonly linesOf: (leaf: LogLeaf, proof?: readonly Hash[]) => Promise<readonly string[]>;
};

/** Writes the lines of entries, and before each of them those law files that no entry before it was judged by. */
export const entryWriter = ({
  ledger,
  documents,
  altered,
  withholds = false,
}: ExportPorts): EntryWriter => {
  const written = new Set<Digest>();
  const documentLines = async (bytes: string): Promise<readonly string[]> => {
    const lines: string[] = [];
    for (const digest of pinnedBy(bytes)) {
      if (written.has(digest)) continue;
      written.add(digest);
      const document = await documents.get(digest);
      if (document === undefined) continue;
      const text = Buffer.from(document).toString("utf8");
      lines.push(JSON.stringify({ document: digest, text }));
    }
    return lines;
  };
  return {
    linesOf: async (leaf, proof) => {
      const { caseId, seq } = leaf;
      const [stored] = await ledger.entries(caseId, { afterSeq: seq - 1, limit: 1 });
      if (stored?.seq !== seq)
        throw new Altered({ kind: "leafOfMissingEntry", n: leaf.n, caseId, seq });
      const { bytes } = stored;
      if (leafHash(bytes) !== leaf.hash) altered?.(leaf);
      const disclosure = withholds
        ? await disclosureForAll(ledger, caseId, stored)
        : stored.disclosure;
      const before = isTreatyCase(caseId) ? await documentLines(bytes) : [];
      return [...before, entryLine(leaf, bytes, { proof, disclosure })];
    },
  };
};
