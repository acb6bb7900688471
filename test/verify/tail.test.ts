import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import type { VerifierKey } from "../../src/verify/integrity/note.ts";
import { verify, type Verified } from "./in-words.ts";
import { leavesIn, type Lines } from "./changes.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { caseHeader, partsOf, type Parts } from "./forging.ts";
import { newKeyOffice } from "./office.ts";

// A case whose last entries are left out, with the head that an earlier seal has of it. It takes no key.

let keys: readonly VerifierKey[];
let parts: Parts;
let open: Lines;
let honest: Lines;

const verified = (lines: Lines): Verified => {
  const found = verify({ file: fileOf(lines), keys, checkpoints: [] });
  if (found === undefined) throw new Error("is no export");
  return found;
};

beforeAll(async () => {
  const office = await newKeyOffice();
  await office.carry("az-1", "un-cybercrime-2024", 3);
  await office.makePublic("az-1", "az-1-public");
  await office.seal();
  await office.withdraw("az-1", "az-1-withdrawal");
  await office.seal();
  keys = [await keyOf(office)];
  parts = partsOf(await linesOf(await exportLog(exportedWorld(office))));
  honest = await linesOf(await exportCase(exportedWorld(office), "az-1"));
  open = await linesOf(await exportPublic(exportedWorld(office)));
}, 60_000);

/** The export of a case as the seal before the last one knew it; its last seal is the true one. */
const cutCase = (last: "before heads" | "behind heads"): Lines => {
  const [older, newest] = parts.seals.slice(-2);
  if (older === undefined || newest === undefined) throw new Error("two seals");
  const heads = ["az-1", "office"].map((id) => parts.head(id, older.n));
  const seal = parts.provenSeal(newest);
  return [
    caseHeader(parts, "az-1"),
    ...parts.checkpoints,
    ...parts.checkpoints.slice(0, -1).map(() => parts.consistency(older.n + 1)),
    ...parts.documents,
    ...parts.proven("az-1", older.n),
    parts.provenSeal(older),
    ...(last === "before heads" ? [seal, ...heads] : [...heads, seal]),
  ];
};

describe("An export whose case lacks its last entries", () => {
  it("is not what the parts of a whole log make when nothing is left out", () => {
    const newest = parts.seals.at(-1);
    if (newest === undefined) throw new Error("no seal");
    const whole = [
      caseHeader(parts, "az-1"),
      ...parts.checkpoints,
      parts.consistency((parts.seals.at(-2)?.n ?? 0) + 1),
      ...parts.documents,
      ...parts.proven("az-1", newest.n),
      parts.provenSeal(newest),
      ...["az-1", "office"].map((id) => parts.head(id, newest.n)),
    ];
    expect(verified(whole).faults).toEqual([]);
    expect(whole.toSorted()).toEqual(honest.toSorted());
  });
  it.each(["before heads", "behind heads"] as const)(
    "is found of one case, with the last seal %s",
    (last) => {
      const { faults, holds } = verified(cutCase(last));
      expect(holds).toBe(false);
      expect(faults).toContainEqual({
        where: "az-1#5",
        reason: "is not shown to be the last entry of its case",
      });
      expect(faults).toContainEqual({ where: "log#1", reason: "is not the last seal" });
    },
  );
  it("is found of the office's record too", () => {
    const { faults } = verified(cutCase("behind heads"));
    expect(faults.map(({ where }) => where)).toContain("office");
  });
  it("is found of a public log whose last entries are only hashes", () => {
    const [older] = parts.seals.slice(-2);
    const lines = open.flatMap((line) => {
      if (line.startsWith('{"head":')) return [];
      const [leaf] = leavesIn([line]);
      if (leaf === undefined || older === undefined) return [line];
      if (leaf.n > older.n && leaf.where.startsWith("az-1#"))
        return [JSON.stringify({ n: leaf.n, hash: leaf.hash })];
      const heads = ["az-1", "office"].map((id) => parts.head(id, older.n));
      return leaf.n === older.n ? [line, ...heads] : [line];
    });
    const { faults, integrity } = verified(lines);
    expect(integrity.hidden).toBe(1);
    expect(faults).toContainEqual({
      where: "az-1#5",
      reason: "is not shown to be the last entry of its case",
    });
    expect(faults).toContainEqual({
      where: "az-1",
      reason: "is not shown to be complete up to the seal",
    });
  });
});
