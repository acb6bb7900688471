import { DatabaseSync } from "node:sqlite";
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { commandItem, entryItem, headItem, unsequencedItem } from "../../src/aws/dynamo/append.ts";
import { attributes } from "../../src/aws/dynamo/derived-data.ts";
import { stepActions } from "../../src/aws/dynamo/log.ts";
import { hashing } from "../../src/ledger/canonical.ts";
import { besideCase, besideEntry } from "../../src/ledger/check/columns.ts";
import { checkEntry, type StoredWhole } from "../../src/ledger/check/entry.ts";
import type { RecordFinding } from "../../src/ledger/check/finding.ts";
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
import { prepareSchema, tablesOfDrivers } from "../../src/local/ledger/schema.ts";
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

const camel = (column: string): string =>
  column.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** What no list derives: the bytes themselves, what opens a commitment in them, and the order in which entries were committed and got their leaves. */
const own = ["bytes", "disclosure", "place", "n"];
const keys = ["pk", "sk"];

/** What drives cases, what was refused lately, and what happened to the file itself: none of it follows from entries. */
const besideEntries = [...tablesOfDrivers, "refused_request", "trigger_put_back"];

const listed = {
  entry: Object.keys(besideEntry.entry),
  log: Object.keys(besideEntry.leaf),
  head: Object.keys(besideCase),
  opening: Object.keys(besideCase),
  // Compared by who holds the fact that follows from a case.
  unique_fact: ["key", "caseId"],
} as const;

describe("The list of what follows from the entries", () => {
  const database = new DatabaseSync(":memory:");
  prepareSchema(database);
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));

  it("has every column of every table of the ledger's file", () => {
    const kept = tables.filter((table) => !besideEntries.includes(table));
    expect(kept.sort()).toEqual(Object.keys(listed).sort());
    for (const [table, names] of Object.entries(listed)) {
      const columns = database
        .prepare(`SELECT name FROM pragma_table_xinfo('${table}')`)
        .all()
        .map(({ name }) => camel(String(name)));
      expect([table, columns.filter((name) => ![...names, ...own].includes(name))]).toEqual([
        table,
        [],
      ]);
    }
  });

  it("has every attribute of the items that an append and the log's sequencer put into the tables", () => {
    const append = appendOf({
      caseId: "a",
      before: null,
      id: "command-1",
      assignee: "clerk-1",
      public: true,
      opening: { title: "Invented", procedure: "az", treaty: "one" },
    });
    const { entry, task } = append;
    const due = task === null ? null : { ...task, dueOn: "2030-01-01" };
    const putBy = (action: TransactWriteItem | undefined): Record<string, unknown> =>
      action?.Put?.Item ?? {};
    const [first, leaf] = stepActions(
      { ledger: "ledger", register: "register" },
      { size: 0, entries: [{ caseId: entry.caseId, seq: 1, hash: append.hash }] },
    );
    expect(Object.keys(putBy(first)).sort()).toEqual(
      // By its number: of which entry it is, and its hash, which the tree is made of.
      ["caseId", "entryCase", "entrySeq", "hash", "seq"],
    );
    const items = {
      entry: entryItem(append),
      command: commandItem(append),
      waiting: unsequencedItem(append),
      head: headItem({ ...append, task: due }),
      leaf: putBy(leaf),
    };
    for (const [what, item] of Object.entries(items)) {
      const names = Object.keys(item).filter((name) => ![...keys, ...own].includes(name));
      const known: readonly string[] = attributes[what as keyof typeof attributes];
      const keyed = what === "leaf" ? ["caseId", "seq"] : [];
      expect([what, names.sort()]).toEqual([what, [...known, ...keyed].sort()]);
    }
    for (const [what, names] of Object.entries(attributes)) {
      const list = what === "head" ? besideCase : besideEntry[what as keyof typeof besideEntry];
      expect([what, names.filter((name) => !(name in list))]).toEqual([what, []]);
    }
  });
});

const { entry, hash, bytes } = appendOf({ caseId: "az-1", before: null, id: "command-1" });
const place = { caseId: entry.caseId, seq: 1, hash };
const whole: StoredWhole = {
  seq: 1,
  hash,
  bytes,
  disclosure: null,
  entry: { ...place, commandId: "command-1" },
  command: { ...place, at: entry.at, digest: digestOfAsked(entry) },
  leaf: place,
};
const follows = { caseId: entry.caseId, before: undefined };
const found = (changes: Partial<StoredWhole>) =>
  checkEntry({ ...whole, ...changes }, follows, hashing).findings;
const other = appendOf({ caseId: "az-2", before: null, id: "command-2" });

describe("An entry with all that is kept beside it", () => {
  it("is as it must be where every column follows from its bytes, also where some are not at hand", () => {
    expect(checkEntry(whole, follows, hashing)).toEqual({ entry: { hash, entry }, findings: [] });
    expect(
      checkEntry({ seq: 1, hash, bytes, disclosure: null }, follows, hashing).findings,
    ).toEqual([]);
  });

  it.each<readonly [string, Partial<StoredWhole>, string]>([
    ["whose bytes were altered", { bytes: `${bytes} ` }, "entryAltered"],
    ["of another case", { bytes: other.bytes, hash: other.hash }, "entryAltered"],
    ["that its command id does not lead to", { command: null }, "commandLost"],
    ["that waits for no leaf", { waiting: null }, "leafLost"],
    ["with another command id", { entry: { ...place, commandId: "command-2" } }, "besideEntry"],
    ["with another digest", { command: { ...place, digest: "0".repeat(64) } }, "besideEntry"],
    ["that its command id leads past", { command: { ...place, seq: 2 } }, "besideEntry"],
    ["with the leaf of another", { leaf: { ...place, hash: other.hash } }, "besideEntry"],
    ["in another's place", { entry: { ...place, seq: 2 } }, "besideEntry"],
  ])("is found out %s", (_, changes, kind) => {
    const findings = found(changes);
    expect(findings.map((one) => one.kind)).toEqual([kind]);
    for (const one of findings) expect(english(one)).toContain("az-1#1");
  });

  it("is not the next where it does not name the one before it", () => {
    const before = { version: 0, head: other.hash };
    const { findings } = checkEntry(whole, { ...follows, before }, hashing);
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
