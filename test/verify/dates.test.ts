import { datesSeen, named } from "./in-words.ts";
import type { Leaf, Line } from "../../src/verify/integrity/line.ts";

// A seal bounds how far back the office can date an entry, and how far ahead: by an hour, for clocks differ.

const hour = 3_600_000;
const noon = Date.parse("2026-03-02T12:00:00.000Z");
const after = (ms: number): string => new Date(noon + ms).toISOString();

const leaf = (n: number, entry: Leaf["entry"]): Leaf => ({
  kind: "leaf",
  n,
  hash: "",
  stated: "",
  proof: [],
  entry,
});
type Dated = readonly [caseId: string, ms: number];
const lineOf = ([caseId, ms]: Dated, n: number): Line => {
  const place = { caseId, seq: n + 1, prev: null, at: after(ms) };
  return leaf(n, { bytes: Buffer.of(), place, seal: undefined });
};
const faultsOf = (lines: readonly Line[]) => {
  const dates = datesSeen();
  for (const line of lines) dates.see(line);
  return dates.end();
};
const faultsIn = (dated: readonly Dated[]) => faultsOf(dated.map(lineOf));

const inWords = (ms: number): string => `2 March 2026, ${after(ms).slice(11, 16)} UTC`;

const before = (n: number, ms: number, sealed: number) => ({
  where: `az-1#${String(n + 1)}`,
  reason: `is dated ${inWords(ms)}, earlier than the seal before it (${inWords(sealed)})`,
});
const behind = (n: number, ms: number, sealed: number) => ({
  where: `az-1#${String(n + 1)}`,
  reason: `is dated ${inWords(ms)}, later than the seal after it (${inWords(sealed)})`,
});

describe("The date of an entry", () => {
  it("may be an hour before that of the seal before it, and no more", () => {
    expect(
      faultsIn([
        ["log", 0],
        ["az-1", -hour],
      ]),
    ).toEqual([]);
    expect(
      faultsIn([
        ["log", 0],
        ["az-1", -hour - 1],
      ]),
    ).toEqual([before(1, -hour - 1, 0)]);
  });

  it("may be an hour after that of the seal after it, and no more", () => {
    expect(
      faultsIn([
        ["az-1", hour],
        ["log", 0],
      ]),
    ).toEqual([]);
    expect(
      faultsIn([
        ["az-1", hour + 1],
        ["log", 0],
      ]),
    ).toEqual([behind(0, hour + 1, 0)]);
  });

  it("may be any where no seal is, and that of a seal may be any", () => {
    expect(
      faultsIn([
        ["az-1", 9 * hour],
        ["az-1", -9 * hour],
      ]),
    ).toEqual([]);
    expect(
      faultsIn([
        ["log", 9 * hour],
        ["log", -9 * hour],
      ]),
    ).toEqual([]);
  });

  it("is compared with the latest of all seals before it", () => {
    const seals = [
      ["log", 3 * hour],
      ["log", 0],
    ] as const;
    expect(faultsIn([...seals, ["az-1", hour]])).toEqual([before(2, hour, 3 * hour)]);
    expect(faultsIn([...seals, ["az-1", 2 * hour]])).toEqual([]);
    expect(
      faultsIn([
        ["log", 0],
        ["log", 3 * hour],
        ["az-1", hour],
      ]),
    ).toHaveLength(1);
  });

  it("is compared with the next seal, where it is the latest of those between", () => {
    const [early, late] = [
      ["az-1", -hour],
      ["az-1", 2 * hour],
    ] as const;
    expect(faultsIn([late, early, ["log", 0]])).toEqual([behind(0, 2 * hour, 0)]);
    expect(faultsIn([early, late, ["log", 0]])).toEqual([behind(1, 2 * hour, 0)]);
    // The next seal has told of it; the one after that has nothing of its own.
    expect(faultsIn([late, ["log", 0], ["log", 0]])).toHaveLength(1);
    expect(faultsIn([late, late, ["log", 0]])).toEqual([behind(0, 2 * hour, 0)]);
  });

  it("is asked of entries alone", () => {
    const others: readonly Line[] = [
      leaf(1, undefined),
      leaf(2, { bytes: Buffer.of(), place: undefined, seal: undefined }),
      { kind: "checkpoint", note: "", where: named("") },
      { kind: "document", digest: "", text: "" },
      { kind: "head", caseId: "az-1", index: 0, proof: [] },
      { kind: "consistency", size: 1, proof: [] },
    ];
    const [late, seal] = [lineOf(["az-1", 2 * hour], 0), lineOf(["log", 0], 3)];
    expect(faultsOf([late, ...others, seal])).toEqual([behind(0, 2 * hour, 0)]);
    expect(faultsOf(others)).toEqual([]);
  });
});
