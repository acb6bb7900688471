import { auditCase as auditCaseSaid } from "../../src/audit/audit.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import type { Finding } from "../../src/audit/finding.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { cited, saying, inEnglish, type FindingInWords } from "../support/in-english.ts";
import { azerbaijaniCase, certified, command, voted, votesFor } from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, day } from "../support/law.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

const auditCase = saying(auditCaseSaid);

const second = { person: "plenary-secretary-2" };
const declined = (story: CaseBuilder): CaseBuilder =>
  story.record(
    command("DeclineCertification", { of: story.hashOf("PlenaryVoteRecorded") }),
    second,
  );
const waiting = azerbaijaniCase("PlenaryVoteRecorded");
const votedAgain = certified(waiting)
  .record(command("PresentLaw"))
  .record(command("ReturnLaw"))
  .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
  .record(command("RecordPlenaryVote", { on: "2026-03-20", record: votesFor(100) }));

/** The verdicts and reasons of every certification, in the order of the votes. */
const certifications = (findings: readonly (Finding | FindingInWords)[]): readonly string[] =>
  inEnglish(findings)
    .filter(({ rule }) => rule.startsWith("certification"))
    .map(({ verdict, why }) => `${verdict}: ${why}`);

/** The audit of what some state says. */
const auditOfFacts = (
  story: CaseBuilder,
  facts: CaseBuilder["state"]["facts"],
): readonly FindingInWords[] =>
  auditCase({
    state: withFacts(story.state, facts),
    law: story.law,
    today: day("2026-03-31"),
    calendar: undefined,
  });

describe("the audit of the certification of a vote", () => {
  const declinedKept = "kept: certification was declined, so this record decides nothing";
  const byTwo = "kept: recorded by plenary-secretary-1, certified by plenary-secretary-2";
  it.each<[string, CaseBuilder, readonly string[]]>([
    ["waits", waiting, ["cannotBeVerified: not certified yet"]],
    ["was declined", declined(waiting), [declinedKept]],
    [
      "was declined, and waits anew",
      voted(declined(waiting)),
      [declinedKept, "cannotBeVerified: not certified yet"],
    ],
    ["was declined, and then done", certified(voted(declined(waiting))), [declinedKept, byTwo]],
    ["of a second vote waits", votedAgain, [byTwo, "cannotBeVerified: not certified yet"]],
    ["of a second vote was declined", declined(votedAgain), [byTwo, declinedKept]],
    ["of a second vote is done", certified(votedAgain), [byTwo, byTwo]],
  ])("that %s is that vote's own", (_, story, expected) => {
    expect(certifications(auditOf(story))).toEqual(expected);
  });
  it("does not take what became of a later vote for what became of an earlier one", () => {
    const without = (story: CaseBuilder): readonly string[] =>
      certifications(
        auditOfFacts(
          story,
          story.state.facts.filter(
            ({ act, seq }) =>
              act.kind !== "PlenaryVoteCertified" || seq > votedAgain.entries.length,
          ),
        ),
      );
    const not = "cannotBeVerified: not certified yet";
    expect(without(declined(votedAgain))).toEqual([not, declinedKept]);
    expect(without(certified(votedAgain))).toEqual([not, byTwo]);
  });
  it("by whoever recorded the vote is broken, should such an entry be found", () => {
    const story = azerbaijaniCase("PlenaryVoteCertified");
    const { person } = story.fact("PlenaryVoteRecorded");
    const facts = story.state.facts.map((fact) =>
      fact.act.kind === "PlenaryVoteCertified" ? { ...fact, person } : fact,
    );
    const findings = auditOfFacts(story, facts);
    expect(certifications(findings)).toEqual([
      "broken: plenary-secretary-1 both recorded and certified it",
    ]);
  });
  it.each(["PlenaryVoteRecorded", "PlenaryVoteCertified"] as const)(
    "shows no second person where %s was imported or is missing",
    (kind) => {
      const { facts } = certified(waiting).state;
      const imported = facts.map((fact) =>
        fact.act.kind === kind ? { ...fact, imported: true } : fact,
      );
      const withoutVote = facts.filter(({ act }) => act.kind !== "PlenaryVoteRecorded");
      for (const known of [imported, withoutVote])
        expectFinding(auditOfFacts(waiting, known), "certification by a second person", {
          verdict: "cannotBeVerified",
          why: /^(the vote was imported, so nobody certified it here|no plenary vote is on record)$/,
        });
    },
  );
  it("names whoever corrected the record after it", () => {
    const story = azerbaijaniCase("PlenaryVoteCertified");
    const corrected = story.record(
      command("Correct", {
        of: story.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", { record: votesFor(80) }),
        reason: "misread",
        legalBasis: "Internal Rules",
      }),
      { person: "plenary-secretary-3" },
    );
    const findings = auditOf(corrected);
    expectFinding(findings, "certification by a second person", {
      verdict: "broken",
      why: /^plenary-secretary-3 changed the record after plenary-secretary-2 had certified it, and nobody has certified it again$/,
    });
    const { seq } = story.fact("PlenaryVoteRecorded");
    expectFinding(findings, `correction of entry ${String(seq)} (plenary vote recorded)`, {
      verdict: "kept",
      why: /^corrected by plenary-secretary-3; /,
    });
    expect(inEnglish(findings).filter(({ rule }) => rule.startsWith("correction of"))).toHaveLength(
      1,
    );
  });
});

describe("the audit of a quorum", () => {
  it("that failed is one finding, in which the majority is said to be of no account", () => {
    const few = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordPlenaryVote", { record: votesFor(70, 82) }),
      ),
    );
    const ofVote = auditOf(few).filter(({ rule }) => rule === "quorum" || rule === "majority");
    expect(ofVote.map(({ verdict, why }) => `${verdict}: ${why}`)).toEqual([
      "broken: declared adopted, but 82 present, 83 needed for a quorum: under the rule, no decision",
    ]);
  });
});

describe("the audit of a case without a vote", () => {
  const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
  const rules = ["quorum", "majority", "certification by a second person"];
  it("says nothing of a vote, nor of a publication, before one was due", () => {
    const found = auditOf(azerbaijaniCase("CommitteeReported")).map(({ rule }) => rule);
    expect([...rules, "publication of the law"].filter((rule) => found.includes(rule))).toEqual([]);
  });
  it.each(["PresentLaw", "SignLaw", "SignInstrument", "ConfirmDeposit"] as const)(
    "cannot verify the vote that %s rests on",
    (kind) => {
      const findings = auditOf(past.record(command(kind)));
      for (const rule of rules)
        expectFinding(findings, rule, {
          verdict: "cannotBeVerified",
          why: /^no plenary vote is on record$/,
        });
    },
  );
});

describe("an adopted law that turns out to be none", () => {
  const imported = caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("RecordPlenaryVote", { text: "unknown", statements: [] }));
  it.each(["PresentLaw", "SignLaw", "PrepareInstrument"] as const)(
    "is broken where %s rests on it",
    (kind) => {
      const story = imported.record(command(kind));
      const facts = story.state.facts.map((fact) =>
        fact.act.kind === "PlenaryVoteRecorded"
          ? { ...fact, act: { ...fact.act, declared: "rejected" as const } }
          : fact,
      );
      const findings = auditOfFacts(story, facts);
      expect(brokenRules(findings)).toContain("later steps rest on a law that was adopted");
      expectFinding(findings, "later steps rest on a law that was adopted", {
        verdict: "broken",
        why: /is now recorded as rejected, but “.*” rests on it/,
      });
    },
  );
});

describe("what is noted of a vote", () => {
  it("is not repeated beside what the audit finds of that vote", () => {
    const story = azerbaijaniCase("SittingScheduled").record(
      command("RecordPlenaryVote", { record: votesFor(62), declared: "adopted" }),
    );
    expect(story.notes().map(({ rule }) => rule)).toEqual(["majority"]);
    const again = certified(story)
      .record(command("PresentLaw"))
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
      .record(command("RecordPlenaryVote", { on: "2026-03-20", record: votesFor(100) }));
    const rules = auditOf(again).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("majority"))).toEqual([
      "majority (vote of 10 February 2026)",
      "majority (vote of 20 March 2026)",
    ]);
  });
});

describe("every finding, wherever a case stands,", () => {
  it.each<RecordedAct["kind"]>([
    "CaseOpened",
    "DraftLawLaid",
    "PlenaryVoteRecorded",
    "InstrumentSigned",
    "NotificationSent",
    "DepositConfirmed",
  ])("has a rule, a reason and an authority: after %s", (last) => {
    const lacking = auditOf(azerbaijaniCase(last)).filter(
      ({ rule, why, authority }) => rule === "" || why === "" || cited(authority) === "",
    );
    expect(lacking).toEqual([]);
  });
});

describe("the audit of the reading of a vote", () => {
  const inReading = (reading: "single" | "second" | null | undefined) =>
    auditOf(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordPlenaryVote", reading === undefined ? {} : { reading }),
      ),
    ).filter(({ rule }) => rule === "readings");
  it.each([
    ["single", "put to the vote in a single reading"],
    ["second", "put to the vote in the second reading"],
  ] as const)("tells the %s one, and the conflict on how many there are", (reading, why) => {
    const [found, ...others] = inReading(reading);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ verdict: "cannotBeVerified", why });
    expect(cited(found?.authority)).toMatch(/70\.3.*conflict is open/);
  });
  it.each([null, undefined])("says nothing where none is on record (%s)", (reading) => {
    expect(inReading(reading)).toEqual([]);
  });
});
