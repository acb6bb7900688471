import { DatabaseSync, StatementSync } from "node:sqlite";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Home } from "../../src/local/home/home.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { newOffice, nextRequest, theText, treatyOf, type Sent } from "./office.ts";

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

const caseId = caseIdSchema.parse("a-case");

/** What an act costs that leaves the driver of its case where it is. */
const ofAnEntry = {
  "SELECT version, hash, stage_since FROM head": 2,
  "SELECT wait.*": 1,
  "BEGIN IMMEDIATE": 1,
  "SAVEPOINT one": 1,
  "SELECT case_id, seq, hash, bytes FROM entry": 1,
  "SELECT version, hash FROM head": 2,
  "INSERT INTO entry": 1,
  "UPDATE head": 1,
  "RELEASE one": 1,
  COMMIT: 1,
};
/** What it costs more where the driver moves on to another wait. */
const ofAMove = { "SELECT * FROM execution": 1, "UPDATE execution": 1, "INSERT INTO wait": 1 };

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
    const kinds = [...Object.keys(ofAnEntry), ...Object.keys(ofAMove)];
    const counts: Record<string, number> = {};
    const stop = tellStatements((sql) => {
      const kind = kinds.find((beginning) => sql.startsWith(beginning)) ?? sql;
      counts[kind] = (counts[kind] ?? 0) + 1;
    });
    const answer = await handle(desk, request, { kind: "name" }).finally(stop);
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
    return { act: request.command.kind, counts, stage: answer.stage };
  };

  it("is one read of each head, one commit, and where its driver moves one read and two writes more", async () => {
    const opening = await nextAct();
    expect([opening.act, opening.counts["BEGIN IMMEDIATE"]]).toEqual(["OpenCase", 2]);
    let before = opening.stage;
    const moves: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const { act, counts, stage } = await nextAct();
      const isMove = stage !== before;
      expect([act, counts]).toEqual([act, isMove ? { ...ofAnEntry, ...ofAMove } : ofAnEntry]);
      if (isMove) moves.push(act);
      before = stage;
    }
    expect(moves).toEqual(["Lay", "RecordReport", "CertifyVote", "RecordAssent", "SignInstrument"]);
    // Releasing also claims, sends and records, each on disk before the next.
    const release = await nextAct();
    expect([release.act, release.stage]).toEqual(["ReleaseNotification", "transmission"]);
    expect(release.counts["COMMIT"]).toBe(7);
    expect((await home.ledger.head(caseId))?.state.stage).toBe("deposit");
  });
});
