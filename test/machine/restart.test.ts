import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localMachine } from "../support/azerbaijani-machine.ts";
import { day, openOn, startStory } from "../support/asl-clock.ts";
import { openCase } from "../support/asl-tasks.ts";

describe("a file that outlives its process", () => {
  let folder = "";
  let file = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "driver-"));
    file = join(folder, "driver.sqlite");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("goes on in mid-wait after a restart, without opening the wait again", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const before = office.calls.length;
    driver.close();
    const again = openOn({ office, clock }, file);
    expect(await again.recover()).toBe(0);
    expect(office.calls).toHaveLength(before);
    theCase.stage = "committee";
    expect(await again.resume(theCase.wait?.token ?? "")).toBe("resumed");
    expect(again.list("RUNNING")[0]?.state).toContain("Committee");
    again.close();
  });

  it("fires a timeout of 200 days when it is opened after 201", async () => {
    const { driver, office, clock, theCase, moveTo } = await startStory("draft-law", file);
    theCase.nextLookSeconds = 200 * 86_400;
    await moveTo("committee");
    const token = theCase.wait?.token ?? "";
    driver.close();
    clock.step(201 * day);
    const again = openOn({ office, clock }, file);
    expect(again.nextDue()).toBe(clock.now() - day);
    expect(await again.resume(token)).toBe("late");
    expect(await again.runDue()).toBe(1);
    expect(office.calls).toContain("sayWhatIsDue c_1");
    expect(again.list("RUNNING")[0]?.state).toBe("Committee");
    again.close();
  });

  it("hands over at once when it was shut for more than a year", async () => {
    const { driver, office, clock } = await startStory("draft-law", file);
    driver.close();
    clock.step(500 * day);
    const again = openOn({ office, clock }, file);
    await again.runDue();
    expect(again.list().map(({ name, status }) => `${name} ${status}`)).toEqual([
      "c_1 SUCCEEDED",
      "c_2 RUNNING",
    ]);
    again.close();
  });

  it("repeats a synchronous task in whose middle it was killed", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const token = theCase.wait?.token ?? "";
    driver.close();
    const never = new Promise<never>(() => undefined);
    const dying = openOn({ office, clock }, file, {
      wrap: (tasks) => ({ ...tasks, readCase: () => never }),
    });
    theCase.stage = "committee";
    void dying.resume(token);
    await new Promise(setImmediate);
    dying.close();
    const again = openOn({ office, clock }, file);
    expect(await again.resume(token)).toBe("late");
    // Who wants to go leaves it to the next one.
    expect(await again.recover(AbortSignal.abort())).toBe(0);
    expect(await again.recover()).toBe(1);
    expect(again.list("RUNNING")[0]?.state).toContain("Committee");
    again.close();
  });

  it("hands out the same token again when it was killed while opening a wait", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const token = theCase.wait?.token ?? "";
    driver.close();
    const tokens: unknown[] = [];
    const dying = openOn({ office, clock }, file, {
      wrap: (tasks) => ({
        ...tasks,
        openWait: (payload) => {
          tokens.push((payload as { token: string }).token);
          return new Promise<never>(() => undefined);
        },
      }),
    });
    theCase.stage = "committee";
    void dying.resume(token);
    while (tokens.length === 0) await new Promise(setImmediate);
    dying.close();
    const again = openOn({ office, clock }, file);
    expect(await again.recover()).toBe(1);
    expect([theCase.wait?.token]).toEqual(tokens);
    again.close();
  });

  it("leaves a run alone whose runner is alive, until its lease has run out", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    let finish: () => void = () => undefined;
    const slow = openOn({ office, clock }, file, {
      wrap: (tasks) => ({
        ...tasks,
        readCase: async (payload) => {
          await new Promise<void>((resolve) => (finish = resolve));
          return tasks["readCase"]?.(payload);
        },
      }),
    });
    theCase.stage = "committee";
    const slowly = slow.resume(theCase.wait?.token ?? "");
    await new Promise(setImmediate);
    expect(await driver.recover()).toBe(0);
    expect(await driver.runDue()).toBe(0);
    clock.step(3 * 60_000);
    expect(await driver.runDue()).toBe(1);
    const taken = theCase.wait?.token;
    finish();
    await slowly;
    // The slow runner lost: it opened no wait of its own.
    expect(theCase.wait?.token).toBe(taken);
    expect(driver.list("RUNNING")).toHaveLength(1);
    slow.close();
    driver.close();
  });

  it("moves an execution once when two drivers resume it", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const other = openOn({ office, clock }, file);
    theCase.stage = "committee";
    const token = theCase.wait?.token ?? "";
    const before = office.calls.length;
    const answers = await Promise.all([driver.resume(token), other.resume(token)]);
    expect([...answers].sort()).toEqual(["late", "resumed"]);
    expect(office.calls.slice(before)).toEqual(["readCase c_1", "openWait c_1"]);
    other.close();
    driver.close();
  });

  it("fires a timeout once when two drivers look for what is due", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const other = openOn({ office, clock }, file);
    clock.step(31 * day);
    const token = theCase.wait?.token ?? "";
    const moved = await Promise.all([driver.runDue(), other.runDue(), driver.runDue()]);
    expect(moved.reduce((sum, each) => sum + each)).toBe(1);
    expect(office.calls.filter((call) => call.startsWith("sayWhatIsDue"))).toHaveLength(1);
    expect(await other.resume(token)).toBe("late");
    other.close();
    driver.close();
  });

  it("keeps running the definition that an execution was started with", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    driver.close();
    const renamed = localMachine().replaceAll('"Committee"', '"Await the committee"');
    const again = openOn({ office, clock }, file, { machine: renamed });
    openCase(office, "d", "committee");
    theCase.stage = "committee";
    await again.resume(theCase.wait?.token ?? "");
    await again.start("d_1", { caseId: "d", epoch: 1 });
    expect(again.list("RUNNING").map(({ name, state }) => `${name} ${state}`)).toEqual([
      "c_1 Committee",
      "d_1 Await the committee",
    ]);
    again.close();
  });
});
