import { findingCounts } from "../../src/audit/note.ts";
import type { Finding } from "../../src/audit/finding.ts";
import { auditOf, expectFinding, findingsOf } from "../support/audit-findings.ts";
import { azerbaijaniCase, command, instrumentSigned } from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";
import { item } from "../support/readiness.ts";

const past = caseUnder(azerbaijaniLaw(), { ...importing, today: "2026-11-28" }).record(
  command("OpenCase"),
);
const rule = (before: string, after: string): string => `${before} must precede ${after}`;

describe("two facts that rest on each other", () => {
  const released = rule("release of the instrument", "signature of the instrument");
  const releasedOn = (today: string): CaseBuilder => {
    const prepared = azerbaijaniCase("InstrumentPrepared").with({ today: "2026-11-28" });
    return instrumentSigned(
      prepared.record(command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }), {
        today,
      }),
    );
  };
  it("are out of order where an instrument is recorded as signed before its text was released", () => {
    expectFinding(auditOf(releasedOn("2026-11-28"), "2026-11-28"), released, {
      verdict: "broken",
      why: /release of the instrument: 2026-11-28.*signature of the instrument: 2026-03-02/,
    });
    expectFinding(auditOf(releasedOn("2026-03-02"), "2026-11-28"), released, { verdict: "kept" });
  });
  it("are said to be out of order to whoever records the second", () => {
    const story = azerbaijaniCase("InstrumentReleased");
    const sign = (on: string) =>
      command("SignInstrument", { of: story.hashOf("InstrumentReleased"), on });
    story.when(sign("2026-02-28")).thenFinding(released, "broken");
    const { findings } = story.when(sign("2026-03-02")).decision as {
      readonly findings: readonly Finding[];
    };
    expect(findings.filter((one) => one.rule.kind === "orderOf")).toEqual([]);
  });
  it.each<
    readonly [
      string,
      readonly ["SignLaw" | "PresentLaw" | "Lay", string],
      readonly ["PublishLaw" | "ReturnLaw" | "RecordDatedFact", string],
    ]
  >([
    [
      rule("signature of the law", "publication of the law"),
      ["SignLaw", "2026-02-23"],
      ["PublishLaw", "2026-02-20"],
    ],
    [
      rule("presentation of the law", "return of the law"),
      ["PresentLaw", "2026-02-12"],
      ["ReturnLaw", "2026-02-11"],
    ],
    [
      rule("signature of the treaty", "laying of the draft law"),
      ["Lay", "2026-01-12"],
      ["RecordDatedFact", "2026-01-20"],
    ],
  ])("are out of order: %s", (order, [first, on], [second, earlier]) => {
    const story = past.record(command(first, { on })).record(command(second, { on: earlier }));
    expect(auditOf(story, "2026-11-28").filter((one) => one.rule === order)).toMatchObject([
      { verdict: "broken" },
    ]);
  });
  it("are not asked for where one of them is not on record", () => {
    const rules = auditOf(past.record(command("PublishLaw")), "2026-11-28").map((one) => one.rule);
    expect(rules).not.toContain(rule("signature of the law", "publication of the law"));
  });
});

describe("the authority of a finding", () => {
  const whole = azerbaijaniCase("DepositConfirmed");
  const authority = (story: CaseBuilder, name: string) =>
    auditOf(story).find((one) => one.rule === name)?.authority;
  it("is Tasdiq's own rule, and marked so, where no law says the order", () => {
    const after: readonly (readonly [string, string])[] = [
      ["signature of the law", "signature of the instrument"],
      ["presentation of the law", "signature of the law"],
      ["plenary vote", "presentation of the law"],
    ];
    for (const [before, next] of after)
      expect(authority(whole, rule(before, next))).toEqual({
        rule: "stepsInOrder",
        mark: "own",
      });
  });
  it("is not read where it is what a clerk wrote of a promise", () => {
    const promised = whole.record(command("PromiseAmendment"));
    expect(authority(promised, "promised amendment criminal-code")).toMatchObject({
      cite: "Promised: the explanatory note",
      mark: "unverified",
    });
  });
  it("is its own in readiness too", () => {
    expect(item(whole, "law-signed").authority.mark).toBe("own");
  });
  it("is not counted as unverified where it is an own rule", () => {
    const own = findingsOf(whole).filter(({ authority: { mark } }) => mark === "own");
    expect(own.length).toBeGreaterThan(0);
    expect(findingCounts(own).unverified).toBe(0);
  });
});
