import { readExecutionName, executionName } from "../../src/ledger/sending/resume-driver.ts";
import { fold } from "../../src/case/apply.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { windowsOf } from "../../src/findings/statements/moment.ts";
import {
  bounced,
  circulated,
  objection,
  delivered,
  instrumentReleased as releasedAbroad,
  instrumentSigned as signedAbroad,
  returned,
  second,
  signedAnew,
  transmitted,
} from "../support/abroad.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  certified,
  claimed,
  command,
  deposited,
  instrumentReleased,
  instrumentSigned,
  publication,
  released,
  sent,
  votesFor,
  declaredUnknown,
  registration,
} from "../support/cases.ts";
import { factsOf } from "../support/facts.ts";
import { everyDaySits, day } from "../support/law.ts";

const abroad = (story: CaseBuilder): CaseBuilder =>
  deposited(
    sent(
      claimed(
        released(instrumentSigned(instrumentReleased(story.record(command("PrepareInstrument"))))),
      ),
    ),
  );
const kindsOf = (story: CaseBuilder): readonly string[] =>
  story.state.facts.map((fact) => fact.act.kind);

describe("whole cases", () => {
  it("a law of the Milli Majlis goes from draft to deposit, one entry an act", () => {
    const story = azerbaijaniCase("DepositConfirmed");
    expect(story.state).toMatchObject({ stage: "deposited", version: 17 });
    expect(kindsOf(story)).toEqual(
      story.entries.flatMap(({ entry }) => entry.acts.map((act) => act.kind)),
    );
    expect(story.notes()).toEqual([]);
    expect(fold(story.entries)).toEqual(story.state);
  });
  it("a treaty laid in Britain passes in silence and is deposited", () => {
    const story = britishCase("DepositConfirmed");
    expect(story.state).toMatchObject({ stage: "deposited", version: 12 });
    expect(story.notes()).toEqual([]);
  });
  it("a law is returned, passed again with the larger majority, and deposited", () => {
    const returned = azerbaijaniCase("Presented")
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-02-26" }));
    const again = certified(
      returned.record(command("RecordVote", { on: "2026-02-26", counts: votesFor(95) })),
    );
    const story = abroad(again.record(publication({ on: "2026-02-27" })));
    expect(again.state.stage).toBe("instrument");
    expect(story.state.stage).toBe("deposited");
    expect(brokenRules(auditOf(story))).toEqual([]);
  });
  it("a law is returned and fails the second vote", () => {
    const returned = azerbaijaniCase("Presented")
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-02-26" }));
    const story = certified(
      returned.record(
        command("RecordVote", {
          on: "2026-02-26",
          counts: votesFor(94),
          outcome: "rejected",
        }),
      ),
    );
    expect(story.state.stage).toBe("rejected");
    expect(brokenRules(auditOf(story))).toEqual([]);
  });
  it("a law is referred back, declined at its first record, fails its quorum, and is adopted in the end", () => {
    const back = azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { outcome: "referredBack", counts: null }),
    );
    const reported = certified(back)
      .record(command("RecordReport", { on: "2026-02-12" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-02-17" }));
    const misread = reported.record(
      command("RecordVote", {
        on: "2026-02-17",
        counts: votesFor(28, 82),
        outcome: "noDecision",
      }),
    );
    const declined = misread.record(
      command("DeclineCertification", { of: misread.hashOf("VoteRecorded") }),
      { person: "plenary-secretary-2" },
    );
    const failed = certified(
      declined.record(
        command("RecordVote", {
          on: "2026-02-17",
          counts: votesFor(82, 82),
          outcome: "noDecision",
        }),
      ),
    );
    const adopted = certified(
      failed
        .record(command("ScheduleSitting", { sittingOn: "2026-02-19" }))
        .record(command("RecordVote", { on: "2026-02-19" })),
    );
    const story = abroad(
      adopted.record(command("Present", { on: "2026-02-20" })).record(command("RecordAssent")),
    );
    expect(story.state.stage).toBe("deposited");
    expect(brokenRules(auditOf(story))).toEqual([]);
    expect(story.notes()).toEqual([]);
  });
  it("a British treaty meets a resolution of each House, a new period and a second statement", () => {
    const calendar = everyDaySits("2026-01-12", 60);
    const story = britishCase("Published")
      .with({ calendar })
      .record(command("RecordIntervention", { intervention: "lords-against", on: "2026-01-15" }))
      .record(command("RecordIntervention", { intervention: "commons-against", on: "2026-01-16" }))
      .record(command("Lay", { on: "2026-01-20", body: "minister", with: ["reasons"] }))
      .record(command("RecordIntervention", { intervention: "commons-against", on: "2026-01-27" }))
      .record(command("Lay", { on: "2026-02-01", body: "minister", with: ["reasons"] }))
      .record(command("CertifyTimeEnded", { on: "2026-02-23", calendar: calendar.digest }));
    const ended = abroad(story);
    expect(ended.state.stage).toBe("deposited");
    expect(brokenRules(auditOf(ended, "2026-03-31", calendar))).toEqual([]);
  });
  it("another person takes over at every step, and none of the pairs is broken", () => {
    const story = azerbaijaniCase("VoteRecorded").record(
      command("CertifyVote", {
        of: azerbaijaniCase("VoteRecorded").hashOf("VoteRecorded"),
      }),
      { person: "plenary-secretary-9" },
    );
    expect(story.state.facts.at(-1)?.person).toBe("plenary-secretary-9");
  });
});

const wholeAndUnbroken = (story: CaseBuilder): void => {
  expect(story.state.stage).toBe("deposited");
  expect(fold(story.entries)).toEqual(story.state);
  expect(brokenRules(auditOf(story))).toEqual([]);
};
const releases = (story: CaseBuilder) =>
  story.state.facts.flatMap(({ act }) =>
    act.kind === "NotificationReleased" ? [[act.reference, act.duplicate]] : [],
  );

describe("whole cases, as far as the depositary", () => {
  it("an instrument is returned as defective, made anew, submitted again and deposited", () => {
    const first = transmitted(sent(azerbaijaniCase("NotificationClaimed")));
    const again = signedAnew(returned(first));
    const handed = transmitted(again, { on: "2026-03-21", bearer: "another courier" });
    const out = sent(claimed(released(handed)));
    const story = deposited(out);
    wholeAndUnbroken(story);
    expect(releases(story)).toEqual([
      ["case-1/N1", false],
      ["case-1/N2", true],
    ]);
    expectFinding(
      auditOf(story),
      "Was the instrument that was returned on 12 March 2026 replaced by another?",
      {
        verdict: "kept",
      },
    );
    expectFinding(
      auditOf(story),
      "Did two different people do this: instrument prepared and released?",
      {
        verdict: "kept",
      },
    );
  });
  it("nobody knows whether the notification left, until a late delivery says so", () => {
    const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
    expect(unknown.state.stage).toBe("transmission");
    const story = deposited(delivered(unknown));
    wholeAndUnbroken(story);
    expect(releases(story)).toEqual([["case-1/N1", false]]);
    expectFinding(auditOf(story), "Did at most one notification leave unmarked?", {
      verdict: "kept",
    });
  });
  it("a notification bounces, a marked one follows, and the instrument is deposited", () => {
    const back = bounced(sent(azerbaijaniCase("NotificationClaimed")));
    expect(back.state.stage).toBe("notification");
    const story = deposited(delivered(sent(claimed(released(back))), { reference: "case-1/N2" }));
    wholeAndUnbroken(story);
    expect(releases(story)).toEqual([
      ["case-1/N1", false],
      ["case-1/N2", true],
    ]);
  });
  it("a late reservation is circulated, nobody objects, and after twelve months it is accepted", () => {
    const story = circulated();
    const outcomeOn = (today: string) => windowsOf(story.state, day(today))[0]?.window;
    expect(outcomeOn("2026-04-01")).toMatchObject({
      opensOn: "2026-03-31",
      closesOn: "2027-03-31",
      outcome: "running",
    });
    expect(outcomeOn("2027-03-31")?.outcome).toBe("running");
    expect(outcomeOn("2027-04-01")?.outcome).toBe("accepted");
    expect(story.state.stage).toBe("deposited");
    expect(brokenRules(auditOf(story, "2027-04-01"))).toEqual([]);
  });
  it("an amendment is promised with the vote and made after the deposit", () => {
    const promised = azerbaijaniCase("VoteCertified").record(command("PromiseAmendment"));
    const rest = ["Present", "RecordAssent", "PrepareInstrument"] as const;
    const prepared = rest.reduce((story, kind) => story.record(command(kind)), promised);
    const out = sent(claimed(released(signedAbroad(releasedAbroad(prepared)))));
    const story = deposited(out);
    const rule = "Was the promised amendment criminal-code made?";
    expectFinding(auditOf(story, "2026-12-31"), rule, { verdict: "running" });
    expectFinding(auditOf(story, "2027-01-01"), rule, { verdict: "broken" });
    const done = story.record(command("RecordAmendmentDone", { on: "2026-12-01" }), {
      today: "2027-01-01",
    });
    wholeAndUnbroken(done);
    expectFinding(auditOf(done, "2027-01-01"), rule, {
      verdict: "kept",
      why: /made 1 December 2026 by the amending law; due 31 December 2026/,
    });
  });
  it("a law is published and registered, and the record says where and under which number", () => {
    const story = azerbaijaniCase("DepositConfirmed")
      .record(publication({ number: "17-VIIQ" }))
      .record(registration());
    wholeAndUnbroken(story);
    const published = factsOf(story.state, "Published").map(({ act }) => act);
    expect(published).toMatchObject([
      { stage: "publication", number: "17-VIIQ", publishedIn: "the gazette" },
      { stage: "registration", number: "17", publishedIn: "the state register" },
    ]);
    expectFinding(auditOf(story), "Publication of the law: when, and where?", {
      verdict: "kept",
      why: /No 17-VIIQ in the gazette, 25 February 2026/,
    });
  });
  it("a late reservation is circulated, and one objection blocks it", () => {
    const story = circulated().record(objection({ on: "2027-03-31" }), {
      ...second,
      today: "2027-04-10",
    });
    expect(windowsOf(story.state, day("2027-04-10"))).toMatchObject([
      { statement: "late-reservation", window: { outcome: "blocked" } },
    ]);
    expect(brokenRules(auditOf(story, "2027-04-10"))).toEqual([
      "Was the late or modified statement late-reservation accepted?",
    ]);
    expect(story.state.stage).toBe("deposited");
  });
});

const longest = caseIdSchema.parse("9".padEnd(64, "-"));

describe("The name of an execution", () => {
  it.each(["a", "az-budapest", "case-1", "1", longest])(
    "of %s holds only what CloudWatch's log takes, and at most 80 characters",
    (id) => {
      const name = executionName(caseIdSchema.parse(id), 999_999_999_999_999);
      expect(name).toMatch(/^[0-9A-Za-z_-]{1,80}$/);
    },
  );

  it("is of one case and one epoch only", () => {
    const pairs = ["a", "a-1", "a-1-1", "a--1", "1"].flatMap((id) =>
      [1, 2, 11, 21].map((epoch) => [caseIdSchema.parse(id), epoch] as const),
    );
    const names = pairs.map(([id, epoch]) => executionName(id, epoch));
    expect(new Set(names).size).toBe(pairs.length);
    expect(names.map(readExecutionName)).toEqual(
      pairs.map(([caseId, epoch]) => ({ caseId, epoch })),
    );
  });

  it("is of no case when it is not one of ours", () => {
    expect(["", "one", "one.1", "one_", "_1", "One_1"].map(readExecutionName)).toEqual(
      Array.from({ length: 6 }),
    );
  });
});
