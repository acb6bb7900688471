import {
  azerbaijaniCase,
  britishCalendar,
  britishCase,
  certified,
  command,
  publication,
  registration,
  votesFor,
} from "../support/cases.ts";
import { auditOf, auditWithOffice, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { type FindingInWords } from "../support/in-english.ts";
import { officeCommand, officeOf } from "../support/office.ts";

// Which statements the treaty asks for is another question: those of these cases are invented.
const ofProcedure = (findings: readonly FindingInWords[]): readonly FindingInWords[] =>
  findings.filter(({ rule }) => !rule.startsWith("statement "));

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

const vote = "vote at ‘Single-reading plenary vote’ (10 February 2026)";

describe("the audit of a live case", () => {
  it("finds every rule kept in a case that kept them", () => {
    const findings = auditOf(
      azerbaijaniCase("DepositConfirmed").record(publication()).record(registration()),
    );
    expect(
      ofProcedure(findings)
        .filter((finding) => finding.verdict !== "kept")
        .map(({ rule }) => rule),
    ).toEqual([
      "sources on ‘Single-reading plenary vote’",
      "the text signed is the text adopted last",
      "version of the procedure in force",
      "entry into force for the State",
    ]);
    expectFinding(findings, "entry into force for the State", {
      verdict: "cannotBeVerified",
      why: /cannot be calculated: .*needs 40 instruments/,
    });
    expect(findings.length).toBeGreaterThan(15);
  });
  it("finds every rule kept in a British case, by the calendar at hand", () => {
    const story = britishCase("DepositConfirmed").record(
      command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-07-01" }),
      { today: "2026-07-02" },
    );
    const findings = auditOf(story, "2026-07-02", britishCalendar);
    expect(
      ofProcedure(findings)
        .filter((finding) => finding.verdict !== "kept")
        .map(({ rule }) => rule),
    ).toEqual([]);
    expectFinding(findings, "time limit: Period A (from 12 January 2026)", {
      verdict: "kept",
      why: /2 February 2026/,
    });
  });
  it("cannot verify a period of sitting days without a calendar", () => {
    expectFinding(
      auditOf(britishCase("DepositConfirmed")),
      "time limit: Period A (from 12 January 2026)",
      { verdict: "cannotBeVerified", why: /calendar/ },
    );
  });
  it("finds the end of a period certified too early when a corrected laying moves it", () => {
    const story = britishCase("TimeEndCertified");
    const moved = story.record(
      command("Correct", {
        of: story.hashOf("Laid"),
        restated: command("Lay", {
          on: "2026-01-14",
          body: "minister",
          with: ["copy", "memorandum"],
        }),
        ...reason,
      }),
    );
    expectFinding(
      auditOf(moved, "2026-03-31", britishCalendar),
      "time limit: Period A (from 14 January 2026)",
      { verdict: "broken", why: /4 February 2026/ },
    );
  });
  it("shows a declared result against the counts as broken", () => {
    const against = certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordVote", { counts: votesFor(62) })),
    );
    expectFinding(auditOf(against), vote, {
      verdict: "broken",
      why: /declared adopted, but under the rule: rejected .*for: 62, needed at least 63/,
    });
    const few = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordVote", { counts: votesFor(70, 82) }),
      ),
    );
    expectFinding(auditOf(few), vote, {
      verdict: "broken",
      why: /under the rule: no decision .*present: 82, needed at least 83/,
    });
    const { authority } = auditOf(few).find(({ rule }) => rule === vote) ?? {};
    expect(JSON.stringify(authority)).toContain("83 deputies");
  });
  it("judges a vote by its record as it was corrected, whatever was noted of the first", () => {
    const mistyped = azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { counts: votesFor(50) }),
    );
    const corrected = certified(
      mistyped.record(
        command("Correct", {
          of: mistyped.hashOf("VoteRecorded"),
          restated: command("RecordVote", { counts: votesFor(83) }),
        }),
        { person: "plenary-secretary-1" },
      ),
    );
    expectFinding(auditOf(certified(mistyped)), vote, { verdict: "broken" });
    expectFinding(auditOf(corrected), vote, { verdict: "kept" });
  });
  it("keeps the quorum rule where too few were present and nothing was decided", () => {
    const few = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordVote", { counts: votesFor(70, 82), outcome: "noDecision" }),
      ),
    );
    expect(brokenRules(auditOf(few, "2026-03-01"))).toEqual([]);
    expectFinding(auditOf(few), vote, { verdict: "kept" });
  });
});

describe("the audit of a case that ended early", () => {
  it("lets no deadline run on after a withdrawal or a lapse", () => {
    for (const ending of [command("Withdraw"), command("Lapse")]) {
      const ended = azerbaijaniCase("Reported").record(ending, { today: "2026-03-05" });
      expect(brokenRules(auditOf(ended, "2027-03-31"))).toEqual([]);
    }
    const late = azerbaijaniCase("Reported").record(command("Withdraw", { on: "2026-03-20" }));
    expect(brokenRules(auditOf(late, "2027-03-31"))).toEqual([
      "time limit: Vote (from 12 January 2026)",
    ]);
    const datedBack = azerbaijaniCase("Reported").record(command("Lapse", { on: "2026-03-01" }), {
      today: "2026-03-31",
    });
    expect(brokenRules(auditOf(datedBack, "2027-03-31"))).toEqual([
      "time limit: Vote (from 12 January 2026)",
    ]);
  });
});

describe("the audit of statements", () => {
  it("asks whether what was said at signature is confirmed", () => {
    const atSignature = command("RecordDatedFact", {
      statements: azerbaijaniCase("Laid").fact("Laid").act.statements,
    });
    const story = azerbaijaniCase("CaseOpened").record(atSignature).record(command("Lay"));
    for (const id of ["reservation-11-3", "designation-40"])
      expectFinding(
        auditOf(story),
        `statement ${id}: made at signature and confirmed on ratification`,
        { verdict: "cannotBeVerified", why: /^made, but confirmed only by the deposit/ },
      );
  });
});

describe("the audit of the entry into force", () => {
  const inForce = (on: string, receivedOn = "2026-03-31") =>
    auditOf(
      britishCase("NotificationSent")
        .record(command("ConfirmDeposit", { receivedOn }), { person: "treaty-officer-2" })
        .record(command("RecordDatedFact", { fact: "entryIntoForce", on }), {
          today: "2026-12-31",
        }),
      "2026-12-31",
      britishCalendar,
    );
  const rule = "entry into force for the State";
  it("compares the day on record with the day that the treaty gives", () => {
    expectFinding(inForce("2026-07-01"), rule, {
      verdict: "kept",
      why: /first day of the following month = 1 July 2026; on record as 1 July 2026/,
    });
    expectFinding(inForce("2026-08-01"), rule, { verdict: "broken" });
  });
  it("says neither where the day on record or the day of receipt is not known exactly", () => {
    expectFinding(inForce("unknown"), rule, { verdict: "cannotBeVerified" });
    expectFinding(inForce("2026-06-01..2026-08-01"), rule, { verdict: "cannotBeVerified" });
    expectFinding(inForce("2026-07-01", "2026-02-27..2026-03-20"), rule, {
      verdict: "cannotBeVerified",
    });
  });
});

describe("two persons, when an administrator replaced the key of one", () => {
  const registered = (person: string, letter: string) =>
    officeCommand({
      kind: "RegisterPerson",
      registered: person,
      publicKey: `${letter.repeat(42)}A=`,
    });
  const rule = "certification of the vote at ‘Single-reading plenary vote’ (10 February 2026)";
  const voted = azerbaijaniCase("VoteCertified");
  const recorder = voted.state.facts.find(({ act }) => act.kind === "VoteRecorded")?.person;

  it("are kept apart by keys that were registered once", () => {
    const office = officeOf([registered(String(recorder), "D")]);
    expectFinding(auditWithOffice(voted, office), rule, { verdict: "kept" });
  });
  it("cannot be told apart by a key that was replaced before", () => {
    const office = officeOf([registered(String(recorder), "D"), registered(String(recorder), "E")]);
    expectFinding(auditWithOffice(voted, office), rule, {
      verdict: "cannotBeVerified",
      why: /the key of .* was replaced by .* on 1 January 2026, before/,
    });
  });
});
