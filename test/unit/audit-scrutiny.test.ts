import { cited, saying, type FindingInWords } from "../support/in-english.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { britishCalendar, britishCase, command } from "../support/cases.ts";
import { auditCase as auditCaseSaid } from "../../src/audit/audit.ts";
import type { PinnedCalendar } from "../../src/clocks/calendar.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { day, everyDaySits } from "../support/law.ts";

const auditCase = saying(auditCaseSaid);

const rule = "deadline: scrutiny by both Houses";
const on = (
  today: string,
  story: CaseBuilder,
  currentCalendar: PinnedCalendar | undefined,
): readonly FindingInWords[] =>
  auditCase({
    state: story.state,
    law: story.law,
    today: day(today),
    calendar: undefined,
    currentCalendar,
  });

describe("the period in which two houses may resolve against a treaty", () => {
  const laid = britishCase("TreatyLaid");
  it("runs in days on which both sit", () => {
    expectFinding(on("2026-01-20", laid, britishCalendar), rule, {
      verdict: "running",
      why: /period A: 21 sitting days after 2026-01-12, until 2026-02-02/,
    });
  });
  it("has ended and approves nothing until a clerk certifies it", () => {
    expectFinding(on("2026-02-03", laid, britishCalendar), rule, {
      verdict: "cannotBeVerified",
      why: /ended 2026-02-02; the silence has not been certified/,
    });
    const certified = britishCase("SilenceCertified");
    expect(on("2026-02-03", certified, britishCalendar).map((one) => one.rule)).not.toContain(rule);
  });
  it("cannot be calculated without sitting days, or beyond those known", () => {
    for (const calendar of [undefined, everyDaySits("2026-01-12", 5)])
      expectFinding(on("2026-01-20", laid, calendar), rule, {
        verdict: "cannotBeVerified",
        why: /cannot be calculated/,
      });
    expectFinding(auditOf(laid), rule, { verdict: "cannotBeVerified" });
  });
  it("rests on what the law says of it", () => {
    const citedOn = (story: CaseBuilder): string | undefined =>
      cited(on("2026-01-26", story, britishCalendar).find((one) => one.rule === rule)?.authority);
    const against = laid.record(command("RecordResolution", { on: "2026-01-20" }));
    expect(citedOn(laid)).toContain("20(2)");
    expect(citedOn(against)).toContain("20(3)");
    expect(citedOn(laid.record(command("RecordResolution", { house: "lords" })))).toContain(
      "20(7)",
    );
    expect(citedOn(against.record(command("RecordMinisterialStatement")))).toContain("20(5)");
  });
  it("waits for a statement after a resolution against", () => {
    const against = laid.record(command("RecordResolution", { on: "2026-01-20" }));
    expectFinding(on("2026-01-21", against, britishCalendar), rule, {
      verdict: "running",
      why: /the House of Commons resolved against ratification on 2026-01-20; a minister’s statement is awaited/,
    });
  });
});
