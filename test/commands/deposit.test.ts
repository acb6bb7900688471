import { expectEachTextTaken } from "../support/expect-each-text-taken.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { second, circulated, circulation, objection } from "../support/abroad.ts";
import { azerbaijaniLaw, treaty, day } from "../support/law.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { saying } from "../support/in-english.ts";
import { windowsOf as windowsOfInWords } from "../../src/findings/statements/moment.ts";
import { entryIntoForceIn as entryIntoForceInInWords } from "../../src/case/state-in-force.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { circulationWindows } from "../../src/case/follow-up.ts";

const ended = azerbaijaniCase("DepositConfirmed");

const waiting = azerbaijaniCase("NotificationSent");

const later = { today: "2027-06-01" };

const { authority } = treaty("un-cybercrime-2024").depositary;

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is deposited when the depositary has received it, as another person confirms", () => {
    const story = caseAt("NotificationSent");
    const confirms = { person: "treaty-officer-2" };
    story.when(command("ConfirmDeposit"), confirms).thenStage("deposited");
    story
      .when(command("ConfirmDeposit", { receivedOn: "unknown", reference: null }), confirms)
      .thenActs("DepositConfirmed");
    story
      .when(command("ConfirmDeposit"))
      .thenRefused("SamePerson", { step: "confirm its deposit" });
    story
      .when(command("ConfirmDeposit", { receivedOn: "2026-03-01" }), confirms)
      .thenRefused("DateBeforeStep", { step: "the signature of the instrument" });
    story
      .when(command("ConfirmDeposit", { receivedOn: "2026-04-01" }), confirms)
      .thenRefused("DateInFuture");
    caseAt("InstrumentSigned")
      .when(command("ConfirmDeposit"), confirms)
      .thenRefused("WrongStage", { stage: "notification" });
  });
});

describe("the reference of a deposit", () => {
  const sent = azerbaijaniCase("NotificationSent");
  const confirm = (reference: string | null) =>
    sent.when(command("ConfirmDeposit", { reference }), second);
  it("is kept as printed, and in one form beside it", () => {
    const told = confirm("CN.7.2026. TREATIES-XVIII.16, 2 April 2026").thenActs("DepositConfirmed");
    expect(told.fact("DepositConfirmed").act).toMatchObject({
      reference: "CN.7.2026. TREATIES-XVIII.16, 2 April 2026",
      normalizedReference: "C.N.7.2026.TREATIES-XVIII.16",
    });
    expectFinding(auditOf(told), "Does the depositary’s reference belong to this treaty?", {
      verdict: "kept",
    });
  });
  it("of another treaty is refused, and both are shown", () => {
    confirm("C.N.7.2026.TREATIES-XVIII.14").thenRefused("ReferenceOfAnotherTreaty", {
      printed: "C.N.7.2026.TREATIES-XVIII.14",
      names: "XVIII-14",
      treaty: "XVIII-16",
    });
    britishCase("NotificationSent")
      .when(command("ConfirmDeposit", { reference: "JJ7505C Tr./201-9" }), second)
      .thenRefused("ReferenceOfAnotherTreaty", { names: "201", treaty: "ETS 185" });
  });
  it("in a form that is not known is kept as a line, which a finding says", () => {
    const told = confirm("a letter of the depositary").thenFinding(
      "Does the depositary’s reference belong to this treaty?",
      "cannotBeVerified",
      /not in any form that/,
    );
    expect(told.fact("DepositConfirmed").act.normalizedReference).toBeNull();
  });
  it("may come later than the deposit, as a correction", () => {
    const told = confirm(null).thenStage("deposited");
    expectFinding(auditOf(told), "Does the depositary’s reference belong to this treaty?", {
      verdict: "cannotBeVerified",
      why: /no reference is on record/,
    });
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("DepositConfirmed"),
        restated: command("ConfirmDeposit", { reference: "C.N.7.2026.TREATIES-XVIII.16" }),
      }),
      second,
    );
    expect(corrected.state.stage).toBe("deposited");
    expectFinding(auditOf(corrected), "Does the depositary’s reference belong to this treaty?", {
      verdict: "kept",
    });
  });
  it("is not asked of a depositary that uses none, nor taken", () => {
    const law = azerbaijaniLaw();
    const unnumbered = azerbaijaniCase("NotificationSent", {
      ...law,
      treaty: { ...law.treaty, references: { form: "none", authority } },
    });
    const told = unnumbered
      .when(command("ConfirmDeposit", { reference: null }), second)
      .thenActs("DepositConfirmed");
    expect(
      auditOf(told).filter(
        ({ rule }) => rule === "Does the depositary’s reference belong to this treaty?",
      ),
    ).toEqual([]);
    unnumbered
      .when(command("ConfirmDeposit", { reference: "C.N.7.2026.TREATIES-XVIII.16" }), second)
      .thenRefused("NoReferenceUsed");
  });
});

describe("the texts of statements that were deposited", () => {
  it("are each text on record, and no other", () => {
    const story = azerbaijaniCase("NotificationSent");

    expectEachTextTaken("DepositConfirmed", (texts) =>
      story.when(command("ConfirmDeposit", { reference: null, statements: texts }), second),
    );
  });
});

const windowsOf = saying(windowsOfInWords);

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
    const noticed = ended.record(
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
    const told = ended.record(
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
      .thenFinding("Does the depositary’s reference belong to this treaty?", "cannotBeVerified");
  });
  it("happens once, and once more only for a statement that was blocked", () => {
    circulated()
      .when(circulation({ on: "2026-05-01" }), { today: "2026-05-01" })
      .thenRefused("CirculatedAlready", { statement: "late-reservation", date: "2026-03-31" });
    circulated()
      .when(circulation({ on: "2027-06-01" }), later)
      .thenRefused("CirculatedAlready");
    const blocked = circulated().record(objection());
    const again = blocked
      .when(circulation({ on: "2026-05-01" }), { today: "2026-05-01" })
      .thenStage("deposited");
    expect(windowsOf(again.state, day("2026-05-02"))).toMatchObject([
      { statement: "late-reservation", window: { opensOn: "2026-05-01", outcome: "running" } },
    ]);
  });
});

const accepted = "Was the late or modified statement late-reservation accepted?";

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
    const told = circulated().record(objection());
    told.when(objection()).thenRefused("ObjectedAlready", { by: "another State" });
    told.when(objection({ by: "a third State" })).thenActs("ObjectionReceived");
    const toAnother = told.record(circulation({ statements: ["reservation-11-3"] }));
    expect(circulationWindows(toAnother.state, day("2026-04-01"))).toMatchObject([
      { statement: "late-reservation", window: { outcome: "blocked" } },
      { statement: "reservation-11-3", window: { outcome: "running" } },
    ]);
  });
  it("may be corrected, and the window is judged anew", () => {
    const told = circulated().record(objection({ on: "2027-04-15" }), later);
    expectFinding(auditOf(told, "2027-06-01"), accepted, { verdict: "kept" });
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("ObjectionReceived"),
        restated: objection({ on: "2027-03-15" }),
      }),
      later,
    );
    expectFinding(auditOf(corrected, "2027-06-01"), accepted, {
      verdict: "broken",
      why: /another State objected/,
    });
  });
});

const entryIntoForceIn = saying(entryIntoForceInInWords);

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
    expect(after?.arithmetic).toMatch(/1 December 2026/);
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
        "When was the entry into force of the treaty announced?",
        "cannotBeVerified",
        /announced for 1 December 2026, by the depositary's notification/,
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
