import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { jest } from "@jest/globals";
import { calendarSchema } from "../../src/time/calendar.ts";
import { calendarBytes } from "../../src/ledger/law/sitting-calendar.ts";
import { claimNotification, sendClaimed } from "../../src/ledger/sending/notify.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { officeCommandSchema } from "../../src/case/office-command.ts";
import { factsOf } from "../support/facts.ts";
import { caseId, eachWithHome, minute, toRelease, workerOf } from "./home-at-work.ts";
import { takeCopy } from "../../src/local/backup/take.ts";
import { openHome } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";
import { carryOn, inOffice, reopened, settingsFor } from "./office.ts";
import { startServer } from "./start-server.ts";

const { home, folder, sent, stateOf, dying, kinds, letters, reopen, release } = eachWithHome();

describe("A letter that was released", () => {
  it("is sent before the command is answered that releases it", async () => {
    await carryOn(await sent(), caseId, toRelease + 1);
    expect([(await stateOf()).stage, letters().length]).toEqual(["deposit", 1]);
  });

  it.each([
    ["by a timer", () => home().worker.lookAtAll()],
    [
      "by the next start",
      async () => {
        await reopen();
        await home().worker.lookAtAll();
      },
    ],
    ["by a sweep", () => sweepHome(home())],
  ])("is sent %s when its process died after the commit, and once", async (_, look) => {
    await release();
    expect([(await stateOf()).stage, letters()]).toEqual(["transmission", []]);
    await look();
    expect([(await stateOf()).stage, letters().length]).toEqual(["deposit", 1]);
    expect(await home().worker.lookAtAll()).toBe(0);
  });

  it("is sent once by two processes that look at the same moment: the claim is an act, and one of them wins", async () => {
    await release();
    const beside = await reopened(folder(), 3);
    await Promise.all([home(), beside, home()].map(({ worker }) => worker.lookAtAll()));
    await beside.close();
    expect([(await stateOf()).stage, letters().length]).toEqual(["deposit", 1]);
    expect((await kinds()).filter((kind) => kind === "NotificationClaimed")).toHaveLength(1);
  });

  it("is sent once by two servers of one home, each a process of its own", async () => {
    await release();
    const servers = await Promise.all([1, 2].map(() => startServer(folder())));
    while ((await stateOf()).stage === "transmission") await pause(20);
    expect(await Promise.all(servers.map(({ close }) => close()))).toEqual([0, 0]);
    expect([(await stateOf()).stage, letters().length]).toEqual(["deposit", 1]);
    expect((await kinds()).filter((kind) => kind === "NotificationClaimed")).toHaveLength(1);
  });

  it("is left to the next look by whoever wants to go", async () => {
    await release();
    expect(await home().worker.lookAtAll(AbortSignal.abort())).toBe(0);
    expect(letters()).toEqual([]);
  });

  it("waits while the system holds back, also for a calendar, and is named", async () => {
    await release();
    writeFileSync(join(folder(), "held-back.json"), "{}");
    const importing = async (id: string, ...days: readonly string[]): Promise<void> => {
      const read = calendarSchema.parse({
        houses: { commons: days, lords: days },
        endsOn: days[0],
      });
      const calendar = await home().desk.ports.documents.put(calendarBytes(read));
      const command = { procedure: "gb-crag-2010", calendar, endsOn: days[0], days: days.length };
      const office = officeCommandSchema.parse({ kind: "ImportCalendar", ...command });
      expect(await inOffice(home().desk, id, office)).toMatchObject({ kind: "accepted" });
    };
    await importing("calendar-1", "2026-01-05");
    expect([(await stateOf()).stage, letters()]).toEqual(["transmission", []]);
    rmSync(join(folder(), "held-back.json"));
    await importing("calendar-2", "2026-01-06");
    expect([(await stateOf()).stage, letters().length]).toEqual(["deposit", 1]);
  });
});

describe("A sending that was claimed and left", () => {
  const claimed = async () => {
    await release();
    const claiming = await claimNotification(dying(), { caseId, by: "somebody who died" });
    if (claiming.kind !== "claimed") throw new Error(claiming.kind);
    return claiming.claim;
  };

  it("is declared unknown after a minute and no earlier, by whoever looks, and nothing is sent again unless a person says so", async () => {
    await claimed();
    await reopen();
    await home().virtualClock?.advance(minute - 5000);
    await home().worker.lookAtAll();
    expect(await kinds()).not.toContain("NotificationOutcomeUnknown");
    await home().virtualClock?.advance(6000);
    await home().worker.lookAtAll();
    expect(await kinds()).toContain("NotificationOutcomeUnknown");
    expect([(await kinds()).includes("NotificationSent"), existsSync(home().outbox)]).toEqual([
      false,
      false,
    ]);
    await carryOn(await sent(), caseId);
    expect([(await stateOf()).stage, letters()]).toEqual(["deposited", ["a-case/a-case.N2.eml"]]);
  });

  it("is named once it was left for two hours and nobody could declare it", async () => {
    await claimed();
    writeFileSync(join(folder(), "held-back.json"), "{}");
    await home().virtualClock?.advance(3 * 60 * minute);
    expect(await home().worker.lookAtAll()).toBe(0);
    expect(await kinds()).not.toContain("NotificationOutcomeUnknown");
    await sweepHome(home());
    expect(await kinds()).toContain("NotificationOutcomeUnknown");
  });

  it.each([
    ["before its letter was made", []],
    ["after its letter was made", ["a-case/a-case.N1.eml"]],
  ])(
    "is declared unknown, and nothing is sent again, in a home that is restored from a backup taken %s",
    async (_, inOutbox) => {
      const claim = await claimed();
      const { folder: restored, remove } = newFolder();
      const copy = () => takeCopy({ home: folder(), settings: settingsFor(3) }, restored, true);
      if (inOutbox.length === 0) await copy();
      expect(await sendClaimed(home().desk, caseId, claim)).toMatchObject({ kind: "sent" });
      if (inOutbox.length > 0) await copy();
      const again = await openHome(restored, settingsFor(3));
      await again.virtualClock?.advance(minute + 1000);
      await again.worker.lookAtAll();
      const head = await again.ledger.head(caseId);
      const outcomes = head?.state.facts.map(({ act }) => act.kind).slice(-2);
      const found = lettersIn(again.outbox);
      await again.close();
      remove();
      expect(outcomes).toEqual(["NotificationClaimed", "NotificationOutcomeUnknown"]);
      expect(found).toEqual(inOutbox);
    },
  );

  it("is given up by its sender when the machine slept while the letter was made, and nothing appears afterwards", async () => {
    const claim = await claimed();
    const { ports } = home().desk;
    // It falls asleep as it reads the text, and wakes two hours later.
    const documents = {
      ...ports.documents,
      get: async (digest: Parameters<typeof ports.documents.get>[0]) => {
        const found = await ports.documents.get(digest);
        await home().virtualClock?.advance(120 * minute);
        return found;
      },
    };
    const asleep = { ...home().desk, ports: { ...ports, documents } };
    expect(await sendClaimed(asleep, caseId, claim)).toMatchObject({
      kind: "refused",
      reason: { kind: "sendingNotBegun" },
    });
    expect(letters()).toEqual([]);
  });

  it("is given up also by the clock that nobody sets, where the other was set back meanwhile", async () => {
    const claim = await claimed();
    const passed = jest.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(31_000);
    const outcome = await sendClaimed(home().desk, caseId, claim);
    passed.mockRestore();
    expect([outcome.kind, letters()]).toEqual(["refused", []]);
  });
});

describe("A sending of which its sender cannot say whether the letter left", () => {
  it("is put on record as unknown with its reason after a minute, and no earlier", async () => {
    await carryOn(await sent(), caseId, toRelease);
    const { post } = home().desk.ports;
    const answer = { kind: "unknown", reason: { kind: "outboxFailed", why: "it broke" } } as const;
    Object.assign(home().desk.ports, { post: { ...post, send: () => Promise.resolve(answer) } });
    const warned = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const { worker, clock } = workerOf(home());
    await carryOn({ ...(await sent()), desk: dying() }, caseId, toRelease + 1);
    await worker.lookAtAll();
    expect(await kinds()).not.toContain("NotificationOutcomeUnknown");
    await clock.advance(minute + 1);
    await worker.lookAtAll();
    warned.mockRestore();
    const [unknown] = factsOf(await stateOf(), "NotificationOutcomeUnknown");
    expect(unknown?.act.reason).toEqual(answer.reason);
  });
});
