import { auditCase } from "../../src/audit/audit.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniLaw, day, digestOf } from "../support/law.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

describe("the audit names one cause once", () => {
  const laid = caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("Lay", { on: "2026-01-12" }))
    .record(command("RecordPlenaryVote", { on: "2026-02-10" }));

  it("where an imported step is dated before the step that it follows", () => {
    const late = laid.record(command("PresentLaw", { on: "2026-02-05" }));
    expect(late.notes().map(({ rule }) => rule)).toContain("order of steps");
    const broken = brokenRules(auditOf(late));
    expect(broken.filter((rule) => /order|precede/.test(rule))).toEqual([
      "plenary vote must precede presentation of the law",
    ]);
  });

  it("where an imported step was entered after a later one, and its day shows it", () => {
    const back = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay", { on: "2026-01-12" }))
      .record(command("SignLaw", { on: "2026-02-20" }))
      .record(command("RecordPlenaryVote", { on: "2026-02-25" }));
    const goesBack = back.notes().filter(({ rule }) => rule === "order of steps");
    expect(goesBack.map(({ verdict }) => verdict)).toContain("broken");
    const broken = brokenRules(auditOf(back));
    expect(broken.filter((rule) => /order|precede/.test(rule))).toEqual([
      "plenary vote must precede signature of the law",
    ]);
  });

  it("but keeps what the days do not show: a step that was entered after a later one", () => {
    const back = azerbaijaniCase("LawSigned")
      .with(importing)
      .record(command("PresentLaw", { on: "2026-02-13" }));
    expect(brokenRules(auditOf(back)).filter((rule) => rule === "order of steps").length).toBe(1);
  });

  it.each(["InstrumentSigned", "DepositConfirmed"] as const)(
    "where another text than the one voted on was supplied: %s",
    (kind) => {
      const story = azerbaijaniCase("DepositConfirmed");
      const facts = story.state.facts.map((fact) =>
        fact.act.kind === kind && "statements" in fact.act
          ? {
              ...fact,
              act: {
                ...fact.act,
                statements: fact.act.statements.map((one) =>
                  typeof one === "string" ? one : { ...one, digest: digestOf("another") },
                ),
              },
            }
          : fact,
      );
      const findings = auditCase({
        state: withFacts(story.state, facts),
        law: story.law,
        today: day("2026-03-31"),
        calendar: undefined,
      });
      const broken = findings.filter(({ verdict }) => verdict === "broken");
      expect(broken.map(({ rule }) => rule.kind)).toEqual(["statementsAre"]);
    },
  );
});
