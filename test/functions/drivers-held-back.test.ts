import { english } from "../support/in-english.ts";
import { heldBack } from "../../src/ledger/sweep/findings.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { alterRecord } from "../support/aws/altered.ts";
import { open, openDriven, stateOf } from "../support/aws/driving.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { foundOffice, look } from "../support/aws/people.ts";

type Named = { readonly kind: string; readonly caseId: string | null; readonly words: string };

inMemory.describe(
  "The driver's hourly look, beside a damaged record, that the sweep of the cases found",
  () => {
    let account: Account;
    beforeAll(async () => {
      account = await openAccount(inMemory, { stubbedMail: true });
      await foundOffice(account);
      await openDriven(account, "altered");
      await open(account, "undriven");
      // The stream loses the second case.
      account.stream();
    });
    afterAll(async () => {
      await account.close();
    });
    afterEach(() => {
      account.dynamo.meets(undefined);
    });

    const sweep = (timeLeft?: () => number) => account.call("sweep", {}, timeLeft);
    const healDrivers = () => account.call("driver", { task: "healDrivers" });
    const sweepDamage = async (timeLeft?: () => number): Promise<void> => {
      alterRecord(account, "altered");
      await sweep(timeLeft);
      account.dynamo.meets(undefined);
    };
    // Nobody sequences the log here, which is named too .
    const named = async (): Promise<readonly Named[]> => {
      const { body } = await look(account, "/api/incidents");
      return (body["incidents"] as readonly Named[]).filter(({ caseId }) => caseId !== null);
    };

    it("brings no driver on while a sweep is under way that has found it", async () => {
      let asked = 0;
      // Asked for the lease, then before each record: those of the office and of the two cases.
      const forRecords = (): number => ((asked += 1) > 4 ? 50_000 : 600_000);
      await sweepDamage(forRecords);
      expect(await healDrivers()).toEqual({ healed: 0 });
      expect(stateOf(account, "undriven_1")).toBeUndefined();
    });

    it("brings none on after it either, and the next sweep names that in the same words as on one machine", async () => {
      await sweepDamage();
      expect(await healDrivers()).toEqual({ healed: 0 });
      await sweepDamage();
      expect(stateOf(account, "undriven_1")).toBeUndefined();
      expect(await named()).toMatchObject([
        { kind: "recordDamaged", caseId: "altered" },
        {
          kind: "driverNotHealed",
          caseId: "undriven",
          words: `the driver was not resumed: ${english(heldBack)}`,
        },
      ]);
    });

    it("wakes the driver of a case in which people record, as on one machine", async () => {
      await openDriven(account, "recorded");
      expect(stateOf(account, "recorded_1")).toBe("Draft law");
    });

    it("brings them on once a sweep finds the record whole", async () => {
      await sweep();
      expect(await healDrivers()).toEqual({ healed: 1 });
      expect(stateOf(account, "undriven_1")).toBe("Draft law");
      await sweep();
      expect(await named()).toEqual([]);
    });
  },
);
