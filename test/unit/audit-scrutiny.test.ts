import { cited, saying, type FindingInWords } from "../support/in-english.ts";
import { audited, expectFinding } from "../support/audited.ts";
import { britishCalendar, britishCase, command } from "../support/build.ts";
import { auditCase as auditCaseSaid } from "../../src/audit/audit.ts";
import type { PinnedCalendar } from "../../src/clocks/calendar.ts";
import type { Story } from "../support/given.ts";
import { day, everyDaySits } from "../support/law.ts";

const auditCase = saying(auditCaseSaid);

const rule = "deadline: scrutiny by both Houses";
const on = (
  today: string,
  story: Story,
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
      why: /period A: 21 sitting days after 12 January 2026, until 2 February 2026/,
    });
  });
  it("has ended and approves nothing until a clerk certifies it", () => {
    expectFinding(on("2026-02-03", laid, britishCalendar), rule, {
      verdict: "cannotBeVerified",
      why: /ended 2 February 2026; the silence has not been certified/,
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
    expectFinding(audited(laid), rule, { verdict: "cannotBeVerified" });
  });
  it("rests on what the law says of it", () => {
    const citedOn = (story: Story): string | undefined =>
      cited(on("2026-01-26", story, britishCalendar).find((one) => one.rule === rule)?.authority);
    const against = laid.and(command("RecordResolution", { on: "2026-01-20" }));
    expect(citedOn(laid)).toContain("20(2)");
    expect(citedOn(against)).toContain("20(3)");
    expect(citedOn(laid.and(command("RecordResolution", { house: "lords" })))).toContain("20(7)");
    expect(citedOn(against.and(command("RecordMinisterialStatement")))).toContain("20(5)");
  });
  it("waits for a statement after a resolution against", () => {
    const against = laid.and(command("RecordResolution", { on: "2026-01-20" }));
    expectFinding(on("2026-01-21", against, britishCalendar), rule, {
      verdict: "running",
      why: /the House of Commons resolved against ratification on 20 January 2026; a minister’s statement is awaited/,
    });
  });
});
