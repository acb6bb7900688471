import type { Said } from "../words/messages.ts";
import { lineIn } from "./export/line-in.ts";
import { eachLine } from "./export/lines.ts";
import { logCase, type Seal } from "./integrity/heads.ts";
import { placeOfLeaf, sealFault, takeLeaf } from "./integrity/leaves.ts";
import type { Header, Leaf, Line } from "./integrity/line.ts";
import { emptyRoot, fromHex, nodeHash, toHex, type Hash } from "./integrity/merkle.ts";
import { beginReading, type Fault } from "./integrity/reading.ts";

// What seals say on which nothing rests: those that entries overtook, and the root in the seal of a case's export. People
// read them all the same.

export type SealsSeen = {
  readonly see: (line: Line) => void;
  /** Reads the export once more if a seal was overtaken: its leaf comes too late to look back. */
  readonly end: (header: Header) => readonly Fault[];
};

type Overtaken = Seal & { readonly where: Said };

/** The root of all leaves before the last, by the last one's proof: it names their peaks, the smallest first. */
const rootBefore = ([first = emptyRoot, ...others]: readonly Hash[]): Hash =>
  others.reduce((right, left) => nodeHash(left, right), first);

const faultOfLast = ({ proof }: Leaf, { root }: Seal): Said | undefined =>
  proof.length === 0 || toHex(rootBefore(proof.map(fromHex))) === root
    ? undefined
    : { kind: "sealOfOtherRoot" };

const overtakenFaults = (
  file: string,
  header: Header,
  overtaken: readonly Overtaken[],
): readonly Fault[] => {
  const bySize = Map.groupBy(overtaken, ({ size }) => size);
  const again = beginReading(header, []);
  const faults: Fault[] = [];
  eachLine(file, (bytes) => {
    const line = lineIn(bytes, header.kind, again.next);
    if (line?.kind !== "leaf") return;
    takeLeaf(again, line);
    for (const seal of bySize.get(again.tree.size()) ?? []) {
      const reason = sealFault(again, seal);
      if (reason !== undefined) faults.push({ where: seal.where, reason });
    }
  });
  return faults;
};

/** Looks at the seals of the export in a file. */
export const sealsIn = (file: string): SealsSeen => {
  const faults: Fault[] = [];
  const overtaken: Overtaken[] = [];
  return {
    see: (line) => {
      const { place, seal } = (line.kind === "leaf" ? line.entry : undefined) ?? {};
      if (line.kind !== "leaf" || place?.caseId !== logCase || seal === undefined) return;
      const where = placeOfLeaf(line);
      if (seal.size < line.n) overtaken.push({ ...seal, where });
      const reason = seal.size === line.n ? faultOfLast(line, seal) : undefined;
      if (reason !== undefined) faults.push({ where, reason });
    },
    end: (header) =>
      header.kind === "case" || overtaken.length === 0
        ? faults
        : [...faults, ...overtakenFaults(file, header, overtaken)],
  };
};
