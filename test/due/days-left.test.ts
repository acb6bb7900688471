import { noticesShownIn } from "../../src/api/shapes/notices.ts";
import { remindIn } from "../../src/ledger/due/reminders.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { usualReminding } from "../../src/office/reminders/reminding.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { newFolder } from "../contract/folders.ts";
import { laidAfter, setTo } from "./laid.ts";

const az = caseIdSchema.parse("az-1");

describe("How many days were left when a reminder was told", () => {
  const { folder, remove } = newFolder();
  afterAll(() => {
    remove();
  });
  // Laid on 1 April, so the vote is due on 31 May, or on 1 June: no source says from which day its time counts. Baku is four hours ahead of UTC.
  it.each([
    ["2026-05-24T08:00:00Z", { step: "before-7", daysLeft: 7, dueOn: "2026-05-31" }],
    ["2026-05-26T19:30:00Z", { step: "before-7", daysLeft: 5, dueOn: "2026-05-31" }],
    ["2026-05-26T20:30:00Z", { step: "before-7", daysLeft: 4, dueOn: "2026-05-31" }],
    ["2026-05-31T19:30:00Z", { step: "before-1", daysLeft: 0, dueOn: "2026-05-31" }],
    ["2026-05-31T20:30:00Z", { step: "doubtful", daysLeft: null, dueOn: "2026-05-31" }],
    ["2026-06-01T20:30:00Z", { step: "over", daysLeft: null, dueOn: "2026-06-01" }],
  ])("is said by the day where the parliament sits: at %s", async (at, notice) => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    const { clock, desk } = office;
    await setTo(office, at);
    const notices = noticesInFolder({
      folder: `${folder}/${at.slice(0, 13)}`,
      from: "office@example.org",
      clock,
    });
    await remindIn(desk, { notices, reminding: usualReminding() }, az);
    const shown = await noticesShownIn(desk, notices, az);
    expect(shown).toMatchObject([notice]);
  });
});
