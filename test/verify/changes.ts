import { leafHash, toHex } from "../../src/record/merkle.ts";

// An export taken apart, and every way in which one thing in it can be another.

export type Lines = readonly string[];

/** A leaf's line taken apart. */
export type LeafLine = {
  readonly at: number;
  readonly n: number;
  readonly hash: string;
  readonly proof?: readonly string[];
  /** What opens the commitment in the entry. */
  readonly disclosure?: unknown;
  readonly bytes: string;
  readonly where: string;
};

const leafAt = (lines: Lines, at: number): LeafLine | undefined => {
  const line = lines[at] ?? "";
  if (!line.startsWith('{"n":')) return undefined;
  const parsed = JSON.parse(line) as Omit<LeafLine, "at"> & {
    entry?: { caseId: string; seq: number };
  };
  if (parsed.entry === undefined) return undefined;
  const bytes = line.slice(line.indexOf('"entry":') + 8, -1);
  const where = `${parsed.entry.caseId}#${String(parsed.entry.seq)}`;
  return { ...parsed, at, bytes, where };
};
export const leavesIn = (lines: Lines): readonly LeafLine[] =>
  lines.flatMap((_, at) => leafAt(lines, at) ?? []);

export const lineOf = (
  { n, hash, proof, disclosure }: Pick<LeafLine, "n" | "hash" | "proof" | "disclosure">,
  bytes: string,
): string => {
  const proven = proof === undefined ? "" : `,"proof":${JSON.stringify(proof)}`;
  const opened = disclosure === undefined ? "" : `,"disclosure":${JSON.stringify(disclosure)}`;
  return `{"n":${String(n)},"hash":"${hash}"${proven}${opened},"entry":${bytes}}`;
};
export const hexHash = (bytes: string): string =>
  toHex(leafHash(Buffer.from(bytes).toString("latin1")));

/** Every value with one thing changed in it: a text, a number, a mark; a member more and a member less. */
export const variantsOf = (value: unknown): readonly unknown[] => {
  if (typeof value === "string") return [`${value}x`];
  if (typeof value === "number") return [value + 1];
  if (typeof value === "boolean") return [!value];
  if (value === null) return ["x", 0];
  if (Array.isArray(value))
    return [
      [...(value as unknown[]), "x"],
      ...value.flatMap((one, at) => [
        value.toSpliced(at, 1),
        ...variantsOf(one).map((other) => (value as unknown[]).with(at, other)),
      ]),
    ];
  const members = Object.entries(value as object);
  return [
    { ...(value as object), more: 1 },
    ...members.flatMap(([name, one]) => [
      Object.fromEntries(members.filter(([other]) => other !== name)),
      ...variantsOf(one).map((other) => ({ ...(value as object), [name]: other })),
    ]),
  ];
};
