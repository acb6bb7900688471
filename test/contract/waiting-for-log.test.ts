import { dynamoLedger, dynamoLog } from "../../src/aws/dynamo/index.ts";
import { endpoints } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";
import { appendOf } from "./appends.ts";

describe.each(endpoints)("What waits for its place in the log $name", ({ describe: on, start }) => {
  const watched = watch();
  on("in the queue of the register", () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    }, 30_000);
    afterAll(() => started.stop());

    it("has waited since its oldest entry was recorded, whichever case that is of, until it is sequenced", async () => {
      const { client, tables } = await started.open();
      const options = { client: watched.through(client, tables), tables };
      const log = dynamoLog(options);
      expect(await log.oldestWaiting()).toBeUndefined();
      for (const [caseId, at] of [
        ["a", "2026-03-02T08:00:00.000Z"],
        ["b", "2026-03-02T06:00:00.000Z"],
        ["c", "2026-03-02T07:00:00.000Z"],
      ] as const)
        await dynamoLedger(options).append(
          appendOf({ caseId, before: null, id: `open-case-${caseId}`, at }),
        );
      expect(await log.oldestWaiting()).toBe("2026-03-02T06:00:00.000Z");
      expect(await log.sequence(2)).toBe(2);
      expect(await log.oldestWaiting()).toBe("2026-03-02T07:00:00.000Z");
      expect(await log.sequence(2)).toBe(1);
      expect(await log.oldestWaiting()).toBeUndefined();
    });

    itSentOnlyWhatIsLawful(watched);
  });
});
