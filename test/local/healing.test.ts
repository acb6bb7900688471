import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { calendarSchema } from "../../src/time/calendar.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { calendarBytes } from "../../src/ledger/law/sitting-calendar.ts";
import { isDriven, nudge } from "../../src/ledger/sending/resume-driver.ts";
import type { DriverPorts } from "../../src/ledger/desk-ports.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { officeCommandSchema } from "../../src/case/office-command.ts";
import type { LocalDriver } from "../../src/local/driver/driver.ts";
import { tablesOfDrivers } from "../../src/local/ledger/schema.ts";
import { healAll } from "../../src/local/home/heal-all.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { steps } from "./procedure.ts";
import {
  carryOn,
  inOffice,
  newOffice,
  nextRequest,
  reopened,
  theText,
  treatyOf,
  type Sent,
} from "./office.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";

const byName = { kind: "name" } as const;
const caseId = caseIdSchema.parse("a-case");

describe("Drivers that fell behind the record", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 3);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const sent = async (treaty = 0): Promise<Sent> => ({
    desk: home.desk,
    treaty: treatyOf(treaty),
    text: await theText(home.desk),
  });
  const stage = async () => (await home.ledger.head(caseId))?.state.stage ?? "opened";
  const driven = async () => isDriven(home.desk.ports, caseId, await stage());
  const kinds = async () =>
    (await home.ledger.head(caseId))?.state.facts.map(({ act }) => act.kind);
  const reopen = async (lose: (file: string) => void = () => undefined) => {
    await home.close();
    lose(join(folder, "ledger.db"));
    home = await reopened(folder, 3);
  };

  /** Removes what says which token resumes the driver, as nothing of ours does. */
  const loseWait = (): void => {
    const database = new DatabaseSync(join(folder, "ledger.db"));
    expect(database.prepare("DELETE FROM wait").run().changes).toBe(1);
    database.close();
  };
  const letters = (): readonly string[] => lettersIn(home.outbox);

  it("have their wait made anew where its row was lost, by a look at all open cases", async () => {
    await carryOn(await sent(), caseId, 2);
    loseWait();
    expect(await driven()).toBe(false);
    expect(await healAll({ desk: home.desk, driver: home.driver })).toBe(1);
    expect(await driven()).toBe(true);
    expect((await home.desk.ports.waits.get(caseId))?.stage).toBe(await stage());
    expect(await healAll({ desk: home.desk, driver: home.driver })).toBe(0);
  });

  it("have it made anew by the next act, so that a released notification leaves", async () => {
    await carryOn(await sent(), caseId, steps.indexOf("ReleaseNotification") + 1);
    loseWait();
    const release = await nextRequest(await sent(), caseId);
    if (release === undefined) throw new Error("nothing is to be released");
    expect(letters()).toEqual([]);
    await handle(home.desk, release, byName);
    expect([await stage(), letters().length]).toEqual(["deposit", 1]);
    expect(await driven()).toBe(true);
  });

  it("are not taken for driven by the wait of an execution that was replaced", async () => {
    await carryOn(await sent(), caseId, 2);
    const database = new DatabaseSync(join(folder, "ledger.db"));
    database.exec("UPDATE wait SET epoch = 0");
    database.close();
    expect(await driven()).toBe(false);
    await healAll({ desk: home.desk, driver: home.driver });
    expect(await driven()).toBe(true);
  });

  it("wait where an entry leaves the case as soon as it is on record, though its process dies at once", async () => {
    const { ports } = home.desk;
    const died = { ...home.desk, ports: { ...ports, wake: () => Promise.resolve() } };
    const at: string[] = [];
    const goOn = async (upTo: number): Promise<void> => {
      await carryOn({ ...(await sent()), desk: died }, caseId, upTo);
      const wait = await ports.waits.get(caseId);
      at.push(`${String(wait?.stage)} ${String(wait?.stage === (await stage()))}`);
      expect(await driven()).toBe(true);
    };
    for (let upTo = 1; upTo <= steps.indexOf("ReleaseNotification") + 1; upTo += 1)
      await goOn(upTo);
    expect([...new Set(at)]).toEqual(
      ["draft-law", "committee", "plenary", "head-of-state", "instrument", "notification"].map(
        (each) => `${each} true`,
      ),
    );
    expect(await home.catchUp()).toBe(0);
  });

  it("go on to send when a process died between commit and waking, and the command is answered all the same", async () => {
    await carryOn(await sent(), caseId, steps.indexOf("ReleaseNotification") + 1);
    const request = await nextRequest(await sent(), caseId);
    const told: string[] = [];
    const ports: DriverPorts = {
      ...home.desk.ports,
      wake: (ofCase, at) => nudge(ports, ofCase, at),
      warn: (words: string) => told.push(words),
      driver: () => ({
        ...home.desk.ports.driver(),
        resume: () => Promise.reject(new Error("gone")),
      }),
    };
    if (request === undefined) throw new Error("nothing is left to ask");
    expect(await handle({ ...home.desk, ports }, request, byName)).toMatchObject({
      kind: "accepted",
    });
    expect(told).toHaveLength(1);
    expect(await driven()).toBe(false);
    // Who wants to go leaves it to the next look, and asks for none of the lists, which are as long as there are cases.
    const asked: string[] = [];
    const driver: LocalDriver = {
      ...home.driver,
      runningAfter: () => {
        asked.push("running");
        return [];
      },
    };
    const { desk } = home;
    expect(await healAll({ desk, driver, leaving: AbortSignal.abort() })).toBe(0);
    expect(asked).toEqual([]);
    expect(await driven()).toBe(false);
    expect(letters()).toEqual([]);
    expect(await home.catchUp()).toBe(1);
    expect([await driven(), await stage(), letters().length]).toEqual([true, "deposit", 1]);
  });

  it("are left where they are by a calendar too, while the system holds back", async () => {
    await carryOn(await sent(), caseId, steps.indexOf("ReleaseNotification") + 1);
    const release = await nextRequest(await sent(), caseId);
    if (release === undefined) throw new Error("nothing is to be released");
    const { ports } = home.desk;
    const died = { ...home.desk, ports: { ...ports, wake: () => Promise.resolve() } };
    await handle(died, release, byName);
    writeFileSync(join(folder, "held-back.json"), "{}");
    const importing = async (id: string, ...days: readonly string[]) => {
      const read = calendarSchema.parse({
        houses: { commons: days, lords: days },
        endsOn: days[0],
      });
      const calendar = await ports.documents.put(calendarBytes(read));
      const command = { procedure: "gb-crag-2010", calendar, endsOn: days[0], days: days.length };
      const office = officeCommandSchema.parse({ kind: "ImportCalendar", ...command });
      expect(await inOffice(home.desk, id, office)).toMatchObject({ kind: "accepted" });
    };
    await importing("calendar-1", "2026-01-05");
    expect([await stage(), letters()]).toEqual(["transmission", []]);
    rmSync(join(folder, "held-back.json"));
    await importing("calendar-2", "2026-01-06");
    expect([await stage(), letters().length]).toEqual(["deposit", 1]);
  });

  const inEach =
    (statement: "DELETE FROM" | "DROP TABLE", ...tables: readonly string[]) =>
    (file: string): void => {
      const database = new DatabaseSync(file);
      for (const table of tables) database.exec(`${statement} ${table}`);
      database.close();
    };

  it.each([
    ["what the driver kept", inEach("DELETE FROM", "execution", "machine")],
    ["what the waits kept", inEach("DELETE FROM", "wait", "epoch")],
    ["everything of both", inEach("DELETE FROM", ...tablesOfDrivers)],
    ["a table with its indexes", inEach("DROP TABLE", "execution")],
    ["each table of them", inEach("DROP TABLE", ...tablesOfDrivers)],
  ])(
    "are started anew from the record when %s is lost, and the case goes on to its end",
    async (_, lose) => {
      await carryOn(await sent(), caseId, 8);
      await reopen(lose);
      await home.catchUp();
      await home.catchUp();
      expect(await driven()).toBe(true);
      expect(await home.catchUp()).toBe(0);
      await carryOn(await sent(), caseId);
      expect(await stage()).toBe("deposited");
      await home.catchUp();
      expect(home.driver.list("RUNNING").filter(({ name }) => name === `${caseId}.2`)).toEqual([]);
    },
  );

  it("are left alone when nothing is behind, however often somebody looks", async () => {
    await carryOn(await sent(), caseId, 5);
    expect([await home.catchUp(), await home.catchUp()]).toEqual([0, 0]);
    expect(home.driver.list().map(({ name }) => name)).toEqual([`${caseId}_1`]);
  });

  it("do not keep an older wait when a newer epoch drives the case", async () => {
    await carryOn(await sent(), caseId, 3);
    const older = await home.desk.ports.waits.get(caseId);
    await home.desk.ports.waits.advanceEpoch(caseId, 1);
    expect(await home.catchUp()).toBeGreaterThan(0);
    const newer = await home.desk.ports.waits.get(caseId);
    expect(newer?.epoch).toBe(3);
    if (older !== undefined) expect(await home.desk.ports.waits.store(older)).toBe("older");
    await carryOn(await sent(), caseId);
    expect(await stage()).toBe("deposited");
  });

  it("declare a sending unknown that was claimed and left, and nothing is sent again unless a person says so", async () => {
    const { ports } = home.desk;
    await carryOn(await sent(), caseId, 13);
    const release = await nextRequest(await sent(), caseId);
    if (release?.command.kind !== "ReleaseNotification") throw new Error("another step is next");
    const died = { ...home.desk, ports: { ...ports, wake: () => Promise.resolve() } };
    const released = await handle(died, release, byName);
    if (released.kind === "refused") throw new Error("refused");
    const claim = { kind: "ClaimNotification", of: released.receipt.hash } as const;
    const bySystem = { ...release, person: "system", duty: "system", command: claim } as const;
    await handle(
      died,
      { ...bySystem, id: "claimed-and-died" as typeof release.id },
      { kind: "system", keys: ports.systemKeys() },
    );

    await reopen();
    await home.catchUp();
    expect(await kinds()).not.toContain("NotificationOutcomeUnknown");
    await home.virtualClock?.advance(home.desk.ports.post.longestLife + 2000);
    await home.catchUp();
    expect(await kinds()).toContain("NotificationOutcomeUnknown");
    expect(await kinds()).not.toContain("NotificationSent");
    expect(existsSync(home.outbox)).toBe(false);
    // The treaty officer has it sent again, and the case goes on to its end.
    await carryOn(await sent(), caseId);
    expect(await stage()).toBe("deposited");
    expect(lettersIn(home.outbox)).toEqual(["a-case/a-case.N2.eml"]);
  });
});
