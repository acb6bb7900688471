import { chainOf, onEveryLedger } from "./ledgers.ts";

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
