import { expectEachTextTaken } from "../support/expect-each-text-taken.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { second } from "../support/abroad.ts";
import { azerbaijaniLaw, treaty } from "../support/law.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";

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
    expectFinding(auditOf(told), "the depositary's reference", { verdict: "kept" });
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
      "the depositary's reference",
      "cannotBeVerified",
      /in no form that/,
    );
    expect(told.fact("DepositConfirmed").act.normalizedReference).toBeNull();
  });
  it("may come later than the deposit, as a correction", () => {
    const told = confirm(null).thenStage("deposited");
    expectFinding(auditOf(told), "the depositary's reference", {
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
    expectFinding(auditOf(corrected), "the depositary's reference", { verdict: "kept" });
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
    expect(auditOf(told).filter(({ rule }) => rule === "the depositary's reference")).toEqual([]);
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
