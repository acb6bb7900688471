import { lookForOverdue } from "../../src/ledger/sweep/looks/overdue.ts";
import { remindOfDue } from "../../src/ledger/sweep/looks/reminders.ts";
import { sweep, type Swept } from "../../src/ledger/sweep/sweep.ts";
import type { Notices, NoticeToTell } from "../../src/ledger/ports.ts";
import { caseIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import { noticeKey, noticeNamed } from "../../src/office/reminders/notice.ts";
import { remindingSchema } from "../../src/office/reminders/reminding.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { newFolder } from "../contract/folders.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

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

const swept = (
  office: KeyOffice,
  { wishes = {}, notices = noticesOf(office) }: Given = {},
): Promise<Swept> => {
  const reminding = remindingSchema().parse(wishes);
  const ofCases = [lookForOverdue(office.desk), remindOfDue(office.desk, notices, reminding)];
  return sweep({ world: office.desk.world, first: [], ofCases, last: [] });
};

const setTo = (office: KeyOffice, at: string): Promise<unknown> =>
  office.clock.advance(Date.parse(at) - office.clock.now());

/** An office that laid a draft law on a day, about six hours after the moment given. */
const laidAfter = async (at: string, steps = 1): Promise<KeyOffice> => {
  const office = await newKeyOffice();
  await setTo(office, at);
  await office.carry("az-1", "un-cybercrime-2024", steps);
  return office;
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

describe("A sweep every hour", () => {
  it("tells each step once, in its own hour, and records none of it", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-05-23T18:30:00Z");
    const { version } = (await office.ledger.head(az))?.state ?? { version: 0 };
    let told = 0;
    for (let passed = 0; passed < 19 * 24; passed += 1) {
      const { healed, incidents } = await swept(office);
      told += healed.notices;
      expect(incidents).toEqual([]);
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
    expect((await swept(office)).healed.notices).toBe(1);
    expect((await swept(office)).healed.notices).toBe(0);
    expect(await toldIn(office)).toEqual(["escalated-2 2026-12-31T06"]);
  });

  it("tells nothing that was met meanwhile", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z", 6);
    await setTo(office, "2026-12-31T06:00:00Z");
    await swept(office);
    const [told, ...more] = await noticesOf(office).toldIn(az);
    expect([noticeNamed(told?.key ?? "")?.due, more]).toEqual(["presentation", []]);
  });

  it("tells one notice where two look at once", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-06-01T06:00:00Z");
    const both = await Promise.all([swept(office), swept(office), swept(office)]);
    expect(both.reduce((sum, { healed }) => sum + healed.notices, 0)).toBe(1);
    expect(both.flatMap(({ incidents }) => incidents)).toEqual([]);
  });
});

describe("What a sweep hands on", () => {
  it("has the addresses of the duty, the language of the procedure, and says what is a demonstration", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-06-09T06:00:00Z");
    const { notices, heard } = refusing();
    const wishes = { addresses: { clerk: ["c@d"], administrator: ["a@d", "c@d"] } };
    await swept(office, { wishes, notices });
    await swept(office, { wishes: { ...wishes, language: "en" }, notices });
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
    await swept(office, { wishes, notices });
    await swept(office, { wishes: { addresses: { clerk: ["c@d"] } }, notices });
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

  it("is an incident where it could not be told, and is tried again", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-05-27T06:00:00Z");
    const { notices, heard } = refusing();
    const { incidents, healed } = await swept(office, { notices });
    expect(healed.notices).toBe(0);
    expect(incidents).toMatchObject([
      {
        kind: "noticeNotTold",
        caseId: az,
        says: { reason: { kind: "quoted", text: "no room" } },
      },
    ]);
    await swept(office, { notices });
    expect(heard.map(({ notice }) => noticeKey(notice))).toHaveLength(2);
    expect((await swept(office)).healed.notices).toBe(1);
  });

  it("is not even looked for where nothing is near", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-05-01T06:00:00Z");
    const asked: string[] = [];
    const ledger = {
      ...office.ledger,
      head: (caseId: typeof az) => {
        asked.push(caseId);
        return office.ledger.head(caseId);
      },
    };
    const desk = { ...office.desk, world: { ...office.desk.world, ledger } };
    const look = remindOfDue(desk, noticesOf(office), remindingSchema().parse({}));
    await sweep({ world: desk.world, first: [], ofCases: [look], last: [] });
    expect(asked).toEqual([]);
  });
});
