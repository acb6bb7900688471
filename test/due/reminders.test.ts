import { sayWhatIsDue } from "../../src/ledger/due/say-what-is-due.ts";
import type { Notices, NoticeToTell } from "../../src/ledger/ports.ts";
import { caseIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import { noticeKey, noticeNamed } from "../../src/office/reminders/notice.ts";
import { remindingSchema } from "../../src/office/reminders/reminding.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { newFolder } from "../contract/folders.ts";
import type { KeyOffice } from "../verify/office.ts";
import { laidAfter, setTo } from "./laid.ts";

const az = caseIdSchema.parse("az-1");
const hour = 3_600_000;

let folder = "";
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = newFolder());
});
afterEach(() => {
  remove();
});

const noticesOf = ({ clock }: KeyOffice): Notices =>
  noticesInFolder({ folder, from: "office@example.org", clock });

type Given = { readonly wishes?: object; readonly notices?: Notices };

/** Says what is due in the case; answers how many were told by that. */
const said = async (
  office: KeyOffice,
  { wishes = {}, notices = noticesOf(office) }: Given = {},
): Promise<number> => {
  const before = (await notices.toldIn(az)).length;
  const reminding = remindingSchema().parse(wishes);
  const mayRecord = () => Promise.resolve(true);
  await sayWhatIsDue({ desk: office.desk, notices, reminding, mayRecord }, az);
  return (await notices.toldIn(az)).length - before;
};

const toldIn = async (office: KeyOffice): Promise<readonly string[]> =>
  (await noticesOf(office).toldIn(az)).map(
    ({ key, at }) => `${noticeNamed(key)?.step ?? ""} ${at.slice(0, 13)}`,
  );

/** Keeps what it is told, and takes none of it. */
const refusing = (): { readonly notices: Notices; readonly heard: NoticeToTell[] } => {
  const heard: NoticeToTell[] = [];
  return {
    heard,
    notices: {
      toldIn: () => Promise.resolve([]),
      tell: (one) => {
        heard.push(one);
        return Promise.resolve({ kind: "refused", reason: { kind: "quoted", text: "no room" } });
      },
    },
  };
};

describe("What is due, said every hour,", () => {
  it("tells each step once, in its own hour, and records none of it", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-05-23T18:30:00Z");
    const { version } = (await office.ledger.head(az))?.state ?? { version: 0 };
    let told = 0;
    for (let passed = 0; passed < 19 * 24; passed += 1) {
      told += await said(office);
      await office.clock.advance(hour);
    }
    // Due on 31 May or on 1 June, by the day in Baku.
    expect(await toldIn(office)).toEqual([
      "before-7 2026-05-23T20",
      "before-3 2026-05-27T20",
      "before-1 2026-05-29T20",
      "doubtful 2026-05-31T20",
      "over 2026-06-01T20",
      "escalated-1 2026-06-02T20",
      "escalated-2 2026-06-08T20",
    ]);
    expect(told).toBe(7);
    // The overdue alone is an act.
    expect((await office.ledger.head(az))?.state.version).toBe(version + 1);
  });

  it("tells the last step alone after a long stop", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-12-31T06:00:00Z");
    expect(await said(office)).toBe(1);
    expect(await said(office)).toBe(0);
    expect(await toldIn(office)).toEqual(["escalated-2 2026-12-31T06"]);
  });

  it("tells nothing that was met meanwhile", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z", 6);
    await setTo(office, "2026-12-31T06:00:00Z");
    await said(office);
    const [told, ...more] = await noticesOf(office).toldIn(az);
    expect([noticeNamed(told?.key ?? "")?.due, more]).toEqual(["presentation", []]);
  });

  it("tells one notice where two look at once", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-06-01T06:00:00Z");
    await Promise.all([said(office), said(office), said(office)]);
    expect(await toldIn(office)).toHaveLength(1);
  });
});

describe("What is told", () => {
  it("has the addresses of the duty, the language of the procedure, and says what is a demonstration", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-06-09T06:00:00Z");
    const { notices, heard } = refusing();
    const wishes = { addresses: { clerk: ["c@d"], administrator: ["a@d", "c@d"] } };
    const refused = /^nobody could be reminded of what is due in case az-1: .*no room/;
    await expect(said(office, { wishes, notices })).rejects.toThrow(refused);
    const inEnglish = { ...wishes, language: "en" };
    await expect(said(office, { wishes: inEnglish, notices })).rejects.toThrow(refused);
    expect(heard.map(({ addresses, language }) => [addresses, language])).toEqual([
      [["c@d", "a@d"], "az"],
      [["c@d", "a@d"], "en"],
    ]);
    expect(heard.map(({ demonstration }) => demonstration)).toEqual([false, false]);
  });

  it("goes to who attends to the case, at their own address or the duty's", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-05-27T06:00:00Z");
    const [clerk, duty] = ["clerk-1", "clerk"] as const;
    await office.ask("az-1", "az-1-claim", { person: clerk, duty, command: { kind: "ClaimTask" } });
    const { notices, heard } = refusing();
    const wishes = { addresses: { clerk: ["c@d"] }, persons: { [clerk]: ["own@d"] } };
    await expect(said(office, { wishes, notices })).rejects.toThrow("no room");
    const byDuty = { addresses: { clerk: ["c@d"] } };
    await expect(said(office, { wishes: byDuty, notices })).rejects.toThrow("no room");
    // The committee may report as well, and nobody of it attends to the case.
    const to = [
      { duty: "clerk", person: personSchema.parse(clerk) },
      { duty: "committee-secretary", person: null },
    ];
    expect(heard.map(({ notice, addresses }) => [notice.to, addresses])).toEqual([
      [to, ["own@d"]],
      [to, ["c@d"]],
    ]);
  });

  it("is due still where it could not be told, and is tried again", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-05-27T06:00:00Z");
    const { notices, heard } = refusing();
    await expect(said(office, { notices })).rejects.toThrow("no room");
    await expect(said(office, { notices })).rejects.toThrow("no room");
    expect(heard.map(({ notice }) => noticeKey(notice))).toHaveLength(2);
    expect(await said(office)).toBe(1);
  });

  it("keeps what has passed from no record where nobody can be told", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-06-09T06:00:00Z");
    await expect(said(office, { notices: refusing().notices })).rejects.toThrow("no room");
    expect((await office.ledger.head(az))?.state.overdue).toHaveLength(1);
  });
});
