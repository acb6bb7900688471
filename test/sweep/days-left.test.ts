import { noticesShownIn } from "../../src/api/shapes/notices.ts";
import { remindOfDue } from "../../src/ledger/sweep/looks/reminders.ts";
import { sweep } from "../../src/ledger/sweep/sweep.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { usualReminding } from "../../src/office/reminders/reminding.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { newFolder } from "../contract/folders.ts";
import { newKeyOffice } from "../verify/office.ts";

const az = caseIdSchema.parse("az-1");

describe("How many days were left when a reminder was told", () => {
  const { folder, remove } = newFolder();
  afterAll(() => {
    remove();
  });
  // Laid on 1 April, so the vote is due on 1 June. Baku is four hours ahead of UTC.
  it.each([
    ["2026-05-25T08:00:00Z", "before-7", 7],
    ["2026-05-27T19:30:00Z", "before-7", 5],
    ["2026-05-27T20:30:00Z", "before-7", 4],
    ["2026-06-01T19:30:00Z", "before-1", 0],
    ["2026-06-01T20:30:00Z", "over", null],
  ])("is said by the day where the parliament sits: at %s", async (at, step, daysLeft) => {
    const office = await newKeyOffice();
    const { clock, desk } = office;
    const until = (moment: string) => clock.advance(Date.parse(moment) - clock.now());
    await until("2026-04-01T02:00:00Z");
    await office.carry("az-1", "un-cybercrime-2024", 1);
    await until(at);
    const notices = noticesInFolder({
      folder: `${folder}/${at.slice(0, 13)}`,
      from: "office@example.org",
      clock,
    });
    const look = remindOfDue(desk, notices, usualReminding());
    await sweep({ world: desk.world, first: [], ofCases: [look], last: [] });
    const shown = await noticesShownIn(desk, notices, az);
    expect(shown).toMatchObject([{ step, daysLeft, dueOn: "2026-06-01" }]);
  });
});
