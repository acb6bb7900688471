import { join } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Append, Ledger } from "../../src/ledger/ports.ts";
import type { Home } from "../../src/local/home/home.ts";
import { appending } from "../../src/local/ledger/append.ts";
import { type Commits, sharedCommits } from "../../src/local/ledger/commits.ts";
import { openConnection } from "../../src/local/ledger/connection.ts";
import { caseIdSchema, personSchema } from "../../src/values/ids.ts";
import { appendOf } from "../contract/appends.ts";
import { newFolder } from "../contract/folders.ts";
import {
  newOffice,
  nextRequest,
  theText,
  treatyOf,
  type Sent,
  carryOn,
  inOffice,
  reopened,
} from "./office.ts";

const caseId = caseIdSchema.parse("a-case");

const openingOf = (n: number): Append => {
  const number = String(n);
  return appendOf({ caseId: `case-${number}`, before: null, id: `command-${number}` });
};
const largestGroup = 100;

describe("Commands that arrive together", () => {
  let database: DatabaseSync;
  let beside: DatabaseSync;
  let commits: Commits;
  let append: Ledger["append"];
  let remove: () => void;
  beforeEach(() => {
    const made = newFolder();
    const file = join(made.folder, "ledger.db");
    [database, beside] = [openConnection(file), openConnection(file)];
    commits = sharedCommits(database);
    append = appending(database, commits.write);
    remove = made.remove;
  });
  afterEach(async () => {
    await commits.settled();
    database.close();
    beside.close();
    remove();
  });
  /** What another process finds on record. */
  const onRecord = () => beside.prepare("SELECT count(*) AS n FROM entry").get()?.["n"];

  /** Appends that arrive one in each turn of the event loop, until there are so many or the first is answered. */
  const arriving = (atMost: number) =>
    new Promise<{ readonly arrived: number; readonly found: unknown }>((resolve, fail) => {
      let arrived = 0;
      let answered = false;
      const arrive = (): void => {
        if (answered || arrived === atMost) return;
        setImmediate(arrive);
        arrived += 1;
        append(openingOf(arrived)).then(() => {
          if (!answered) resolve({ arrived, found: onRecord() });
          answered = true;
        }, fail);
      };
      arrive();
    });

  it("share a commit, also where each comes a turn after the one before: when the first is answered, all are on record", async () => {
    expect(await arriving(5)).toEqual({ arrived: 5, found: 5 });
  });

  it("do not keep the first waiting for ever, while more and more arrive", async () => {
    const { arrived, found } = await arriving(1000);
    expect(arrived).toBeLessThanOrEqual(largestGroup + 2);
    expect(found).toBe(largestGroup);
  });

  it("are written in commits of a hundred, so that a process beside them gets its turn", async () => {
    const found = await Promise.all(
      Array.from({ length: 2 * largestGroup + 1 }, async (_, n) => {
        await append(openingOf(n));
        return onRecord();
      }),
    );
    expect([...new Set(found)]).toEqual([100, 200, 201]);
  });

  it("are all written before the ledger is closed, also those that come while others are written", async () => {
    const first = append(openingOf(1));
    const second = first.then(() => append(openingOf(2)));
    await first;
    await commits.settled();
    expect(onRecord()).toBe(2);
    expect(await second).toEqual({ kind: "appended" });
  });

  it("are none of them acknowledged where the disk is full in the midst, and everyone is told why and what to do", async () => {
    database.exec("CREATE TABLE filling (bytes BLOB)");
    const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
    database.exec(`PRAGMA max_page_count = ${String(pages + 20)}`);
    const told = await Promise.allSettled([
      append(openingOf(1)),
      append(openingOf(2)),
      commits.write(() => {
        database.exec("INSERT INTO filling VALUES (zeroblob(1000000))");
      }),
    ]);
    for (const [index, one] of told.slice(0, 2).entries())
      expect(one).toMatchObject({
        status: "rejected",
        reason: {
          message: `command command-${String(index + 1)} for case-${String(index + 1)} was not recorded, and nothing was written (database or disk is full); send it again`,
          cause: { message: "database or disk is full" },
        },
      });
    expect(onRecord()).toBe(0);
    expect(await append(openingOf(1))).toEqual({ kind: "appended" });
  });

  it("say that nobody knows whether they are on record only where the commit itself fails", async () => {
    database.exec(`CREATE TABLE parent (n INTEGER PRIMARY KEY);
      CREATE TABLE child (n INTEGER REFERENCES parent (n) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER orphans AFTER INSERT ON entry BEGIN INSERT INTO child VALUES (1); END`);
    await expect(append(openingOf(1))).rejects.toMatchObject({
      message:
        "command command-1 for case-1 was not confirmed as written (FOREIGN KEY constraint failed); send it again with the same id",
    });
  });
});

type Method = (this: unknown, ...args: readonly unknown[]) => unknown;

/** Has every statement that SQLite is asked for told, until the answer is called. */
const tellStatements = (tell: (sql: string) => void): (() => void) => {
  const watched = [
    [DatabaseSync.prototype, "exec", (_: unknown, sql: unknown) => String(sql)],
    ...["run", "get", "all"].map(
      (method) =>
        [
          StatementSync.prototype,
          method,
          (statement: unknown) => (statement as StatementSync).sourceSQL,
        ] as const,
    ),
  ] as const;
  const undo = watched.map(([on, method, sqlOf]) => {
    const found = Reflect.get(on, method) as Method;
    const told: Method = function (...args) {
      tell(sqlOf(this, args[0]).replaceAll(/\s+/g, " ").trim());
      return Reflect.apply(found, this, args);
    };
    Reflect.set(on, method, told);
    return () => {
      Reflect.set(on, method, found);
    };
  });
  return () => {
    for (const one of undo) one();
  };
};

/** What an act costs by which nothing is due. */
const ofAnEntry = {
  "SELECT version, hash, stage_since FROM head": 2,
  "BEGIN IMMEDIATE": 1,
  "SAVEPOINT one": 1,
  "SELECT case_id, seq, hash, bytes, disclosure FROM entry WHERE command_id = ?": 1,
  "SELECT version, hash FROM head": 2,
  // For the worker, after the commit.
  "SELECT case_id, version FROM head WHERE due_at <= :now AND case_id": 1,
  // For the mark, after the commit.
  "SELECT place, hash FROM entry ORDER BY place DESC LIMIT 1": 1,
  "INSERT INTO entry": 1,
  "UPDATE head": 1,
  "RELEASE one": 1,
  COMMIT: 1,
};
// Where nobody signs, the office draws the salt that hides a vote, once for each command id.
const withheld = ["RecordVote", "CertifyVote"];
const ofItsSalt = {
  "SELECT case_id, seq, hash, bytes, disclosure FROM entry WHERE command_id = ?": 2,
};

describe("What an act costs on one machine", () => {
  let home: Home;
  let remove: () => void;
  beforeAll(async () => {
    const made = newFolder();
    ({ remove } = made);
    home = await newOffice(made.folder, 1);
  });
  afterAll(async () => {
    await home.close();
    remove();
  });

  /** The statements of the next act, each by how it begins, and to what stage it leads. */
  const nextAct = async () => {
    const { desk } = home;
    const sent: Sent = { desk, treaty: treatyOf(0), text: await theText(desk) };
    const request = await nextRequest(sent, "a-case");
    if (request === undefined) throw new Error("nothing is left to ask");
    const kinds = Object.keys(ofAnEntry);
    const counts: Record<string, number> = {};
    const stop = tellStatements((sql) => {
      const kind = kinds.find((beginning) => sql.startsWith(beginning)) ?? sql;
      counts[kind] = (counts[kind] ?? 0) + 1;
    });
    const answer = await handle(desk, request, { kind: "name" }).finally(stop);
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
    return { act: request.command.kind, counts, stage: answer.stage };
  };

  it("is one read of each head and one commit, whether or not the case moves on", async () => {
    const opening = await nextAct();
    expect([opening.act, opening.counts["BEGIN IMMEDIATE"]]).toEqual(["OpenCase", 1]);
    const listedAnew: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const { act, counts } = await nextAct();
      const recorded = withheld.includes(act) ? { ...ofAnEntry, ...ofItsSalt } : ofAnEntry;
      const { "UPDATE head": heads = 0, ...others } = counts;
      expect([act, { ...others, "UPDATE head": 1 }]).toEqual([act, recorded]);
      if (heads === 2) listedAnew.push(act);
    }
    // Where another time runs from then on, the head is listed under another day.
    expect(listedAnew).toEqual(["Lay", "RecordVote", "CertifyVote", "RecordAssent"]);
    // Releasing also claims, sends and records, each on disk before the next.
    const release = await nextAct();
    expect([release.act, release.stage]).toEqual(["ReleaseNotification", "transmission"]);
    expect(release.counts["COMMIT"]).toBe(3);
    expect((await home.ledger.head(caseId))?.state.stage).toBe("deposit");
  });
});

const byName = { kind: "name" } as const;
const clerk = personSchema.parse("clerk-1");

describe("People who ask at the same moment", () => {
  let home: Home;
  let beside: Home;
  let sent: Sent;
  let remove: () => void;
  beforeEach(async () => {
    const made = newFolder();
    remove = made.remove;
    home = await newOffice(made.folder);
    beside = await reopened(made.folder);
    sent = { desk: home.desk, treaty: "un-cybercrime-2024", text: await theText(home.desk) };
  });
  afterEach(async () => {
    await home.close();
    await beside.close();
    remove();
  });

  const upTo = async (entries: number) => {
    await carryOn(sent, caseId, entries);
    const request = await nextRequest(sent, caseId);
    if (request === undefined) throw new Error("nothing is left to ask");
    return request;
  };
  const length = async () => (await home.ledger.head(caseId))?.state.version;

  it("get one receipt for one command that arrives twice, in two processes", async () => {
    const request = await upTo(3);
    const answers = await Promise.all(
      [home, beside].map(({ desk }) => handle(desk, request, byName)),
    );
    const receipts = answers.map((answer) =>
      answer.kind === "accepted" ? answer.receipt : answer,
    );
    expect(receipts[0]).toMatchObject({ seq: 4 });
    expect(receipts[1]).toEqual(receipts[0]);
    expect(await length()).toBe(4);
  });

  it("cannot both certify a vote: the second is told that nothing is left to certify", async () => {
    const request = await upTo(6);
    expect(request.command.kind).toBe("CertifyVote");
    const other = { ...request, id: `${request.id}-other` as typeof request.id };
    const answers = await Promise.all([
      handle(home.desk, request, byName),
      handle(beside.desk, other, byName),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["accepted", "refused"]);
    expect(await length()).toBe(7);
  });

  it("all get an answer when sixteen of them want the same step, and one of them takes it", async () => {
    const request = await upTo(1);
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        handle(
          (n % 2 === 0 ? home : beside).desk,
          { ...request, id: `lay-number-${String(n)}` as typeof request.id },
          byName,
        ),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
    const refused = answers.flatMap((answer) =>
      answer.kind === "refused" ? [answer.refusal.kind] : [],
    );
    expect(new Set(refused)).toEqual(new Set(["StageNotOpen"]));
    expect(await length()).toBe(2);
  });

  it("never act in a duty whose revocation is on record before the act", async () => {
    const request = await upTo(1);
    const [revoked, laid] = await Promise.all([
      inOffice(beside.desk, "revoke-the-clerk", {
        kind: "RevokeDuty",
        holder: clerk,
        revoked: "clerk",
      }),
      handle(home.desk, request, byName),
    ]);
    expect(revoked.kind).toBe("accepted");
    const order =
      (await home.ledger.sequence(100), await home.ledger.leaves({ from: 0, limit: 100 }));
    const revocation = order.findIndex(
      (leaf) => revoked.kind === "accepted" && leaf.hash === revoked.receipt.hash,
    );
    const act = order.findIndex((leaf) => leaf.caseId === caseId && leaf.seq === 2);
    expect(laid.kind === "accepted" ? act < revocation : act === -1).toBe(true);
    expect(
      await handle(home.desk, { ...request, id: "asked-after-it" as typeof request.id }, byName),
    ).toMatchObject({
      kind: "refused",
      refusal: { kind: laid.kind === "accepted" ? "DutyNotHeld" : "DutyNotHeld" },
    });
  });

  it("decide again when the office changed in between, and end when it never stops changing", async () => {
    const request = await upTo(1);
    let tries = 0;
    const ports = {
      ...home.desk.ports,
      ledger: {
        ...home.ledger,
        append: () => {
          tries += 1;
          return Promise.resolve({ kind: "conflict" } as const);
        },
      },
    };
    await expect(handle({ ...home.desk, ports }, request, byName)).rejects.toThrow(
      /changed 50 times/,
    );
    expect(tries).toBe(50);
    expect(await length()).toBe(1);
  });
});
