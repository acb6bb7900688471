import { hashing } from "../../src/record/canonical.ts";
import { checkEntry, type StoredWhole } from "../../src/ledger/check/entry.ts";
import type { BesideEntry, RecordFinding } from "../../src/ledger/check/finding.ts";
import type { Row } from "../../src/ledger/check/rows.ts";
import {
  checkCovered,
  checkLog,
  checkLogEnd,
  checkPublished,
  type CheckpointStatement,
  type FirstLeaves,
  type SealStatement,
} from "../../src/ledger/check/log.ts";
import { checkWait, type Driving } from "../../src/ledger/check/wait.ts";
import { digestOfAsked } from "../../src/ledger/handling/request.ts";
import { appendOf } from "../contract/appends.ts";
import { english } from "../support/in-english.ts";

const leavesOf = (...sizes: readonly number[]): ReadonlyMap<number, FirstLeaves> =>
  new Map(sizes.map((size) => [size, { size, root: `root-${String(size)}` }]));

const checkpoint = (
  size: number,
  other: Partial<CheckpointStatement> = {},
): CheckpointStatement => ({
  size,
  note: { root: `root-${String(size)}` },
  isSigned: true,
  ...other,
});

const seal = (size: number, other: Partial<SealStatement["seal"]> = {}): SealStatement => ({
  seq: size,
  at: "2026-03-02T00:00:00.000Z",
  seal: { size, root: `root-${String(size)}`, cases: 1, headsRoot: "heads", ...other },
});

const kinds = (findings: readonly RecordFinding[]) => findings.map(({ kind }) => kind);

describe("A log beside its checkpoints and seals", () => {
  const found = (
    checkpoints: readonly CheckpointStatement[],
    seals: readonly SealStatement[] = [],
  ) => checkLog({ leaves: leavesOf(3, 4, 7), checkpoints, seals });

  it("is whole where all of them say what the leaves are", () => {
    expect(found([checkpoint(4)], [seal(3), seal(7)])).toEqual([]);
  });

  it.each<readonly [CheckpointStatement, RecordFinding["kind"]]>([
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
    const check = (said: SealStatement) =>
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

const { entry, hash, bytes } = appendOf({ caseId: "az-1", before: null, id: "command-1" });
const place = { caseId: entry.caseId, seq: 1, hash };
const due = { ...place, digest: digestOfAsked(entry) };
/** An entry beside which a row of some kind stands, made as the checker says or otherwise. */
const beside = (of: BesideEntry, stands: Row | null): StoredWhole => ({
  ...{ seq: 1, hash, bytes, disclosure: null },
  beside: ({ commandDigest: digest }) => [
    { of: "entry", due: place, stands: place },
    { of, due: { ...place, digest }, stands },
  ],
});
const follows = { caseId: entry.caseId, before: undefined };
const other = appendOf({ caseId: "az-2", before: null, id: "command-2" });

describe("An entry with all that is kept beside it", () => {
  it("is as it must be where every row follows from its bytes, also where some are not at hand", () => {
    for (const whole of [beside("command", due), { seq: 1, hash, bytes, disclosure: null }])
      expect(checkEntry(whole, follows, hashing)).toEqual({ entry: { hash, entry }, findings: [] });
  });

  it.each<readonly [string, StoredWhole, string]>([
    [
      "whose bytes were altered",
      { seq: 1, hash, bytes: `${bytes} `, disclosure: null },
      "entryAltered",
    ],
    [
      "of another case",
      { seq: 1, bytes: other.bytes, hash: other.hash, disclosure: null },
      "entryAltered",
    ],
    ["that its command id does not lead to", beside("command", null), "commandLost"],
    ["that waits for no leaf", beside("waiting", null), "leafLost"],
    ["with another digest", beside("command", { ...due, digest: "0" }), "besideEntry"],
    ["that its command id leads past", beside("command", { ...due, seq: 2 }), "besideEntry"],
    ["with the leaf of another", beside("leaf", { ...due, hash: other.hash }), "besideEntry"],
    ["with something more in its row", beside("entry", { ...due, note: "" }), "besideEntry"],
    ["with something less in its row", beside("entry", place), "besideEntry"],
  ])("is found out %s", (_, whole, kind) => {
    const { findings } = checkEntry(whole, follows, hashing);
    expect(findings.map((one) => one.kind)).toEqual([kind]);
    for (const one of findings) expect(english(one)).toContain("az-1#1");
  });

  it("is not the next where it does not name the one before it", () => {
    const before = { version: 0, head: other.hash };
    const { findings } = checkEntry(beside("command", due), { ...follows, before }, hashing);
    expect(findings).toEqual([{ kind: "entryMisplaced", caseId: "az-1", seq: 1 }]);
  });
});

const driven: Driving = {
  stage: "plenary",
  stageSince: 7,
  epoch: 2,
  wait: { epoch: 2, stage: "plenary", version: 7 },
  execution: "running",
};

describe("The wait of an open case", () => {
  it("is as it must be where its execution waits at the case's stage, or has not come to a wait yet", () => {
    expect(checkWait(driven)).toBeUndefined();
    expect(checkWait({ ...driven, wait: undefined, execution: "starting" })).toBeUndefined();
  });

  it.each<readonly [string, Partial<Driving>]>([
    ["neverDriven", { epoch: 0, wait: undefined }],
    ["driverGone", { execution: "gone" }],
    ["waitLost", { wait: undefined }],
    ["waitReplaced", { wait: { epoch: 1, stage: "plenary", version: 7 } }],
    ["waitElsewhere", { wait: { epoch: 2, stage: "committee", version: 7 } }],
    [
      "waitElsewhere",
      {
        stage: "transmission",
        stageSince: 9,
        wait: { epoch: 2, stage: "transmission", version: 8 },
      },
    ],
  ])("is not: %s", (kind, changes) => {
    expect(checkWait({ ...driven, ...changes })).toEqual({ kind });
  });
});
