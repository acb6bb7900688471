import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { letPass } from "../support/asl-clock.ts";
import { legsOf, transitionsOf } from "./transitions.ts";
import { carryBritish, carryTo } from "./carried.ts";
import { noReminders, wholeOffice, type WholeOffice } from "./whole-office.ts";

const stageOf = async (office: WholeOffice) =>
  (await office.desk.world.ledger.head(caseIdSchema.parse("one")))?.state.stage;

describe("What a case costs in state transitions", () => {
  it("is at most 40 from the opening to the deposit of an Azerbaijani case in one epoch", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "ConfirmDeposit");
    expect(await stageOf(office)).toBe("deposited");
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1"]);
    expect(legsOf(office.driver, "one_1")).toEqual([
      { reaches: "Draft law", transitions: 4 },
      { reaches: "Committee", transitions: 3 },
      { reaches: "Single-reading plenary vote", transitions: 3 },
      { reaches: "Head of state", transitions: 3 },
      { reaches: "Wait for the signed instrument", transitions: 3 },
      { reaches: "Wait for the released notification", transitions: 3 },
      { reaches: "Claim the sending", transitions: 9 },
      { reaches: "Deposited", transitions: 3 },
    ]);
    expect(transitionsOf(office.driver, "one_1")).toBe(32);
    expect(transitionsOf(office.driver, "one_1")).toBeLessThanOrEqual(40);
  });

  it("is at most 40 for a British one that passes in silence", async () => {
    const office = await wholeOffice({ reminding: noReminders });
    await carryBritish(office, "one");
    expect(await stageOf(office)).toBe("deposited");
    expect(legsOf(office.driver, "one_1")).toEqual([
      { reaches: "Treaty laid before Parliament", transitions: 4 },
      { reaches: "Period A: 21 sitting days", transitions: 5 },
      // One turn of the clock says that the time is over.
      { reaches: "Period A: 21 sitting days", transitions: 3 },
      { reaches: "Wait for the signed instrument", transitions: 3 },
      { reaches: "Wait for the released notification", transitions: 3 },
      { reaches: "Claim the sending", transitions: 9 },
      { reaches: "Deposited", transitions: 3 },
    ]);
    expect(transitionsOf(office.driver, "one_1")).toBe(31);
  });

  it("is nothing for a wait in which nothing is due, and five for a handover", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one");
    const before = transitionsOf(office.driver, "one_1");
    await letPass(office.driver, office.clock, 333);
    expect(transitionsOf(office.driver, "one_1")).toBe(before);
    await letPass(office.driver, office.clock, 2);
    expect(office.driver.isRunning("one_1")).toBe(false);
    expect(transitionsOf(office.driver, "one_1") - before).toBe(5);
    expect(transitionsOf(office.driver, "one_2")).toBe(4);
  });
});
