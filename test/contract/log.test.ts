import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { dynamoLedger, dynamoLog } from "../../src/aws/dynamo/index.ts";
import { followingOne } from "../../src/aws/dynamo/log.ts";
import { originOf } from "../../src/ledger/log/checkpoint.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { verifierKey } from "../../src/record/note.ts";
import { seeing } from "../support/dynamo/clients.ts";
import { endpoints, onEveryEndpoint } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { fileOf, linesOf } from "../verify/exports.ts";
import { verifyExport } from "../verify/in-words.ts";
import { appendOf } from "./appends.ts";
import { chainOf, onEveryLedger, dynamoRecord, type WholeRecord } from "./ledgers.ts";
import { portsOf } from "./sealed-world.ts";

onEveryLedger("The log", (opened, { keepsOrderOfCommits }) => {
  it("puts every entry into the log once, those of one case in their order", async () => {
    const made = [
      ...(await chainOf(opened().ledger, "b", 3)),
      ...(await chainOf(opened().ledger, "a", 2)),
    ];
    expect(await opened().ledger.size()).toBe(0);
    expect(await opened().ledger.sequence(2)).toBe(2);
    expect(await opened().ledger.sequence(100)).toBe(3);
    expect(await opened().ledger.sequence(100)).toBe(0);
    expect(await opened().ledger.size()).toBe(5);
    const leaves = await opened().ledger.leaves({ from: 0, limit: 100 });
    expect(leaves.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4]);
    for (const [caseId, from, to] of [
      ["b", 0, 3],
      ["a", 3, 5],
    ] as const) {
      expect(
        leaves.filter((leaf) => leaf.caseId === caseId).map(({ seq, hash }) => [seq, hash]),
      ).toEqual(made.slice(from, to).map(({ entry, hash }) => [entry.seq, hash]));
    }
    expect(await opened().beside.leaves({ from: 1, limit: 3 })).toEqual(leaves.slice(1, 4));
  });

  // The order between cases is the log's own fact. Where all commits stand in one line, it is that line.
  (keepsOrderOfCommits ? it : it.skip)("keeps the order of commits between cases", async () => {
    const made = [
      ...(await chainOf(opened().ledger, "b", 3)),
      ...(await chainOf(opened().ledger, "a", 2)),
    ];
    await opened().ledger.sequence(2);
    await opened().ledger.sequence(100);
    expect(await opened().beside.leaves({ from: 1, limit: 3 })).toEqual(
      made.slice(1, 4).map(({ entry, hash }, index) => ({
        n: index + 1,
        caseId: entry.caseId,
        seq: entry.seq,
        hash,
      })),
    );
  });

  it("goes on with a case where it stopped, when more was appended meanwhile", async () => {
    const made = [...(await chainOf(opened().ledger, "a", 3))];
    expect(await opened().ledger.sequence(2)).toBe(2);
    made.push(...(await chainOf(opened().ledger, "a-b", 2)));
    expect(await opened().beside.sequence(100)).toBe(3);
    const leaves = await opened().ledger.leaves({ from: 0, limit: 100 });
    expect(leaves.map(({ hash }) => hash).sort()).toEqual(made.map(({ hash }) => hash).sort());
    const placesOfA = leaves.filter(({ caseId }) => caseId === "a").map(({ seq }) => seq);
    expect(placesOfA).toEqual([1, 2, 3]);
  });

  it("appends nothing twice when two sequencers run at once", async () => {
    const cases = ["a", "b", "c", "d"];
    await Promise.all(cases.map((caseId) => chainOf(opened().ledger, caseId, 40)));
    const added = await Promise.all([
      opened().ledger.sequence(1000),
      opened().beside.sequence(1000),
    ]);
    expect(added[0] + added[1]).toBe(160);
    const leaves = await opened().ledger.leaves({ from: 0, limit: 1000 });
    expect(leaves.map(({ n }) => n)).toEqual(Array.from({ length: 160 }, (_, n) => n));
    expect(new Set(leaves.map(({ hash }) => hash)).size).toBe(160);
    for (const caseId of cases) {
      const places = leaves.filter((leaf) => leaf.caseId === caseId).map(({ seq }) => seq);
      expect(places).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    }
  }, 60_000);
});

describe.each(endpoints)("What waits for its place in the log $name", ({ describe: on, start }) => {
  const watched = watch();
  on("in the queue of the register", () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    }, 30_000);
    afterAll(() => started.stop());

    it("has waited since its oldest entry was recorded, whichever case that is of, until it is sequenced", async () => {
      const { client, tables } = await started.open();
      const options = { client: watched.through(client, tables), tables };
      const log = dynamoLog(options);
      expect(await log.oldestWaiting()).toBeUndefined();
      for (const [caseId, at] of [
        ["a", "2026-03-02T08:00:00.000Z"],
        ["b", "2026-03-02T06:00:00.000Z"],
        ["c", "2026-03-02T07:00:00.000Z"],
      ] as const)
        await dynamoLedger(options).append(
          appendOf({ caseId, before: null, id: `open-case-${caseId}`, at }),
        );
      expect(await log.oldestWaiting()).toBe("2026-03-02T06:00:00.000Z");
      expect(await log.sequence(2)).toBe(2);
      expect(await log.oldestWaiting()).toBe("2026-03-02T07:00:00.000Z");
      expect(await log.sequence(2)).toBe(1);
      expect(await log.oldestWaiting()).toBeUndefined();
    });

    itSentOnlyWhatIsLawful(watched);
  });
});

const hour = 3_600_000;

onEveryLedger("Sealing beside a clock that was fast", (opened) => {
  it("seals nothing after an entry that is dated over an hour ahead, until its time", async () => {
    const { ledger } = opened();
    const at = "2026-03-02T06:00:00.000Z";
    // Both entries of the office are dated alike, by a clock that is fast.
    const clock = steppedClock(Date.parse(at));
    const { sequence, seal, checkpoints, signer, found } = portsOf(ledger, clock);
    await found(2);
    await clock.advance(-hour - 1);
    const nothingSealed = { sealed: undefined, ahead: { entry: "office#2", at } };
    expect(await sequence()).toEqual({ added: 2, ...nothingSealed });
    expect(await sequence(true)).toEqual({ added: 0, ...nothingSealed });
    expect(await seal()).toEqual({ kind: "noSeal" });
    await clock.advance(1);
    expect((await sequence()).sealed?.seal.size).toBe(2);
    expect(await seal()).toMatchObject({ kind: "signed", size: 3 });
    // The verifier takes what was sealed at the first moment at which it could be.
    const log = { ledger, log: ledger, documents: memoryDocuments(), checkpoints };
    const keys = [
      verifierKey((await originOf({ ledger, log: ledger })) ?? "", await signer.publicKey()),
    ];
    const file = fileOf(await linesOf(await exportLog(log)));
    expect(verifyExport({ file, keys, checkpoints: [] })).toMatchObject({ faults: [] });
    // What was sealed before is looked at no more, and a new entry is.
    await clock.advance(hour);
    await chainOf(ledger, "b", 1);
    expect((await sequence()).sealed?.seal.size).toBe(4);
  });
});

const pause = () => Promise.resolve();
const sequenceNumbers = async (record: WholeRecord): Promise<readonly number[]> =>
  (await record.leaves({ from: 0, limit: 100 })).map(({ seq }) => seq);

onEveryEndpoint("An entry's place in the log", (opened) => {
  /** A sequencer that does not see some of the waiting entries the first few times it looks. */
  const blindTo = (isHidden: (place: number) => boolean, looks: number): WholeRecord => {
    const { client, tables } = opened();
    let left = looks;
    const blind = seeing(client, "QueryCommand", (answer) => {
      left -= 1;
      if (left < 0) return answer;
      const Items = (answer.Items ?? []).filter((_, place) => !isHidden(place));
      return { ...answer, Items };
    });
    return dynamoRecord({ client: blind, tables, pause });
  };

  it("never comes before that of the entry before it, though the sequencer missed that one", async () => {
    await chainOf(dynamoRecord(opened()), "a", 5);
    const record = blindTo((place) => place === 0, 1);
    expect(await record.sequence(100)).toBe(5);
    expect(await sequenceNumbers(dynamoRecord(opened()))).toEqual([1, 2, 3, 4, 5]);
  });

  it("waits for an entry that was missed in the middle", async () => {
    await chainOf(dynamoRecord(opened()), "a", 5);
    const record = blindTo((place) => place === 2, 1);
    expect(await record.sequence(100)).toBe(5);
    expect(await sequenceNumbers(dynamoRecord(opened()))).toEqual([1, 2, 3, 4, 5]);
  });

  it("is refused aloud when the entry before it never comes", async () => {
    await chainOf(dynamoRecord(opened()), "a", 3);
    await expect(blindTo((place) => place === 0, 99).sequence(100)).rejects.toThrow("not grow");
    expect(await dynamoRecord(opened()).size()).toBe(0);
  });

  it("is the same for a case whose id begins like another's", async () => {
    const record = dynamoRecord(opened());
    for (const caseId of ["a-b", "a", "a0", "ab"]) await chainOf(record, caseId, 3);
    for (let added = 1; added > 0; added = await record.sequence(5));
    const leaves = await record.leaves({ from: 0, limit: 100 });
    expect(leaves).toHaveLength(12);
    for (const caseId of ["a-b", "a", "a0", "ab"])
      expect(leaves.filter((leaf) => leaf.caseId === caseId).map(({ seq }) => seq)).toEqual([
        1, 2, 3,
      ]);
  });

  it("is found though the entry's text was changed in the table, and the change is found when it is read", async () => {
    const { client, tables } = opened();
    const [append] = await chainOf(dynamoRecord(opened()), "a", 1);
    const bytes = (append?.bytes ?? "").replace("invented", "inverted");
    const Item = {
      caseId: { S: "a" },
      seq: { N: "1" },
      hash: { S: append?.hash ?? "" },
      bytes: { S: bytes },
    };
    await client.send(new PutItemCommand({ TableName: tables.ledger, Item }));
    const afresh = dynamoRecord(opened());
    await expect(afresh.head(caseIdSchema.parse("a"))).rejects.toMatchObject({
      why: { kind: "entryAltered", caseId: "a" },
    });
    expect(await afresh.sequence(9)).toBe(1);
    const [leaf] = await afresh.leaves({ from: 0, limit: 1 });
    expect(leaf?.hash).toBe(append?.hash);
  });
});

describe("The entries of one step", () => {
  it("are those of each case that follow one another", () => {
    const entry = (caseId: string, seq: number) => ({
      caseId: caseIdSchema.parse(caseId),
      seq,
      hash: "" as never,
    });
    const found = [entry("a", 2), entry("a", 3), entry("a", 5), entry("b", 1), entry("b", 3)];
    expect(followingOne(found).map(({ caseId, seq }) => `${caseId}${String(seq)}`)).toEqual([
      "a2",
      "a3",
      "b1",
    ]);
  });
});
