import { notificationFacts } from "../../src/application/shapes/facts-abroad.ts";
import type { CaseView } from "../../src/application/reading/queries.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import { withFacts, type Case } from "../../src/procedure/case/case.ts";
import { dayOf } from "../../src/clocks/dates/day-in.ts";
import { voteRecordInput } from "../../src/papers/inputs/vote-record.ts";
import type { Granted } from "../../src/papers/inputs/common.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { azerbaijaniLaw } from "../support/law.ts";

// Four hours before midnight in UTC the next day begins in Baku.

const law = azerbaijaniLaw();
const evening = "2026-03-31T20:30:00.000Z";
const recordedInTheEvening = (kind: RecordedAct["kind"]): Case => {
  const { state } = azerbaijaniCase("DepositConfirmed");
  const facts = state.facts.map((fact) =>
    fact.act.kind === kind ? { ...fact, at: evening } : fact,
  );
  return withFacts(state, facts);
};

describe("The day of what was recorded in the evening", () => {
  it("is the day that it was in Baku", () => {
    expect(dayOf(evening, law.profile.timeZone)).toBe("2026-04-01");
  });

  it("is so for a notification that was sent, at the command line and on pages", () => {
    const view = { state: recordedInTheEvening("NotificationSent"), law } as unknown as CaseView;
    expect(notificationFacts(view)[0]).toMatchObject({
      name: "factNotification",
      on: { kind: "known", on: "2026-04-01" },
    });
  });

  it("is so for the certification that is printed with a vote", () => {
    const state = recordedInTheEvening("PlenaryVoteCertified");
    const wish = { state, law, entries: [], language: "en" } as unknown as Granted;
    expect(voteRecordInput(wish)?.certified).toMatchObject({ on: "2026-04-01" });
  });
});
