import { auditCase } from "../../src/findings/audit.ts";
import type { Finding } from "../../src/words/finding.ts";
import { findingCounts } from "../../src/findings/note.ts";
import { orderFindings as orderFindingsInWords } from "../../src/findings/order.ts";
import { knownDate, unknownDate } from "../../src/time/fact-date.ts";
import type { RecordedAct } from "../../src/case/act.ts";
import { withFacts } from "../../src/case/case.ts";
import { rulesOf } from "../../src/commands/despite.ts";
import { expectFinding, auditOf, findingsOf, brokenRules } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder, despiteOf } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  instrumentSigned,
  publication,
  carried,
  certified,
  voted,
  votesFor,
} from "../support/cases.ts";
import { saying, inEnglish, type FindingInWords, english } from "../support/in-english.ts";
import { azerbaijaniLaw, day, digestOf } from "../support/law.ts";
import { item } from "../support/readiness.ts";
import { dateOfFact } from "../../src/case/case-fact.ts";

describe("Audit order", () => {
  const orderFindings = saying(orderFindingsInWords);

  const ordered = ({ state, law }: CaseBuilder): readonly FindingInWords[] =>
    inEnglish(orderFindings(state, law));

  const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));

  describe("the order of the steps", () => {
    it("is asked of what is on record, and of nothing that is still to come", () => {
      expect(ordered(azerbaijaniCase("InstrumentSigned")).map(({ rule }) => rule)).toEqual([
        "Did the release of the instrument come before the signature of the instrument?",
      ]);
      expect(ordered(azerbaijaniCase("CaseOpened"))).toEqual([]);
    });
    it("is under a procedure file that of what is done abroad; the rest is its course", () => {
      expect(
        ordered(britishCase("DepositConfirmed")).map(({ rule, verdict }) => [rule, verdict]),
      ).toEqual([
        ["Did the signature of the instrument come before the deposit?", "kept"],
        [
          "Did the signature of the instrument come before the sending of the notification?",
          "kept",
        ],
        ["Did the release of the instrument come before the signature of the instrument?", "kept"],
      ]);
    });
    it("cannot be verified of a step whose first is not on record", () => {
      expectFinding(
        ordered(past.record(command("RecordSent"))),
        "Did the signature of the instrument come before the sending of the notification?",
        { verdict: "cannotBeVerified", why: /^the signature of the instrument is not on record$/ },
      );
    });
  });

  describe("two steps whose days are not known", () => {
    const rule = "Did the signature of the instrument come before the deposit?";
    type How = { readonly seq?: number; readonly imported?: boolean };
    const found = (first: How, second: How): string | undefined => {
      const { state, law } = azerbaijaniCase("DepositConfirmed");
      const facts = state.facts.map((fact) => {
        if (fact.act.kind === "InstrumentSigned")
          return { ...fact, ...first, act: { ...fact.act, on: unknownDate } };
        return fact.act.kind === "DepositConfirmed" ? { ...fact, ...second } : fact;
      });
      return orderFindings(withFacts(state, facts), law).find((one) => one.rule === rule)?.verdict;
    };
    it("were taken in the order in which they were recorded here, and only here", () => {
      expect(found({}, {})).toBe("kept");
      expect(found({ imported: true }, {})).toBe("cannotBeVerified");
      expect(found({}, { imported: true })).toBe("cannotBeVerified");
      expect(found({ imported: true }, { imported: true })).toBe("cannotBeVerified");
    });
    it("are in no order where the first was recorded after the second", () => {
      expect(found({ seq: 99 }, {})).toBe("cannotBeVerified");
    });
  });

  describe("steps of a time of which no source tells the rules", () => {
    it("follow each other all the same", () => {
      const old = past
        .record(command("SignInstrument", { on: "2009-09-01" }))
        .record(command("ConfirmDeposit", { receivedOn: "2009-09-03" }));
      expectFinding(ordered(old), "Did the signature of the instrument come before the deposit?", {
        verdict: "kept",
        why: /^signature of the instrument: 1 September 2009; deposit: 3 September 2009$/,
      });
    });
  });

  describe("the day of a step", () => {
    const zone = "Asia/Baku";
    const dated = (story: CaseBuilder, kind: RecordedAct["kind"], at?: string) => {
      const fact = story.fact(kind);
      return dateOfFact({ ...fact, at: at ?? fact.at }, zone);
    };
    it("is the one that its act names", () => {
      expect(dated(britishCase("TimeEndCertified"), "TimeEndCertified")).toEqual(
        knownDate(day("2026-02-03")),
      );
      const deposited = azerbaijaniCase("DepositConfirmed");
      expect(dated(deposited, "AssentRecorded")).toEqual(knownDate(day("2026-02-23")));
      expect(dated(deposited, "DepositConfirmed")).toEqual(knownDate(day("2026-03-31")));
      expect(dated(deposited, "InstrumentPrepared")).toEqual(unknownDate);
    });
    it("of a sending is that of its entry, where the parliament sits", () => {
      const sent = azerbaijaniCase("NotificationSent");
      const on = (at: string) => dated(sent, "NotificationSent", at);
      expect(on("2026-03-31T19:59:59.000Z")).toEqual(knownDate(day("2026-03-31")));
      expect(on("2026-03-31T20:00:00.000Z")).toEqual(knownDate(day("2026-04-01")));
    });
  });
});

describe("Audit order of facts", () => {
  const past = caseUnder(azerbaijaniLaw(), { ...importing, today: "2026-11-28" }).record(
    command("OpenCase"),
  );

  const rule = (before: string, after: string): string =>
    `Did the ${before} come before the ${after}?`;

  describe("two facts that rest on each other", () => {
    const released = rule("release of the instrument", "signature of the instrument");
    const releasedOn = (today: string): CaseBuilder => {
      const prepared = azerbaijaniCase("InstrumentPrepared").with({ today: "2026-11-28" });
      return instrumentSigned(
        prepared.record(
          command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }),
          {
            today,
          },
        ),
      );
    };
    it("are out of order where an instrument is recorded as signed before its text was released", () => {
      expectFinding(auditOf(releasedOn("2026-11-28"), "2026-11-28"), released, {
        verdict: "broken",
        why: /release of the instrument: 28 November 2026.*signature of the instrument: 2 March 2026/,
      });
      expectFinding(auditOf(releasedOn("2026-03-02"), "2026-11-28"), released, { verdict: "kept" });
    });
    it("are said to be out of order to whoever records the second", () => {
      const story = azerbaijaniCase("InstrumentReleased");
      const sign = (on: string) =>
        command("SignInstrument", { of: story.hashOf("InstrumentReleased"), on });
      story.when(sign("2026-02-28")).thenFinding(released, "broken");
      const { noted } = story.when(sign("2026-03-02")).decision as {
        readonly noted: () => readonly Finding[];
      };
      expect(noted().filter((one) => one.rule.kind === "orderOf")).toEqual([]);
    });
    describe("of which one was done on paper and entered late", () => {
      const paper = digestOf("the sheet on which the text was released");
      const prepared = azerbaijaniCase("InstrumentPrepared").with({ today: "2026-12-02" });
      const release = (fields: object = {}) =>
        command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared"), ...fields });
      const signed = (story: CaseBuilder, on = "2026-11-28") =>
        command("SignInstrument", { of: story.hashOf("InstrumentReleased"), on });
      const onPaper = (on: string): CaseBuilder =>
        prepared.record(release({ onPaper: on, evidence: paper }));

      it("are in order by the days on which they were done, and what was entered late is noted", () => {
        const story = onPaper("2026-11-27");
        expect(story.when(signed(story)).thenStage("notification").notes().at(-1)).toBeUndefined();
        expectFinding(auditOf(story.record(signed(story)), "2026-12-02"), released, {
          verdict: "kept",
          why: /^release of the instrument: 27 November 2026; signature of the instrument: 28 November 2026; release of the instrument: entered late, 2 December 2026; signature of the instrument: entered late, 2 December 2026$/,
        });
        expect(brokenRules(auditOf(story.record(signed(story)), "2026-12-02"))).toEqual([]);
      });
      it("are out of order where the paper itself is of a later day", () => {
        const story = onPaper("2026-11-29");
        story.when(signed(story)).thenFinding(released, "broken");
      });
      it("are out of order where the release was done here after the signature", () => {
        const story = prepared.record(release());
        story.when(signed(story)).thenFinding(released, "broken", /2 December 2026.*on paper/);
      });
      it("are brought in order by the paper, where it is found after the signature was entered", () => {
        const here = prepared.record(release());
        const late = here.record(signed(here));
        const corrected = late.record(
          command("Correct", {
            of: late.hashOf("InstrumentReleased"),
            restated: release({ onPaper: "2026-11-27", evidence: paper }),
          }),
          { person: "releasing-officer-1", duty: "releasing-officer" },
        );
        expectFinding(auditOf(corrected, "2026-12-02"), released, { verdict: "kept" });
      });
      it("are not brought in order by whoever prepared the instrument", () => {
        const here = prepared.record(release());
        here
          .when(
            command("Correct", {
              of: here.hashOf("InstrumentReleased"),
              restated: release({ onPaper: "2026-11-27", evidence: paper }),
            }),
            { person: "treaty-officer-1", duty: "releasing-officer" },
          )
          .thenRefused("SamePerson");
      });
      it("are entered with their paper or not at all: a release here has no other day than its own", () => {
        prepared.when(release({ onPaper: "2026-11-27" })).thenRefused("PaperIncomplete");
        prepared.when(release({ evidence: paper })).thenRefused("PaperIncomplete");
        prepared
          .when(release({ onPaper: "2026-12-03", evidence: paper }))
          .thenRefused("DateInFuture");
      });
    });
    it("are out of order where a law is recorded as returned before it was presented", () => {
      const story = past
        .record(command("Present", { stage: "head-of-state", on: "2026-02-12" }))
        .record(
          command("RecordAssent", {
            stage: "head-of-state",
            outcome: "returned",
            on: "2026-02-11",
          }),
        );
      expectFinding(auditOf(story, "2026-11-28"), "Were the stages taken in order?", {
        verdict: "broken",
        why: /returned \(11 February 2026\) is dated before .*presented \(12 February 2026\)/,
      });
    });
    it("are out of order where a treaty is recorded as signed after it was laid", () => {
      const story = past
        .record(command("Lay", { stage: "draft-law", on: "2026-01-12" }))
        .record(command("RecordDatedFact", { on: "2026-01-20" }));
      expectFinding(auditOf(story, "2026-11-28"), rule("signature of the treaty", "laying"), {
        verdict: "broken",
      });
    });
    it("are not asked for where one of them is not on record", () => {
      const rules = auditOf(past.record(publication()), "2026-11-28").map((one) => one.rule);
      expect(rules.filter((one) => one.includes("Were the stages taken in order?"))).toEqual([]);
      const signed = auditOf(past.record(command("SignInstrument")), "2026-11-28");
      expect(signed.filter((one) => one.rule.includes(" before "))).toEqual([]);
    });
  });

  describe("the authority of a finding", () => {
    const whole = azerbaijaniCase("DepositConfirmed");
    const authority = (story: CaseBuilder, name: string) =>
      auditOf(story).find((one) => one.rule === name)?.authority;
    it("is Tasdiq's own rule, and marked so, where no law says the order", () => {
      expect(
        authority(whole, rule("release of the instrument", "signature of the instrument")),
      ).toEqual({ rule: "signedTextReleased", mark: "own" });
    });
    it("is not read where it is what a clerk wrote of a promise", () => {
      const promised = whole.record(command("PromiseAmendment"));
      expect(authority(promised, "Was the promised amendment criminal-code made?")).toMatchObject({
        cite: "Promised: the explanatory note",
        mark: "unverified",
      });
    });
    it("is that of the stage in readiness too", () => {
      expect(item(whole, "assent:head-of-state").authority.mark).toBe("seen");
    });
    it("is not counted as unverified where it is an own rule", () => {
      const own = findingsOf(whole).filter(({ authority: { mark } }) => mark === "own");
      expect(own.length).toBeGreaterThan(0);
      expect(findingCounts(own).unverified).toBe(0);
    });
  });
});

describe("the audit names one cause once", () => {
  const laid = caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("Lay", { on: "2026-01-12" }))
    .record(command("RecordVote", { stage: "plenary", on: "2026-02-10" }));

  const ofOrder = (story: CaseBuilder) =>
    brokenRules(auditOf(story)).filter((rule) => /order|precede/.test(rule));

  it("where an imported step is dated before the step that it follows", () => {
    const late = laid.record(command("Present", { on: "2026-02-05" }));
    expect(late.notes().map(({ rule }) => rule)).toEqual(["Were the stages taken in order?"]);
    expect(ofOrder(late)).toEqual(["Were the stages taken in order?"]);
  });

  it("where an imported step was entered after a later one, and its day shows it", () => {
    const back = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay", { on: "2026-01-12" }))
      .record(command("RecordAssent", { stage: "head-of-state", on: "2026-02-20" }))
      .record(command("RecordVote", { stage: "plenary", on: "2026-02-10" }));
    expect(back.notes().filter(({ rule }) => rule.startsWith("Were the st"))).not.toEqual([]);
    expect(ofOrder(back)).toHaveLength(1);
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

const vote =
  "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?";
const second = { person: "plenary-secretary-2" };
const sitting = azerbaijaniCase("SittingScheduled");
const tooFew = { counts: votesFor(70, 70), outcome: "adopted" };
/** A law declared adopted by 70 members, where 83 must be present, and certified as such. */
const adoptedByTooFew = (): CaseBuilder => certified(sitting.record(command("RecordVote", tooFew)));

describe("what is required before the deposit", () => {
  it("is not met where the audit finds it broken", () => {
    expect(item(adoptedByTooFew(), "vote:plenary")).toMatchObject({
      status: "broken",
      why: expect.stringMatching(
        /declared adopted, but under the rule: no decision .*present: 70, needed at least 83/,
      ) as string,
    });
    expect(item(certified(voted(sitting)), "vote:plenary").status).toBe("met");
  });
});

describe("going on despite what is broken", () => {
  const presented = adoptedByTooFew().record(command("Present", { on: "2026-02-12" }));
  const sign = command("RecordAssent", { on: "2026-02-20" });
  it("is refused without a reason, by a refusal that lists the findings", () => {
    const refused = presented.when(sign).refused();
    expect(refused).toMatchObject({ kind: "RulesBroken", count: 1 });
    const { findings = [] } = refused;
    expect(new Set(findings.map(({ rule, verdict }) => `${english(rule)}: ${verdict}`))).toEqual(
      new Set([`${vote}: broken`]),
    );
  });
  it("is recorded with the names of the rules and the reason", () => {
    const { findings = [] } = presented.when(sign).refused();
    const despite = { findings: [...rulesOf(findings)], reason: "the court has upheld the vote" };
    const signed = presented.when(sign, { despite }).thenActs("AssentRecorded", "ContinuedDespite");
    expect(signed.entries.at(-1)?.entry.acts).toContainEqual({
      kind: "ContinuedDespite",
      findings: findings.map(({ rule }) => rule),
      reason: "the court has upheld the vote",
    });
    expect(signed.state.stage).toBe("instrument");
  });
  it("names all that is broken and nothing else", () => {
    for (const findings of [["certification"], [vote, "certification"]])
      presented
        .when(sign, { despite: { findings, reason: "as usual" } })
        .thenRefused("RulesBroken");
  });
  it("needs what is broken: where nothing is, a reason has no place", () => {
    azerbaijaniCase("Presented")
      .when(sign, { today: "2026-02-20", despite: { findings: [vote], reason: "to be safe" } })
      .thenRefused("NothingBroken");
    presented
      .when(command("RecordDatedFact"), { despite: despiteOf(presented.when(sign).refused()) })
      .thenRefused("NothingBroken");
  });
  it("is not asked of what ends the case or puts its record right, nor of a past case", () => {
    sitting.when(command("Withdraw")).thenStage("withdrawn");
    presented.when(command("Lapse")).thenStage("lapsed");
    const past = sitting.with(importing).record(command("RecordVote", tooFew));
    expect(past.when(sign, importing).decision.kind).toBe("allowed");
  });
  it("is not asked where the act itself mends what is broken: a step taken in time and recorded late", () => {
    azerbaijaniCase("Presented").when(sign, { today: "2026-06-30" }).thenActs("AssentRecorded");
    sitting.when(command("RecordVote"), { today: "2026-06-30" }).thenActs("VoteRecorded");
  });
});

describe("certifying a vote despite what is broken", () => {
  it("judges what the certifier enters, and says nothing of the first record", () => {
    for (const first of [{ counts: carried }, tooFew]) {
      const waiting = sitting.record(command("RecordVote", first));
      const of = waiting.hashOf("VoteRecorded");
      waiting
        .when(command("CertifyVote", { of, ...tooFew }), second)
        .thenRefused("RulesBroken", { count: 1 });
      const enough = waiting.when(command("CertifyVote", { of }), second);
      expect(enough.decision.kind).toBe("allowed");
    }
  });
  it("asks nobody about a first record that was set aside: who records it anew is not told of it", () => {
    const waiting = sitting.record(command("RecordVote", tooFew));
    const of = waiting.hashOf("VoteRecorded");
    const wrong = command("CertifyVote", { of, counts: carried });
    const spent = [1, 2, 3].reduce((story) => story.record(wrong, second), waiting);
    spent.when(command("RecordVote", tooFew), second).thenActs("VoteRecorded");
    spent.when(command("MakePublic"), { today: "2026-02-11" }).thenActs("CaseMadePublic");
  });
});
