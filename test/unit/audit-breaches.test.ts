import { askedOfStage } from "../support/asked-of-stages.ts";
import { expectFinding, auditOf, brokenRules, findingsOf } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, command, statements } from "../support/cases.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";
import type { Statement, SuppliedText, TextDigest } from "../../src/treaty/statement.ts";

const past = caseUnder(azerbaijaniLaw(), { ...importing, today: "2026-11-28" }).record(
  command("OpenCase"),
);

type Written = (statement: string, language: string) => TextDigest;

const laidWith = (digest: Written): CaseBuilder => {
  const laid = statements.map((one): Statement => ({
    ...one,
    texts: one.texts.map((text) => ({ ...text, digest: digest(one.id, text.language) })),
  }));
  return past.record(command("Lay", { on: "2026-01-12", statements: laid }));
};

const supplied = (digest: Written): readonly SuppliedText[] =>
  statements.flatMap(({ id, texts }) =>
    texts.map(({ language }) => ({ statement: id, language, digest: digest(id, language) })),
  );

const asLaid: Written = (...of) => digestOf(`laid ${of.join(" ")}`);
const rewritten: Written = (...of) => digestOf(`rewritten ${of.join(" ")}`);
const nowhere: Written = () => "unknown";

const prepared = (story: CaseBuilder, digest: Written): CaseBuilder =>
  story.record(command("PrepareInstrument", { statements: supplied(digest) }));
const signed = (story: CaseBuilder, digest: Written): CaseBuilder =>
  story.record(command("SignInstrument", { on: "2026-03-02", statements: supplied(digest) }));
const deposited = (story: CaseBuilder, digest: Written): CaseBuilder =>
  story.record(
    command("ConfirmDeposit", { receivedOn: "2026-03-31", statements: supplied(digest) }),
  );

/** What is broken: each rule, with the step or the text that it is about. */
const broken = (story: CaseBuilder): readonly (readonly string[])[] =>
  findingsOf(story, "2026-11-28")
    .filter(({ verdict }) => verdict === "broken")
    .map(({ rule, why }) => [
      rule.kind === "suppliedAt" ? rule.at : rule.kind === "statementsAre" ? rule.when : rule.kind,
      ...[...new Set(JSON.stringify(why).match(/reservation-11-3|designation-40/gu))],
    ]);

describe("a text other than the one on record", () => {
  it("is named where it was signed or deposited, and at each other step that it was supplied at", () => {
    const whole = deposited(signed(prepared(laidWith(asLaid), rewritten), rewritten), rewritten);
    const [reservation, designation] = ["reservation-11-3", "designation-40"];
    expect(broken(whole)).toEqual([
      ["thePreparationOfTheInstrument", reservation],
      ["thePreparationOfTheInstrument", reservation],
      ["thePreparationOfTheInstrument", designation],
      ["signed", reservation, designation],
      ["deposited", reservation, designation],
    ]);
  });
  it("is named, and not only called unknown, where nobody knows what was voted", () => {
    const story = signed(prepared(laidWith(nowhere), asLaid), rewritten);
    expect(broken(story).map(([at]) => at)).toEqual(
      supplied(rewritten).map(() => "theSignatureOfTheInstrument"),
    );
    expectFinding(auditOf(story, "2026-11-28"), "Are the statements signed those voted on?", {
      verdict: "cannotBeVerified",
      why: /^no text is on record for statement reservation-11-3 \(az\)/,
    });
  });
  it("is named of each text by itself, where what was voted is known of one of them alone", () => {
    const someLaid: Written = (id, language) =>
      id === "reservation-11-3" ? asLaid(id, language) : "unknown";
    expect(broken(signed(prepared(laidWith(someLaid), asLaid), rewritten))).toEqual([
      ["theSignatureOfTheInstrument", "designation-40"],
      ["signed", "reservation-11-3"],
    ]);
  });
  it("is none where the same was supplied throughout", () => {
    expect(broken(deposited(signed(prepared(laidWith(nowhere), asLaid), asLaid), asLaid))).toEqual(
      [],
    );
    const story = deposited(signed(laidWith(asLaid), asLaid), asLaid);
    expect(broken(story)).toEqual([]);
    for (const when of ["signed", "deposited"])
      expectFinding(auditOf(story, "2026-11-28"), `Are the statements ${when} those voted on?`, {
        verdict: "kept",
      });
  });
  it("is named at the deposit alone where what was signed is as it was voted", () => {
    expect(
      broken(deposited(signed(laidWith(asLaid), asLaid), rewritten)).map(([at]) => at),
    ).toEqual(["deposited"]);
  });
});

describe("a past step that was entered in an order that cannot be", () => {
  const depositedOn = (receivedOn: string, story = past): CaseBuilder =>
    story.record(command("ConfirmDeposit", { receivedOn, reference: null, statements: [] }));
  const signedOn = (on: string, story: CaseBuilder): CaseBuilder =>
    story.record(command("SignInstrument", { on, statements: [] }));
  const rulesBroken = (story: CaseBuilder) => brokenRules(auditOf(story, "2026-11-28"));
  const rule = "Did the signature of the instrument come before the deposit?";
  it("is named once where the days of the two steps show it, whichever was entered first", () => {
    const first = depositedOn("2026-03-05", signedOn("2026-03-10", past));
    const second = signedOn("2026-03-10", depositedOn("2026-03-05"));
    for (const story of [first, second]) {
      const noted = story.notes().filter(({ verdict }) => verdict === "broken");
      expect(noted.map((one) => one.rule)).toEqual([rule]);
      expect(rulesBroken(story)).toEqual([rule]);
    }
  });
  it("is none where the days show that it was taken in order, and only entered last", () => {
    const late = signedOn("2026-03-01", depositedOn("2026-03-05"));
    expect(late.notes().map(({ why }) => why)).not.toContainEqual(
      expect.stringMatching(/which comes first/),
    );
    expect(rulesBroken(late)).toEqual([]);
    expectFinding(auditOf(late, "2026-11-28"), rule, { verdict: "kept" });
  });
  it("is named once where the original left after the depositary had received it", () => {
    const late = depositedOn("2026-03-05", signedOn("2026-03-01", past)).record(
      command("TransmitInstrument", { on: "2026-03-20" }),
    );
    expect(late.notes().map(({ why }) => why)).toContainEqual(
      "transmission of the instrument: 20 March 2026; deposit: 5 March 2026",
    );
    expect(rulesBroken(late).filter((one) => !one.startsWith("Did the step meet"))).toEqual([
      "Did the transmission of the instrument come before the deposit?",
    ]);
  });
  it("cannot be verified where the days do not show it: the order of entering a past case says nothing", () => {
    const alone = signedOn("unknown", depositedOn("2026-03-05"));
    expect(rulesBroken(alone)).toEqual([]);
    expectFinding(auditOf(alone, "2026-11-28"), rule, { verdict: "cannotBeVerified" });
    const laid = past
      .record(command("RecordDatedFact", { on: "2026-01-20" }))
      .record(command("Lay", { on: "2026-01-12", statements: [] }));
    expect(rulesBroken(signedOn("unknown", depositedOn("2026-03-05", laid)))).toEqual([
      "Did the signature of the treaty come before the laying?",
    ]);
    const returnedFirst = past
      .record(command("Present", { stage: "head-of-state", on: "2026-02-12" }))
      .record(
        command("RecordAssent", { stage: "head-of-state", outcome: "returned", on: "2026-02-11" }),
      );
    const both = signedOn("unknown", depositedOn("2026-03-05", returnedFirst));
    expect(rulesBroken(both)).toEqual(["Were the stages taken in order?"]);
  });
  it("is named where an instrument came back before it had left", () => {
    const returnedEarly = signedOn("2026-03-10", past)
      .record(command("TransmitInstrument", { on: "2026-03-20" }))
      .record(command("ReturnInstrument", { on: "2026-03-15" }));
    for (const story of [returnedEarly, depositedOn("2026-03-05", returnedEarly)])
      expectFinding(
        auditOf(story, "2026-11-28"),
        "Did the transmission of the instrument come before the return of the instrument?",
        { verdict: "broken", why: /transmission of the instrument: 20 March 2026/ },
      );
  });
});

describe("what was noted of a past step", () => {
  const depositOnly = past.record(
    command("ConfirmDeposit", { receivedOn: "2026-03-31", reference: null, statements: [] }),
  );
  it("stays in the audit, once, although the steps before it are not on record", () => {
    const story = depositOnly.record(command("RecordAmendmentDone"));
    for (const again of [story, story.record(command("RecordAmendmentDone"))]) {
      const noted = auditOf(again, "2026-11-28").filter(({ why }) =>
        why.startsWith("no amendment criminal-code was promised"),
      );
      expect(noted).toMatchObject([
        { rule: "Did the step meet what is required of it?", verdict: "cannotBeVerified" },
      ]);
    }
  });
  it("is not said again where the audit names the step that is missing", () => {
    expect(depositOnly.notes()).toEqual([]);
    const rules = auditOf(depositOnly, "2026-11-28").map(({ rule }) => rule);
    expect(rules).toContain("The signature of the instrument: when, and by whom?");
    expect(rules).not.toContain("Were the steps taken in order?");
    const signedOnly = past.record(command("SignInstrument", { statements: [] }));
    const found = auditOf(signedOnly, "2026-11-28");
    expect(
      found.filter((one) => one.rule === "Were the steps taken in order?").map(({ why }) => why),
    ).toEqual(["no instrument has been released"]);
    expect(found.filter((one) => askedOfStage.test(one.rule))).not.toEqual([]);
  });
  it("is said once where the audit finds the same of the step", () => {
    const story = signed(prepared(laidWith(nowhere), asLaid), rewritten);
    const noted = story.notes().filter(({ verdict }) => verdict === "broken");
    const said = auditOf(story, "2026-11-28").map(({ why }) => why);
    expect(noted).toHaveLength(supplied(asLaid).length);
    expect(said.filter((why) => why.startsWith("no text is on record for"))).toHaveLength(1);
    for (const { why } of noted) expect(said.filter((one) => one === why)).toHaveLength(1);
  });
  it("by one person who did both halves is no breach: two persons are asked of what is done here", () => {
    const story = signed(prepared(laidWith(asLaid), asLaid), asLaid);
    expect(
      auditOf(story, "2026-11-28").filter(({ rule }) =>
        rule.startsWith("Did two different people"),
      ),
    ).toEqual([]);
  });
});

describe("a live case", () => {
  it("has no finding twice", () => {
    const said = auditOf(azerbaijaniCase("DepositConfirmed")).map(
      ({ rule, verdict, why }) => `${rule}: ${verdict}: ${why}`,
    );
    expect(said).toHaveLength(new Set(said).size);
  });
});
