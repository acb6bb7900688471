import { randomUUID } from "node:crypto";
import { PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import {
  type Kept,
  type KeptBeside,
  keptOf,
  readRecord,
} from "../../src/ledger/record/read-record.ts";
import type { Entry } from "../../src/procedure/case/entry.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { dynamoKept } from "../../src/aws/dynamo/index.ts";
import { claim, number, text, type Item } from "../../src/aws/dynamo/rows.ts";
import { commandKey, headKey, unsequencedKey, uniqueKey } from "../../src/aws/dynamo/keys.ts";
import { readItem, type Source } from "../../src/aws/dynamo/read.ts";
import { checkCase } from "../../src/ledger/check/case.ts";
import type { CaseColumn } from "../../src/ledger/check/columns.ts";
import { endpoints } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";
import { dynamoRecord } from "./ledgers.ts";

const [open, ended] = [caseIdSchema.parse("az-1"), caseIdSchema.parse("az-2")];

describe.each(endpoints)(
  "What the register keeps beside the entries $name",
  ({ describe: on, start }) => {
    const watched = watch();
    on("compared with what follows from them", () => {
      let started: Awaited<ReturnType<typeof start>>;
      let source: Source;
      let kept: KeptBeside;
      let office: KeyOffice;
      beforeAll(async () => {
        started = await start();
        const { client, tables } = await started.open();
        source = { client, tables };
        const options = { client: watched.through(client, tables), tables };
        kept = dynamoKept(options);
        office = await newKeyOffice(dynamoRecord(options));
        await office.carry(open, "un-cybercrime-2024", 6);
        await office.carry(ended, "paris-agreement", 1);
        await office.withdraw(ended, "withdraw-it");
      }, 60_000);
      afterAll(() => started.stop());

      const madeOf = async (caseId: typeof open): Promise<Kept> => {
        const head = await office.ledger.head(caseId);
        if (head === undefined) throw new Error("no case");
        return keptOf(office.desk, head.state);
      };
      /** The columns in which what is kept is not what follows. */
      const strayFrom = async (made: Kept): Promise<readonly string[]> => {
        const stored = await kept.ofCase(made);
        const [found] = stored === undefined ? [] : checkCase(made, stored);
        return found?.kind === "besideCase" ? found.columns : [];
      };
      const put = async (item: Item): Promise<void> => {
        await source.client.send(
          new PutItemCommand({ TableName: source.tables.register, Item: item }),
        );
      };
      const itemOf = async (key: Item): Promise<Item> => {
        const item = await readItem(source, key);
        if (item === undefined) throw new Error("no item");
        return item;
      };
      /** What is found while a head's item says something else. */
      const strayWith = async (changes: Item): Promise<readonly string[]> => {
        const made = await madeOf(open);
        const item = await itemOf(headKey(open));
        await put({ ...item, ...changes });
        const stray = await strayFrom(made);
        await put(item);
        return stray;
      };

      it("differs in nothing, whether the case is open or has ended, and in that of the office", async () => {
        for (const caseId of [open, ended, caseIdSchema.parse("office")])
          expect([caseId, await strayFrom(await madeOf(caseId))]).toEqual([caseId, []]);
      });

      it.each<readonly [CaseColumn, Item]>([
        ["hash", { hash: text("0".repeat(64)) }],
        ["stage", { stage: text("lapsed") }],
        ["stageSince", { stageSince: number(1) }],
        ["open", { open: claim(false) }],
        ["at", { at: text("2020-01-01T00:00:00.000Z") }],
        ["taskSince", { taskSince: text("2020-01-01T00:00:00.000Z") }],
        ["dueOn", { dueOn: text("2020-01-01") }],
        ["assignee", { assignee: text("clerk-9") }],
        ["public", { public: claim(true) }],
        ["title", { title: text("FORGED") }],
        ["procedure", { procedure: text("forged") }],
        ["treaty", { treaty: text("forged") }],
      ])("is found to differ: %s", async (stray, changes) => {
        expect(await strayWith(changes)).toEqual([stray]);
      });

      it("is compared with no head that stands at another entry", async () => {
        expect(await strayWith({ version: number(3), title: text("FORGED") })).toEqual([]);
      });

      it("differs where an open case has not its treaty to itself, and where an ended one has", async () => {
        for (const [caseId, other] of [
          [open, ended],
          [ended, open],
        ] as const) {
          const made = await madeOf(caseId);
          const key = uniqueKey(made.unique[0]?.key ?? "");
          const isOpen = caseId === open;
          await put({ ...key, holder: text(isOpen ? other : caseId) });
          expect(await strayFrom(made)).toEqual(["unique"]);
          const gone = { Delete: { TableName: source.tables.register, Key: key } };
          await source.client.send(
            new TransactWriteItemsCommand({
              TransactItems: [gone],
              ClientRequestToken: `forged-${caseId}`,
            }),
          );
          expect(await strayFrom(made)).toEqual(isOpen ? ["unique"] : []);
          if (isOpen) await put({ ...key, holder: text(open) });
        }
      });

      /** What the checker says of the open case, entry by entry. */
      const readAgain = async () =>
        (await readRecord({ ledger: office.ledger, kept }, open)).findings;

      it("is compared entry by entry: what a command id leads to, and the place in the queue for the log", async () => {
        expect(await readAgain()).toEqual([]);
        const [stored] = await office.ledger.entries(open, { afterSeq: 1, limit: 1 });
        const { command } = JSON.parse(stored?.bytes ?? "") as Entry;
        const item = await itemOf(commandKey(command.id));
        await put({ ...item, digest: text("0".repeat(64)), seq: number(1) });
        expect(await readAgain()).toEqual([
          { kind: "besideEntry", caseId: open, seq: 2, of: "command", columns: ["seq", "digest"] },
        ]);
        const gone = async (Key: Item): Promise<void> => {
          await source.client.send(
            new TransactWriteItemsCommand({
              TransactItems: [{ Delete: { TableName: source.tables.register, Key } }],
              ClientRequestToken: randomUUID(),
            }),
          );
        };
        await gone(commandKey(command.id));
        expect(await readAgain()).toEqual([
          { kind: "commandLost", caseId: open, seq: 2, id: command.id },
        ]);
        await put(item);
        const waiting = await itemOf(unsequencedKey(open, 2));
        await gone(unsequencedKey(open, 2));
        expect(await readAgain()).toEqual([{ kind: "leafLost", caseId: open, seq: 2 }]);
        await put(waiting);
        await office.seal();
        expect(await readAgain()).toEqual([]);
      });

      itSentOnlyWhatIsLawful(watched);
    });
  },
);
