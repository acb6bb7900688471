import type { Leaf, Line } from "../../src/verify/integrity/line.ts";
import { leafHash } from "../../src/verify/integrity/merkle.ts";
import { entryOf, sealedTwice, type SmallLog } from "./small-log.ts";

// What an export shows of a log of which it has a part: the entries of one case, or of those that are public.

let log: SmallLog;
let last: Line;
let earlier: Line;
let leaves: readonly Leaf[];

beforeAll(async () => {
  ({ log, leaves, last, earlier } = await sealedTwice());
});

const leaf = (n: number): Leaf => log.leaf(n);
const other = "f".repeat(64);

describe("A public log", () => {
  const hidden = (): readonly Leaf[] =>
    leaves.map((one) => ([1, 3].includes(one.n) ? { ...one, entry: undefined } : one));
  const heads = (): readonly Line[] => [log.head("az-2"), log.head("office")];
  const read = (lines: readonly Line[], size = 6) =>
    log.read({ kind: "public", size }, [last, ...lines]);

  it("hides cases behind their hashes, and shows that the others are complete", () => {
    expect(read([...hidden(), ...heads()])).toMatchObject({
      faults: [],
      entries: 4,
      hidden: 2,
      cases: 3,
      covered: { size: 6, date: entryOf(leaf(5)).place?.at },
    });
  });

  it("is not complete where a head is not shown, or is not the last", () => {
    expect(read([...hidden(), log.head("office")]).faults).toEqual([
      { where: "az-2", reason: "is not shown to be complete up to the seal" },
    ]);
    const forged = { ...log.head("az-2"), proof: [other] } as Line;
    expect(read([...hidden(), forged, log.head("office")]).faults).toEqual([
      { where: "az-2#1", reason: "is not shown to be the last entry of its case" },
      { where: "az-2", reason: "is not shown to be complete up to the seal" },
    ]);
    // The case that is hidden has a head, and no entry here of which it would be the last.
    expect(read([...hidden(), ...heads(), log.head("az-1")]).faults).toEqual([
      { where: "az-1#0", reason: "is not shown to be the last entry of its case" },
    ]);
  });

  it("ends with its seal", () => {
    const cut = leaves.slice(0, 5);
    const found = log.read({ kind: "public", size: 5 }, [earlier, ...cut, ...heads()]);
    expect(found.faults).toContainEqual({
      where: "the export",
      reason: "does not end with a seal",
    });
    expect(found.faults).toContainEqual({
      where: "office#1",
      reason: "is not shown to be the last entry of its case",
    });
    const none = log.read({ kind: "public", size: 2 }, leaves.slice(0, 2));
    expect(none.faults).toContainEqual({ where: "the export", reason: "does not end with a seal" });
  });

  it("may have checkpoints of more leaves than it shows, which stay open", async () => {
    const late = await log.checkpoint(9, leafHash("a later root"));
    expect(read([late, ...hidden(), ...heads()])).toMatchObject({
      faults: [],
      open: [{ size: 9 }],
    });
  });
});

describe("An export of a case", () => {
  type Four = readonly [Leaf, Leaf, Leaf, Leaf];
  const provenLeaf = (n: number): Leaf => log.proven(leaf(n));
  const proven = (): readonly Leaf[] => [0, 1, 3, 5].map(provenLeaf);
  const heads = (): readonly Line[] => [log.head("az-1"), log.head("office")];
  const read = (lines: readonly Line[], size = 6) =>
    log.read({ kind: "case", caseId: "az-1", size }, lines);
  const faultsOf = (changed: readonly Leaf[]) => read([last, ...changed, ...heads()]).faults;

  it("is part of what the last checkpoint signs, and complete up to its seal", () => {
    expect(read([last, earlier, log.consistency(3), ...proven(), ...heads()])).toMatchObject({
      faults: [],
      entries: 4,
      hidden: 0,
      cases: 2,
      checkpoints: 2,
      covered: { size: 6, date: entryOf(leaf(5)).place?.at },
      open: [],
    });
  });

  it("says which checkpoints it was not compared with", () => {
    expect(read([last, earlier, ...proven(), ...heads()])).toMatchObject({
      faults: [],
      open: [{ size: 3 }],
    });
  });

  it("brings proofs of checkpoints that sign its beginning", async () => {
    const wrong = await log.checkpoint(3, leafHash("another root"));
    expect(read([last, wrong, log.consistency(3), ...proven(), ...heads()]).faults).toEqual([
      { where: "checkpoint of 3", reason: "does not match the beginning of the log of 6 leaves" },
    ]);
    expect(read([last, log.consistency(3), ...proven(), ...heads()]).faults).toEqual([
      { where: "proof for 3 leaves", reason: "belongs to none of the available checkpoints" },
    ]);
  });

  it("is covered by nothing where the checkpoint that it names is not at hand", () => {
    const found = read([earlier, ...proven(), ...heads()]);
    expect(found.covered).toBeUndefined();
    expect(found.faults).toContainEqual({
      where: "az-1#1",
      reason: "is not shown to be leaf 1 of the 6 that are signed",
    });
    expect(found.faults).toContainEqual({
      where: "the export",
      reason: "is not covered by a checkpoint that a given key signed",
    });
  });

  it("shows each leaf to be in the signed tree, in their order", () => {
    const [first, second, ...others] = proven() as Four;
    expect(faultsOf([first, { ...second, proof: [] }, ...others])).toEqual([
      { where: "az-1#1", reason: "is not shown to be leaf 1 of the 6 that are signed" },
    ]);
    expect(faultsOf([second, first, ...others])).toEqual([
      { where: "office#1", reason: "comes after a leaf with a higher number" },
    ]);
    expect(faultsOf([first, { ...second, entry: undefined }, ...others])[0]).toEqual({
      where: "leaf 1",
      reason: "is only a hash",
    });
  });

  it("has entries of its case and of the office alone, and the last seal", () => {
    const [first, second, third, seal] = proven() as Four;
    const another = provenLeaf(4);
    expect(faultsOf([first, second, third, another, seal])).toEqual([
      { where: "az-2#1", reason: "belongs to another case than the one exported" },
    ]);
    expect(faultsOf([first, second, provenLeaf(2), third, seal])).toEqual([
      { where: "log#1", reason: "is not the last seal" },
    ]);
    expect(faultsOf([first, second, third])).toContainEqual({
      where: "the export",
      reason: "does not end with a seal",
    });
  });

  it("is complete only by the last seal, of its case and of the office", () => {
    const [first, second, , seal] = proven() as Four;
    const found = read([last, first, second, seal, log.head("az-1", 2), log.head("office")]);
    expect(found.faults).toEqual([
      { where: "az-1#1", reason: "is not shown to be the last entry of its case" },
      { where: "az-1", reason: "is not shown to be complete up to the seal" },
    ]);
    const early = read([last, first, second, provenLeaf(2), log.head("az-1", 2)]);
    expect(early.faults).toContainEqual({
      where: "az-1#1",
      reason: "is not shown to be the last entry of its case",
    });
    const [office, , , lastSeal] = proven() as Four;
    expect(read([last, office, lastSeal, log.head("office")]).faults).toEqual([
      { where: "az-1", reason: "is not shown to be complete up to the seal" },
    ]);
    expect(read([last, ...proven(), log.head("az-1")]).faults).toEqual([
      { where: "office", reason: "is not shown to be complete up to the seal" },
    ]);
  });
});
