import { english } from "../support/in-english.ts";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { SweepBook } from "../../src/ledger/sweep/book.ts";
import { noneFound } from "../../src/ledger/sweep/findings.ts";
import { incident } from "../../src/ledger/sweep/incident.ts";
import { newRound, type Round, type Swept } from "../../src/ledger/sweep/sweep.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { dynamoSweepBook } from "../../src/aws/dynamo/index.ts";
import { text } from "../../src/aws/dynamo/rows.ts";
import { sweepKey } from "../../src/aws/dynamo/keys.ts";
import type { Source } from "../../src/aws/dynamo/read.ts";
import { endpoints } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";

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
      expect([await mine.round(), await mine.last(), await mine.told()]).toEqual([
        undefined,
        undefined,
        {},
      ]);
    });

    it("is given back as it was kept, and none of it in another book", async () => {
      const [mine, another] = both();
      await mine.keepRound(round);
      await mine.keepTold({ "documentMissing case-1": round.at });
      expect(await mine.round()).toEqual(round);
      expect(await mine.told()).toEqual({ "documentMissing case-1": round.at });
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
      const kept = await mine.last();
      expect(kept?.incidents.length).toBeGreaterThan(100);
      expect(english(kept?.incidents[0]?.says ?? [])).toBe("ə".repeat(1000));
      expect((kept?.incidents.length ?? 0) + (kept?.unlisted ?? 0)).toBe(1000 + swept.unlisted);
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
