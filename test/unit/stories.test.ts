import { fold } from "../../src/procedure/case/apply.ts";
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
} from "../support/cases.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { everyDaySits } from "../support/law.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

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
