import { cited } from "../support/in-english.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  other,
  suppliedTexts,
  votesFor,
} from "../support/cases.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

const opened = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));

describe("a past case", () => {
  it("may begin anywhere: steps that are not on record cannot be verified", () => {
    const told = opened
      .when(
        command("RecordVote", {
          stage: "plenary",
          counts: null,
          statementTexts: [],
          text: "unknown",
        }),
      )
      .thenFinding("order of steps", "cannotBeVerified", /no step on record leads to it/);
    expect(told.state.stage).toBe("head-of-state");
    expect(told.record(command("RecordAssent")).state.stage).toBe("instrument");
  });
  it("keeps unknown dates unknown", () => {
    const told = opened
      .record(command("Lay", { on: "unknown" }))
      .record(command("Refer", { on: "unknown" }))
      .record(command("RecordReport", { on: "unknown" }));
    expect(told.fact("Reported")).toMatchObject({
      imported: true,
      act: { on: { kind: "unknown" } },
    });
    expect(told.notes()).toEqual([]);
  });
  it("notes what would be refused as a broken rule, and records the fact all the same", () => {
    const broken = azerbaijaniCase("SittingScheduled").with(importing);
    broken
      .when(command("RecordVote", { counts: { ...votesFor(90), present: 100 } }))
      .thenFinding("the votes add up", "broken", /but 100 were present/);
    broken
      .when(command("RecordVote", { counts: votesFor(90, 126) }))
      .thenFinding("the votes add up", "broken");
    broken
      .when(command("RecordVote", { text: digestOf("another") }))
      .thenFinding("requirements of the step", "broken");
    broken
      .when(
        command("RecordVote", {
          counts: null,
          rollCall: [
            { member: "A", position: "for" },
            { member: "A", position: "for" },
          ],
        }),
      )
      .thenFinding("requirements of the step", "broken");
    broken
      .when(command("RecordVote", { on: "2026-01-01", outcome: "referredBack", counts: null }))
      .thenFinding("order of steps", "broken");
  });
  it("takes no release: it would have a letter sent that no two persons had released", () => {
    azerbaijaniCase("NotificationPrepared")
      .with(importing)
      .when(command("ReleaseNotification"))
      .thenRefused("ReleaseIsNoPastFact");
  });
  it("calls a step that goes back broken, and what is noted is no fact of the case", () => {
    const story = azerbaijaniCase("AssentRecorded").with(importing);
    const told = story
      .when(command("Present", { stage: "head-of-state", on: "2026-02-13" }))
      .thenFinding("order of steps", "broken");
    expect(told.state.facts.length).toBe(story.state.facts.length + 1);
  });
  it("says of a certification by whoever recorded the vote that the past knows no second person", () => {
    const recorded = azerbaijaniCase("VoteRecorded").with(importing);
    const { person } = recorded.fact("VoteRecorded");
    const told = recorded
      .when(command("CertifyVote", { of: recorded.hashOf("VoteRecorded") }), {
        person,
      })
      .thenFinding("separation of duties", "cannotBeVerified");
    const noted = told.notes().find(({ rule }) => rule === "separation of duties");
    expect(cited(noted?.authority)).toMatch(/an imported step is not certified by a second person/);
  });
  it("notes missing predecessors as not verifiable", () => {
    azerbaijaniCase("Referred")
      .with(importing)
      .when(command("ScheduleSitting", { stage: "plenary" }))
      .thenFinding("order of steps", "cannotBeVerified", /the stage ‘Committee’/);
    opened
      .when(command("RecordReport", { stage: "committee", committee: other }))
      .thenFinding("order of steps", "cannotBeVerified");
    azerbaijaniCase("AssentRecorded")
      .with(importing)
      .when(command("ReleaseInstrument", { statements: suppliedTexts }))
      .thenFinding("order of steps", "cannotBeVerified");
    azerbaijaniCase("NotificationPrepared")
      .with(importing)
      .when(command("RecordSent"))
      .thenFinding("order of steps", "cannotBeVerified");
    britishCase("Published")
      .with({ ...importing, calendar: undefined })
      .when(command("CertifyTimeEnded", { on: "2026-02-03" }))
      .thenFinding("calendar of sitting days", "cannotBeVerified");
  });
  it("with two votes of which neither was certified here breaks no rule by that", () => {
    const returned = azerbaijaniCase("SittingScheduled")
      .with(importing)
      .record(command("RecordVote"))
      .record(command("Present"))
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }))
      .when(command("RecordVote", { on: "2026-03-10", counts: votesFor(100) }))
      .thenActs("VoteRecorded");
    expect(returned.notes().filter(({ verdict }) => verdict === "broken")).toEqual([]);
  });
  it("stays noted as entered out of its order when it is corrected", () => {
    const early = azerbaijaniCase("CaseOpened")
      .with(importing)
      .record(command("RecordAssent", { stage: "head-of-state" }));
    const of = early.hashOf("AssentRecorded");
    const restated = command("RecordAssent", { stage: "head-of-state", on: "2026-02-24" });
    const noted = early
      .record(command("Correct", { of, restated }))
      .notes()
      .filter(({ rule }) => rule === "order of steps");
    expect(noted.map(({ why }) => why)).toContainEqual(expect.stringContaining("Record an assent"));
  });
  it("refuses what is no fact at all", () => {
    opened.when(command("Lay", { on: "2026-04-01" })).thenRefused("DateInFuture");
    opened
      .when(command("Refer", { stage: "committee", others: ["A", "A"] }))
      .thenRefused("MalformedInput");
    britishCase("Published")
      .with(importing)
      .when(command("RecordIntervention", { intervention: "commons-against", body: "senate" }))
      .thenRefused("BodyUnknown");
    opened.when(command("Correct", { of: digestOf("none") })).thenRefused("EntryNotFound");
    opened
      .when(command("Correct", { of: opened.hashOf("CaseOpened") }))
      .thenRefused("CannotRestate");
    opened.when(command("OpenCase")).thenRefused("CaseExists");
  });
  it("is never a way into a case that people carry on live", () => {
    const recorded = azerbaijaniCase("VoteRecorded");
    recorded
      .when(command("CertifyVote", { of: recorded.hashOf("VoteRecorded") }), importing)
      .thenRefused("CaseIsLive", { caseId: "case-1" });
  });
  it("goes on live from where the record ends", () => {
    const signed = opened
      .record(command("Lay"))
      .record(command("RecordVote", { stage: "plenary", counts: null }))
      .record(command("RecordAssent"));
    const live = {
      mode: { kind: "live" },
      duty: "treaty-officer",
      person: "treaty-officer-1",
    } as const;
    signed.when(command("PrepareInstrument"), live).thenStage("instrument");
    signed.when(command("PrepareInstrument", { statements: [] }), live).thenRefused("TextMissing");
  });
});

describe("a past case that went abroad", () => {
  it("says each thing that nobody knows once", () => {
    const told = opened
      .record(command("SignInstrument", { office: "unknown" }))
      .record(command("RecordSent"))
      .record(command("ConfirmDeposit", { reference: "C.N.5.2026.TREATIES-XVIII.14" }));
    const findings = auditOf(told);
    expectFinding(findings, "full powers of the signer", { verdict: "cannotBeVerified" });
    expectFinding(findings, "the depositary's reference", { verdict: "broken", why: /XVIII-14/ });
  });
});
