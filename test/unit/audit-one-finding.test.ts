import { auditCase } from "../../src/audit/audit.ts";
import { audited, brokenRules } from "../support/audited.ts";
import { azerbaijaniCase, command } from "../support/build.ts";
import { given, importing } from "../support/given.ts";
import { azerbaijaniLaw, day, digestOf } from "../support/law.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

describe("the audit names one cause once", () => {
  const laid = given(azerbaijaniLaw(), importing)
    .and(command("OpenCase"))
    .and(command("Lay", { on: "2026-01-12" }))
    .and(command("RecordPlenaryVote", { on: "2026-02-10" }));

  it("where an imported step is dated before the step that it follows", () => {
    const late = laid.and(command("PresentLaw", { on: "2026-02-05" }));
    expect(late.noted().map(({ rule }) => rule)).toContain("order of steps");
    const broken = brokenRules(audited(late));
    expect(broken.filter((rule) => /order|precede/.test(rule))).toEqual([
      "plenary vote must precede presentation of the law",
    ]);
  });

  it("where an imported step was entered after a later one, and its day shows it", () => {
    const back = given(azerbaijaniLaw(), importing)
      .and(command("OpenCase"))
      .and(command("Lay", { on: "2026-01-12" }))
      .and(command("SignLaw", { on: "2026-02-20" }))
      .and(command("RecordPlenaryVote", { on: "2026-02-25" }));
    const goesBack = back.noted().filter(({ rule }) => rule === "order of steps");
    expect(goesBack.map(({ verdict }) => verdict)).toContain("broken");
    const broken = brokenRules(audited(back));
    expect(broken.filter((rule) => /order|precede/.test(rule))).toEqual([
      "plenary vote must precede signature of the law",
    ]);
  });

  it("but keeps what the days do not show: a step that was entered after a later one", () => {
    const back = azerbaijaniCase("LawSigned")
      .with(importing)
      .and(command("PresentLaw", { on: "2026-02-13" }));
    expect(brokenRules(audited(back)).filter((rule) => rule === "order of steps").length).toBe(1);
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
