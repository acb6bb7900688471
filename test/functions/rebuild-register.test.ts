import { randomUUID } from "node:crypto";
import {
  ScanCommand,
  TransactWriteItemsCommand,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { canonicalJson, leafHash } from "../../src/record/canonical.ts";
import type { Rebuilt } from "../../src/ledger/rebuild/rebuild-register.ts";
import { caseIdSchema, commandIdSchema } from "../../src/values/ids.ts";
import { claim, number, text, type Item } from "../../src/aws/dynamo/rows.ts";
import {
  commandKey,
  headKey,
  ledgerKey,
  logHeadKey,
  uniqueKey,
  unsequencedKey,
} from "../../src/aws/dynamo/keys.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { onMoto, tableNames } from "../support/aws/grounds.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { act, command, foundOffice, look, openingOf } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { clientOf } from "../support/dynamo/tables.ts";

const one = caseIdSchema.parse("one");
const two = caseIdSchema.parse("two");
const opening = { ...openingOf("one", 0), id: "opening-of-one" };

const nameOf = ({ pk, sk }: Item): string => `${pk?.S ?? ""} ${sk?.S ?? ""}`;

onMoto.describe("The register of the cloud, rebuilt from the ledger", () => {
  let account: Account;
  let keepers: LogKeepers;
  let client: DynamoDBClient;
  /** The register as the functions have written it. */
  let whole: ReadonlyMap<string, Item>;

  const itemsOf = async (TableName: string): Promise<readonly Item[]> =>
    (await client.send(new ScanCommand({ TableName }))).Items ?? [];
  const register = async (): Promise<ReadonlyMap<string, Item>> =>
    new Map(
      (await itemsOf(tableNames.register))
        .map((item) => [nameOf(item), item] as const)
        .toSorted(([first], [second]) => (first < second ? -1 : 1)),
    );
  const change = (...actions: readonly object[]) =>
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: [...actions],
        ClientRequestToken: randomUUID(),
      }),
    );
  const put = (...items: readonly Item[]) =>
    change(...items.map((Item) => ({ Put: { TableName: tableNames.register, Item } })));
  const take = (...keys: readonly Item[]) =>
    change(...keys.map((Key) => ({ Delete: { TableName: tableNames.register, Key } })));
  const standing = (key: Item): Item => {
    const item = whole.get(nameOf(key));
    if (item === undefined) throw new Error(`there is no ${nameOf(key)}`);
    return item;
  };
  const call = async (event: unknown, timeLeft?: () => number): Promise<Rebuilt> =>
    (await account.call("rebuild-register", event, timeLeft)) as Rebuilt;
  const dryRun = async () => {
    const answer = await call({});
    if (answer.kind !== "differs") throw new Error(JSON.stringify(answer));
    return answer;
  };
  const names = ({ changes }: Awaited<ReturnType<typeof dryRun>>): readonly string[] =>
    changes.map(({ part, of, is, fields }) =>
      [part, of, is, ...(fields.length === 0 ? [] : [fields.join("+")])].join(" "),
    );

  beforeAll(async () => {
    account = await openAccount(onMoto);
    keepers = await openLogKeepers(account);
    client = clientOf(account.dynamo);
    await foundOffice(account);
    await command(account, opening);
    await command(account, openingOf("two", 1));
    await account.deliver();
    await act(account, "one");
    await keepers.sequence();
    // One entry has no leaf yet.
    await act(account, "one");
    await account.deliver();
    whole = await register();
  }, 60_000);
  afterAll(async () => {
    client.destroy();
    await keepers.close();
    await account.close();
  });

  const uniqueOf = (caseId: string): Item => {
    const found = [...whole.values()].find(({ holder }) => holder?.S === caseId);
    if (found?.["sk"]?.S === undefined) throw new Error(`${caseId} holds nothing`);
    return uniqueKey(found["sk"].S);
  };
  const opened = commandKey(commandIdSchema.parse(opening.id));
  const openedTwo = (): Item => {
    const isIts = ({ pk, caseId, seq }: Item): boolean =>
      pk?.S?.startsWith("command#") === true && caseId?.S === "two" && seq?.N === "1";
    const found = [...whole.values()].find(isIts);
    return commandKey(commandIdSchema.parse(found?.["pk"]?.S?.slice("command#".length)));
  };
  const invented = commandKey(commandIdSchema.parse("invented"));

  /** One thing of each kind that can be wrong with what follows from the ledger. */
  const damage = async (): Promise<void> => {
    await take(headKey(one), opened, unsequencedKey(one, 3), uniqueOf("two"));
    await put(
      { ...standing(headKey(two)), stage: text("plenary"), open: claim(false) },
      { ...standing(openedTwo()), digest: text("0".repeat(64)) },
      { ...standing(opened), ...invented },
      { ...unsequencedKey(two, 1), hash: text("0".repeat(64)), at: text("2026-01-01") },
      { ...uniqueOf("one"), holder: text("two") },
      { ...uniqueKey("an invented fact"), holder: text("one") },
      { ...logHeadKey, size: number(1) },
    );
  };

  const damages = (): readonly string[] => [
    "head one missing",
    "head two different open+stage",
    "command invented stray",
    "command opening-of-one missing",
    `command ${String(openedTwo()["pk"]?.S?.slice("command#".length))} different digest`,
    "unsequenced one#0000000003 missing",
    "unsequenced two#0000000001 stray",
    "unique an invented fact stray",
    `unique ${String(uniqueOf("one")["sk"]?.S)} different holder`,
    `unique ${String(uniqueOf("two")["sk"]?.S)} missing`,
    "log head different size",
  ];

  it("is as the ledger says where nobody has touched it", async () => {
    expect(await call({})).toMatchObject({ kind: "asTheLedgerSays", cases: 4 });
    expect(await register()).toEqual(whole);
  });

  it("is compared by a dry run, which names each item that is damaged and writes nothing", async () => {
    await damage();
    const damaged = await register();
    const answer = await dryRun();
    expect(names(answer).toSorted()).toEqual(damages().toSorted());
    expect(answer.counts).toEqual({
      head: { missing: 1, different: 1 },
      command: { missing: 1, different: 1, stray: 1 },
      unsequenced: { missing: 1, stray: 1 },
      unique: { missing: 1, different: 1, stray: 1 },
      log: { different: 1 },
    });
    expect(await register()).toEqual(damaged);
  });

  it("is not written under the token of other changes", async () => {
    const damaged = await register();
    const { token } = await dryRun();
    expect(await call({ write: "0".repeat(64) })).toMatchObject({ kind: "changedSince", token });
    expect(await register()).toEqual(damaged);
  });

  it("is rebuilt in several calls where one has not the time", async () => {
    const { token } = await dryRun();
    let asks = 0;
    const answer = await call({ write: token }, () => ((asks += 1) > 4 ? 0 : 300_000));
    expect(answer).toMatchObject({ kind: "underWay", written: 4, left: damages().length - 4 });
    if (answer.kind !== "underWay") return;
    expect(await call({})).toMatchObject({ kind: "differs", token: answer.token });
    expect(await call({ write: answer.token })).toMatchObject({
      kind: "written",
      written: damages().length - 4,
      skipped: [],
    });
  });

  it("is then what the functions had written, to the last attribute", async () => {
    expect(await register()).toEqual(whole);
    expect(await call({})).toMatchObject({ kind: "asTheLedgerSays" });
  });

  it("is not changed by a second run", async () => {
    await damage();
    const { token } = await dryRun();
    await call({ write: token });
    expect(await call({ write: token })).toMatchObject({ kind: "asTheLedgerSays" });
    expect(await register()).toEqual(whole);
  });

  it("is rebuilt whole where everything that follows from the ledger is gone", async () => {
    const isDerived = ({ pk }: Item): boolean =>
      /^(head|unique|unsequenced|log|command#.*)$/.test(pk?.S ?? "");
    const derived = [...whole.values()].filter(isDerived);
    await take(
      ...derived.map(({ pk, sk }): Item => ({ pk: text(pk?.S ?? ""), sk: text(sk?.S ?? "") })),
    );
    expect((await register()).size).toBe(whole.size - derived.length);
    const { token } = await dryRun();
    expect(await call({ write: token })).toMatchObject({ written: derived.length });
    expect(await register()).toEqual(whole);
  });

  it("answers a command that is sent again with its first result", async () => {
    const before = await itemsOf(tableNames.ledger);
    const again = await command(account, opening);
    expect(again.body).toMatchObject({
      receipt: { caseId: "one", seq: 1, hash: standing(opened)["hash"]?.S },
    });
    expect(await itemsOf(tableNames.ledger)).toHaveLength(before.length);
  });

  it("gives the entry that waited its leaf, and the case goes on", async () => {
    await act(account, "one");
    expect((await keepers.sequence())["added"]).toBeGreaterThan(1);
    expect(await call({})).toMatchObject({ kind: "asTheLedgerSays" });
  });

  it("gives the sweep nothing to name", async () => {
    await account.call("sweep", {});
    const { body } = await look(account, "/api/incidents");
    const { swept, incidents } = body as {
      readonly swept: { readonly at: string; readonly wholeAt: string | null };
      readonly incidents: readonly { kind: string }[];
    };
    expect(swept.wholeAt).toBe(swept.at);
    const named = incidents.map(({ kind }) => kind);
    expect(named.filter((kind) => ["headBehind", "recordDamaged"].includes(kind))).toEqual([]);
  });

  describe("of a ledger that is not whole", () => {
    let before: ReadonlyMap<string, Item>;
    let token: string;
    beforeAll(async () => {
      await take(headKey(two));
      before = await register();
      ({ token } = await dryRun());
    });

    const refusedFor = async (...faults: readonly (string | RegExp)[]): Promise<void> => {
      for (const event of [{}, { write: token }]) {
        const answer = await call(event);
        expect(answer).toMatchObject({
          kind: "refused",
          faults: faults.map((fault) => expect.stringMatching(fault) as unknown),
        });
      }
      expect(await register()).toEqual(before);
    };
    const entry = async (caseId: string, seq: number): Promise<Item> => {
      const items = await itemsOf(tableNames.ledger);
      const found = items.find(
        (one) => one["caseId"]?.S === caseId && one["seq"]?.N === String(seq),
      );
      if (found === undefined) throw new Error("there is no such entry");
      return found;
    };
    const record = (Item: Item) => change({ Put: { TableName: tableNames.ledger, Item } });

    it("is not rebuilt where an entry was altered", async () => {
      const recorded = await entry("one", 2);
      const bytes = recorded["bytes"]?.S?.replace("live", "lave") ?? "";
      await record({ ...recorded, bytes: text(bytes) });
      await refusedFor(/entry one#2 does not hash to what the ledger says: it was altered/);
      await record(recorded);
    });

    it("is not rebuilt where an entry was added that nobody signed", async () => {
      const last = await entry("two", 1);
      const { establishedBy, ...copied } = JSON.parse(last["bytes"]?.S ?? "") as Record<
        string,
        unknown
      >;
      expect(establishedBy).toBeDefined();
      const forged = {
        ...copied,
        seq: 2,
        prev: last["hash"]?.S,
        person: "system",
        duty: "system",
        establishedBy: { kind: "system", fingerprint: "0".repeat(64), signature: "AAAA" },
        command: { ...(copied["command"] as object), id: "forged" },
      };
      const bytes = canonicalJson(forged);
      await record({
        ...ledgerKey("two", 2),
        hash: text(leafHash(bytes)),
        commandId: text("forged"),
        bytes: text(bytes),
      });
      await refusedFor(/entry two#2 /);
      await change({ Delete: { TableName: tableNames.ledger, Key: ledgerKey("two", 2) } });
    });

    it("is not rebuilt where something was added under what is no id of a case", async () => {
      const key = ledgerKey("Not a case!", 1);
      await record({ ...(await entry("one", 1)), ...key });
      await refusedFor(/the ledger has entries under “Not a case!”, which is not a case id/);
      await change({ Delete: { TableName: tableNames.ledger, Key: key } });
    });

    it("is not rebuilt where leaves of the log are gone", async () => {
      const items = await itemsOf(tableNames.ledger);
      const leaves = items
        .filter(({ caseId }) => caseId?.S === "#log")
        .toSorted((one, other) => Number(one["seq"]?.N) - Number(other["seq"]?.N));
      const [, second] = leaves;
      if (second === undefined) throw new Error("the log has no second leaf");
      const remove = (n: number) =>
        change({ Delete: { TableName: tableNames.ledger, Key: ledgerKey("#log", n) } });
      await remove(1);
      await refusedFor(/leaf 1 of the log is not on record/);
      await record(second);
      for (const n of leaves.keys()) if (n > 0) await remove(n);
      await refusedFor(/the log holds 1 of the \d+ leaves that entry log#2 seals/);
      for (const leaf of leaves.slice(1)) await record(leaf);
    });

    it("is not rebuilt where a head stands beyond the last entry", async () => {
      await put({ ...standing(headKey(one)), version: number(9) });
      before = await register();
      await refusedFor(/the head of one names entry 9, but the last entry on record is 4/);
    });
  });

  it("leaves no person, text or token in any log", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});
