import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { carryTo, take } from "./carried.ts";
import { wholeOffice } from "./whole-office.ts";

const hour = 3_600_000;

describe("A clock that is set back while a driver waits", () => {
  it("does not make the next wait look older than the one before it", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    office.clock.step(-hour);
    await take(office, "one", ["RecordReport"]);
    const wait = await office.desk.world.waits.get(caseIdSchema.parse("one"));
    expect(wait).toMatchObject({ epoch: 1, stage: "plenary" });
    expect(office.driver.list("RUNNING")).toMatchObject([{ name: "one_1" }]);
    const failed = office.driver.history("one_1").filter(({ kind }) => kind === "ExecutionFailed");
    expect(failed).toEqual([]);
  });

  it("leaves each state entered after the one before it", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    office.clock.step(-hour);
    await take(office, "one", ["RecordReport"]);
    const entered = office.driver
      .history("one_1")
      .flatMap(({ kind, at }) => (kind === "StateEntered" ? [at] : []));
    expect(entered).toEqual(entered.toSorted((one, other) => one - other));
  });
});
