import { named } from "./in-words.ts";
import type { Seal } from "../../src/verify/integrity/heads.ts";
import type { Leaf, LeafEntry, Line } from "../../src/verify/integrity/line.ts";
import { leafHash } from "../../src/verify/integrity/merkle.ts";
import { entryOf, sealedTwice, type SmallLog } from "./small-log.ts";

// What an export shows and does not show, line by line; the entries themselves say nothing here.

let log: SmallLog;
let last: Line;
let earlier: Line;
let leaves: readonly Leaf[];

beforeAll(async () => {
  ({ log, leaves, last, earlier } = await sealedTwice());
});

const leaf = (n: number): Leaf => log.leaf(n);
/** The leaves with one of them another. */
const withLeaf = (n: number, change: Partial<Leaf>): readonly Leaf[] =>
  leaves.with(n, { ...leaf(n), ...change });
const withEntry = (n: number, change: Partial<LeafEntry>): readonly Leaf[] =>
  withLeaf(n, { entry: { ...entryOf(leaf(n)), ...change } });
const withPlace = (n: number, change: Partial<NonNullable<LeafEntry["place"]>>) => {
  const { place } = entryOf(leaf(n));
  if (place === undefined) throw new Error("no place");
  return withEntry(n, { place: { ...place, ...change } });
};
const withSeal = (n: number, change: Partial<Seal>) => {
  const { seal } = entryOf(leaf(n));
  if (seal === undefined) throw new Error("no seal");
  return withEntry(n, { seal: { ...seal, ...change } });
};
const other = "f".repeat(64);

describe("A whole log", () => {
  const faultsOf = (lines: readonly Leaf[]) => log.read({}, [last, ...lines]).faults;

  it("is covered by the checkpoint of its last leaf, dated by its seal", () => {
    expect(log.read({}, [last, earlier, ...leaves])).toEqual({
      header: { kind: "log", origin: log.origin, size: 6, caseId: undefined },
      faults: [],
      covered: { size: 6, date: entryOf(leaf(5)).place?.at },
      entries: 6,
      hidden: 0,
      cases: 4,
      checkpoints: 2,
      open: [],
    });
  });

  it("is covered as far as a checkpoint signs it, and undated where that leaf is no seal", async () => {
    expect(log.read({}, [earlier, ...leaves])).toMatchObject({
      faults: [],
      covered: { size: 3, date: entryOf(leaf(2)).place?.at },
    });
    const between = await log.checkpoint(4);
    expect(log.read({}, [between, ...leaves])).toMatchObject({
      faults: [],
      covered: { size: 4, date: undefined },
    });
  });

  it("is covered by nothing where no checkpoint signs it", () => {
    expect(log.read({}, leaves).faults).toEqual([
      { where: "the export", reason: "is not covered by a checkpoint that a given key signed" },
    ]);
  });

  it("has as many leaves as it names", () => {
    expect(log.read({ size: 7 }, [last, ...leaves]).faults).toEqual([
      { where: "the export", reason: "contains 6 of the 7 leaves that it announces" },
    ]);
    expect(log.read({ size: 5 }, [last, ...leaves]).faults).toEqual([
      { where: "the export", reason: "contains 6 of the 5 leaves that it announces" },
    ]);
  });

  it("is named after its first leaf", () => {
    const origin = `tasdiq/${"0".repeat(32)}`;
    expect(log.read({ origin }, [last, ...leaves]).faults).toEqual([
      { where: "checkpoint of 6", reason: "belongs to another log" },
      {
        where: "office#1",
        reason: `is not the entry that gives the log ${origin} its name`,
      },
      { where: "the export", reason: "is not covered by a checkpoint that a given key signed" },
    ]);
  });

  it("is what its checkpoints sign, all of them", async () => {
    const wrong = await log.checkpoint(3, leafHash("another root"));
    expect(log.read({}, [wrong, last, ...leaves]).faults).toEqual([
      { where: "checkpoint of 3", reason: "signs a root that is not that of the 3 leaves" },
    ]);
    expect(log.read({}, [wrong, earlier, last, ...leaves]).faults).toEqual([
      {
        where: "checkpoint of 3",
        reason: "signs a different root for 3 leaves from checkpoint of 3",
      },
      { where: "checkpoint of 3", reason: "signs a root that is not that of the 3 leaves" },
    ]);
    expect(log.read({}, [wrong, ...leaves])).toMatchObject({ covered: undefined, open: [] });
    const whole = await log.checkpoint(6, leafHash("another root"));
    expect(log.read({}, [whole, ...leaves])).toMatchObject({
      faults: [
        { where: "checkpoint of 6", reason: "signs a root that is not that of the 6 leaves" },
        { where: "the export", reason: "is not covered by a checkpoint that a given key signed" },
      ],
      covered: undefined,
    });
    const late = await log.checkpoint(9, leafHash("a later root"));
    expect(log.read({}, [late, last, ...leaves])).toMatchObject({
      faults: [
        {
          where: "checkpoint of 9",
          reason: "signs 9 leaves, but the export has 6: it is older, or was cut",
        },
      ],
      open: [{ size: 9, where: "checkpoint of 9" }],
    });
  });

  it("has checkpoints that a given key signed", () => {
    const forged: Line = { kind: "checkpoint", note: "no note", where: named("a file") };
    expect(log.read({}, [forged, last, ...leaves])).toMatchObject({
      faults: [{ where: "a file", reason: "is not a signed note" }],
      checkpoints: 1,
    });
  });

  it("has its leaves in their order, each with its entry", () => {
    expect(faultsOf(withLeaf(4, { n: 7 }))).toEqual([
      { where: "az-2#1", reason: "is numbered 7, but leaf 4 was expected here" },
    ]);
    expect(faultsOf(withLeaf(4, { entry: undefined }))).toContainEqual({
      where: "leaf 4",
      reason: "is only a hash",
    });
    expect(faultsOf(withEntry(4, { place: undefined }))).toContainEqual({
      where: "leaf 4",
      reason: "is not an entry in canonical JSON",
    });
    expect(faultsOf(withLeaf(4, { stated: other }))).toEqual([
      { where: "az-2#1", reason: "does not match the hash stored with it" },
    ]);
    expect(faultsOf(withPlace(3, { prev: other }))).toEqual([
      { where: "az-1#2", reason: "does not name the entry before it by its hash" },
    ]);
    expect(faultsOf(withPlace(3, { seq: 3 })).slice(0, 1)).toEqual([
      { where: "az-1#3", reason: "is out of order: az-1#2 was expected here" },
    ]);
  });

  it("has seals of what stands before them, and no other entries of its own", () => {
    expect(faultsOf(withEntry(2, { seal: undefined }))).toEqual([
      { where: "log#1", reason: "is not a seal, and the log takes only seals" },
    ]);
    expect(faultsOf(withSeal(5, { root: other }))).toEqual([
      { where: "log#2", reason: "seals a root that is not that of the leaves before it" },
    ]);
    for (const change of [{ cases: 9 }, { headsRoot: other }])
      expect(faultsOf(withSeal(5, change))).toEqual([
        { where: "log#2", reason: "seals heads that are not those of the cases" },
      ]);
    expect(faultsOf(withSeal(5, { size: 6 }))).toEqual([
      { where: "log#2", reason: "seals more leaves than come before it" },
    ]);
  });

  it("may have seals that entries overtook, which date nothing", () => {
    const overtaken = withSeal(5, { size: 4, root: other });
    expect(log.read({}, [last, ...overtaken])).toMatchObject({
      faults: [],
      covered: { size: 6, date: undefined },
    });
  });

  it("has a seal only where an entry of the log is one", () => {
    const { seal } = entryOf(leaf(2));
    expect(faultsOf(withEntry(3, { seal }))).toEqual([]);
  });
});
