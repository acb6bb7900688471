import { digestOf } from "../../application/canonical.ts";
import { officeSystemKey } from "../support/memory/office-keys.ts";
import { depositary } from "../support/aws/addresses.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { grounds } from "../support/aws/grounds.ts";
import { carryTo, foundOffice, look, openCase, caseOf } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { streamRecord } from "../support/aws/stream-records.ts";
import { steps } from "../local/procedure.ts";

describe.each(grounds)("A treaty's whole way through the functions $name", (ground) => {
  ground.describe("from the founding of the office to the deposit", () => {
    let account: Account;
    beforeAll(async () => {
      account = await openAccount(ground);
      await foundOffice(account);
      await openCase(account, "whole", 0);
    });
    afterAll(() => account.close());

    it("is carried on by people over HTTP, by the ledger's stream and by the machine's tasks", async () => {
      await carryTo(account, "whole", "deposited");
      expect((await caseOf(account, "whole")).stage).toBe("deposited");
      expect(account.machine.driver.list()).toMatchObject([
        { name: "whole_1", status: "SUCCEEDED", state: "Deposited" },
      ]);
    });

    it("notified the depositary once, by the machine's own task", async () => {
      const { facts } = await caseOf(account, "whole");
      const kinds = facts.map(({ act }) => act.kind);
      expect(kinds.filter((kind) => kind === "NotificationSent")).toHaveLength(1);
      expect(facts.find(({ act }) => act.kind === "NotificationPrepared")?.act).toMatchObject({
        to: depositary,
      });
      expect(account.output.counts()).toMatchObject({
        CasesOpened: 1,
        VotesRecorded: 1,
        NotificationsSent: 1,
      });
      expect(account.output.counts()).not.toHaveProperty("DriverFaults");
      expect(account.output.counts()).not.toHaveProperty("Forbidden");
    });

    it("can be read afterwards: the case, each entry with who was established by which token, the audit", async () => {
      expect(await look(account, "/api/cases", "treaty-officer-1")).toMatchObject({
        status: 200,
        body: { cases: [{ caseId: "whole", stage: "deposited" }] },
      });
      const { body } = await look(account, "/api/cases/whole/history");
      const entries = body["entries"] as readonly {
        readonly entry: { readonly person: string; readonly establishedBy: unknown };
      }[];
      // The system claims the notification and records its outcome.
      expect(entries).toHaveLength(steps.length + 1 + 2);
      for (const { entry } of entries)
        expect(entry.establishedBy).toEqual(
          entry.person === "system"
            ? {
                kind: "system",
                key: digestOf(await officeSystemKey.publicKey()),
                signature: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/) as string,
              }
            : {
                kind: "token",
                issuer: "https://tokens.example.invalid/office",
                subject: `subject-of-${entry.person}`,
              },
        );
      const audit = await look(account, "/api/cases/whole/audit");
      expect(audit.status).toBe(200);
      const [{ findings } = { findings: [] }] = audit.body["cases"] as readonly {
        readonly findings: readonly unknown[];
      }[];
      expect(findings.length).toBeGreaterThan(5);
      expect(JSON.stringify(findings)).not.toContain('"broken"');
    });

    it("is shown with its procedure, and with one task left: the entry into force", async () => {
      expect(await look(account, "/api/cases/whole")).toMatchObject({
        status: 200,
        body: { kind: "case", stage: "deposited", unknownSending: null },
      });
      expect(await look(account, "/api/cases/whole/procedure")).toMatchObject({
        body: { kind: "procedure", profile: { id: "az-milli-majlis" } },
      });
      expect(await look(account, "/api/tasks")).toMatchObject({
        status: 200,
        body: { kind: "tasks", tasks: [{ caseId: "whole", runs: "entryIntoForce" }], next: null },
      });
    });

    it("leaves nothing to be done when everything is delivered once more", async () => {
      const before = await account.image();
      const again = account.dynamo
        .putInto("ledger")
        .map((item) => ({ caseId: item["caseId"]?.S ?? "", seq: Number(item["seq"]?.N) }));
      const Records = again.map((key) => streamRecord(key));
      expect(await account.call("driver", { Records })).toEqual({ batchItemFailures: [] });
      expect(await account.image()).toEqual(before);
      const asked = account.machine.asked().length;
      expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 0 });
      expect(account.machine.asked()).toHaveLength(asked);
    });

    it("opens no second office", async () => {
      const before = await account.image();
      expect(
        await account.call("found-office", { name: "Another", administrator: "somebody" }),
      ).toMatchObject({ kind: "refused", refusal: { kind: "CaseExists" } });
      expect(await account.image()).toEqual(before);
    });

    it("wrote no person, text or token to any log, and only lines with a code", () => {
      expect(faultsInLog(account)).toEqual([]);
      expect(account.output.lines().length).toBeGreaterThan(20);
    });
  });
});
