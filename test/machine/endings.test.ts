import { startStory, letPass } from "../support/asl-clock.ts";

const onTheWay = [
  ["committee", "Committee"],
  ["plenary", "Single-reading plenary vote"],
  ["head-of-state", "Head of state"],
  ["instrument", "Wait for the signed instrument"],
  ["notification", "Wait for the released notification"],
] as const;

describe("how a ratification ends", () => {
  it("is deposited after every stage, over years, and sends one notification", async () => {
    const { driver, clock, moveTo, office } = await startStory();
    for (const [stage, waitsAt] of onTheWay) {
      await letPass(driver, clock, 100);
      expect(await moveTo(stage)).toBe("resumed");
      expect(driver.list("RUNNING").map((running) => running.state)).toEqual([waitsAt]);
    }
    await moveTo("transmission");
    expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the depositary");
    await letPass(driver, clock, 500);
    await moveTo("deposited");
    expect(driver.list("RUNNING")).toEqual([]);
    const last = driver.list().at(-1);
    expect([last?.status, last?.state]).toEqual(["SUCCEEDED", "Deposited"]);
    expect(office.calls.filter((call) => call === "sent")).toHaveLength(1);
  });

  it.each([
    ["rejected", "plenary", "Rejected"],
    ["withdrawn", "committee", "Withdrawn"],
    ["withdrawn", "draft-law", "Withdrawn"],
    ["lapsed", "head-of-state", "Lapsed"],
    ["lapsed", "period-a", "Lapsed"],
  ])("is %s from %s, which is a lawful outcome", async (stage, from, ending) => {
    const { driver, moveTo } = await startStory(from);
    await moveTo(stage);
    const [summary] = driver.list();
    expect([summary?.status, summary?.state]).toEqual(["SUCCEEDED", ending]);
  });
});
