import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { audited, expectFinding } from "../support/audited.ts";
import { azerbaijaniCase, certified, command } from "../support/build.ts";
import { bySystem, type Story } from "../support/given.ts";
import { day } from "../support/law.ts";

const late = { today: "2026-09-01" };
const overdueOn = (story: Story, today: string): Story =>
  overdueToRecord(story.state, story.law.profile, day(today)).reduce(
    (before, overdue) => before.and(overdue, { ...bySystem, today }),
    story,
  );

const adopted = azerbaijaniCase("PlenaryVoteCertified");
const presentedLate = overdueOn(adopted, "2026-03-01")
  .with(late)
  .and(command("PresentLaw", { on: "2026-03-02" }));
const returnedLate = overdueOn(presentedLate, "2026-05-01").and(
  command("ReturnLaw", { on: "2026-05-02" }),
);
const votedAgain = (declared: "adopted" | "rejected"): Story =>
  returnedLate
    .and(command("ScheduleSitting", { sittingOn: "2026-05-12" }))
    .and(command("RecordPlenaryVote", { on: "2026-05-12", declared }));
const presentedAgain = certified(votedAgain("adopted")).and(
  command("PresentLaw", { on: "2026-05-13" }),
);

const firstPresentation =
  "deadline: presentation of the law, in the round that began with adoption on 10 February 2026";
const firstSignature =
  "deadline: signature of the law, in the round that began with presentation on 2 March 2026";

describe("the deadlines of a round that a return ended", () => {
  it("stay broken after the second vote, with what was recorded of them", () => {
    const findings = audited(presentedAgain, "2026-05-15");
    expectFinding(findings, firstPresentation, {
      verdict: "broken",
      why: /done 2 March 2026.*recorded as overdue on 1 March 2026/,
    });
    expectFinding(findings, firstSignature, {
      verdict: "broken",
      why: /done 2 May 2026.*recorded as overdue on 1 May 2026/,
    });
    expectFinding(findings, "deadline: presentation of the law", { verdict: "kept" });
    expectFinding(findings, "deadline: signature of the law", { verdict: "running" });
  });
  it("stay broken after a second vote that rejected the bill", () => {
    const rejected = certified(votedAgain("rejected"));
    expectFinding(audited(rejected, "2026-05-15"), firstPresentation, { verdict: "broken" });
  });
  it("stand once as long as no other vote was taken", () => {
    const findings = audited(returnedLate, "2026-05-15");
    expectFinding(findings, "deadline: presentation of the law", { verdict: "broken" });
    expectFinding(findings, "deadline: signature of the law", { verdict: "broken" });
  });
  it("are kept where the first round kept them, beside a second that did not", () => {
    const inTime = azerbaijaniCase("LawPresented")
      .and(command("ReturnLaw"))
      .and(command("ScheduleSitting", { sittingOn: "2026-03-03" }))
      .and(command("RecordPlenaryVote", { on: "2026-03-03" }));
    const again = certified(inTime).and(command("PresentLaw", { on: "2026-03-19" }), late);
    const findings = audited(again, "2026-06-01");
    expectFinding(findings, firstPresentation, { verdict: "kept" });
    expectFinding(
      findings,
      "deadline: signature of the law, in the round that began with presentation on 12 February 2026",
      { verdict: "kept" },
    );
    expectFinding(findings, "deadline: presentation of the law", { verdict: "broken" });
  });
});

describe("an act that put a deadline on record as overdue", () => {
  it("has its finding also where the vote that started the clock was replaced", () => {
    const overdue = overdueOn(adopted, "2026-03-01").with(late);
    const corrected = overdue.and(
      command("Correct", {
        of: overdue.hashOf("PlenaryVoteRecorded"),
        restated: { ...command("RecordPlenaryVote"), declared: "rejected" },
      }),
    );
    expectFinding(audited(corrected, "2026-05-15"), "deadline: presentation of the law", {
      verdict: "cannotBeVerified",
      why: /no longer counts.*recorded as overdue on 1 March 2026.*24 February 2026/,
    });
  });
});

describe("an act after its deadline", () => {
  it("is noted beside the entry that records it", () => {
    overdueOn(adopted, "2026-03-01")
      .when(command("PresentLaw", { on: "2026-03-02" }), late)
      .thenNoted("deadline: presentation of the law", "broken", /done 2 March 2026/);
    presentedLate
      .when(command("ReturnLaw", { on: "2026-05-02" }), late)
      .thenNoted("deadline: signature of the law", "broken", /done 2 May 2026/);
  });
  it("is noted beside the correction that makes it late", () => {
    const presented = azerbaijaniCase("LawPresented").with(late);
    presented
      .when(
        command("Correct", {
          of: presented.hashOf("LawPresented"),
          restated: command("PresentLaw", { on: "2026-03-02" }),
        }),
      )
      .thenNoted("deadline: presentation of the law", "broken", /done 2 March 2026/);
  });
  it("leaves nothing beside an act in time", () => {
    const rules = azerbaijaniCase("LawSigned")
      .noted()
      .map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("deadline"))).toEqual([]);
  });
});
