import type { Seal } from "../../src/record/heads.ts";
import type { Leaf, LeafEntry, Line } from "../../src/record/line.ts";
import { leafHash } from "../../src/record/merkle.ts";
import { named } from "./in-words.ts";
import { entryOf, sealedTwice, type SmallLog } from "./small-log.ts";

const other = "f".repeat(64);

describe("A whole log", () => {
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

describe("A part of a log", () => {
  // What an export shows of a log of which it has a part: the entries of one case, or of those that are public.

  let log: SmallLog;
  let last: Line;
  let earlier: Line;
  let leaves: readonly Leaf[];

  beforeAll(async () => {
    ({ log, leaves, last, earlier } = await sealedTwice());
  });

  const leaf = (n: number): Leaf => log.leaf(n);

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
      expect(none.faults).toContainEqual({
        where: "the export",
        reason: "does not end with a seal",
      });
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
});
