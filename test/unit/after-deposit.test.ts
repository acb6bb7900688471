import { saying } from "../support/in-english.ts";
import { circulationWindows } from "../../domain/rules/after-deposit.ts";
import { entryIntoForceIn as entryIntoForceInSaid } from "../../domain/state-in-force.ts";
import { windowsOf as windowsOfSaid } from "../../domain/statements/windows.ts";
import { circulated, circulation, objection, second } from "../support/abroad.ts";
import { audited, expectFinding } from "../support/audited.ts";
import { azerbaijaniCase, britishCase, command } from "../support/build.ts";
import { given, importing } from "../support/given.ts";
import { azerbaijaniLaw, day } from "../support/law.ts";

const entryIntoForceIn = saying(entryIntoForceInSaid);
const windowsOf = saying(windowsOfSaid);

const ended = azerbaijaniCase("DepositConfirmed");
const waiting = azerbaijaniCase("NotificationSent");
const later = { today: "2027-06-01" };
const accepted = "late or modified statement late-reservation is accepted";

describe("the circulation of late or modified statements", () => {
  it("is recorded before or after the deposit, and moves nothing", () => {
    waiting.when(command("RecordCirculation")).thenStage("deposit");
    ended.when(command("RecordCirculation")).thenStage("deposited");
    azerbaijaniCase("InstrumentSigned")
      .when(command("RecordCirculation"))
      .thenRefused("WrongStage");
  });
  it("names statements on record, also those made beside the consent", () => {
    ended
      .when(command("RecordCirculation", { statements: ["nothing"] }))
      .thenRefused("StatementUnknown", {
        statement: "nothing",
        known: "reservation-11-3, designation-40",
      });
    const noticed = ended.and(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2026-03-31",
        statements: [
          {
            id: "late",
            label: "declaration",
            clause: null,
            subject: "made late",
            texts: [{ language: "und", digest: "unknown", authentic: true }],
          },
        ],
      }),
    );
    noticed
      .when(command("RecordCirculation", { statements: ["late"] }))
      .thenActs("StatementsCirculated");
  });
  it("follows the signature of the instrument and lies not in the future", () => {
    ended
      .when(command("RecordCirculation", { on: "2026-03-01" }))
      .thenRefused("DateBeforeStep", { step: "the signature of the instrument" });
    ended.when(command("RecordCirculation", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("bears the depositary's reference, which is of this treaty", () => {
    const told = ended.and(
      command("RecordCirculation", { reference: "CN.8.2026. TREATIES-XVIII.16" }),
    );
    expect(told.fact("StatementsCirculated").act.normalizedReference).toBe(
      "C.N.8.2026.TREATIES-XVIII.16",
    );
    ended
      .when(command("RecordCirculation", { reference: "C.N.8.2026.TREATIES-XVIII.14" }))
      .thenRefused("ReferenceOfAnotherTreaty");
    ended
      .when(command("RecordCirculation", { reference: "a letter" }))
      .thenNoted("the depositary's reference", "cannotBeVerified");
  });
  it("happens once, and once more only for a statement that was blocked", () => {
    circulated()
      .when(circulation({ on: "2026-05-01" }), { today: "2026-05-01" })
      .thenRefused("CirculatedAlready", { statement: "late-reservation", date: "2026-03-31" });
    circulated()
      .when(circulation({ on: "2027-06-01" }), later)
      .thenRefused("CirculatedAlready");
    const blocked = circulated().and(objection());
    const again = blocked
      .when(circulation({ on: "2026-05-01" }), { today: "2026-05-01" })
      .thenStage("deposited");
    expect(windowsOf(again.state, day("2026-05-02"))).toMatchObject([
      { statement: "late-reservation", window: { opensOn: "2026-05-01", outcome: "running" } },
    ]);
  });
});

describe("an objection", () => {
  it("follows the circulation, or the deposit of what was not circulated", () => {
    circulated()
      .when(objection({ on: "2026-03-30" }))
      .thenRefused("DateBeforeStep", { step: "the circulation" });
    ended
      .when(command("RecordObjection", { on: "2026-03-30" }))
      .thenRefused("DateBeforeStep", { step: "the deposit" });
    ended.when(command("RecordObjection")).thenStage("deposited");
    waiting.when(command("RecordObjection")).thenRefused("NotCirculated");
    ended.when(command("RecordObjection", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("is to a statement on record, and each State's is recorded once", () => {
    ended
      .when(command("RecordObjection", { statement: "nothing" }))
      .thenRefused("StatementUnknown");
    const told = circulated().and(objection());
    told.when(objection()).thenRefused("ObjectedAlready", { by: "another State" });
    told.when(objection({ by: "a third State" })).thenActs("ObjectionReceived");
    const toAnother = told.and(circulation({ statements: ["reservation-11-3"] }));
    expect(circulationWindows(toAnother.state, day("2026-04-01"))).toMatchObject([
      { statement: "late-reservation", window: { outcome: "blocked" } },
      { statement: "reservation-11-3", window: { outcome: "running" } },
    ]);
  });
  it("may be corrected, and the window is judged anew", () => {
    const told = circulated().and(objection({ on: "2027-04-15" }), later);
    expectFinding(audited(told, "2027-06-01"), accepted, { verdict: "kept" });
    const corrected = told.and(
      command("Correct", {
        of: told.hashOf("ObjectionReceived"),
        restated: objection({ on: "2027-03-15" }),
      }),
      later,
    );
    expectFinding(audited(corrected, "2027-06-01"), accepted, {
      verdict: "broken",
      why: /another State objected/,
    });
  });
});

describe("the treaty's own entry into force", () => {
  it("works out that of the State, once it is on record", () => {
    const before = entryIntoForceIn(ended.state, ended.law.treaty);
    expect(before?.date).toBeNull();
    const told = ended.and(command("RecordTreatyInForce", { on: "2026-12-01" }), {
      today: "2027-01-01",
    });
    expect(told.state.stage).toBe("deposited");
    const after = entryIntoForceIn(told.state, told.law.treaty);
    expect(after?.date).toBe("2026-12-01");
    expect(after?.arithmetic).toMatch(/2026-12-01/);
    // Where the treaty was in force already, the State's own clock of 30 days counts.
    const early = ended.and(command("RecordTreatyInForce", { on: "2026-01-01" }));
    expect(entryIntoForceIn(early.state, early.law.treaty)?.date).toBe("2026-04-30");
  });
  it("is worked out anew when the recorded date is corrected", () => {
    const told = ended.and(command("RecordTreatyInForce", { on: "2026-01-01" }));
    const corrected = told.and(
      command("Correct", {
        of: told.hashOf("TreatyInForceRecorded"),
        restated: command("RecordTreatyInForce", { on: "2026-12-01" }),
      }),
      { today: "2027-01-01" },
    );
    expect(entryIntoForceIn(corrected.state, corrected.law.treaty)?.date).toBe("2026-12-01");
  });
  it("on one of several days leaves that of the State unknown", () => {
    const told = ended.and(command("RecordTreatyInForce", { on: "2026-01-01..2026-01-05" }));
    expect(entryIntoForceIn(told.state, told.law.treaty)?.date).toBeNull();
    expect(entryIntoForceIn(waiting.state, waiting.law.treaty)).toBeUndefined();
  });
  it("may be a day that was announced and has not come, which is said beside it", () => {
    const told = ended
      .when(command("RecordTreatyInForce", { on: "2026-12-01" }))
      .thenNoted(
        "entry into force of the treaty: announced",
        "cannotBeVerified",
        /announced for 2026-12-01, by the depositary's notification/,
      );
    expect(entryIntoForceIn(told.state, told.law.treaty)?.date).toBe("2026-12-01");
    ended
      .when(command("RecordTreatyInForce", { on: "2026-12-01..2026-12-31" }))
      .thenRefused("DateInFuture");
    for (const on of ["2026-03-31", "2026-03-01", "2026-03-01..2026-03-31", "unknown"])
      expect(ended.and(command("RecordTreatyInForce", { on })).noted()).toEqual(ended.noted());
  });
  it("is overridden by a day that the instrument names for its effect", () => {
    const told = waiting
      .and(command("ConfirmDeposit", { receivedOn: "2026-03-20", effective: "2026-07-01" }), second)
      .and(command("RecordTreatyInForce", { on: "2026-01-01" }));
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
    const told = ended.and(command("RecordTreatyInForce"));
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
    const past = given(azerbaijaniLaw(), importing).and(command("OpenCase"));
    const told = past.and(command("RecordTreatyInForce")).and(command("ConfirmDeposit"), second);
    expect(told.fact("TreatyInForceRecorded")).toMatchObject({
      imported: true,
      act: { source: "the depositary's notification" },
    });
  });
});
