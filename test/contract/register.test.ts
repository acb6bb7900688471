import { randomUUID } from "node:crypto";
import { ScanCommand, TransactWriteItemsCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  dynamoRegisterSnapshot,
  type DynamoOptions,
  dynamoUniqueFacts,
} from "../../src/aws/dynamo/index.ts";
import { headKey, uniqueKey } from "../../src/aws/dynamo/keys.ts";
import { readItem, type Source } from "../../src/aws/dynamo/read.ts";
import { text, type Item, number } from "../../src/aws/dynamo/rows.ts";
import type { CaseSearch, Opening } from "../../src/ledger/ports.ts";
import {
  compareRegister,
  type LedgerRead,
  type RegisterChange,
  type RegisterSnapshot,
} from "../../src/ledger/rebuild/rebuild-register.ts";
import { gathering } from "../../src/ledger/sweep/findings.ts";
import { factsRead, lookAtFactsOf } from "../../src/ledger/sweep/looks/facts.ts";
import { type Reads, readsAll } from "../../src/ledger/sweep/reads.ts";
import type { UniqueFact, UniqueFacts } from "../../src/ledger/sweep/unique-facts.ts";
import { caseIdSchema, type CaseId } from "../../src/values/ids.ts";
import { pausing } from "../support/dynamo/clients.ts";
import { ownEndpoints, endpoints } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";
import { appendOf, digestOf, type Wanted } from "./appends.ts";
import { dynamoRecord, onEveryLedger } from "./ledgers.ts";

const [moving, ending] = [caseIdSchema.parse("az-1"), caseIdSchema.parse("az-2")];

type Compared = { readonly read: LedgerRead; readonly changes: readonly RegisterChange[] };

describe.each(ownEndpoints)(
  "The register compared with the ledger beside writers $name",
  ({ describe: on, start }) => {
    on("that are not stopped", () => {
      let started: Awaited<ReturnType<typeof start>>;
      let options: DynamoOptions;
      let record: ReturnType<typeof dynamoRecord>;
      let office: KeyOffice;
      beforeAll(async () => {
        started = await start();
        options = await started.open();
        record = dynamoRecord(options);
        office = await newKeyOffice(record);
        await office.carry(moving, "un-cybercrime-2024", 2);
        await office.carry(ending, "paris-agreement", 1);
        await record.sequence(1000);
      }, 60_000);
      afterAll(() => started.stop());

      const compared = async (snapshot: RegisterSnapshot): Promise<Compared> => {
        const { desk } = office;
        const read = await compareRegister({ desk, ledger: record, log: record }, snapshot);
        return { read, changes: snapshot.changes() };
      };
      const register = async (): Promise<readonly Item[]> =>
        (await options.client.send(new ScanCommand({ TableName: options.tables.register })))
          .Items ?? [];
      const write = (action: object) =>
        options.client.send(
          new TransactWriteItemsCommand({
            TransactItems: [action],
            ClientRequestToken: randomUUID(),
          }),
        );
      const TableName = (): string => options.tables.register;
      const named = (changes: readonly RegisterChange[]): readonly string[] =>
        changes.map(({ part, is }) => `${part} ${is}`);
      const makeAll = async (changes: readonly RegisterChange[]): Promise<readonly string[]> => {
        const left: string[] = [];
        for (const change of changes) if (!(await change.make())) left.push(change.part);
        return left;
      };

      it("takes nothing for stray that was recorded while it read, and queues no entry that has its leaf", async () => {
        let scans = 0;
        const beside = pausing(options.client, "ScanCommand", async () => {
          scans += 1;
          // The register has been read, and the ledger has not.
          if (scans === 2) await office.makePublic(moving, "make-it-public");
        });
        const { read, changes } = await compared(
          await dynamoRegisterSnapshot({ ...options, client: beside }),
        );
        expect(read.faults).toEqual([]);
        expect(named(changes)).toEqual([
          "head different",
          "command missing",
          "unsequenced missing",
        ]);
        await record.sequence(1000);
        const before = await register();
        expect(await makeAll(changes)).toEqual(["unsequenced"]);
        expect(await register()).toEqual(before);
      });

      it("leaves a head that has moved on, though it was damaged when it was read", async () => {
        const head = await readItem(options, headKey(moving));
        await write({ Put: { TableName: TableName(), Item: { ...head, title: text("altered") } } });
        const { changes } = await compared(await dynamoRegisterSnapshot(options));
        expect(named(changes)).toEqual(["head different"]);
        await office.withdraw(moving, "withdraw-the-first");
        const before = await register();
        expect(await makeAll(changes)).toEqual(["head"]);
        expect(await register()).toEqual(before);
        expect((await compared(await dynamoRegisterSnapshot(options))).changes).toEqual([]);
      });

      it("takes no fact for a case that has ended meanwhile", async () => {
        const held = (await register()).find(({ holder }) => holder?.S === ending);
        const key = uniqueKey(held?.["sk"]?.S ?? "");
        await write({ Delete: { TableName: TableName(), Key: key } });
        const { changes } = await compared(await dynamoRegisterSnapshot(options));
        expect(named(changes)).toEqual(["unique missing"]);
        await office.withdraw(ending, "withdraw-it");
        expect(await makeAll(changes)).toEqual(["unique"]);
        expect(await readItem(options, key)).toBeUndefined();
        expect((await compared(await dynamoRegisterSnapshot(options))).changes).toEqual([]);
      });
    });
  },
);

const az = caseIdSchema.parse("az-1");
const forged = "forged/by hand/consent";

describe.each(endpoints)("The unique facts of a register $name", ({ describe: on, start }) => {
  const watched = watch();
  on("that stand together", () => {
    let started: Awaited<ReturnType<typeof start>>;
    let source: Source;
    let facts: UniqueFacts;
    let office: KeyOffice;
    beforeAll(async () => {
      started = await start();
    }, 30_000);
    beforeEach(async () => {
      const { client, tables } = await started.open();
      source = { client, tables };
      const options = { client: watched.through(client, tables), tables };
      facts = dynamoUniqueFacts(options);
      office = await newKeyOffice(dynamoRecord(options));
    });
    afterAll(() => started.stop());

    const put = async (key: string, fields: Item): Promise<void> => {
      const Item = { ...uniqueKey(key), ...fields };
      await source.client.send(new PutItemCommand({ TableName: source.tables.register, Item }));
    };
    const every = { after: "", limit: 100 };
    const everything = readsAll("2026-03-02T00:15:00.000Z");
    const only = (...cases: readonly CaseId[]): Reads => ({
      ...everything,
      all: false,
      named: new Set(cases),
    });
    const named = async (looked: UniqueFacts, reads = everything): Promise<readonly string[]> => {
      const way = factsRead({ desk: office.desk, facts: looked }, reads);
      const findings = gathering();
      for (const fact of (await way.pageOf(every)).filter(way.isOnIt))
        for (const look of way.looks) await look(fact, findings);
      return findings.gathered().incidents.map(({ trouble }) => trouble);
    };

    it("are those of open cases, and an ended one holds none", async () => {
      expect(await facts.list(every)).toEqual([]);
      await office.carry("az-1", "un-cybercrime-2024", 1);
      const [fact] = await facts.list(every);
      expect(fact).toMatchObject({ caseId: az });
      expect(await facts.find(fact?.key ?? "")).toEqual(fact);
      await office.withdraw("az-1", "withdraw-it");
      expect(await facts.list(every)).toEqual([]);
      expect(await facts.find(fact?.key ?? "")).toBeUndefined();
    });

    it("are listed in order of their keys, a page after the other", async () => {
      for (const key of ["c", "a", "e", "b", "d"]) await put(key, { holder: text("az-1") });
      const keys = async (after: string, limit: number) =>
        (await facts.list({ after, limit })).map(({ key }) => key);
      expect(await keys("", 2)).toEqual(["a", "b"]);
      expect(await keys("b", 2)).toEqual(["c", "d"]);
      expect(await keys("d", 2)).toEqual(["e"]);
      expect(await keys("e", 2)).toEqual([]);
    });

    it("are named where they follow from no entry and their case is read", async () => {
      await put(forged, { holder: text("az-1") });
      const found = ["headBehind.az-1.stranger"];
      expect(await named(facts)).toEqual(found);
      expect(await named(facts, only(az))).toEqual(found);
      expect(await named(facts, only())).toEqual([]);
    });

    it.each([text("No Id"), number(7)])(
      "are named in every sweep where they stand under no id of a case",
      async (holder) => {
        await put(forged, { holder });
        const found: readonly UniqueFact[] = await facts.list(every);
        expect(found).toEqual([{ key: forged, caseId: null }]);
        expect(await named(facts, only())).toEqual(["headBehind.office.stranger"]);
        const findings = gathering();
        await lookAtFactsOf({ desk: office.desk, facts }, null)(findings);
        expect(findings.gathered().incidents).toMatchObject([
          {
            kind: "headBehind",
            caseId: null,
            says: { key: expect.stringContaining(forged) as string },
          },
        ]);
      },
    );

    it("are not named where the entry that released them came since they were listed", async () => {
      await office.carry("az-1", "un-cybercrime-2024", 1);
      const listed = await facts.list(every);
      await office.withdraw("az-1", "withdraw-it");
      const stale = { ...facts, list: () => Promise.resolve(listed) };
      expect(listed).toHaveLength(1);
      expect(await named(stale)).toEqual([]);
    });

    itSentOnlyWhatIsLawful(watched);
  });
});

const anything: CaseSearch = {
  order: "id",
  afterId: "",
  limit: 100,
  standing: "anywhere",
  procedure: null,
  treaty: null,
  publicOnly: false,
  terms: [],
};
const term = (word: string, ...treaties: readonly string[]) => ({ word, treaties });

const cases: readonly (Pick<Wanted, "caseId" | "at" | "stage" | "public" | "dueOn"> & Opening)[] = [
  {
    caseId: "az-7",
    title: "Müstəqil Dövlətlər: İŞÇİLƏR",
    procedure: "az",
    treaty: "one",
    dueOn: null,
    at: "2001-01-02T00:00:00.000Z",
  },
  {
    caseId: "az-8",
    title: "Convention 1999 (100%_a)",
    procedure: "az",
    treaty: "two",
    stage: "lapsed",
    at: "2001-01-03T00:00:00.000Z",
  },
  {
    caseId: "gb-1",
    title: "Convention on nothing",
    procedure: "gb",
    treaty: "one",
    public: true,
    dueOn: "2001-02-01",
    at: "2001-01-01T00:00:00.000Z",
  },
];

onEveryLedger("The search for cases", (opened) => {
  const find = async (search: Partial<CaseSearch>) => {
    const { rows, count } = await opened().beside.find({ ...anything, ...search });
    return { ids: rows.map(({ caseId }) => caseId), count };
  };
  beforeEach(async () => {
    const office = appendOf({ caseId: "office", before: null, id: "command-office" });
    await opened().ledger.append(office);
    for (const { caseId, title, procedure, treaty, ...rest } of cases) {
      const opening = { title, procedure, treaty };
      const wanted = { caseId, before: null, id: `command-${caseId}`, opening, ...rest };
      await opened().ledger.append(appendOf(wanted));
    }
  });

  it("finds cases and nothing else, each with what was said at its opening", async () => {
    const { rows, count } = await opened().ledger.find(anything);
    expect(count).toBe(3);
    expect(rows[1]).toEqual({
      caseId: "az-8",
      stage: "lapsed",
      version: 1,
      at: "2001-01-03T00:00:00.000Z",
      public: false,
      title: "Convention 1999 (100%_a)",
      procedure: "az",
      treaty: "two",
      task: null,
    });
    const tasks = await opened().beside.tasks({ afterId: "", limit: 9 });
    expect(rows[0]?.task).toEqual(tasks.find(({ caseId }) => caseId === "az-7"));
    expect(rows[0]?.task).toMatchObject({ caseId: "az-7", dueOn: null });
  });

  it("knows under which procedures there are cases, and of each case its own", async () => {
    expect(await opened().beside.procedures()).toEqual(["az", "gb"]);
    const rows = await opened().beside.cases({ afterId: "", limit: 9, openOnly: false });
    expect(rows.map(({ caseId, procedure }) => [caseId, procedure])).toEqual([
      ["az-7", "az"],
      ["az-8", "az"],
      ["gb-1", "gb"],
      ["office", null],
    ]);
  });

  it("knows by which procedure files open cases are judged, also one that was just moved to another", async () => {
    const opening = { title: "Another", procedure: "az", treaty: "three" };
    const moved = { caseId: "az-9", before: null, id: "command-az-9", opening };
    const [left, movesTo, over] = [digestOf("left"), digestOf("moved to"), digestOf("over")];
    await opened().ledger.append(appendOf({ ...moved, pinned: left, movesTo }));
    const ended = { caseId: "az-10", id: "command-az-10", stage: "lapsed" } as const;
    await opened().ledger.append(appendOf({ ...moved, ...ended, pinned: over }));
    const pinned = await opened().beside.pinned();
    expect(pinned.toSorted()).toEqual([digestOf("p"), movesTo].toSorted());
  });

  it("pages in the order of ids and counts all that it finds", async () => {
    expect(await find({ limit: 2 })).toEqual({ ids: ["az-7", "az-8"], count: 3 });
    expect(await find({ limit: 2, afterId: "az-8" })).toEqual({ ids: ["gb-1"], count: 3 });
  });

  it("gives those that changed last first", async () => {
    expect((await find({ order: "newest", limit: 2 })).ids).toEqual(["az-8", "az-7"]);
  });

  it("gives those that are due first first, then those without a day, and last those in which nothing is to be done", async () => {
    expect((await find({ order: "due" })).ids).toEqual(["gb-1", "az-7", "az-8"]);
    expect(await find({ order: "due", limit: 1 })).toEqual({ ids: ["gb-1"], count: 3 });
  });

  it.each<[string, Partial<CaseSearch>, readonly string[]]>([
    ["open cases", { standing: "open" }, ["az-7", "gb-1"]],
    ["ended cases", { standing: "ended" }, ["az-8"]],
    ["cases of a procedure", { procedure: "gb" }, ["gb-1"]],
    ["cases of a treaty", { treaty: "one" }, ["az-7", "gb-1"]],
    ["public cases", { publicOnly: true }, ["gb-1"]],
    ["a word of the title without its marks", { terms: [term("musteqil")] }, ["az-7"]],
    ["a word in other capitals", { terms: [term("isciler")] }, ["az-7"]],
    ["a part of the id", { terms: [term("az-")] }, ["az-7", "az-8"]],
    ["every word, wherever it stands", { terms: [term("1999"), term("convention")] }, ["az-8"]],
    ["signs that mean something elsewhere", { terms: [term("100%_a")] }, ["az-8"]],
    ["the name of a treaty", { terms: [term("montreal", "two")] }, ["az-8"]],
    ["a word of each", { terms: [term("convention"), term("x", "one")] }, ["gb-1"]],
    ["nothing", { terms: [term("'; DROP TABLE head; --")] }, []],
  ])("finds %s", async (_, search, ids) => {
    expect(await find(search)).toEqual({ ids, count: ids.length });
  });
});
