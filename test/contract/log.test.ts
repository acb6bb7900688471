import { adapters, chainOf, type Opened } from "./ledgers.ts";

describe.each(adapters)("The log $name", ({ open }) => {
  let opened: Opened;
  beforeEach(() => {
    opened = open();
  });
  afterEach(async () => {
    await opened.close();
  });

  it("puts every entry into the log once, in the order of the record", async () => {
    const made = [
      ...(await chainOf(opened.ledger, "b", 3)),
      ...(await chainOf(opened.ledger, "a", 2)),
    ];
    expect(await opened.ledger.size()).toBe(0);
    expect(await opened.ledger.sequence(2)).toBe(2);
    expect(await opened.ledger.sequence(100)).toBe(3);
    expect(await opened.ledger.sequence(100)).toBe(0);
    expect(await opened.ledger.size()).toBe(5);
    expect(await opened.beside.leaves({ from: 1, limit: 3 })).toEqual(
      made.slice(1, 4).map(({ entry, hash }, index) => ({
        n: index + 1,
        caseId: entry.caseId,
        seq: entry.seq,
        hash,
      })),
    );
  });

  it("appends nothing twice when two sequencers run at once", async () => {
    await Promise.all(["a", "b", "c", "d"].map((caseId) => chainOf(opened.ledger, caseId, 40)));
    const added = await Promise.all([opened.ledger.sequence(1000), opened.beside.sequence(1000)]);
    expect(added[0] + added[1]).toBe(160);
    const leaves = await opened.ledger.leaves({ from: 0, limit: 1000 });
    expect(leaves.map(({ n }) => n)).toEqual(Array.from({ length: 160 }, (_, n) => n));
    expect(new Set(leaves.map(({ hash }) => hash)).size).toBe(160);
  });
});
