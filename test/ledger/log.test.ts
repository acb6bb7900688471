import { english } from "../support/in-english.ts";
import type { RecordFinding } from "../../src/ledger/check/finding.ts";
import {
  checkCovered,
  checkLog,
  checkLogEnd,
  checkPublished,
  type CheckpointSaid,
  type FirstLeaves,
  type SealSaid,
} from "../../src/ledger/check/log.ts";

const leavesOf = (...sizes: readonly number[]): ReadonlyMap<number, FirstLeaves> =>
  new Map(sizes.map((size) => [size, { size, root: `root-${String(size)}` }]));

const checkpoint = (size: number, other: Partial<CheckpointSaid> = {}): CheckpointSaid => ({
  size,
  note: { root: `root-${String(size)}` },
  isSigned: true,
  ...other,
});

const seal = (size: number, other: Partial<SealSaid["seal"]> = {}): SealSaid => ({
  seq: size,
  at: "2026-03-02T00:00:00.000Z",
  seal: { size, root: `root-${String(size)}`, cases: 1, headsRoot: "heads", ...other },
});

const kinds = (findings: readonly RecordFinding[]) => findings.map(({ kind }) => kind);

describe("A log beside its checkpoints and seals", () => {
  const found = (checkpoints: readonly CheckpointSaid[], seals: readonly SealSaid[] = []) =>
    checkLog({ leaves: leavesOf(3, 4, 7), checkpoints, seals });

  it("is whole where all of them say what the leaves are", () => {
    expect(found([checkpoint(4)], [seal(3), seal(7)])).toEqual([]);
  });

  it.each<readonly [CheckpointSaid, RecordFinding["kind"]]>([
    [checkpoint(4, { note: { root: "other" } }), "checkpointContradicted"],
    [checkpoint(4, { note: "notOfThisLog" }), "checkpointContradicted"],
    [checkpoint(4, { note: "unreadable" }), "checkpointUnreadable"],
    [checkpoint(4, { isSigned: false }), "checkpointUnsigned"],
    // Other leaves contradict it, whoever signed.
    [checkpoint(4, { note: { root: "other" }, isSigned: false }), "checkpointContradicted"],
  ])("is contradicted, or not comparable: %j", (one, kind) => {
    expect(kinds(found([one]))).toEqual([kind]);
  });

  it("names the earliest contradiction first, whoever said it", () => {
    const findings = found(
      [checkpoint(4, { note: { root: "other" } })],
      [seal(7, { root: "other" }), seal(3, { root: "other" })],
    );
    expect(findings.map((one) => ("size" in one ? one.size : 0))).toEqual([3, 4, 7]);
  });

  it("is compared with the heads of a seal where they were worked out", () => {
    const withHeads = new Map([[3, { size: 3, root: "root-3", cases: 1, headsRoot: "heads" }]]);
    const check = (said: SealSaid) =>
      checkLog({ leaves: withHeads, checkpoints: [], seals: [said] });
    expect(check(seal(3))).toEqual([]);
    expect(check(seal(3, { headsRoot: "others" }))).toEqual([
      { kind: "sealContradicted", seq: 3, size: 3, of: "heads" },
    ]);
    expect(check(seal(3, { cases: 2 }))).toHaveLength(1);
  });

  it("was cut where it is shorter than its newest checkpoint", () => {
    expect(checkLogEnd(4, 4)).toEqual([]);
    expect(checkLogEnd(3, 4)).toEqual([{ kind: "logCut", size: 4, leaves: 3 }]);
  });

  it("misses its checkpoints only where it was sealed before", () => {
    expect(checkPublished(false, [])).toEqual([]);
    expect(checkPublished(true, [4])).toEqual([]);
    expect(checkPublished(true, [])).toEqual([{ kind: "checkpointsLost" }]);
  });

  const at = Date.parse(seal(3).at);
  const hour = 3_600_000;
  it.each([
    [4, 100, "covered"],
    [0, 1, "young"],
    [0, 1.1, "sealUncovered"],
    [3, 24, "young"],
    [3, 24.1, "sealUncovered"],
  ] as const)("has a seal that is covered by %i leaves after %d hours: %s", (newest, hours, is) => {
    const one = checkCovered(seal(3), { newest, now: at + hours * hour });
    expect(typeof one === "string" ? one : one.kind).toBe(is);
  });

  it("has a sentence for each contradiction", () => {
    const findings: readonly RecordFinding[] = [
      ...checkLogEnd(3, 4),
      ...checkPublished(true, []),
      { kind: "sealContradicted", seq: 2, size: 3, of: "heads" },
      { kind: "sealUncovered", size: 3, at: "" },
    ];
    for (const one of findings) expect(english(one)).toMatch(/log/);
  });
});
