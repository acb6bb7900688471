import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { recordFindings } from "../../src/cli/backup/check.ts";
import { canonicalJson, digestOf, leafHash } from "../../src/record/canonical.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import { sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { auditRecord } from "../../src/ledger/reading/audit.ts";
import { historyPage } from "../../src/ledger/reading/history.ts";
import type { Home } from "../../src/local/home/home.ts";
import { logOf } from "../../src/local/home/log.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { entryVersion, type Entry } from "../../src/case/entry.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { appendOf } from "../contract/appends.ts";
import { newFolder } from "../contract/folders.ts";
import { allInEnglish, english, inEnglish } from "../support/in-english.ts";
import { fileOf, linesOf } from "../verify/exports.ts";
import { verify } from "../verify/in-words.ts";
import { carryOn, meddledWith, newOffice, nextRequest, theText, treatyOf } from "./office.ts";

const append = appendOf({ caseId: "a", before: null, id: "command-1" });
const other = "0".repeat(64);
const columns = "(case_id, seq, hash, bytes)";
const bytesOf = (id: string): string => `{"command":{"id":"${id}"}}`;
const rest = `'${other}', '${bytesOf("command-2")}'`;

// What somebody might try who has the file and an ordinary SQLite.
const attempts: readonly [string, string][] = [
  ["changing an entry", `UPDATE entry SET bytes = '${bytesOf("command-1")}'`],
  ["changing an entry's place", "UPDATE OR REPLACE entry SET place = 7"],
  ["deleting an entry", "DELETE FROM entry"],
  [
    "replacing an entry by its number",
    `INSERT OR REPLACE INTO entry ${columns} VALUES ('a', 1, ${rest})`,
  ],
  [
    "replacing an entry by the command it accepted",
    `REPLACE INTO entry ${columns} VALUES ('a', 2, '${other}', '${bytesOf("command-1")}')`,
  ],
  [
    "accepting a command again in another case",
    `INSERT INTO entry ${columns} VALUES ('b', 1, '${other}', '${bytesOf("command-1")}')`,
  ],
  [
    "replacing an entry by its place",
    `REPLACE INTO entry (place, ${columns.slice(1)} VALUES (1, 'b', 1, ${rest})`,
  ],
  [
    "replacing an entry on conflict",
    `INSERT INTO entry ${columns} VALUES ('a', 1, ${rest}) ON CONFLICT DO UPDATE SET bytes = 'x'`,
  ],
  [
    "ignoring that an entry is there",
    `INSERT OR IGNORE INTO entry ${columns} VALUES ('a', 1, ${rest})`,
  ],
  ["leaving a gap", `INSERT INTO entry ${columns} VALUES ('a', 3, ${rest})`],
  ["changing a leaf", "UPDATE log SET hash = ''"],
  ["deleting a leaf", "DELETE FROM log"],
  ["replacing a leaf by its number", `REPLACE INTO log VALUES (0, 'a', 1, '${other}')`],
  ["replacing a leaf by its entry", `REPLACE INTO log VALUES (1, 'a', 1, '${other}')`],
  ["leaving out a leaf", `INSERT INTO log VALUES (2, 'a', 2, '${other}')`],
];

describe("The record", () => {
  let file = "";
  let remove: () => void;
  beforeEach(async () => {
    const made = newFolder();
    remove = made.remove;
    file = join(made.folder, "ledger.db");
    const ledger = openLedger({ file });
    await ledger.append(append);
    await ledger.sequence(1);
    await ledger.close();
  });
  afterEach(() => {
    remove();
  });

  const all = (database: DatabaseSync) =>
    ["entry", "log"].map((table) => database.prepare(`SELECT rowid, * FROM ${table}`).all());

  it.each(attempts)("stays as it was on any ordinary connection against %s", (_, sql) => {
    // A fresh connection: recursive_triggers is off, as SQLite has it by itself.
    const database = new DatabaseSync(file);
    const before = all(database);
    expect(() => {
      database.exec(sql);
    }).toThrow(/never (changed|deleted)|not the next|accepted before/);
    expect(all(database)).toEqual(before);
    database.close();
  });

  it("stays as it was against the same on a connection with recursive triggers", () => {
    const database = new DatabaseSync(file);
    database.exec("PRAGMA recursive_triggers = ON");
    const before = all(database);
    for (const [, sql] of attempts) {
      expect(() => {
        database.exec(sql);
      }).toThrow();
    }
    expect(all(database)).toEqual(before);
    database.close();
  });

  // The limit of what a file can defend: hence the chain, the log and checkpoints kept elsewhere.
  it("cannot defend itself against somebody who first drops its triggers", () => {
    const database = new DatabaseSync(file);
    database.exec("DROP TRIGGER entry_is_never_changed; UPDATE entry SET hash = 'x'");
    expect(database.prepare("SELECT hash FROM entry").get()).toEqual({ hash: "x" });
    database.close();
  });

  it.each([
    ["its head was changed", `UPDATE head SET hash = '${other}'`],
    ["its head is of a version that it has not", "UPDATE head SET version = 1, hash = ''"],
    [
      "an entry was changed",
      "DROP TRIGGER entry_is_never_changed; UPDATE entry SET bytes = replace(bytes, 'invented', 'altered')",
    ],
  ])("does not say what a case is when %s", async (_, sql) => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
    const ledger = openLedger({ file });
    await expect(ledger.head(append.entry.caseId)).rejects.toThrow();
    await ledger.close();
  });

  it("has no column for a command's id or its digest that could say something else than the bytes", () => {
    const database = new DatabaseSync(file);
    database.exec("DROP TRIGGER entry_is_never_changed");
    const flip = (column: string) => () => {
      database.exec(`UPDATE entry SET ${column} = 'command-2'`);
    };
    expect(flip("command_id")).toThrow('cannot UPDATE generated column "command_id"');
    expect(flip("command_digest")).toThrow("no such column: command_digest");
    database.close();
  });

  it("is not opened when a development version made it", () => {
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 3");
    database.close();
    expect(() => openLedger({ file })).toThrow("made by a development version; start again");
  });

  it("is not opened when a newer version of the software made it", () => {
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => openLedger({ file })).toThrow("the ledger has layout 99");
  });

  it.each([
    ["whose hash is not that of its bytes", { ...append, bytes: `${append.bytes} ` }],
    ["whose number does not follow", { ...append, expectedVersion: 1 }],
    [
      "whose head is of another state",
      { ...append, head: { ...append.head, state: { ...append.head.state, version: 2 } } },
    ],
  ])("takes no entry %s", async (_, faulty) => {
    const ledger = openLedger({ file });
    const good = appendOf({ caseId: "b", before: null, id: "command-b" });
    const [refused, written] = await Promise.allSettled([
      ledger.append(faulty),
      ledger.append(good),
    ]);
    await ledger.close();
    expect(refused.status).toBe("rejected");
    // The other one in the same commit is not harmed.
    expect(written).toEqual({ status: "fulfilled", value: { kind: "appended" } });
  });

  it("takes no entry that does not name the one before it", async () => {
    const ledger = openLedger({ file });
    const stray = appendOf({
      caseId: "a",
      before: { seq: 1, hash: appendOf({ caseId: "z", before: null, id: "command-z" }).hash },
      id: "command-2",
    });
    await expect(ledger.append(stray)).rejects.toThrow("does not name the entry before it");
    await ledger.close();
  });
});

const caseId = "case-1";
const everything = { after: 0, limit: 100 };

/** By what somebody who can write the ledger, and has no key, might show that the system acted. */
const claims: readonly (readonly [what: string, establishedBy: object, why: RegExp])[] = [
  ["nothing", { kind: "system" }, /./],
  [
    "a key of their own",
    { kind: "system", key: digestOf("own"), signature: "eA==" },
    /is signed with a key other than the one registered for system/,
  ],
  ["a bare name", { kind: "demonstrationName" }, /is not signed with the office’s system key/],
];

type Forged = { readonly content: object; readonly act: object };
type Last = { readonly seq: number; readonly hash: string; readonly bytes: string };

const noPins = {
  procedure: digestOf(""),
  treaty: digestOf(""),
  calendar: null,
  software: "forged",
};

/** An entry of the system's in a record after its last one, without its number and without who is said to have acted. */
const entryAfter = (of: string, last: Last | undefined, { content, act }: Forged) => {
  const before: Partial<Entry> = last === undefined ? {} : (JSON.parse(last.bytes) as Entry);
  const id = `system.Forged.${digestOf(String(last?.seq)).slice(0, 40)}`;
  return {
    pins: noPins,
    ...before,
    v: entryVersion,
    caseId: of,
    prev: last?.hash ?? null,
    at: before.at ?? new Date().toISOString(),
    nonce: "0".repeat(32),
    person: "system",
    duty: "system",
    command: { id, mode: { kind: "live" }, content },
    acts: of === "log" ? [] : [act],
    step: before.step ?? null,
  };
};

describe("Whoever writes into the ledger as the system and has no key", () => {
  let home: Home;
  let remove: () => void;

  beforeEach(async () => {
    const made = newFolder();
    ({ remove } = made);
    home = await newOffice(made.folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    await carryOn(sent, caseId, 13);
    const release = await nextRequest(sent, caseIdSchema.parse(caseId));
    if (release?.command.kind !== "ReleaseNotification") throw new Error("another step is next");
    // Nobody has sent the letter yet.
    const asleep = { ...home.desk, ports: { ...home.desk.ports, wake: () => Promise.resolve() } };
    expect((await handle(asleep, release, { kind: "name" })).kind).toBe("accepted");
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  /** Plain INSERTs, as anybody makes them who has the file: the rows and the head that the product would have made. */
  const insert = async (of: string, forged: readonly Forged[], establishedBy: object) => {
    home = await meddledWith(home, 1, (database: DatabaseSync) => {
      for (const one of forged) {
        const last = database
          .prepare("SELECT seq, hash, bytes FROM entry WHERE case_id = ? ORDER BY seq DESC LIMIT 1")
          .get(of) as Last | undefined;
        const seq = (last?.seq ?? 0) + 1;
        const bytes = canonicalJson({ ...entryAfter(of, last, one), seq, establishedBy });
        const hash = leafHash(bytes);
        database
          .prepare("INSERT INTO entry (case_id, seq, hash, bytes) VALUES (?, ?, ?, ?)")
          .run(of, seq, hash, bytes);
        database
          .prepare("UPDATE head SET version = ?, hash = ?, stage = 'deposit' WHERE case_id = ?")
          .run(seq, hash, of);
      }
    });
  };
  const released = async (): Promise<{ readonly of: string; readonly reference: string }> => {
    const state = (await home.ledger.head(caseIdSchema.parse(caseId)))?.state;
    const fact = state?.facts.findLast(({ act }) => act.kind === "NotificationReleased");
    if (fact?.act.kind !== "NotificationReleased") throw new Error("nothing was released");
    return { of: fact.entry, reference: fact.act.reference };
  };

  it.each(claims)(
    "is found by verify, by the audit, by the sweep and in a backup, and the office does not seal it: %s",
    async (_, establishedBy, why) => {
      const { of, reference } = await released();
      const sent = { reference, messageId: "<forged@example>" };
      await insert(
        caseId,
        [
          { content: { kind: "ClaimNotification", of }, act: { kind: "NotificationClaimed", of } },
          { content: { kind: "RecordSent", ...sent }, act: { kind: "NotificationSent", ...sent } },
        ],
        establishedBy,
      );
      const ports = logOf(home);
      const { sealed, unestablished } = await sequenceLog(ports, { sealNow: true });
      expect(sealed).toBeUndefined();
      expect(unestablished).toMatchObject({ caseId: "case-1", seq: 15 });
      expect(english(unestablished?.reason ?? [])).toMatch(why);
      expect(await sealLog(ports)).toEqual({ kind: "noSeal" });

      const audited = await auditRecord(home.desk, caseIdSchema.parse(caseId));
      if (isRefusal(audited)) throw new Error(audited.kind);
      const broken = audited.findings.filter(({ verdict }) => verdict === "broken");
      expect(
        inEnglish(broken)
          .map(({ why }) => why)
          .join(),
      ).toMatch(/entry 15 .*entry 16 /s);
      expect(audited.altered).toBe(true);

      const history = await historyPage(home.desk, caseIdSchema.parse(caseId), everything);
      if (isRefusal(history)) throw new Error(history.kind);
      const claimed = history.entries.flatMap(({ seq, notEstablished }) =>
        notEstablished === null ? [] : [[seq, english(notEstablished)]],
      );
      const said = expect.stringMatching(why) as string;
      expect(claimed).toEqual([
        [15, said],
        [16, said],
      ]);

      const { incidents } = await sweepHome(home);
      expect(incidents.map(({ kind, caseId: where }) => [kind, where])).toContainEqual([
        "recordDamaged",
        caseId,
      ]);
      expect(incidents.map(({ says }) => english(says)).join()).toContain("case-1#15");

      const copy = { ledger: home.ledger, documents: home.desk.ports.documents };
      const inCopy: string[] = [];
      for await (const one of recordFindings({ ...copy, outbox: home.outbox }))
        if (one.kind === "notEstablished") inCopy.push(`${one.caseId}#${String(one.seq)}`);
      expect(inCopy).toEqual(["case-1#15", "case-1#16"]);

      const lines = await linesOf(await exportLog(ports));
      const found = verify({ file: fileOf(lines), keys: [], checkpoints: [] });
      const places = found?.faults.map(({ where }) => where);
      expect(places).toEqual(expect.arrayContaining(["case-1#15", "case-1#16"]));
    },
    60_000,
  );

  it("cannot seal, nor have what was forged signed by a seal of their own", async () => {
    const ports = logOf(home);
    await sequenceLog(ports, { sealNow: true });
    expect((await sealLog(ports)).kind).toBe("signed");
    const size = await home.ledger.size();
    const content = {
      kind: "SealLog",
      size,
      root: "0".repeat(64),
      cases: 3,
      headsRoot: "0".repeat(64),
    };
    await insert("log", [{ content, act: {} }], {
      kind: "system",
      key: digestOf("own"),
      signature: "eA==",
    });
    const again = logOf(home);
    expect((await sequenceLog(again, { sealNow: true })).unestablished).toMatchObject({
      caseId: "log",
      seq: 2,
    });
    expect(allInEnglish(await sealLog(again))).toEqual({
      kind: "refused",
      reason: "entry log#2 is signed with a key other than the one registered for system",
    });
  }, 60_000);

  it("finds nothing wrong where the system's own entries are signed", async () => {
    await home.worker.lookAtAll();
    const ports = logOf(home);
    expect((await sequenceLog(ports, { sealNow: true })).unestablished).toBeUndefined();
    expect((await sealLog(ports)).kind).toBe("signed");
    expect((await home.ledger.head(officeCaseId))?.state.version).toBeGreaterThan(1);
  }, 60_000);

  it("is refused by the office, which records nothing that it cannot sign", async () => {
    const { ports } = home.desk;
    const before = await home.ledger.size();
    const keyless = { ...logOf(home), systemKeys: () => [] };
    await expect(sequenceLog(keyless, { sealNow: true })).rejects.toMatchObject({
      why: { kind: "systemKeyMissing" },
    });
    const { carryOut } = await import("../../src/ledger/handling/system-command.ts");
    const { of } = await released();
    const desk = { ...home.desk, ports: { ...ports, systemKeys: () => [] } };
    const command = { kind: "ClaimNotification", of } as never;
    const id = `system.claim.${"0".repeat(40)}` as never;
    await expect(carryOut(desk, caseIdSchema.parse(caseId), { id, command })).rejects.toMatchObject(
      {
        why: { kind: "systemKeyMissing" },
      },
    );
    await home.ledger.sequence(1000);
    expect(await home.ledger.size()).toBeGreaterThanOrEqual(before);
    const head = await home.ledger.head(caseIdSchema.parse(caseId));
    expect(head?.state.version).toBe(14);
  }, 60_000);
});
