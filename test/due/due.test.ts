import { emptyCaches } from "../../src/ledger/desk.ts";
import { noticesInAnswer } from "../../src/api/shapes/notices.ts";
import { recordOverdueIn } from "../../src/ledger/due/overdue.ts";
import { remindIn } from "../../src/ledger/due/reminders.ts";
import { sayWhatIsDue } from "../../src/ledger/due/say-what-is-due.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import type { Notices, NoticeToSend } from "../../src/ledger/ports.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { noticeKey, noticeNamed } from "../../src/commands/next/reminders/notice.ts";
import { remindingSchema, usualReminding } from "../../src/office/reminding.ts";
import { caseIdSchema, personSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "../verify/exports.ts";
import { verify } from "../verify/in-words.ts";
import type { KeyOffice } from "../verify/office.ts";
import { laidAfter, setTo } from "./laid.ts";
import { mailFrom } from "../support/office-mail.ts";

const az = caseIdSchema.parse("az-1");

const hour = 3_600_000;

describe("Reminders by the hour", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
  });
  afterEach(() => {
    remove();
  });

  const noticesOf = ({ clock }: KeyOffice): Notices =>
    noticesInFolder({ folder, mail: mailFrom("office@example.org"), clock });

  type Given = { readonly wishes?: object; readonly notices?: Notices };

  /** Says what is due in the case; answers how many were told by that. */
  const said = async (
    office: KeyOffice,
    { wishes = {}, notices = noticesOf(office) }: Given = {},
  ): Promise<number> => {
    const before = (await notices.sentIn(az)).length;
    const reminding = remindingSchema().parse(wishes);
    const mayRecord = () => Promise.resolve(true);
    await sayWhatIsDue({ desk: office.desk, notices, reminding, mayRecord }, az);
    return (await notices.sentIn(az)).length - before;
  };

  const toldIn = async (office: KeyOffice): Promise<readonly string[]> =>
    (await noticesOf(office).sentIn(az)).map(
      ({ key, at }) => `${noticeNamed(key)?.step ?? ""} ${at.slice(0, 13)}`,
    );

  /** Keeps what it is told, and takes none of it. */
  const refusing = (): { readonly notices: Notices; readonly heard: NoticeToSend[] } => {
    const heard: NoticeToSend[] = [];
    return {
      heard,
      notices: {
        sentIn: () => Promise.resolve([]),
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
      const [told, ...more] = await noticesOf(office).sentIn(az);
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
      await office.ask("az-1", "az-1-claim", {
        person: clerk,
        duty,
        command: { kind: "ClaimTask" },
      });
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
});

const overdueIn = async ({ ledger }: KeyOffice) => {
  const head = await ledger.head(az);
  return head === undefined ? [] : head.state.overdue;
};

/** How many are put on record when somebody looks. */
const recorded = async (office: KeyOffice): Promise<number> => {
  const before = (await overdueIn(office)).length;
  await recordOverdueIn(office.desk, az);
  return (await overdueIn(office)).length - before;
};

describe("A clock that walks over due days", () => {
  it.each([
    ["2026-12-31T02:00:00Z", "2027-02-28"],
    ["2027-12-31T02:00:00Z", "2028-02-29"],
    ["2026-07-31T02:00:00Z", "2026-09-30"],
    ["2027-12-29T21:00:00Z", "2028-02-29"],
    // After eight in the evening in Greenwich it is the next day in Baku.
    ["2026-11-29T19:00:00Z", "2027-01-30"],
  ])("of a law laid after %s, hour by hour: overdue once, after %s in Baku", async (at, dueOn) => {
    const office = await laidAfter(at);
    await setTo(office, `${dueOn}T17:30:00Z`);
    const hours: string[] = [];
    for (let passed = 0; passed < 30; passed += 1) {
      await office.clock.advance(hour);
      if ((await recorded(office)) > 0) hours.push(new Date(office.clock.now()).toISOString());
    }
    expect(hours).toEqual([`${dueOn}T20:30:00.000Z`]);
    expect((await overdueIn(office)).map(({ act }) => [act.deadline, act.dueOn])).toEqual([
      ["vote", dueOn],
    ]);
    expect((await office.ledger.head(az))?.state.stage).toBe("committee");
  });

  it("records each deadline of a case by itself, and nothing that was kept", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z", 6);
    await setTo(office, "2026-12-31T06:00:00Z");
    expect(await recorded(office)).toBe(1);
    expect((await overdueIn(office)).map(({ act }) => act.deadline)).toEqual(["presentation"]);
  });
});

describe("Three who look at once", () => {
  it("record one overdue, and none takes another's for a fault", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-08-01T06:00:00Z");
    const beside: KeyOffice = {
      ...office,
      desk: {
        ...office.desk,
        inTurn: (_, work) => work(),
        caches: emptyCaches(),
      },
    };
    await Promise.all([office, beside, beside].map(({ desk }) => recordOverdueIn(desk, az)));
    expect(await overdueIn(office)).toHaveLength(1);
    expect(await recorded(office)).toBe(0);
  });
});

describe("A verifier", () => {
  it("finds an overdue lawful that the record bears out", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-08-01T06:00:00Z");
    await recordOverdueIn(office.desk, az);
    await office.seal();
    const lines = await linesOf(await exportLog(exportPorts(office)));
    const found = verify({ file: fileOf(lines), keys: [await keyOf(office)], checkpoints: [] });
    expect(found?.integrity.faults).toEqual([]);
    expect(found?.faults).toEqual([]);
  });
});

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
      mail: mailFrom("office@example.org"),
      clock,
    });
    await remindIn(desk, { notices, reminding: usualReminding() }, az);
    const shown = await noticesInAnswer(desk, notices, az);
    expect(shown).toMatchObject([notice]);
  });
});
