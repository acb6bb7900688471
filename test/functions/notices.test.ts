import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { claimNotice } from "../../src/aws/dynamo/notices.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { onMoto, tableNames } from "../support/aws/grounds.ts";
import { foundOffice, look, openCase } from "../support/aws/people.ts";
import { clientOf } from "../support/dynamo/tables.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { noticeOf } from "../support/notices.ts";

onMoto.describe(
  "What people were told, by the functions, where a notice stands in the register",
  () => {
    let account: Account;
    beforeAll(async () => {
      account = await openAccount(onMoto);
      await foundOffice(account);
      await openCase(account, "open", 0);
    });
    afterAll(() => account.close());

    it("is told to whoever may read, once it was told and not while it is only claimed", async () => {
      const client = clientOf(account.dynamo);
      const options = { client, tables: tableNames };
      const notice = { ...noticeOf("open"), caseId: caseIdSchema.parse("open") };
      const claim = await claimNotice(options, steppedClock(0), notice);
      expect(await look(account, "/api/notices")).toMatchObject({ body: { notices: [] } });
      await claim?.end("told");
      expect(await look(account, "/api/notices")).toMatchObject({
        status: 200,
        body: {
          kind: "notices",
          notices: [{ caseId: "open", due: "vote", step: "over", at: "1970-01-01T00:00:00.000Z" }],
        },
      });
      client.destroy();
    });
  },
);
