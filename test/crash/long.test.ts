import { killOnLedger } from "./ledger-kills.ts";

const kills = 240;

// Minutes long, so only where it is asked for.
const asked = process.env["TASDIQ_LONG"] === "1";

describe("The record of two processes that are killed at any moment, in the long form", () => {
  (asked ? it : it.skip)(
    `loses, doubles and tears nothing over ${String(kills)} kills`,
    async () => {
      const { said, faults } = await killOnLedger(kills);
      console.info(
        `${String(kills)} kills: ${String(said.tried.size)} commands tried, ${String(said.done.size)} acknowledged`,
      );
      expect(faults).toEqual([]);
      expect(said.done.size).toBeGreaterThan(kills);
    },
    600_000,
  );
});
