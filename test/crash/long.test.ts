import { killOnLedger } from "./ledger-kills.ts";
import { killOnOffice } from "./office-kills.ts";
import { holdsEverywhere, sendsNothingTwice } from "./sending-claims.ts";
import { killWhoSendsAgain } from "./sending-kills.ts";

const [ledgerKills, officeKills] = [100, 160];

// Minutes long, so only where it is asked for.
const asked = process.env["TASDIQ_LONG"] === "1";
const only = asked ? it : it.skip;

describe("Two processes that are killed at any moment, in the long form", () => {
  only(
    `lose, double and tear nothing of the record over ${String(ledgerKills)} kills`,
    async () => {
      const { said, faults } = await killOnLedger(ledgerKills);
      console.info(
        `${String(ledgerKills)} kills: ${String(said.tried.size)} commands tried, ${String(said.done.size)} acknowledged`,
      );
      expect(faults).toEqual([]);
      expect(said.done.size).toBeGreaterThan(ledgerKills);
    },
    600_000,
  );

  only(
    `leave no case of an office behind over ${String(officeKills)} kills`,
    async () => {
      const { said, faults, finished } = await killOnOffice(officeKills);
      console.info(
        `${String(officeKills)} kills: ${String(said.done.size)} commands acknowledged, ${String(said.refused.size)} refused, ` +
          `${String(finished.cases)} cases, ${String(finished.open)} of them open at the last kill, ` +
          `${String(finished.unknownOutcomes)} sendings without a known outcome`,
      );
      expect([...faults, ...finished.faults]).toEqual([]);
      expect(said.done.size).toBeGreaterThan(officeKills);
      expect(finished.ended).toBe(finished.cases);
      expect(finished.unknownOutcomes).toBeGreaterThan(0);
    },
    1_200_000,
  );
});

describe("An office that is killed before each step of sending a notification again", () => {
  only(
    "marks what it sends again, and says of each letter that it was sent or that nobody knows",
    async () => {
      const kills = await killWhoSendsAgain();
      holdsEverywhere(kills);
      sendsNothingTwice(kills);
      const marks = kills.killed.map(({ finished }) =>
        finished.letters.map(({ marked }) => marked),
      );
      for (const [first, ...later] of marks) {
        expect(first).toBe(false);
        expect(later.length).toBeGreaterThan(0);
        expect(new Set(later)).toEqual(new Set([true]));
      }
    },
    300_000,
  );
});
