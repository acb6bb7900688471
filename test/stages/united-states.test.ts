import { nextSteps } from "../../src/procedure/next-steps.ts";
import { statementsOf } from "../../src/procedure/rules/texts.ts";
import { statements } from "../support/cases.ts";
import { american, senators } from "./support/roads.ts";

describe("a treaty before the Senate of the United States", () => {
  it("goes from the message of the President to the deposit", () => {
    const consented = american.consented();
    expect(consented.at).toBe("instrument");
    expect(consented.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("ends where the Senate does not consent", () => {
    const refused = american
      .onResolution()
      .votes({ stage: "consent", outcome: "rejected", counts: senators(49) });
    expect(refused.at).toBe("rejected");
    expect(nextSteps(refused.state, refused.procedure)).toEqual([]);
  });
  it("takes with it the reservations that the Senate decided", () => {
    const reserved = american
      .onResolution()
      .votes({ stage: "reservations", counts: senators(60), statements });
    expect(reserved.at).toBe("reservations");
    const consented = reserved.votes({ stage: "consent", counts: senators(70) });
    expect(statementsOf(consented.state)).toEqual(statements);
  });
  it("takes with it no reservations that the Senate rejected", () => {
    const without = american
      .onResolution()
      .votes({ stage: "reservations", outcome: "rejected", counts: senators(40), statements })
      .votes({ stage: "consent", counts: senators(70) });
    expect(statementsOf(without.state)).toEqual([]);
  });
  it("begins again in committee with the next Congress", () => {
    const again = american
      .onResolution()
      .votes({ stage: "reservations", counts: senators(60) })
      .on("2027-01-03")
      .does("EndOfTerm");
    expect(again.at).toBe("committee");
    expect(
      again
        .on("2027-02-01")
        .does("RecordReport")
        .on("2027-02-03")
        .does("RecordReport")
        .votes({ stage: "consent", counts: senators(80) }).at,
    ).toBe("instrument");
  });
  it("stays where it stands at the end of a Congress that has consented: what that means is unknown", () => {
    const consented = american.consented().on("2027-01-03").does("EndOfTerm");
    expect(consented.at).toBe("instrument");
    expect(consented.procedure.notes).toMatch(/end of a Congress .* is unknown/u);
    expect(consented.on("2027-03-02").deposits().at).toBe("deposited");
  });
  it("may be withdrawn by the President", () => {
    expect(american.onCalendar().does("Withdraw", { body: "president" }).at).toBe("withdrawn");
  });
});
