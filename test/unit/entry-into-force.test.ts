import { entryIntoForceFor as entryIntoForceForInWords } from "../../src/treaty/entry-into-force.ts";
import {
  denunciationEffectIn as denunciationEffectInInWords,
  entryIntoForceIn as entryIntoForceInInWords,
} from "../../src/case/state-in-force.ts";
import { second, circulated, circulation, lateReservation, objection } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCase, command, suppliedTexts } from "../support/cases.ts";
import { days30, definitionOf } from "../support/deposits.ts";
import { cited, saying, type FindingInWords } from "../support/in-english.ts";
import { azerbaijaniLaw, britishLaw, digestOf, day } from "../support/law.ts";
import type { Law } from "../../src/law/law.ts";

describe("Audit in force", () => {
  const denunciationEffectIn = saying(denunciationEffectInInWords);

  const entryIntoForceIn = saying(entryIntoForceInInWords);

  const rule = "When did the treaty enter into force for the State?";

  const effect = "When does the denunciation take effect?";

  const recordedOn = (on: string) => command("RecordDatedFact", { fact: "entryIntoForce", on });

  const rulesOf = (story: CaseBuilder): readonly string[] =>
    auditOf(story).map((finding) => finding.rule);

  describe("the audit of an entry into force on record before the deposit", () => {
    it("calls it broken by the treaty law, whatever the treaty's own clock gives", () => {
      const received = (receivedOn: string) =>
        britishCase("NotificationSent")
          .record(command("ConfirmDeposit", { receivedOn }), second)
          .record(recordedOn("2026-03-01"));
      const findings = auditOf(received("2026-03-30"));
      expectFinding(findings, rule, {
        verdict: "broken",
        why: /on record as 1 March 2026, before the instrument was received on 30 March 2026/,
      });
      expect(cited(findings.find((one) => one.rule === rule)?.authority)).toContain("Art. 16(b)");
      expectFinding(auditOf(received("2026-03-05..2026-03-30")), rule, { verdict: "broken" });
    });

    it("calls it broken where the treaty’s own date is not known and nothing can be worked out", () => {
      const ended = azerbaijaniCase("DepositConfirmed");
      expect(entryIntoForceIn(ended.state, ended.law.treaty)?.date).toBeNull();
      expectFinding(auditOf(ended.record(recordedOn("2026-03-01"))), rule, { verdict: "broken" });
      expectFinding(auditOf(ended.record(recordedOn("2026-03-31"))), rule, {
        verdict: "cannotBeVerified",
      });
    });

    it("says nothing of it where the days leave the order open", () => {
      const open = azerbaijaniCase("NotificationSent")
        .record(command("ConfirmDeposit", { receivedOn: "2026-03-06..2026-03-30" }), second)
        .record(recordedOn("2026-03-10"));
      expectFinding(auditOf(open), rule, { verdict: "cannotBeVerified" });
    });
  });

  const opened = (law: Law, purpose: string): CaseBuilder =>
    caseUnder(law, importing).record(command("OpenCase", { purpose }));

  const deposited = (law: Law, purpose: string): CaseBuilder =>
    opened(law, purpose).record(command("ConfirmDeposit", { receivedOn: "2026-01-15" }), second);

  describe("a denunciation", () => {
    it("takes effect by the treaty's clock for it, and has no entry into force", () => {
      const story = deposited(britishLaw(), "denunciation");
      const { state, law } = story;
      expect(entryIntoForceIn(state, law.treaty)).toBeUndefined();
      expect(denunciationEffectIn(state, law.treaty)).toMatchObject({
        date: "2026-05-01",
        rule: "firstOfMonthAfterMonths 3",
        arithmetic:
          "15 January 2026 + 3 months = 15 April 2026, first day of the following month = 1 May 2026",
        authority: { cite: "Convention on Cybercrime, Art. 47" },
      });
      expectFinding(auditOf(story), effect, {
        verdict: "cannotBeVerified",
        why: /takes effect on 1 May 2026: 15 January 2026 \+ 3 months/,
      });
      expect(rulesOf(story)).not.toContain(rule);
      expect(JSON.stringify(auditOf(story))).not.toContain("Art. 36(4)");
    });

    it("has no date where nobody has read the rule, or before it was received", () => {
      const { denunciation, ...treaty } = britishLaw().treaty;
      const unread = { effect: "unknown", authority: denunciation?.authority } as const;
      const unknown = { ...britishLaw(), treaty: { ...treaty, denunciation: unread } } as Law;
      const silent: Law = { ...britishLaw(), treaty };
      for (const law of [unknown, silent]) {
        const { state } = deposited(law, "denunciation");
        expect(denunciationEffectIn(state, law.treaty)).toMatchObject({
          date: null,
          arithmetic: expect.stringContaining("nobody has read when a denunciation") as string,
        });
      }
      expectFinding(auditOf(deposited(silent, "denunciation")), effect, {
        verdict: "cannotBeVerified",
        why: /nobody has read when a denunciation takes effect/,
      });
      const early = opened(britishLaw(), "denunciation");
      expect(denunciationEffectIn(early.state, early.law.treaty)).toBeUndefined();
      expect(rulesOf(early)).not.toContain(effect);
    });

    it("is compared with no entry into force that somebody recorded", () => {
      const story = deposited(azerbaijaniLaw(), "denunciation").record(recordedOn("2026-03-01"));
      expectFinding(auditOf(story), rule, {
        verdict: "cannotBeVerified",
        why: /on record as 1 March 2026; the case is for a denunciation, which has no entry into force/,
      });
      expectFinding(auditOf(story), effect, {
        verdict: "cannotBeVerified",
        why: /15 January 2027/,
      });
    });
  });

  describe("a change of a statement", () => {
    it("has neither an entry into force nor the effect of a denunciation", () => {
      const story = deposited(britishLaw(), "change-of-statement");
      const { state, law } = story;
      expect(entryIntoForceIn(state, law.treaty)).toBeUndefined();
      expect(denunciationEffectIn(state, law.treaty)).toBeUndefined();
      expect(rulesOf(story)).not.toContain(rule);
      expect(rulesOf(story)).not.toContain(effect);
      expectFinding(auditOf(story.record(recordedOn("2026-03-01"))), rule, {
        verdict: "cannotBeVerified",
        why: /a change of a statement, which has no entry into force/,
      });
    });
  });
});

const later = { today: "2027-06-01" };

const auditedLater = (story: CaseBuilder): readonly FindingInWords[] =>
  auditOf(story, "2027-06-01");

const to = (statement: string, by = "another State"): string =>
  `Was the objection by ${by} to ${statement} made in time?`;

describe("the audit of several objections", () => {
  it("judges each by its own State's day", () => {
    const story = circulated()
      .record(objection({ on: "2027-03-31", by: "the first State" }), later)
      .record(objection({ on: "2027-04-01", by: "the second State" }), later);
    const findings = auditedLater(story);
    expectFinding(findings, to("late-reservation", "the first State"), { verdict: "kept" });
    expectFinding(findings, to("late-reservation", "the second State"), {
      verdict: "broken",
      why: /^made 1 April 2027, after the period from 31 March 2026 to 31 March 2027$/,
    });
  });
  it("judges each by the window of its own statement", () => {
    const second = { ...lateReservation, id: "later-reservation" };
    const story = circulated()
      .record(
        command("RecordDatedFact", {
          fact: "depositaryNotice",
          on: "2026-04-25",
          statements: [second],
        }),
        later,
      )
      .record(circulation({ statements: [second.id], on: "2026-04-30" }), later)
      .record(objection({ on: "2027-04-15" }), later)
      .record(objection({ on: "2027-04-15", statement: second.id }), later);
    expectFinding(auditedLater(story), to("late-reservation"), { verdict: "broken" });
    expectFinding(auditedLater(story), to(second.id), {
      verdict: "kept",
      why: /within the period from 30 April 2026 to 30 April 2027$/,
    });
  });
});

describe("the audit of an objection on days that are not known", () => {
  it("names no period where the day of circulation is not known", () => {
    expectFinding(
      auditedLater(circulated("unknown").record(objection(), later)),
      to("late-reservation"),
      {
        verdict: "cannotBeVerified",
        why: /^made 31 March 2026, perhaps within a period whose days are not known$/,
      },
    );
  });
  const past = (receivedOn: string): CaseBuilder =>
    caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay"))
      .record(command("ConfirmDeposit", { receivedOn }));
  it.each([
    ["2026-03-31", "2027-03-31", "kept"],
    ["2026-03-31", "unknown", "cannotBeVerified"],
    ["unknown", "2027-03-31", "cannotBeVerified"],
    ["2026-03-01..2026-03-31", "2027-03-01", "kept"],
    ["2026-03-01..2026-03-31", "2027-03-02", "cannotBeVerified"],
  ] as const)("to what was deposited %s, when it was made %s, is %s", (receivedOn, on, verdict) => {
    const statement = "reservation-11-3";
    const findings = auditedLater(
      past(receivedOn).record(command("RecordObjection", { on, statement }), later),
    );
    expectFinding(findings, to(statement), { verdict });
    const authority = findings.find(({ rule }) => rule === to(statement))?.authority;
    expect(cited(authority)).toMatch(/\b20\(5\)/);
  });
});

describe("the audit of an objection that came before the circulation", () => {
  it("names no period that began afterwards", () => {
    const noticed = azerbaijaniCase("DepositConfirmed").record(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2026-03-31",
        statements: [lateReservation],
      }),
    );
    const story = noticed
      .record(objection({ on: "2026-04-01" }), later)
      .record(circulation({ on: "2026-04-15" }), later);
    expectFinding(auditedLater(story), to("late-reservation"), {
      verdict: "kept",
      why: /^made 1 April 2026, within twelve months of the circulation$/,
    });
  });
});

describe("the statements voted and the statements deposited", () => {
  const rule = "Are the statements deposited those voted on?";

  const of = (findings: ReturnType<typeof auditOf>, name = rule) =>
    findings.filter((finding) => finding.rule === name).map(({ verdict, why }) => [verdict, why]);

  const [first, ...others] = suppliedTexts;

  const deposited = (statements: typeof suppliedTexts) =>
    azerbaijaniCase("NotificationSent")
      .with(importing)
      .record(command("ConfirmDeposit", { statements }));

  it("are the same where each text is, at the signature and at the deposit", () => {
    const findings = auditOf(azerbaijaniCase("DepositConfirmed"));
    for (const name of [rule, "Are the statements signed those voted on?"])
      expectFinding(findings, name, {
        verdict: "kept",
        why: /the same text as was voted on: statement reservation-11-3 \(az\), statement reservation-11-3 \(en\), statement designation-40 \(az\)/,
      });
  });
  it("are not where one text is another, or was never voted", () => {
    if (first === undefined) throw new Error("no text");
    const other = { ...first, digest: digestOf("another text") };
    const never = { ...first, statement: "never-voted" };
    expect(of(auditOf(deposited([other, never, ...others])))).toEqual([
      ["broken", expect.stringContaining("reservation-11-3 (az), statement never-voted (az)")],
      ["kept", expect.stringContaining("designation-40 (az)")],
    ]);
  });
  it("cannot be compared where a text is not on record", () => {
    expect(of(auditOf(deposited(others)))).toEqual([
      ["cannotBeVerified", expect.stringContaining("reservation-11-3 (az)")],
      ["kept", expect.any(String)],
    ]);
  });
});

const entryIntoForceFor = saying(entryIntoForceForInWords);

const days60 = { kind: "days", n: 60 };
/** An invented treaty that needs two, and binds whoever comes later sixty days after. */
const ofTwo = (more: object = {}) =>
  definitionOf({ threshold: { count: 2 }, rule: days30, later: days60, ...more });
const worked = (
  treaty: ReturnType<typeof definitionOf>,
  received: string,
  circumstances: Parameters<typeof entryIntoForceFor>[2] = {},
) => entryIntoForceFor(treaty, day(received), circumstances);

describe("a State whose treaty is not in force", () => {
  const cannot =
    "cannot be calculated: the treaty file has no day of the treaty’s entry into force";
  it("is told how many are needed, and where its own clock alone would end", () => {
    expect(worked(ofTwo(), "2031-01-01")).toMatchObject({
      date: null,
      arithmetic: `${cannot}; it needs 2 instruments, and the day on which it has them is not known (by the State’s own period alone: 1 January 2031 + 60 days = 2 March 2031)`,
    });
    const unread = worked(ofTwo({ later: { kind: "unknown" } }), "2031-01-01");
    expect(unread.date).toBeNull();
    expect(unread.arithmetic).not.toContain("by the State’s own period alone");
  });
  it("is not told a number where the file has none", () => {
    const all = definitionOf({ rule: { kind: "allNegotiatingStates", states: ["A", "B"] } });
    expect(worked(all, "2031-01-01").arithmetic).toMatch(
      new RegExp(`^${cannot}, and the day on which its condition is met is not known`),
    );
  });
  it("has no date of a fixed day that asks for a threshold besides", () => {
    const rule = { kind: "fixedDate", date: "2031-06-01" };
    expect(worked(ofTwo({ rule }), "2031-01-01").date).toBeNull();
    expect(worked(definitionOf({ rule, later: days60 }), "2031-01-01").date).toBe("2031-06-01");
  });
  it("has no date where the last notification leads beyond the calendar, whatever it names", () => {
    const two = definitionOf({ rule: { kind: "lastNotification", n: 30 } });
    expect(worked(two, "9999-12-15")).toMatchObject({
      date: null,
      why: expect.stringContaining("before the treaty itself is in force") as string,
    });
    expect(worked(two, "9999-12-15", { effective: day("2031-01-01") }).date).toBeNull();
  });
});

describe("a State with whose instrument the treaty entered into force", () => {
  const original = { treatyInForceOn: day("2031-03-02"), original: true };
  const among = "the instrument is one of those that brought the treaty into force";
  it.each([
    ["ends on that day", days60, "1 January 2031 + 60 days = 2 March 2031"],
    [
      "ends before it",
      days30,
      "1 January 2031 + 30 days = 31 January 2031, but no earlier than the treaty itself: 2 March 2031",
    ],
    ["ends after it", { kind: "days", n: 90 }, "the treaty's own date 2 March 2031"],
    ["is not known", { kind: "unknown" }, "the treaty's own date 2 March 2031"],
  ])("is bound on the treaty's day, where its own clock %s", (_, later, arithmetic) => {
    expect(worked(ofTwo({ later }), "2031-01-01", original)).toMatchObject({
      date: "2031-03-02",
      arithmetic,
      why: among,
    });
  });
  const joinedBy = (received: string, treaty: ReturnType<typeof definitionOf>): boolean =>
    worked(treaty, received).why === among;
  it("is shown by the day of the threshold, where the file has it", () => {
    const recorded = ofTwo({
      rule: { kind: "firstOfMonthAfterMonths", n: 1 },
      inForceOn: { on: "2031-03-01", reachedOn: "2031-01-15" },
    });
    expect(joinedBy("2031-01-14", recorded)).toBe(true);
    expect(joinedBy("2031-01-15", recorded)).toBe(true);
    expect(joinedBy("2031-01-16", recorded)).toBe(false);
  });
  it("may have brought it on the day on which the treaty entered into force", () => {
    const atOnce = ofTwo({
      rule: { kind: "immediate" },
      inForceOn: { on: "2031-01-31", reachedOn: "2031-01-31" },
    });
    expect(joinedBy("2031-01-31", atOnce)).toBe(true);
    expect(joinedBy("2031-02-01", atOnce)).toBe(false);
  });
  it("is not taken from a day whose clock ends after the date on record", () => {
    const recorded = ofTwo({
      rule: { kind: "firstOfMonthAfterMonths", n: 1 },
      inForceOn: { on: "2031-03-15" },
    });
    expect(joinedBy("2031-01-31", recorded)).toBe(true);
    expect(joinedBy("2031-02-01", recorded)).toBe(false);
  });
  it("did not bring it after that day, whatever a faulty file says", () => {
    const faulty = ofTwo({ inForceOn: { on: "2031-01-31", reachedOn: "2031-03-01" } });
    expect(joinedBy("2031-01-31", faulty)).toBe(true);
    expect(joinedBy("2031-02-01", faulty)).toBe(false);
  });
  it("cannot be shown from a day whose clock leads beyond the calendar", () => {
    expect(joinedBy("9999-12-20", ofTwo({ inForceOn: { on: "9999-12-31" } }))).toBe(false);
  });
});

describe("a State that comes later", () => {
  const inForce = { treatyInForceOn: day("2031-03-02"), original: false };
  it("is bound by its own clock, also where that ends on the treaty's own day", () => {
    expect(worked(ofTwo(), "2031-01-01", inForce)).toMatchObject({
      date: "2031-03-02",
      arithmetic: "1 January 2031 + 60 days = 2 March 2031",
      why: expect.stringMatching(/^the State’s own period, from the day/) as string,
    });
    expect(worked(ofTwo(), "2030-12-31", inForce)).toMatchObject({
      date: "2031-03-02",
      arithmetic:
        "31 December 2030 + 60 days = 1 March 2031, but no earlier than the treaty itself: 2 March 2031",
      why: expect.stringMatching(/would end before the treaty was in force/) as string,
    });
  });
  it("is bound on the date that its instrument names, which is told as it stands", () => {
    const named = (effective: string) =>
      worked(ofTwo(), "2031-01-01", { ...inForce, effective: day(effective) }).arithmetic;
    expect(named("2031-09-01")).toBe("effective 1 September 2031");
    expect(named("2031-03-02")).toBe("effective 2 March 2031");
    expect(named("2031-03-01")).toBe(
      "effective 1 March 2031, but no earlier than the treaty itself: 2 March 2031",
    );
  });
});
