import { auditCase } from "../../src/findings/audit.ts";
import { type Finding, ruleName } from "../../src/words/finding.ts";
import {
  auditNote,
  basisOf,
  findingCounts,
  inSections,
  placeOfFinding,
} from "../../src/findings/note.ts";
import type { ActOf, RecordedAct } from "../../src/case/act.ts";
import { withFacts } from "../../src/case/case.ts";
import { bounced, circulated, delivered, objection, transmitted } from "../support/abroad.ts";
import { auditOf, expectFinding, findingsOf } from "../support/audit-findings.ts";
import { bySystem, caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  claimed,
  command,
  declaredUnknown,
  deposited,
  released,
  sent,
  certified,
  votesFor,
} from "../support/cases.ts";
import { inEnglish, type FindingInWords, english } from "../support/in-english.ts";
import { azerbaijaniLaw, britishLaw, day } from "../support/law.ts";

const ended = azerbaijaniCase("DepositConfirmed");
const gone = azerbaijaniCase("NotificationSent");
const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));

/** The audit of a case one of whose facts somebody wrote otherwise: no rule would have let it in. */
const forged = <Kind extends RecordedAct["kind"]>(
  story: CaseBuilder,
  kind: Kind,
  fields: Partial<ActOf<Kind>>,
): readonly Finding[] =>
  auditCase({
    state: withFacts(
      story.state,
      story.state.facts.map((fact) =>
        fact.act.kind === kind ? { ...fact, act: { ...fact.act, ...fields } } : fact,
      ),
    ),
    law: story.law,
    today: day("2026-03-31"),
    calendar: undefined,
  });

describe("the audit of notifications", () => {
  const once = "Did at most one notification leave unmarked?";
  const arrived = "Did the notification case-1/N1 reach its address?";
  const again = sent(claimed(released(bounced(gone))));
  it("keeps that one at most is unmarked, and calls two broken", () => {
    expectFinding(auditOf(again), once, {
      verdict: "kept",
      why: /N1, case-1\/N2 .* unmarked: 1/,
    });
    expectFinding(forged(again, "NotificationReleased", { duplicate: false }), once, {
      verdict: "broken",
      why: /unmarked: 2/,
    });
  });
  it("keeps a delivery", () => {
    expectFinding(auditOf(delivered(gone)), arrived, {
      verdict: "kept",
      why: /delivered 31 March 2026, 08:00 UTC: the mail server's report/,
    });
    expect(auditOf(gone).map(({ rule }) => rule)).not.toContain(arrived);
  });
  it("cannot verify a bounce until another notification follows, marked", () => {
    expectFinding(auditOf(bounced(gone)), arrived, { verdict: "cannotBeVerified" });
    expectFinding(auditOf(again), arrived, {
      verdict: "kept",
      why: /N2 followed, marked as a duplicate/,
    });
    expectFinding(forged(again, "NotificationReleased", { duplicate: false }), arrived, {
      verdict: "broken",
      why: /followed without being marked as a duplicate/,
    });
  });
  it("takes the newest report by its own time, and of two at once the bounce", () => {
    const late = { at: "2026-03-31T08:30:00Z" };
    expectFinding(auditOf(bounced(delivered(gone, late))), arrived, { verdict: "kept" });
    expectFinding(auditOf(bounced(delivered(gone), late)), arrived, {
      verdict: "cannotBeVerified",
    });
    expectFinding(auditOf(delivered(bounced(gone))), arrived, { verdict: "cannotBeVerified" });
  });
  it("cannot verify that what somebody complained of was taken as a notification", () => {
    const told = gone.record(command("RecordComplaint"), bySystem);
    expectFinding(auditOf(told), "Was the notification case-1/N1 accepted as one?", {
      verdict: "cannotBeVerified",
    });
  });
  it("cannot verify an outcome that nobody knows", () => {
    const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
    expectFinding(auditOf(unknown), "What became of the notification?", {
      verdict: "cannotBeVerified",
    });
  });
});

describe("the audit of the signed original", () => {
  const rule = "Did the transmission of the instrument come before the deposit?";
  it("is kept, cannot be verified, or is broken by the days of its transmission and receipt", () => {
    const handed = transmitted(gone);
    expectFinding(auditOf(deposited(handed)), rule, { verdict: "kept" });
    const signed = past.record(command("SignInstrument"));
    const of = signed.hashOf("InstrumentSigned");
    const imported = (on: string): CaseBuilder =>
      signed.record(command("TransmitInstrument", { of, on })).record(command("ConfirmDeposit"));
    expectFinding(auditOf(imported("unknown")), rule, { verdict: "cannotBeVerified" });
    expectFinding(
      forged(imported("2026-03-05"), "DepositConfirmed", {
        receivedOn: { kind: "known", on: day("2026-03-04") },
      }),
      rule,
      { verdict: "broken" },
    );
  });
});

describe("the audit of objections", () => {
  const later = { today: "2027-06-01" };
  const objected = (story: CaseBuilder, on: string): readonly FindingInWords[] => {
    const statement = story.state.facts.some(({ act }) => act.kind === "DatedFactRecorded")
      ? "late-reservation"
      : "reservation-11-3";
    return auditOf(
      story.record(command("RecordObjection", { on, statement }), later),
      "2027-06-01",
    );
  };
  it("to what was circulated late are kept inside the period, and broken after it", () => {
    const rule = "Was the objection by another State to late-reservation made in time?";
    expectFinding(objected(circulated(), "2027-03-31"), rule, {
      verdict: "kept",
      why: /within the period from 31 March 2026 to 31 March 2027/,
    });
    expectFinding(objected(circulated(), "2027-04-01"), rule, { verdict: "broken", why: /after/ });
    expectFinding(objected(circulated(), "2027-03-30..2027-04-02"), rule, {
      verdict: "cannotBeVerified",
      why: /perhaps within/,
    });
  });
  it("of a State that objected twice are each judged by its own day", () => {
    const twice = ["2027-03-31", "2027-04-01"].reduce(
      (story, on) => story.record(objection({ on })),
      circulated().with({ ...importing, ...later }),
    );
    const judged = findingsOf(twice, "2027-06-01").filter(
      (one) => one.rule.kind === "objectionInTime",
    );
    expect(judged.map(({ verdict }) => verdict)).toEqual(["kept", "broken"]);
  });
  const rule = "Was the objection by another State to reservation-11-3 made in time?";
  it("to what was deposited in time are kept within twelve months of the deposit, and later unknown", () => {
    expectFinding(objected(ended, "2027-03-31"), rule, {
      verdict: "kept",
      why: /within twelve months of the deposit/,
    });
    expectFinding(objected(ended, "2027-04-01"), rule, {
      verdict: "cannotBeVerified",
      why: /it is not on record when the objecting State was notified or consented to be bound/,
    });
  });
  it("to what was made in time and circulated block nothing, and break no rule", () => {
    const circulatedInTime = ended.record(command("RecordCirculation"));
    const findings = objected(circulatedInTime, "2027-03-31");
    expectFinding(findings, rule, {
      verdict: "kept",
      why: /within twelve months of the circulation/,
    });
    expect(inEnglish(findings).filter(({ rule }) => rule.startsWith("late or modified"))).toEqual(
      [],
    );
    expectFinding(objected(circulatedInTime, "2027-04-01"), rule, { verdict: "cannotBeVerified" });
  });
  it("to what is no reservation have no period that is known", () => {
    const told = ended.record(command("RecordObjection", { statement: "designation-40" }));
    expectFinding(
      auditOf(told),
      "Was the objection by another State to designation-40 made in time?",
      {
        verdict: "cannotBeVerified",
        why: /only for objections to reservations/,
      },
    );
  });
  it("leave the window of a late statement running, accepted or blocked", () => {
    const window = "Was the late or modified statement late-reservation accepted?";
    expectFinding(auditOf(circulated(), "2027-03-31"), window, { verdict: "running" });
    expectFinding(auditOf(circulated(), "2027-04-01"), window, { verdict: "kept" });
    expectFinding(objected(circulated(), "2027-03-31"), window, { verdict: "broken" });
    expectFinding(objected(circulated(), "unknown"), window, { verdict: "cannotBeVerified" });
  });
});

describe("the audit of the treaty's own entry into force", () => {
  const rule = "When did the treaty enter into force?";
  const british = britishCase("DepositConfirmed", britishLaw());
  it("compares what is on record with the treaty file", () => {
    const told = (on: string): CaseBuilder =>
      british.record(command("RecordTreatyInForce", { on }));
    expectFinding(auditOf(told("2004-07-01")), rule, {
      verdict: "kept",
      why: /on record as 1 July 2004, by the depositary's notification; 1 July 2004 in the treaty file/,
    });
    expectFinding(auditOf(told("2004-06-01..2004-07-31")), rule, { verdict: "cannotBeVerified" });
    expectFinding(
      forged(told("2004-07-01"), "TreatyInForceRecorded", {
        on: { kind: "known", on: day("2004-08-01") },
      }),
      rule,
      { verdict: "broken" },
    );
  });
  it("cannot verify it where the treaty file has no day, and says nothing where none is on record", () => {
    const told = ended.record(command("RecordTreatyInForce"));
    expectFinding(auditOf(told), rule, {
      verdict: "cannotBeVerified",
      why: /no day to compare with/,
    });
    expect(auditOf(ended).map((finding) => finding.rule)).not.toContain(rule);
  });
});

describe("the audit of a deadline", () => {
  const rule = "Was the time limit ‘Vote’ kept (from 12 January 2026)?";
  const laid = azerbaijaniCase("Laid");
  it("that is not due yet is running, and is not called kept", () => {
    // No source says whether the day of the laying counts: the time may be over on the 11th, and is on the 12th.
    expectFinding(auditOf(laid, "2026-03-11"), rule, {
      verdict: "running",
      why: /due 11 March 2026/,
    });
    expectFinding(auditOf(laid, "2026-03-12"), rule, {
      verdict: "cannotBeVerified",
      why: /12 March 2026, or 11 March 2026 if it is counted the other way/,
    });
    expectFinding(auditOf(laid, "2026-03-13"), rule, { verdict: "broken" });
  });
  it("in a case that ended before it was due runs no longer", () => {
    const withdrawn = laid.record(command("Withdraw"), { today: "2026-03-01" });
    expect(auditOf(withdrawn, "2027-01-01").map((one) => one.rule)).not.toContain(rule);
  });
});

/** A past case of which the press says that there was a vote and a signature. */
const reported = (): CaseBuilder =>
  caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("Lay", { on: "unknown", text: "unknown", statements: [] }))
    .record(
      command("RecordVote", {
        on: "2026-02-10",
        stage: "plenary",
        counts: null,
        text: "unknown",
        statementTexts: [],
      }),
    )
    .record(
      command("RecordAssent", { on: "2026-02-23", stage: "head-of-state", source: "the press" }),
    );

const noteOf = (story: CaseBuilder) => auditNote(findingsOf(story));
const rulesUnder = ({ concerns, rule }: ReturnType<typeof auditNote>[number]) =>
  (concerns ?? [{ rule }]).map((one) => ruleName(one.rule));

const adoptedByTooFew = certified(
  azerbaijaniCase("SittingScheduled").record(
    command("RecordVote", { counts: votesFor(70, 82), outcome: "adopted" }),
  ),
);

describe("the audit as it is read", () => {
  it("begins with what is broken; then what is open, what nobody can know, and what was kept", () => {
    const order = ["broken", "open", "unknowable", "running", "kept"];
    for (const story of [reported(), adoptedByTooFew]) {
      const sections = noteOf(story).map((one) => placeOfFinding(one).section);
      expect(sections).toEqual(
        sections.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
      );
    }
    expect(placeOfFinding(noteOf(adoptedByTooFew)[0] as Finding)).toEqual({
      section: "broken",
      group: "votes",
    });
  });

  it("has its findings in groups, in each section by the order of the procedure", () => {
    const [open] = inSections(noteOf(reported()), placeOfFinding);
    expect(open?.section).toBe("open");
    expect(open?.groups.map(({ group }) => group)).toEqual([
      "procedure",
      "deadlines",
      "statements",
    ]);
  });

  it("names a cause once, with every rule that it concerns", () => {
    const note = noteOf(reported());
    const under = (why: string) => note.filter((one) => english(one.why) === why).map(rulesUnder);
    expect(under("not on record")).toEqual([
      [
        expect.stringMatching(/^stageTakesPlace.*Committee/),
        expect.stringMatching(/^stageTakesPlace.*Publication of the law/),
      ],
    ]);
  });

  it("says a missing step once, whatever was noted when the next was entered", () => {
    const rules = noteOf(reported()).flatMap(rulesUnder);
    expect(rules.filter((rule) => /stageTakesPlace.*Committee/.test(rule))).toHaveLength(1);
  });

  it("says a failed quorum once, and judges no majority beside it", () => {
    const broken = noteOf(adoptedByTooFew).filter(({ verdict }) => verdict === "broken");
    const votes = broken.filter(({ rule }) => rule.kind === "stageVote");
    expect(votes).toHaveLength(1);
    expect(english(votes[0]?.why ?? [])).toMatch(
      /^declared adopted, but under the rule: no decision .*present: 82, needed at least 83: not passed/,
    );
    const undecided = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordVote", { counts: votesFor(70, 82), outcome: "noDecision" }),
      ),
    );
    const kept = findingsOf(undecided).filter(({ rule }) => rule.kind === "stageVote");
    expect(kept.map(({ verdict }) => verdict)).toEqual(["kept"]);
  });

  it("lets no rule that was judged vanish", () => {
    for (const story of [reported(), adoptedByTooFew, azerbaijaniCase("DepositConfirmed")]) {
      const judged = new Set(findingsOf(story).map(({ rule }) => ruleName(rule)));
      expect(new Set(noteOf(story).flatMap(rulesUnder))).toEqual(judged);
    }
  });

  it("counts what was kept on law that was read, from memory and by Tasdiq's own rules apart", () => {
    const note = noteOf(azerbaijaniCase("DepositConfirmed"));
    const counts = findingCounts(note);
    const { read, memory, own } = counts.keptOn;
    expect(read + memory + own).toBe(counts.kept);
    expect(Math.min(read, own)).toBeGreaterThan(0);
    expect(counts.open + counts.unknowable).toBe(counts.cannotBeVerified);
    expect(counts.brokenOn).toEqual({ read: 0, memory: 0, own: 0 });
  });

  it("rests on memory where one of several rules does", () => {
    const [first] = findingsOf(reported());
    if (first === undefined) throw new Error("nothing was found");
    const { rule } = first;
    const authority = (mark: "seen" | "unverified") => ({ cite: "a law", url: null, mark });
    const concerns = [
      { rule, authority: authority("seen") },
      { rule, authority: authority("unverified") },
    ];
    expect(basisOf({ ...first, concerns })).toBe("memory");
    expect(basisOf({ ...first, authority: authority("seen") })).toBe("read");
  });
});

describe("did whoever signed the treaty have full powers, or need none?", () => {
  const rule = "Did whoever signed the treaty have full powers, or need none?";
  const signed = (by: string | null) =>
    caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("RecordDatedFact", { fact: "signature", on: "2025-10-25", by }));
  it("are open where neither they nor the office of the signer are on record", () => {
    expectFinding(auditOf(signed("A. Person")), rule, {
      verdict: "cannotBeVerified",
      why: /^signed by A. Person; neither full powers nor an office that needs none is on record$/,
    });
    expectFinding(auditOf(signed(null)), rule, {
      verdict: "cannotBeVerified",
      why: /^by whom it was signed is not on record/,
    });
  });
  it("are kept where they are on record, and asked of no treaty that was not signed", () => {
    const given = signed("A. Person").record(
      command("RecordDatedFact", { fact: "fullPowers", on: "2025-10-20", source: "a letter" }),
    );
    expectFinding(auditOf(given), rule, {
      verdict: "kept",
      why: /^full powers of 20 October 2025 are on record \(a letter\)$/,
    });
    const unsigned = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    expect(auditOf(unsigned).filter((one) => one.rule === rule)).toEqual([]);
  });
});
