import { notesOfCase } from "../../src/audit/notes.ts";
import { auditOf } from "../support/audit-findings.ts";
import { american, estonian, members, polish, senators, votes } from "./support/roads.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

const notes = ({ story }: StagedCase): readonly (readonly [string, string])[] =>
  notesOfCase({ state: story.state, law: story.law, calendars: [] }).map(({ finding }) => [
    "kind" in finding.why ? finding.why.kind : "several",
    finding.verdict,
  ]);

const past = (id: string): StagedCase => opened(id).on("2026-03-31").imported();

describe("a past case under a procedure file", () => {
  it("is entered step by step, and its votes need no second person", () => {
    const case1 = past("us-senate")
      .does("Lay", { on: "2026-01-13" })
      .does("RecordReport", { on: "2026-02-16", stage: "committee" })
      .does("RecordReport", { on: "2026-03-15", outcome: "withoutRecommendation" })
      .records({ on: "2026-03-22", stage: "consent", counts: senators(71, 97) });
    expect(case1.at).toBe("instrument");
    expect(notes(case1)).toEqual([]);
    const certified = case1.certifies({}, { duty: "administrator", person: "administrator-1" });
    expect(certified.at).toBe("instrument");
    expect(notes(certified)).toEqual([["SamePerson", "cannotBeVerified"]]);
  });
  it("keeps a step entered before those that its file asks for, with a finding", () => {
    const skipped = past("us-senate").does("RecordReport", {
      on: "2010-12-15",
      stage: "second-reading",
    });
    expect(skipped.at).toBe("reservations");
    expect(notes(skipped)).toEqual([["StageNotReached", "cannotBeVerified"]]);
    const voted = skipped
      .records({ on: "2010-12-22", stage: "consent", counts: senators(71, 97) })
      .certifies({}, { duty: "administrator", person: "administrator-2" });
    expect(voted.at).toBe("instrument");
  });
  it("has such a step corrected by whoever may, and the case stays where it is", () => {
    const skipped = past("us-senate").does("RecordReport", {
      on: "2010-12-15",
      stage: "second-reading",
    });
    skipped
      .correcting(
        "RecordReport",
        { on: "2010-12-16" },
        { duty: "legislative-clerk", mode: { kind: "live" } },
      )
      .thenStage("reservations");
  });
  it("keeps a step entered out of its order of days, with a finding", () => {
    const early = past("us-senate")
      .does("Lay", { on: "2010-05-13" })
      .does("RecordReport", { on: "2010-05-01" });
    expect(early.at).toBe("second-reading");
    expect(notes(early)).toContainEqual(["DateBeforeStep", "broken"]);
  });
  it("is told once that a step was entered out of its order of days, with both days", () => {
    const early = past("us-senate")
      .does("Lay", { on: "2025-05-13" })
      .does("RecordReport", { on: "2025-05-01" });
    const broken = auditOf(early.story).filter(({ verdict }) => verdict === "broken");
    expect(broken.map(({ why }) => why)).toEqual([
      "Committee on Foreign Relations: favourable (1 May 2025) is dated before Message of the President: laid (13 May 2025)",
    ]);
  });
  it("keeps a step whose place is past, and leads back to nothing by it", () => {
    const late = past("us-senate")
      .does("Lay", { on: "2010-05-13" })
      .does("RecordReport", { on: "2010-09-16", stage: "committee" })
      .does("Refer", { on: "2010-05-14", stage: "committee" });
    expect(late.state.facts.map(({ act }) => act.kind)).toContain("Referred");
    expect(notes(late).map(([kind]) => kind)).toContain("StageNotReached");
  });
  it("ends where it ended, and what is entered afterwards undoes nothing", () => {
    const rejected = past("us-senate")
      .does("Lay", { on: "1919-07-10" })
      .does("RecordReport", { on: "1919-09-10", stage: "committee" })
      .does("RecordReport", { on: "1919-11-15", stage: "second-reading" })
      .records({ on: "1919-11-19", stage: "consent", outcome: "rejected", counts: null })
      .certifies({}, { duty: "administrator", person: "administrator-2" });
    expect(rejected.at).toBe("rejected");
    const after = rejected.does("RecordReport", { on: "1919-08-01", stage: "committee" });
    expect(after.at).toBe("rejected");
    expect(after.state.facts).toHaveLength(rejected.state.facts.length + 1);
    expect(notes(after)).not.toEqual(notes(rejected));
  });
  it("records nothing of what its file does not know", () => {
    const begun = past("us-senate").does("Lay", { on: "2010-05-13" });
    begun
      .asks("RecordReport", { on: "2010-09-16", stage: "finance-committee" })
      .thenRefused("StageNotOpen");
    begun
      .asks("RecordReport", { on: "2010-09-16", stage: "committee", outcome: "splendid" })
      .thenRefused("NotInCourse");
    past("pl-consent")
      .asks("Classify", { on: "2010-01-01", classes: ["peace"] })
      .thenRefused("NotInCourse");
  });
  it("certifies a silence that the record does not show, with a finding", () => {
    const silent = past("pl-consent")
      .does("Classify", { on: "2010-01-01", classes: ["statute-of-consent"] })
      .does("CertifyTimeEnded", { on: "2010-03-01", stage: "senate" });
    expect(silent.at).toBe("signature");
    expect(notes(silent).map(([, verdict]) => verdict)).toEqual([
      "cannotBeVerified",
      "cannotBeVerified",
    ]);
  });
  it("is not entered into a case that people carry on", () => {
    american
      .onCalendar()
      .asks(
        "RecordReport",
        { on: "2026-02-10" },
        {
          duty: "administrator",
          person: "administrator-1",
          mode: { kind: "import", source: "the printed record" },
        },
      )
      .thenRefused("CaseIsLive");
  });
});

describe("what a live case and a past one have in common", () => {
  it("is the stage to which the same steps lead", () => {
    const live = estonian.finalVote().votes({ counts: members(60, 20) });
    const again = live.imported();
    expect(again.at).toBe(live.at);
    expect(
      polish
        .inSejm()
        .imported()
        .records({ counts: votes(400, 40) }).at,
    ).toBe(polish.inSenate().at);
  });
});
