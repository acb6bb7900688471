import { openAccount, type Account } from "../support/aws/account.ts";
import { nothingFailed } from "../support/aws/driving.ts";
import { grounds } from "../support/aws/grounds.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { foundOffice, openCase } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";

/** The founding and a duty for each of eight people. */
const ofOffice = 9;

describe.each(grounds)("The function that sequences the log $name", (ground) => {
  ground.describe("of an account in the cloud", () => {
    let account: Account;
    let keepers: LogKeepers;
    beforeAll(async () => {
      account = await openAccount(ground);
      keepers = await openLogKeepers(account);
    });
    afterAll(async () => {
      await keepers.close();
      await account.close();
    });

    it("has nothing to do before the office is founded", async () => {
      expect(await keepers.sequence()).toEqual({ added: 0, sealed: null });
      expect(account.output.counts()).toEqual({ LeavesAdded: 0 });
    });

    it("gives every entry its place, and seals them", async () => {
      await foundOffice(account);
      account.output.mark();
      expect(await keepers.sequence()).toEqual({ added: ofOffice, sealed: ofOffice });
      expect(account.output.counts()).toEqual({ LeavesAdded: ofOffice });
      expect(account.output.lines()).toMatchObject([
        { level: "INFO", code: "TSD5001", added: ofOffice, size: ofOffice },
      ]);
    });

    it("does nothing twice, and seals again what is new", async () => {
      expect(await keepers.sequence()).toEqual({ added: 0, sealed: null });
      await openCase(account, "a-case", 0);
      // The seal is a leaf as well.
      expect(await keepers.sequence()).toEqual({ added: 1, sealed: ofOffice + 2 });
      expect(await keepers.sequence()).toEqual({ added: 0, sealed: null });
    });

    it("leaves nothing over when it is called twice at once", async () => {
      await openCase(account, "another", 1);
      await Promise.all([keepers.sequence(), keepers.sequence()]);
      expect(await keepers.sequence()).toEqual({ added: 0, sealed: null });
    });

    it("makes entries that are no case's, which no driver is started for", async () => {
      expect(await account.deliver()).toEqual(nothingFailed);
      expect(account.machine.driver.list().map(({ name }) => name)).toEqual([
        "a-case_1",
        "another_1",
      ]);
    });

    it("logs ids and counts alone", () => {
      expect(faultsInLog(account)).toEqual([]);
    });
  });
});
