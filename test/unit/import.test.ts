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
const notPublished = { kind: "notPublished", present: null };

describe("a past case", () => {
  it("may begin anywhere: steps that are not on record cannot be verified", () => {
    const told = opened
      .when(command("RecordPlenaryVote", { record: notPublished, statements: [], text: "unknown" }))
      .thenFinding("order of steps", "cannotBeVerified", /the steps between are not on record/);
    expect(told.state.stage).toBe("opened");
    told
      .when(command("SignLaw"))
      .thenFinding("order of steps", "cannotBeVerified", /the presentation/);
    expect(told.record(command("SignLaw")).state.stage).toBe("instrument");
  });
  it("keeps unknown dates unknown", () => {
    const told = opened
      .record(command("Lay", { on: "unknown" }))
      .record(command("ReferToCommittees", { on: "unknown" }))
      .record(command("RecordCommitteeReport", { on: "unknown" }));
    expect(told.fact("CommitteeReported")).toMatchObject({
      imported: true,
      act: { on: { kind: "unknown" } },
    });
    expect(told.notes()).toEqual([]);
  });
  it("notes what would be refused as a broken rule, and records the fact all the same", () => {
    const broken = azerbaijaniCase("SittingScheduled").with(importing);
    broken
      .when(command("RecordPlenaryVote", { record: { ...votesFor(90), present: 100 } }))
      .thenFinding("the votes add up", "broken", /but 100 were present/);
    broken
      .when(command("RecordPlenaryVote", { record: votesFor(90, 126) }))
      .thenFinding("the votes add up", "broken");
    broken
      .when(command("RecordPlenaryVote", { text: digestOf("another") }))
      .thenFinding("requirements of the step", "broken");
    broken
      .when(
        command("RecordPlenaryVote", {
          record: {
            kind: "rollCall",
            votes: [
              { member: "A", position: "for" },
              { member: "A", position: "for" },
            ],
          },
        }),
      )
      .thenFinding("requirements of the step", "broken");
    broken.when(command("ReferBack", { on: "2026-01-01" })).thenFinding("order of steps", "broken");
  });
  it("takes no release: it would have a letter sent that no two persons had released", () => {
    azerbaijaniCase("NotificationPrepared")
      .with(importing)
      .when(command("ReleaseNotification"))
      .thenRefused("ReleaseIsNoPastFact");
  });
  it("calls a step that goes back broken, and what is noted is no fact of the case", () => {
    const story = azerbaijaniCase("LawSigned").with(importing);
    const told = story
      .when(command("PresentLaw", { on: "2026-02-13" }))
      .thenFinding("order of steps", "broken");
    expect(told.state.facts.length).toBe(story.state.facts.length + 1);
  });
  it("says of a certification by whoever recorded the vote that the past knows no second person", () => {
    const recorded = azerbaijaniCase("PlenaryVoteRecorded").with(importing);
    const { person } = recorded.fact("PlenaryVoteRecorded");
    const told = recorded
      .when(command("CertifyPlenaryVote", { of: recorded.hashOf("PlenaryVoteRecorded") }), {
        person,
      })
      .thenFinding("separation of duties", "cannotBeVerified");
    const noted = told.notes().find(({ rule }) => rule === "separation of duties");
    expect(cited(noted?.authority)).toMatch(/an imported step is not certified by a second person/);
  });
  it("notes missing predecessors as not verifiable", () => {
    const referred = azerbaijaniCase("ReferredToCommittees").with(importing);
    referred
      .when(command("ScheduleSitting"))
      .thenFinding("order of steps", "cannotBeVerified", /has not reported/);
    opened
      .when(command("RecordCommitteeReport", { committee: other }))
      .thenFinding("order of steps", "cannotBeVerified");
    azerbaijaniCase("LawSigned")
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
      .record(command("RecordPlenaryVote"))
      .record(command("PresentLaw"))
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }))
      .when(command("RecordPlenaryVote", { on: "2026-03-10", record: votesFor(100) }))
      .thenFinding("certification by a second person", "cannotBeVerified");
    expect(returned.notes().filter(({ verdict }) => verdict === "broken")).toEqual([]);
  });
  it("stays noted as entered out of its order when it is corrected", () => {
    const early = azerbaijaniCase("CaseOpened").with(importing).record(command("SignLaw"));
    const of = early.hashOf("LawSigned");
    const restated = command("SignLaw", { on: "2026-02-24" });
    const noted = early
      .record(command("Correct", { of, restated }))
      .notes()
      .filter(({ rule }) => rule === "order of steps");
    expect(noted.map(({ why }) => why)).toContainEqual(
      expect.stringContaining("Record the signature of the law"),
    );
  });
  it("refuses what is no fact at all", () => {
    opened.when(command("Lay", { on: "2026-04-01" })).thenRefused("DateInFuture");
    opened.when(command("ReferToCommittees", { others: ["A", "A"] })).thenRefused("MalformedInput");
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
    const recorded = azerbaijaniCase("PlenaryVoteRecorded");
    recorded
      .when(
        command("CertifyPlenaryVote", { of: recorded.hashOf("PlenaryVoteRecorded") }),
        importing,
      )
      .thenRefused("CaseIsLive", { caseId: "case-1" });
  });
  it("goes on live from where the record ends", () => {
    const signed = opened
      .record(command("Lay"))
      .record(command("RecordPlenaryVote", { record: notPublished }))
      .record(command("SignLaw"));
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
