import { withFacts } from "../../src/case/case.ts";
import type { Statement, SuppliedText } from "../../src/treaty/statement.ts";
import { statementFindings as statementFindingsInWords } from "../../src/findings/statements/identity.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { type CaseBuilder, importing, type Outcome } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  carried,
  certified,
  command,
  draftLaw,
  statements,
  deposited,
  released,
  sent,
  claimed,
} from "../support/cases.ts";
import { saying } from "../support/in-english.ts";
import { digestOf, azerbaijaniLaw } from "../support/law.ts";
import { budapest, item } from "../support/readiness.ts";
import { statementsOf, statementsVoted } from "../../src/case/texts.ts";
import { voteToCertifyAgain } from "../../src/case/certification.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };
type Fields = Parameters<typeof command>[1];
const restatedVote = (story: CaseBuilder, fields: Fields) =>
  command("Correct", {
    of: story.hashOf("VoteRecorded"),
    restated: command("RecordVote", fields),
    ...reason,
  });
const restatedLaying = (story: CaseBuilder, fields: Fields) =>
  command("Correct", {
    of: story.hashOf("Laid"),
    restated: command("Lay", fields),
    ...reason,
  });

const consent = digestOf("the initiator’s consent");
const amended = digestOf("the draft law as amended");
const inAzerbaijani = { statement: "reservation-11-3", language: "az" };
const textsVoted = (story: CaseBuilder) =>
  statementsVoted(story.state).flatMap(({ texts }) => texts);

describe("what a certified vote fixes", () => {
  const adopted = azerbaijaniCase("VoteCertified");
  it.each([
    ["the text", { text: amended, consent }],
    ["the consent to a change", { consent }],
    ["statement reservation-11-3 (az)", { statementTexts: [] }],
  ])("names %s that a correction would change", (what, fields) => {
    adopted.when(restatedVote(adopted, fields)).thenRefused("TextsAreFixed", { what });
  });
  it("lets the counts be restated, and all before the certification", () => {
    adopted
      .when(restatedVote(adopted, { counts: { ...carried, for: 91, present: 101 } }))
      .thenActs("ActCorrected");
    const recorded = azerbaijaniCase("VoteRecorded");
    recorded.when(restatedVote(recorded, { text: amended, consent })).thenActs("ActCorrected");
  });
  it("is that vote's, and not a later one's that nobody has certified yet", () => {
    const again = adopted
      .record(command("Present"))
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-03" }))
      .record(command("RecordVote", { on: "2026-03-03" }));
    const restated = { on: "2026-03-03", text: amended, consent };
    again.when(restatedVote(again, restated)).thenActs("ActCorrected");
    const twice = certified(again);
    twice.when(restatedVote(twice, restated)).thenRefused("TextsAreFixed", { what: "the text" });
  });
});

describe("what the laying fixes once there was a vote", () => {
  const [reservation, designation] = statements;

  const adopted = azerbaijaniCase("VoteCertified");
  it("is also that there is no further statement", () => {
    const further = { ...designation, id: "designation-41" };
    adopted
      .when(restatedLaying(adopted, { statements: [...statements, further] }))
      .thenRefused("TextsAreFixed", { what: "the label of statement designation-41" });
  });
  it("is not a text that was unknown: it may become known, or stay unknown", () => {
    const unknown = [
      { ...reservation, texts: [{ language: "az", digest: "unknown", authentic: true }] },
    ];
    const known = [
      { ...reservation, texts: [{ language: "az", digest: digestOf("found"), authentic: true }] },
    ];
    const laid = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: unknown }));
    const voted = certified(
      laid
        .record(command("Refer"))
        .record(command("RecordReport"))
        .record(command("ScheduleSitting"))
        .record(command("RecordVote", { statementTexts: [] })),
    );
    voted.when(restatedLaying(voted, { statements: known })).thenActs("ActCorrected");
    voted
      .when(restatedLaying(voted, { statements: unknown, by: "the government" }))
      .thenActs("ActCorrected");
    voted
      .when(restatedLaying(voted, { statements: [] }))
      .thenRefused("TextsAreFixed", { what: "the label of statement reservation-11-3" });
    const prepared = voted
      .record(command("Present"))
      .record(command("RecordAssent"))
      .record(
        command("PrepareInstrument", {
          statements: [{ ...inAzerbaijani, digest: digestOf("supplied") }],
        }),
      );
    prepared
      .when(restatedLaying(prepared, { statements: known }))
      .thenRefused("TextsAreFixed", { what: "statement reservation-11-3 (az)" });
    prepared
      .when(restatedLaying(prepared, { statements: unknown, by: "the government" }))
      .thenActs("ActCorrected");
  });
});

describe("the statements as they were voted", () => {
  const sitting = azerbaijaniCase("SittingScheduled");
  const [, english, ofDesignation] = [
    ...statements.flatMap((one) =>
      one.texts.map(({ language, digest }) => ({ statement: one.id, language, digest })),
    ),
  ];
  const votedOn = (digest: string, consenting: string | null) =>
    certified(
      sitting.record(
        command("RecordVote", {
          text: consenting === null ? draftLaw : amended,
          consent: consenting,
          statementTexts: [{ ...inAzerbaijani, digest }, english, ofDesignation],
        }),
      ),
    );
  it("are those of the vote where it amended them with the initiator's consent", () => {
    const story = votedOn(digestOf("amended"), consent);
    expect(textsVoted(story)[0]?.digest).toBe(digestOf("amended"));
    expect(textsVoted(story)[1]?.digest).toBe(digestOf("reservation en"));
  });
  it("are those laid where the vote did not say its text", () => {
    const story = votedOn("unknown", consent);
    expect(textsVoted(story)[0]?.digest).toBe(digestOf("reservation az"));
    expect(statementsOf(story.state)).toEqual(statements);
  });
});

describe("a second vote, after the law was returned", () => {
  const returned = (fields: Fields) =>
    certified(azerbaijaniCase("SittingScheduled").record(command("RecordVote", fields)))
      .record(command("Present"))
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-03" }));
  const again = (text: string) => command("RecordVote", { on: "2026-03-03", text });

  it("is on the law as it was adopted: as laid, or as amended with the initiator's consent", () => {
    const asLaid = returned({});
    asLaid.when(again(draftLaw)).thenActs("VoteRecorded");
    asLaid.when(again(amended)).thenRefused("TextDiffers", { what: "the text voted on" });
    const asAmended = returned({ text: amended, consent });
    asAmended.when(again(amended)).thenActs("VoteRecorded");
    asAmended.when(again(draftLaw)).thenRefused("TextDiffers", { recorded: amended });
  });
  it("is not to be certified again before it was certified once", () => {
    const voted = returned({}).record(again(draftLaw));
    expect(voteToCertifyAgain(voted.state)).toBeUndefined();
    expect(voteToCertifyAgain(certified(voted).state)).toBeUndefined();
  });
});

describe("a draft law whose text was not known when it was laid", () => {
  it("is voted in whatever text the sitting had", () => {
    azerbaijaniCase("CaseOpened")
      .record(command("Lay", { text: "unknown" }))
      .record(command("Refer"))
      .record(command("RecordReport"))
      .record(command("ScheduleSitting"))
      .when(command("RecordVote", { text: amended }))
      .thenActs("VoteRecorded");
  });
});

const statementFindings = saying(statementFindingsInWords);

const [reservation] = statements as readonly [Statement];

const unknown: readonly [Statement] = [
  { ...reservation, texts: [{ language: "az", digest: "unknown", authentic: true }] },
];

const text = (content: string): SuppliedText[] => [
  { statement: reservation.id, language: "az", digest: digestOf(content) },
];

const first = { statements: text("the first") };

const another = { statements: text("another") };

/** A case whose statement nobody had the text of when it was laid and voted. */
const withoutTexts = (laid: readonly Statement[] = unknown): CaseBuilder =>
  certified(
    azerbaijaniCase("CaseOpened")
      .record(command("Lay", { statements: laid }))
      .record(command("Refer"))
      .record(command("RecordReport"))
      .record(command("ScheduleSitting"))
      .record(command("RecordVote", { statementTexts: [] })),
  )
    .record(command("Present"))
    .record(command("RecordAssent"));

const releaseOf = (story: CaseBuilder, fields: object) =>
  command("ReleaseInstrument", { of: story.hashOf("InstrumentPrepared"), ...fields });

const signatureOf = (story: CaseBuilder, fields: object) =>
  command("SignInstrument", { of: story.hashOf("InstrumentReleased"), ...fields });

/** The treaty without the clauses that permit the statements of these stories; its list is closed. */
const withoutClauses = (treaty: Treaty): Treaty => ({ ...treaty, clauses: [] });

describe("a text that was unknown when it was laid", () => {
  const prepared = withoutTexts().record(command("PrepareInstrument", first));
  // Signed on 2 March, so released the day before.
  const ready = prepared.record(releaseOf(prepared, first), { today: "2026-03-01" });
  const signed = ready.record(signatureOf(ready, first));

  it("is supplied with the instrument in a live case", () => {
    withoutTexts()
      .when(command("PrepareInstrument", { statements: [] }))
      .thenRefused("MalformedInput", { where: "statement reservation-11-3 (az)" });
  });
  it("is fixed by the first that was supplied: at every later step another is refused, or none", () => {
    prepared.when(releaseOf(prepared, another)).thenRefused("TextDiffers");
    prepared.when(releaseOf(prepared, { statements: [] })).thenRefused("TextMissing");
    ready.when(signatureOf(ready, another)).thenRefused("TextDiffers");
    const drafted = signed.record(command("PrepareNotification"));
    drafted
      .when(
        command("ReleaseNotification", { of: drafted.hashOf("NotificationPrepared"), ...another }),
      )
      .thenRefused("TextDiffers");
  });
  it("is not called the text that was voted", () => {
    expectFinding(auditOf(signed), "Were the texts on record when they were voted on?", {
      verdict: "cannotBeVerified",
      why: /the first text supplied since is used instead/,
    });
    expect(item(signed, "texts-identical")).toMatchObject({
      status: "notKnown",
      why: expect.stringMatching(/the text voted on was not on record/) as string,
    });
  });
  it("may become known by a correction only as the one that was supplied", () => {
    const correction = (content: string) =>
      command("Correct", {
        of: signed.hashOf("Laid"),
        restated: command("Lay", {
          statements: [
            {
              ...reservation,
              texts: [{ language: "az", digest: digestOf(content), authentic: true }],
            },
          ],
        }),
      });
    signed.when(correction("another")).thenRefused("TextsAreFixed");
    signed.when(correction("the first")).thenActs("ActCorrected");
  });
  it("makes the audit say so where different ones were supplied all the same", () => {
    const facts = signed.state.facts.map((fact) =>
      fact.act.kind === "InstrumentSigned" ? { ...fact, act: { ...fact.act, ...another } } : fact,
    );
    expectFinding(
      statementFindings(withFacts(signed.state, facts), signed.law),
      "Are the texts supplied at the signature of the instrument those on record?",
      { verdict: "broken", why: /is not the one on record/ },
    );
    expect(auditOf(signed).map(({ verdict }) => verdict)).not.toContain("broken");
  });
  it("need not be with anybody in a case that was imported and goes on", () => {
    const past = azerbaijaniCase("CaseOpened")
      .record(command("Lay", { statements: unknown }))
      .with({ ...importing, today: "2026-03-31" })
      .record(command("RecordAssent", { stage: "head-of-state" }))
      .with({ mode: { kind: "live" } });
    const asked = { person: "treaty-officer-1", duty: "treaty-officer" } as const;
    past
      .when(command("PrepareInstrument", { statements: [] }), asked)
      .thenFinding("Are the statements the same throughout?", "cannotBeVerified");
    const going = past.record(command("PrepareInstrument", first), asked);
    going
      .when(releaseOf(going, another), { person: "releasing-officer-1", duty: "releasing-officer" })
      .thenRefused("TextDiffers");
  });
});

describe("what a second person supplies", () => {
  it("is called supplied anew where the files were given, and not where digests were", () => {
    expect(item(azerbaijaniCase("InstrumentSigned"), "texts-identical")).toMatchObject({
      status: "met",
      why: expect.stringMatching(/recorded by digest alone at: release, signature/) as string,
    });
  });
});

describe("what a statement says of itself", () => {
  const ended = deposited(sent(claimed(released(azerbaijaniCase("InstrumentSigned")))));
  const restated = (change: Partial<Statement>) =>
    command("Correct", {
      of: ended.hashOf("Laid"),
      restated: command("Lay", {
        statements: [{ ...reservation, ...change }, ...statements.slice(1)],
      }),
    });
  it.each<[string, Partial<Statement>]>([
    ["the label", { label: "declaration" }],
    ["the clause", { clause: "11(2)" }],
    ["the subject", { subject: "something else" }],
    [
      "the authentic language",
      { texts: reservation.texts.map((one) => ({ ...one, authentic: !one.authentic })) },
    ],
  ])("is fixed with its text: %s", (what, change) => {
    ended.when(restated(change)).thenRefused("TextsAreFixed", {
      what: `${what} of statement reservation-11-3`,
    });
  });
});

describe("a scan that one person alone replaced", () => {
  it("is named by the audit, with what was on record before", () => {
    const signed = azerbaijaniCase("InstrumentSigned");
    const told = signed
      .when(
        command("Correct", {
          of: signed.hashOf("InstrumentSigned"),
          restated: command("SignInstrument", {
            of: signed.hashOf("InstrumentReleased"),
            scan: digestOf("another scan"),
          }),
        }),
      )
      .thenFinding(
        "By whom was entry 12 (instrument signed) corrected: the scan of the signed instrument?",
        "cannotBeVerified",
        /head-of-state-office-1 alone replaced the scan/,
      );
    const rule =
      "By whom was entry 12 (instrument signed) corrected: the scan of the signed instrument?";
    expect(auditOf(told).map((one) => one.rule)).toContain(rule);
    const elsewhere = told.record(
      command("Correct", {
        of: told.hashOf("InstrumentSigned"),
        restated: {
          ...command("SignInstrument"),
          ...told.fact("InstrumentSigned").act,
          kind: "SignInstrument",
          place: "elsewhere",
        },
      }),
    );
    expect(auditOf(elsewhere).map((one) => one.rule)).toContain(rule);
  });
});

describe("a reservation that the treaty prohibits", () => {
  const prohibited = { ...reservation, clause: "99" };
  const rule = "Statement reservation-11-3: does the treaty permit it?";
  const law = { ...azerbaijaniLaw(), treaty: budapest };
  const prepared = azerbaijaniCase("AssentRecorded", law).record(command("PrepareInstrument"));
  it("is pointed out when it is laid", () => {
    azerbaijaniCase("CaseOpened", law)
      .when(command("Lay", { statements: [prohibited] }))
      .thenFinding(rule, "broken", /the treaty’s list of reservations is closed/);
  });
  it("and asks for a reason when the instrument is released and signed, and the notification released", () => {
    const closed = { ...azerbaijaniLaw(), treaty: withoutClauses(budapest) };
    const draft = azerbaijaniCase("InstrumentPrepared", closed);
    const names = (outcome: Outcome) => brokenRules(outcome.refused().findings ?? []);
    expect(names(draft.when(releaseOf(draft, {})))).toContain(rule);
    const ready = azerbaijaniCase("InstrumentReleased", closed);
    expect(names(ready.when(signatureOf(ready, {})))).toContain(rule);
    const note = azerbaijaniCase("NotificationPrepared", closed);
    const release = command("ReleaseNotification", { of: note.hashOf("NotificationPrepared") });
    expect(names(note.when(release))).toContain(rule);
  });
  it("is not what one is that the treaty permits", () => {
    const ready = prepared.when(releaseOf(prepared, {})).thenActs("InstrumentReleased");
    expect(ready.notes().filter((finding) => finding.rule === rule)).toEqual([]);
  });
});
