import { randomUUID } from "node:crypto";
import { PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { dynamoDerivedData, dynamoSweepBook } from "../../src/aws/dynamo/index.ts";
import {
  commandKey,
  headKey,
  unsequencedKey,
  uniqueKey,
  sweepKey,
} from "../../src/aws/dynamo/keys.ts";
import { readItem, type Source } from "../../src/aws/dynamo/read.ts";
import { claim, number, text, type Item } from "../../src/aws/dynamo/rows.ts";
import { canonicalJson } from "../../src/record/canonical.ts";
import { checkCase } from "../../src/ledger/check/case.ts";
import {
  type Kept,
  type DerivedData,
  derivedHeadOf,
  readRecord,
} from "../../src/ledger/record/read-record.ts";
import type { SweepBook } from "../../src/ledger/sweep/book.ts";
import { noneFound } from "../../src/ledger/sweep/findings.ts";
import { incident, type Incident } from "../../src/ledger/sweep/incident.ts";
import { newRound, type Round, type Swept } from "../../src/ledger/sweep/sweep.ts";
import type { Entry } from "../../src/case/entry.ts";
import { caseIdSchema, type CaseId } from "../../src/values/ids.ts";
import { endpoints } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";
import { english } from "../support/in-english.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";
import { dynamoRecord } from "./ledgers.ts";
import { carryTwo, sweepGrounds, type SweptOffice } from "./sweep-grounds.ts";

describe.each(endpoints)(
  "What the register keeps beside the entries $name",
  ({ describe: on, start }) => {
    const [open, ended] = [caseIdSchema.parse("az-1"), caseIdSchema.parse("az-2")];

    const watched = watch();
    on("compared with what follows from them", () => {
      let started: Awaited<ReturnType<typeof start>>;
      let source: Source;
      let derived: DerivedData;
      let office: KeyOffice;
      beforeAll(async () => {
        started = await start();
        const { client, tables } = await started.open();
        source = { client, tables };
        const options = { client: watched.through(client, tables), tables };
        derived = dynamoDerivedData(options);
        office = await newKeyOffice(dynamoRecord(options));
        await office.carry(open, "un-cybercrime-2024", 6);
        await office.carry(ended, "paris-agreement", 1);
        await office.withdraw(ended, "withdraw-it");
      }, 60_000);
      afterAll(() => started.stop());

      const madeOf = async (caseId: typeof open): Promise<Kept> => {
        const head = await office.ledger.head(caseId);
        if (head === undefined) throw new Error("no case");
        return derivedHeadOf(office.desk, head.state);
      };
      /** Which kinds of what is kept are not as they follow. */
      const strayFrom = async (made: Kept): Promise<readonly string[]> => {
        const { state } = made.head;
        const [found] = checkCase(
          state,
          (await derived.ofCase(state.caseId, made)) ?? [],
          canonicalJson,
        );
        return found?.kind === "besideCase" ? found.of : [];
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

      it.each<readonly [string, Item]>([
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
        ["judgedBy", { judgedBy: text("0".repeat(64)) }],
        ["version", { version: number(3) }],
        ["what no head has", { note: text("forged") }],
      ])("is found to differ: %s", async (_, changes) => {
        expect(await strayWith(changes)).toEqual(["head"]);
      });

      it("is compared with no head of an entry that came meanwhile", async () => {
        expect(await strayWith({ version: number(99), title: text("FORGED") })).toEqual([]);
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
        (await readRecord({ ledger: office.ledger, derived }, open)).findings;

      it("is compared entry by entry: what a command id leads to, and the place in the queue for the log", async () => {
        expect(await readAgain()).toEqual([]);
        const [stored] = await office.ledger.entries(open, { afterSeq: 1, limit: 1 });
        const { command } = JSON.parse(stored?.bytes ?? "") as Entry;
        const item = await itemOf(commandKey(command.id));
        await put({ ...item, digest: text("0".repeat(64)), seq: number(1) });
        expect(await readAgain()).toEqual([
          { kind: "besideEntry", caseId: open, seq: 2, of: "command" },
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

const now = Date.parse("2026-03-02T06:00:00.000Z");
const minute = 60_000;
const found = (number: number, words = "an invented incident") =>
  incident("documentMissing", {
    caseId: caseIdSchema.parse(`case-${String(number)}`),
    since: null,
    says: { kind: "asWritten", text: words },
  });
const round: Round = {
  ...newRound(new Date(now).toISOString()),
  cases: 3,
  after: "case-3",
  incidents: [found(1)],
};
const swept: Swept = {
  kind: "swept",
  at: round.at,
  cases: 4,
  took: 90_000,
  wholeAt: round.at,
  healed: { heads: 2, drivers: 1, leaves: 0, triggers: 0 },
  found: { ...noneFound, documentMissing: 1, logBehind: 1 },
  incidents: [
    found(1),
    incident("logBehind", {
      caseId: null,
      since: round.at,
      says: { kind: "asWritten", text: "late" },
    }),
  ],
  unlisted: 5,
};

describe.each(endpoints)("What sweeps write down $name", ({ describe: on, start }) => {
  const watched = watch();
  on("as every book keeps it", () => {
    let started: Awaited<ReturnType<typeof start>>;
    let options: Source;
    let [book, other]: SweepBook[] = [];
    const both = (): readonly [SweepBook, SweepBook] => {
      if (book === undefined || other === undefined) throw new Error("no book is open");
      return [book, other];
    };
    beforeAll(async () => {
      started = await start();
    }, 30_000);
    beforeEach(async () => {
      const { client, tables } = await started.open();
      options = { client: watched.through(client, tables), tables };
      [book, other] = [dynamoSweepBook(options, "sweep"), dynamoSweepBook(options, "driver")];
    });
    afterAll(() => started.stop());

    it("is nothing before the first sweep", async () => {
      const [mine] = both();
      expect([await mine.round(), await mine.last(), await mine.reported()]).toEqual([
        undefined,
        undefined,
        {},
      ]);
    });

    it("is given back as it was kept, and none of it in another book", async () => {
      const [mine, another] = both();
      await mine.keepRound(round);
      await mine.keepReported({ "documentMissing case-1": round.at });
      expect(await mine.round()).toEqual(round);
      expect(await mine.reported()).toEqual({ "documentMissing case-1": round.at });
      expect([await another.round(), await another.last()]).toEqual([undefined, undefined]);
    });

    it("knows no sweep under way after one that is whole", async () => {
      const [mine] = both();
      await mine.keepRound(round);
      await mine.keepLast(swept);
      expect([await mine.round(), await mine.last()]).toEqual([undefined, swept]);
    });

    it("knows none under way where an earlier version wrote otherwise how far it had come", async () => {
      const [mine] = both();
      await mine.keepRound(round);
      const earlier = { stretch: undefined, after: undefined, atRecords: true, afterId: "case-3" };
      const page = text(JSON.stringify({ ...round, ...earlier }));
      const Item = { ...sweepKey("sweep", "round"), page };
      await options.client.send(new PutItemCommand({ TableName: options.tables.register, Item }));
      expect(await mine.round()).toBeUndefined();
    });

    it("fits into an item: of incidents that do not fit the number is kept, and words are cut", async () => {
      const [mine] = both();
      const incidents = Array.from({ length: 1000 }, (_, at) => found(at, "ə".repeat(2000)));
      await mine.keepLast({ ...swept, incidents });
      const derived = await mine.last();
      expect(derived?.incidents.length).toBeGreaterThan(100);
      expect(english(derived?.incidents[0]?.says ?? [])).toBe("ə".repeat(1000));
      expect((derived?.incidents.length ?? 0) + (derived?.unlisted ?? 0)).toBe(
        1000 + swept.unlisted,
      );
    });

    it("lets one sweep at a time, until it lets go or its time is out", async () => {
      const [mine, another] = both();
      const lease = { by: "one", now, until: now + minute };
      expect(await mine.take(lease)).toBe(true);
      expect(await mine.take({ ...lease, by: "two" })).toBe(false);
      expect(await another.take({ ...lease, by: "two" })).toBe(true);
      // Lambda repeats a call under its name.
      expect(await mine.take(lease)).toBe(true);
      await mine.letGo("two");
      expect(await mine.take({ ...lease, by: "two" })).toBe(false);
      await mine.letGo("one");
      expect(await mine.take({ ...lease, by: "two" })).toBe(true);
      const later = now + minute + 1;
      expect(await mine.take({ by: "three", now: later - 1, until: later + minute })).toBe(false);
      expect(await mine.take({ by: "three", now: later, until: later + minute })).toBe(true);
    });

    it("lets only one of two that ask at once", async () => {
      const [mine] = both();
      const took = await Promise.all(
        ["one", "two", "three"].map((by) => mine.take({ by, now, until: now + minute })),
      );
      expect(took.filter(Boolean)).toHaveLength(1);
    });

    itSentOnlyWhatIsLawful(watched);
  });
});

const [open, ended, office, nobody] = ["az-1", "az-2", "office", "az-9"].map((id) =>
  caseIdSchema.parse(id),
) as [CaseId, CaseId, CaseId, CaseId];

for (const { name, describe: on, makesAnew, watched, start } of sweepGrounds)
  on(`A head that somebody took away, ${name}`, () => {
    let swept: SweptOffice;
    beforeAll(async () => {
      swept = await start();
      await carryTwo(swept, open, ended);
    }, 60_000);
    afterAll(() => swept.stop());

    it.each([
      ["an open case", open],
      ["a case that has ended", ended],
      ["the office's own record", office],
    ] as const)("is named, of %s, until it is there again", async (_, caseId) => {
      const rows = await swept.office.ledger.cases({ afterId: "", limit: 9, openOnly: false });
      const putBack = await swept.forger.takeHead(caseId);
      const look = makesAnew ? undefined : await swept.look(caseId === office ? null : caseId);
      const found = await swept.named();
      for (const incidents of [found, look?.incidents ?? found]) {
        expect(incidents.map(({ kind, caseId: of }) => [kind, of])).toEqual([
          ["headBehind", caseId],
        ]);
        expect(english(incidents[0]?.says ?? [])).toMatch(/^the summary kept of case .*: its head/);
      }
      await putBack();
      expect(await swept.office.ledger.cases({ afterId: "", limit: 9, openOnly: false })).toEqual(
        rows,
      );
      expect(await swept.named()).toEqual([]);
      expect((await swept.look(caseId === office ? null : caseId)).incidents).toEqual([]);
    });

    if (watched !== undefined) itSentOnlyWhatIsLawful(watched);
  });

const another = "az-milli-majlis/an invented treaty/consent";
const words =
  /^something is stored under its id that belongs to no entry|disagrees with its entries: .*the parliament, treaty and purpose that only one open case may have/;

for (const { name, describe: on, makesAnew, watched, start } of sweepGrounds)
  on(`A unique fact that belongs to no entry, ${name}`, () => {
    let swept: SweptOffice;
    beforeAll(async () => {
      swept = await start();
      await carryTwo(swept, open, ended);
    }, 60_000);
    afterAll(() => swept.stop());

    const named = async () => {
      const found = (await swept.named()).filter(({ kind }) => kind === "headBehind");
      return found.map(({ caseId, trouble }: Incident) => [caseId, trouble]);
    };
    const keyOf = async (caseId: CaseId): Promise<string> => {
      const head = await swept.office.ledger.head(caseId);
      if (head === undefined) throw new Error("no case");
      const { unique } = await derivedHeadOf(swept.office.desk, head.state);
      return unique[0]?.key ?? "";
    };

    it("is nowhere where nobody wrote past the product", async () => {
      expect(await named()).toEqual([]);
      expect((await swept.look(open)).incidents).toEqual([]);
    });

    it.each<readonly [string, CaseId, () => Promise<string>]>([
      [
        "an open case that holds more than what it opened with",
        open,
        () => Promise.resolve(another),
      ],
      ["a case that has ended", ended, () => keyOf(ended)],
      ["a case of which there is no entry", nobody, () => Promise.resolve(another)],
    ])("is named under the id of %s, until it is gone", async (_, caseId, keyed) => {
      const key = await keyed();
      await swept.forger.hold(key, caseId);
      const look = makesAnew ? undefined : await swept.look(caseId);
      const found = await swept.named();
      for (const incidents of [found, look?.incidents ?? found]) {
        expect(incidents.map(({ kind, caseId: of }) => [kind, of])).toEqual([
          ["headBehind", caseId],
        ]);
        expect(english(incidents[0]?.says ?? [])).toMatch(words);
      }
      if (!makesAnew) await swept.forger.free(key);
      expect(await named()).toEqual([]);
      expect((await swept.look(caseId)).incidents).toEqual([]);
    });

    if (watched !== undefined) itSentOnlyWhatIsLawful(watched);
  });
