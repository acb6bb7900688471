import { killOnLedger } from "./ledger-kills.ts";

describe("The record of two processes that are killed at any moment", () => {
  it("loses and doubles nothing that was acknowledged, and tears nothing, over twelve kills", async () => {
    const { said, faults } = await killOnLedger(12);
    expect(faults).toEqual([]);
    expect(said.done.size).toBeGreaterThan(12);
  }, 30_000);
});
