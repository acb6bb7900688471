import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as after } from "node:timers/promises";
import { jest } from "@jest/globals";
import { openDesk } from "../../src/ledger/desk.ts";
import { sayWhatIsDue } from "../../src/ledger/due/say-what-is-due.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { heldBack, gathering } from "../../src/ledger/sweep/findings.ts";
import { lookAtSending } from "../../src/ledger/sweep/looks/sendings.ts";
import { lookForUnsaid } from "../../src/ledger/sweep/looks/not-recorded.ts";
import { type Swept, sweep } from "../../src/ledger/sweep/sweep.ts";
import { type Home, openHome } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { noticesInFolder } from "../../src/local/notices.ts";
import { serveHome } from "../../src/local/server.ts";
import { remindingSchema, usualReminding } from "../../src/office/reminding.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { openOffice } from "../cli/office.ts";
import { newFolder } from "../contract/folders.ts";
import { laidAfter, setTo } from "../due/laid.ts";
import {
  carryOn,
  meddledWith,
  newOffice,
  reopened,
  theText,
  treatyOf,
  nextRequest,
  settingsFor,
} from "../local/office.ts";
import { steps } from "../local/procedure.ts";
import { checkpointLog } from "../pages/checkpoint.ts";
import { english } from "../support/in-english.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";
import { type KeyOffice, newKeyOffice } from "../verify/office.ts";
import { mailFrom } from "../support/office-mail.ts";

const hour = 3_600_000;
const day = 24 * hour;

describe("A sweep that finds what must be kept as it is", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  let published = 0;
  // In both something is overdue.
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 2);
    await carry("case-1", 4);
    await carry("case-2", 2);
    published = (await checkpointLog(home)).size;
    await home.virtualClock?.advance(100 * day);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const carry = async (caseId: string, acts: number): Promise<void> => {
    const treaty = treatyOf(caseId === "case-1" ? 0 : 1);
    await carryOn({ desk: home.desk, treaty, text: await theText(home.desk) }, caseId, acts);
  };
  const meddle = async (change: (database: DatabaseSync) => void): Promise<void> => {
    home = await meddledWith(home, 2, change);
  };
  const damage = (database: DatabaseSync): void => {
    database.exec(`DROP TRIGGER entry_is_never_changed;
      UPDATE entry SET bytes = replace(bytes, 'An invented case', 'Another title') WHERE case_id = 'case-2' AND seq = 1;`);
  };
  const swept = (before?: Swept): Promise<Swept> => sweepHome(home, { before });
  /** All entries and leaves. */
  const recorded = (): unknown => {
    const database = new DatabaseSync(join(folder, "ledger.db"), { readOnly: true });
    const rows = ["entry", "log"].map((table) => database.prepare(`SELECT * FROM ${table}`).all());
    database.close();
    return rows;
  };
  const unsaid = ({ incidents }: Swept) =>
    incidents.flatMap(({ kind, caseId }) => (kind === "overdueNotRecorded" ? [caseId] : []));
  const held = ({ incidents }: Swept) =>
    incidents
      .filter(({ says }) => english(says).endsWith(english(heldBack)))
      .map(({ kind, caseId }) => [kind, caseId]);

  it("has what is overdue recorded where there is nothing of the kind", async () => {
    const before = recorded();
    expect((await swept()).incidents).toEqual([]);
    expect(recorded()).not.toEqual(before);
  });

  it("records nothing beside a log that is not as published, and says what", async () => {
    await meddle((database) => {
      database.exec(`DROP TRIGGER log_is_never_deleted;
        DELETE FROM log WHERE n >= ${String(published - 2)}`);
    });
    const before = recorded();
    const found = await swept();
    expect(found.found.logNotAsPublished).toBe(1);
    expect(found.healed).toMatchObject({ drivers: 0, leaves: 0 });
    expect(recorded()).toEqual(before);
    expect(held(found)).toEqual([["logBehind", null]]);
    expect(unsaid(found)).toEqual(["case-1", "case-2"]);
  });

  it("records nothing where a record is damaged, also in the cases before it", async () => {
    await meddle(damage);
    const before = recorded();
    const found = await swept();
    expect([found.found.recordDamaged, found.healed.drivers]).toEqual([1, 0]);
    expect(recorded()).toEqual(before);
    expect(unsaid(found)).toContain("case-1");
  });

  it("names it in every sweep after it, and records nothing", async () => {
    await meddle(damage);
    let found = await swept();
    const since = recorded();
    for (let time = 0; time < 4; time += 1) {
      await home.virtualClock?.advance(hour);
      found = await swept(found);
      expect([time, found.found.recordDamaged]).toEqual([time, 1]);
    }
    expect(recorded()).toEqual(since);
  });
});

const toRelease = 13;
const released = 14;

describe("After a sweep that found what must be kept as it is, a home", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  // In `waiting` a letter was released, and whoever recorded that died before its driver was woken.
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(join(folder, "home"), 3);
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(0), text }, "damaged", 4);
    const waiting = { desk: home.desk, treaty: treatyOf(1), text };
    await carryOn(waiting, "waiting", toRelease);
    const release = await nextRequest(waiting, "waiting");
    if (release === undefined) throw new Error("nothing is left to be released");
    const unwoken = openDesk({ ...home.desk.ports, wake: () => Promise.resolve() });
    await handle(unwoken, release, { kind: "name" });
    expect(await version()).toBe(released);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const version = async (): Promise<number | undefined> =>
    (await home.ledger.head(caseIdSchema.parse("waiting")))?.state.version;
  const rewrite = async (from: string, to: string): Promise<void> => {
    home = await meddledWith(home, 3, (database) => {
      database.exec(`DROP TRIGGER entry_is_never_changed;
        UPDATE entry SET bytes = replace(bytes, '${from}', '${to}') WHERE case_id = 'damaged' AND seq = 1;`);
    });
  };
  /** How many acts are on record in a new case after people have recorded two. */
  const recordedIn = async (caseId: string): Promise<number | undefined> => {
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(2), text }, caseId, 2);
    return (await home.ledger.head(caseIdSchema.parse(caseId)))?.state.version;
  };
  const damage = (): Promise<void> => rewrite("An invented case", "Another title");
  const mend = (): Promise<void> => rewrite("Another title", "An invented case");
  const swept = (before?: Swept): Promise<Swept> => sweepHome(home, { before });
  const letters = (): readonly string[] => lettersIn(home.outbox);

  it("brings no driver on when somebody looks, nor when it is opened anew", async () => {
    await damage();
    await swept();
    expect(await home.worker.lookAtAll()).toBe(0);
    await home.close();
    home = await reopened(home.folder, 3);
    expect(await home.worker.lookAtAll()).toBe(0);
    expect([await version(), letters()]).toEqual([released, []]);
  });

  it("is served without a seal, a signature or a letter, and people may record", async () => {
    await damage();
    await home.close();
    const settings = { ...settingsFor(3), checkpointsFolder: "../checkpoints" };
    home = await openHome(home.folder, settings);
    const size = await home.ledger.size();
    const { promise: hasSwept, resolve: done } = Promise.withResolvers<object>();
    const server = await serveHome(home, 0, { log: done });
    try {
      expect(await hasSwept).toMatchObject({ found: { recordDamaged: 1 } });
      // What follows the sweep has its turn.
      await after(300);
      expect([await version(), letters(), await home.ledger.size()]).toEqual([released, [], size]);
      expect(existsSync(join(folder, "checkpoints"))).toBe(false);
      expect(await recordedIn("another")).toBe(2);
    } finally {
      await server.close();
    }
    expect([await version(), letters()]).toEqual([released, []]);
  });

  it("holds back until a sweep has read every record, which the next one does, and is brought on by that one", async () => {
    await damage();
    const before = await swept();
    const { found, healed, incidents } = await swept(before);
    expect([found.recordDamaged, healed.drivers, await version()]).toEqual([1, 0, released]);
    expect(incidents).toContainEqual(
      expect.objectContaining({ kind: "caseStandsStill", caseId: "waiting" }),
    );
    await mend();
    expect((await swept(before)).incidents).toEqual([]);
    expect([Number(await version()) > released, letters().length]).toEqual([true, 1]);
  });

  it("leaves other cases alone at the command line, and says so", async () => {
    await damage();
    const { tasdiq, remove: removeOffice } = openOffice();
    const at = `--home ${home.folder}`;
    expect((await tasdiq(`sweep ${at}`)).code).toBe(6);
    for (const line of [
      `open another --procedure az-milli-majlis --treaty ${treatyOf(2)} --title Invented --as clerk-1 ${at}`,
      `advance 1h ${at}`,
    ])
      expect(await tasdiq(line)).toMatchObject({
        code: 0,
        err: expect.stringContaining("On hold: ") as string,
      });
    expect([await version(), letters()]).toEqual([released, []]);
    await mend();
    await tasdiq(`sweep ${at}`);
    expect((await tasdiq(`advance 1h ${at}`)).err).not.toContain("On hold");
    expect(letters()).toHaveLength(1);
    removeOffice();
  });
});

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
      mail: mailFrom("office@example.org"),
      clock: office.clock,
    }),
    reminding: remindingSchema().parse({}),
  });
  const named = async () => {
    const { desk } = office;
    const ofCases = [lookForUnsaid(desk, reminders())];
    const { incidents } = await sweep({ ports: desk.ports, first: [], ofCases, last: [] });
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

const caseId = caseIdSchema.parse("az-1");

describe("A sending that was claimed and left", () => {
  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    jest.spyOn(office.desk.ports.post, "send").mockRejectedValue(new Error("killed"));
    const carried = office.carry(caseId, "un-cybercrime-2024", steps.indexOf("ConfirmDeposit"));
    await expect(carried).rejects.toThrow("killed");
  });

  const looked = async () => {
    const [row] = await office.ledger.cases({ afterId: "", limit: 1, openOnly: false });
    if (row === undefined) throw new Error("no case");
    const findings = gathering();
    await lookAtSending(openDesk(office.desk.ports))(row, findings);
    return findings.gathered().incidents.map(({ kind, says }) => [kind, english(says)]);
  };
  const versionNow = async () => (await office.ledger.head(caseId))?.state.version;

  it("is named once its driver has had two hours to declare it unknown, and is left as it is", async () => {
    const before = await versionNow();
    await office.clock.advance(2 * 3_600_000);
    expect(await looked()).toEqual([]);
    await office.clock.advance(2000);
    const words = "a sending was begun and not finished, and its outcome is not on record";
    expect(await looked()).toEqual([["sendingUnknown", words]]);
    expect(await versionNow()).toBe(before);
  });

  it("is named for people to find out once it is declared unknown", async () => {
    await sayWhatIsDue(
      {
        desk: openDesk(office.desk.ports),
        notices: {
          sentIn: () => Promise.resolve([]),
          tell: () => Promise.resolve({ kind: "known" }),
        },
        reminding: usualReminding(),
        mayRecord: () => Promise.resolve(true),
      },
      caseId,
    );
    expect(await looked()).toEqual([
      ["sendingUnknown", "it is not known whether the notification was sent"],
    ]);
  });
});
