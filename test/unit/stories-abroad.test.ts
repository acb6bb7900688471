import { fold } from "../../src/procedure/case/apply.ts";
import { windowsOf } from "../../src/treaty/statements/moment.ts";
import {
  bounced,
  circulated,
  objection,
  delivered,
  instrumentReleased,
  instrumentSigned,
  returned,
  second,
  signedAnew,
  transmitted,
} from "../support/abroad.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import {
  azerbaijaniCase,
  claimed,
  command,
  declaredUnknown,
  deposited,
  publication,
  registration,
  released,
  sent,
} from "../support/cases.ts";
import { factsOf } from "../support/facts.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { day } from "../support/law.ts";

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
    expectFinding(auditOf(story), "instrument returned 12 March 2026: replaced by another", {
      verdict: "kept",
    });
    expectFinding(auditOf(story), "separation of duties: instrument prepared and released", {
      verdict: "kept",
    });
  });
  it("nobody knows whether the notification left, until a late delivery says so", () => {
    const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
    expect(unknown.state.stage).toBe("transmission");
    const story = deposited(delivered(unknown));
    wholeAndUnbroken(story);
    expect(releases(story)).toEqual([["case-1/N1", false]]);
    expectFinding(auditOf(story), "at most one unmarked notification", { verdict: "kept" });
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
    const out = sent(claimed(released(instrumentSigned(instrumentReleased(prepared)))));
    const story = deposited(out);
    const rule = "promised amendment criminal-code";
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
    expectFinding(auditOf(story), "Publication of the law", {
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
      "late or modified statement late-reservation is accepted",
    ]);
    expect(story.state.stage).toBe("deposited");
  });
});
