import { saying } from "../support/in-english.ts";
import { entryIntoForceIn as entryIntoForceInSaid } from "../../src/treaty/state-in-force.ts";
import { second } from "../support/abroad.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const entryIntoForceIn = saying(entryIntoForceInSaid);

const ended = azerbaijaniCase("DepositConfirmed");

const waiting = azerbaijaniCase("NotificationSent");

describe("the treaty's own entry into force", () => {
  it("works out that of the State, once it is on record", () => {
    const before = entryIntoForceIn(ended.state, ended.law.treaty);
    expect(before?.date).toBeNull();
    const told = ended.record(command("RecordTreatyInForce", { on: "2026-12-01" }), {
      today: "2027-01-01",
    });
    expect(told.state.stage).toBe("deposited");
    const after = entryIntoForceIn(told.state, told.law.treaty);
    expect(after?.date).toBe("2026-12-01");
    expect(after?.arithmetic).toMatch(/2026-12-01/);
    // Where the treaty was in force already, the State's own clock of 30 days counts.
    const early = ended.record(command("RecordTreatyInForce", { on: "2026-01-01" }));
    expect(entryIntoForceIn(early.state, early.law.treaty)?.date).toBe("2026-04-30");
  });
  it("is worked out anew when the recorded date is corrected", () => {
    const told = ended.record(command("RecordTreatyInForce", { on: "2026-01-01" }));
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("TreatyInForceRecorded"),
        restated: command("RecordTreatyInForce", { on: "2026-12-01" }),
      }),
      { today: "2027-01-01" },
    );
    expect(entryIntoForceIn(corrected.state, corrected.law.treaty)?.date).toBe("2026-12-01");
  });
  it("on one of several days leaves that of the State unknown", () => {
    const told = ended.record(command("RecordTreatyInForce", { on: "2026-01-01..2026-01-05" }));
    expect(entryIntoForceIn(told.state, told.law.treaty)?.date).toBeNull();
    expect(entryIntoForceIn(waiting.state, waiting.law.treaty)).toBeUndefined();
  });
  it("may be a day that was announced and has not come, which is said beside it", () => {
    const told = ended
      .when(command("RecordTreatyInForce", { on: "2026-12-01" }))
      .thenFinding(
        "entry into force of the treaty: announced",
        "cannotBeVerified",
        /announced for 2026-12-01, by the depositary's notification/,
      );
    expect(entryIntoForceIn(told.state, told.law.treaty)?.date).toBe("2026-12-01");
    ended
      .when(command("RecordTreatyInForce", { on: "2026-12-01..2026-12-31" }))
      .thenRefused("DateInFuture");
    for (const on of ["2026-03-31", "2026-03-01", "2026-03-01..2026-03-31", "unknown"])
      expect(ended.record(command("RecordTreatyInForce", { on })).notes()).toEqual(ended.notes());
  });
  it("is overridden by a day that the instrument names for its effect", () => {
    const told = waiting
      .record(
        command("ConfirmDeposit", { receivedOn: "2026-03-20", effective: "2026-07-01" }),
        second,
      )
      .record(command("RecordTreatyInForce", { on: "2026-01-01" }));
    expect(entryIntoForceIn(told.state, told.law.treaty)).toMatchObject({
      date: "2026-07-01",
      rule: "effective",
    });
    waiting
      .when(
        command("ConfirmDeposit", { receivedOn: "2026-03-20", effective: "2026-03-19" }),
        second,
      )
      .thenRefused("DateBeforeStep", { step: "the receipt by the depositary" });
  });
  it("is recorded once, after the conclusion, not at some time in the future", () => {
    const told = ended.record(command("RecordTreatyInForce"));
    told.when(command("RecordTreatyInForce")).thenRefused("InForceRecordedAlready");
    ended
      .when(command("RecordTreatyInForce", { on: "2024-01-01" }))
      .thenRefused("DateBeforeStep", { step: "the conclusion of the treaty" });
  });
  it("does not contradict the treaty file", () => {
    const british = britishCase("DepositConfirmed");
    british
      .when(command("RecordTreatyInForce", { on: "2004-08-01" }))
      .thenRefused("InForceDateDiffers", { known: "2004-07-01", supplied: "2004-08-01" });
    british.when(command("RecordTreatyInForce", { on: "2004-07-01" })).thenStage("deposited");
    british
      .when(command("RecordTreatyInForce", { on: "2004-06-01..2004-07-31" }))
      .thenStage("deposited");
  });
  it("of a past case is entered with its source", () => {
    const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    const told = past
      .record(command("RecordTreatyInForce"))
      .record(command("ConfirmDeposit"), second);
    expect(told.fact("TreatyInForceRecorded")).toMatchObject({
      imported: true,
      act: { source: "the depositary's notification" },
    });
  });
});
