import type { Header, Line } from "../integrity/line.ts";
import { countIn, hashesIn, member, parsed } from "./json.ts";
import { leafIn } from "./leaf-line.ts";

const kinds = ["log", "case", "public"] as const;
const [letterN, quote, colon] = [0x6e, 0x22, 0x3a];

/** The first line of an export; undefined if it is none. */
export const headerIn = (line: Buffer): Header | undefined => {
  const value = parsed(line.toString());
  const kind = kinds.find((one) => one === member(value, "kind"));
  const size = countIn(member(value, "size"));
  const [origin, named] = [member(value, "origin"), member(value, "case")];
  if (member(value, "format") !== "tasdiq-export" || member(value, "v") !== 1) return undefined;
  if (kind === undefined || size === undefined || typeof origin !== "string") return undefined;
  const caseId = typeof named === "string" ? named : undefined;
  return (kind === "case") === (caseId !== undefined) ? { kind, origin, size, caseId } : undefined;
};

const headIn = (caseId: string, value: unknown): Line | undefined => {
  const index = countIn(member(value, "index"));
  const proof = hashesIn(member(value, "proof"));
  return index === undefined || proof === undefined
    ? undefined
    : { kind: "head", caseId, index, proof };
};

const consistencyIn = (value: unknown): Line | undefined => {
  const size = countIn(member(value, "consistency"));
  const proof = hashesIn(member(value, "proof"));
  return size === undefined || proof === undefined
    ? undefined
    : { kind: "consistency", size, proof };
};

/** What a line after the first says, where leaf number `due` is the next; undefined if it says nothing known. */
export const lineIn = (line: Buffer, due: number): Line | undefined => {
  // Nearly every line is that of a leaf, which begins with `{"n":`.
  if (line[2] === letterN && line[3] === quote && line[4] === colon) return leafIn(line, due);
  const value = parsed(line.toString());
  const note = member(value, "checkpoint");
  if (typeof note === "string") return { kind: "checkpoint", note };
  const [digest, text] = [member(value, "document"), member(value, "text")];
  if (typeof digest === "string" && typeof text === "string")
    return { kind: "document", digest, text };
  const caseId = member(value, "head");
  return typeof caseId === "string" ? headIn(caseId, value) : consistencyIn(value);
};
