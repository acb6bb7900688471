import { sayWhatIsDue } from "../../src/ledger/due/say-what-is-due.ts";
import { lookForUnsaid } from "../../src/ledger/sweep/looks/unsaid.ts";
import { sweep } from "../../src/ledger/sweep/sweep.ts";
import { remindingSchema } from "../../src/office/reminders/reminding.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { laidAfter, setTo } from "../due/laid.ts";
import type { KeyOffice } from "../verify/office.ts";

const az = caseIdSchema.parse("az-1");

describe("What was due and nobody said", () => {
  const { folder, remove } = newFolder();
  let office: KeyOffice;
  let times = 0;
  beforeEach(async () => {
    times += 1;
    // Due on 31 May or on 1 June, by the day in Baku, four hours ahead of UTC.
    office = await laidAfter("2026-04-01T02:00:00Z");
  });
  afterAll(() => {
    remove();
  });

  const until = (at: string) => setTo(office, at);
  const reminders = () => ({
    notices: noticesInFolder({
      folder: `${folder}/${String(times)}`,
      from: "office@example.org",
      clock: office.clock,
    }),
    reminding: remindingSchema().parse({}),
  });
  const named = async () => {
    const { desk } = office;
    const ofCases = [lookForUnsaid(desk, reminders())];
    const { incidents } = await sweep({ world: desk.world, first: [], ofCases, last: [] });
    return incidents.map(({ kind, since, says }) => [kind, since, says]);
  };
  const say = () =>
    sayWhatIsDue({ desk: office.desk, ...reminders(), mayRecord: () => Promise.resolve(true) }, az);
  const reminder = ["noticeNotTold", null, { kind: "noticeUntold", dueOn: "2026-05-31" }];

  it("is named once its driver has had two hours, and nothing is said by that", async () => {
    const { version } = (await office.ledger.head(az))?.state ?? {};
    await until("2026-05-23T21:59:00Z");
    expect(await named()).toEqual([]);
    await until("2026-05-23T22:00:00Z");
    expect(await named()).toEqual([reminder]);
    expect(await named()).toEqual([reminder]);
    expect((await office.ledger.head(az))?.state.version).toBe(version);
  });

  it("is a deadline that has passed and is not on record", async () => {
    await until("2026-06-01T21:59:00Z");
    expect((await named()).map(([kind]) => kind)).toEqual(["noticeNotTold"]);
    await until("2026-06-01T22:00:00Z");
    expect(await named()).toEqual([
      ["overdueNotRecorded", "2026-06-01", { kind: "overdueUnrecorded", dueOn: "2026-06-01" }],
      ["noticeNotTold", null, { kind: "noticeUntold", dueOn: "2026-06-01" }],
    ]);
  });

  it("is named no more once it is said", async () => {
    await until("2026-06-01T22:00:00Z");
    await say();
    expect(await named()).toEqual([]);
    await until("2026-06-01T23:59:00Z");
    expect(await named()).toEqual([]);
  });

  it("is not looked for where an entry came within the two hours", async () => {
    await until("2026-05-24T06:00:00Z");
    await office.ask("az-1", "az-1-claim", {
      person: "clerk-1",
      duty: "clerk",
      command: { kind: "ClaimTask" },
    });
    expect(await named()).toEqual([]);
    await until("2026-05-24T16:00:00Z");
    expect(await named()).toEqual([reminder]);
  });
});
