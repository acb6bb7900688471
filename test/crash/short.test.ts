import { killOnLedger } from "./ledger-kills.ts";
import { killOnOffice } from "./office-kills.ts";

describe("The record of two processes that are killed at any moment", () => {
  it("loses and doubles nothing that was acknowledged, and tears nothing, over eight kills", async () => {
    const { said, faults } = await killOnLedger(8);
    expect(faults).toEqual([]);
    expect(said.done.size).toBeGreaterThan(8);
  }, 30_000);
});

describe("An office whose two processes are killed at any moment", () => {
  it("carries every case on to its deposit, with one unmarked letter at most, over ten kills", async () => {
    const { said, faults, finished } = await killOnOffice(10);
    expect([...faults, ...finished.faults]).toEqual([]);
    expect(said.done.size).toBeGreaterThan(10);
    expect(finished.ended).toBe(finished.cases);
  }, 60_000);
});
