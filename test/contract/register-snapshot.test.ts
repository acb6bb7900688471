import { randomUUID } from "node:crypto";
import { ScanCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import {
  compareRegister,
  type LedgerRead,
  type RegisterChange,
  type RegisterSnapshot,
} from "../../src/ledger/rebuild/rebuild-register.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { dynamoRegisterSnapshot, type DynamoOptions } from "../../src/aws/dynamo/index.ts";
import { text, type Item } from "../../src/aws/dynamo/rows.ts";
import { headKey, uniqueKey } from "../../src/aws/dynamo/keys.ts";
import { readItem } from "../../src/aws/dynamo/read.ts";
import { ownEndpoints } from "../support/dynamo/endpoints.ts";
import { pausing } from "../support/dynamo/clients.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";
import { dynamoRecord } from "./ledgers.ts";

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
