import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalDriver } from "../../src/local/driver/driver.ts";
import { localMachine } from "../support/azerbaijani-machine.ts";
import { letPass, openOn, startStory } from "../support/asl-clock.ts";

/** The wait of each stage, and the stage that comes after it. */
const waits = [
  ["draft-law", "Draft law", "committee"],
  ["committee", "Committee", "plenary"],
  ["plenary", "Single-reading plenary vote", "head-of-state"],
  ["head-of-state", "Head of state", "instrument"],
  ["instrument", "Wait for the signed instrument", "notification"],
  ["notification", "Wait for the released notification", "transmission"],
  ["transmission", "Wait for the outcome of the sending", "notification"],
  ["deposit", "Wait for the depositary", "deposited"],
] as const;

const renamed = (wait: string): string => `Await anew: ${wait.toLowerCase()}`;
const runningAt = (driver: LocalDriver): readonly string[] =>
  driver.list("RUNNING").map(({ state }) => state);

describe("A definition that is changed under open cases", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "changed-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A case that rests in a stage by the real definition, and a driver opened anew that renames the state it rests in. */
  const changedUnder = async (stage: string, wait: string) => {
    const file = join(folder, "driver.sqlite");
    const story = await startStory(stage === "transmission" ? "notification" : stage, file);
    if (stage === "transmission") {
      story.office.post = "unknown";
      await story.moveTo(stage);
    }
    expect(runningAt(story.driver)).toEqual([wait]);
    story.driver.close();
    const machine = localMachine().replaceAll(JSON.stringify(wait), JSON.stringify(renamed(wait)));
    expect(machine).not.toBe(localMachine());
    return { ...story, driver: openOn(story, file, { machine }) };
  };

  it.each(waits)(
    "at the stage %s: the running driver keeps the definition that it began with, and goes on by it",
    async (stage, wait, next) => {
      const { driver, theCase } = await changedUnder(stage, wait);
      expect(await driver.recover()).toBe(0);
      expect(runningAt(driver)).toEqual([wait]);
      theCase.stage = next;
      theCase.sending = "not claimed";
      expect(await driver.resume(theCase.wait?.token ?? "")).toBe("resumed");
      expect(driver.list().filter(({ status }) => status === "FAILED")).toEqual([]);
      expect(runningAt(driver)).not.toContain(wait);
      driver.close();
    },
  );

  it.each(waits)(
    "at the stage %s: the next driver rests in the renamed state, and the case goes on from it",
    async (stage, wait, next) => {
      const { driver, clock, theCase } = await changedUnder(stage, wait);
      await letPass(driver, clock, 335);
      expect(theCase.epoch).toBe(2);
      expect(runningAt(driver)).toEqual([renamed(wait)]);
      theCase.stage = next;
      theCase.sending = "not claimed";
      expect(await driver.resume(theCase.wait?.token ?? "")).toBe("resumed");
      expect(driver.list().filter(({ status }) => status === "FAILED")).toEqual([]);
      expect(runningAt(driver)).not.toContain(renamed(wait));
      driver.close();
    },
  );
});
