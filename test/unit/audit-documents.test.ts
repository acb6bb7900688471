import unCybercrime from "../../law/treaties/un-cybercrime-2024.json" with { type: "json" };
import { abroadFindings } from "../../src/findings/abroad.ts";
import {
  documentFindings as documentFindingsInWords,
  documentsNamed,
} from "../../src/findings/documents.ts";
import type { Finding } from "../../src/words/finding.ts";
import { sendingReasonSchema, sendingReasonValueSchema } from "../../src/values/sending-reason.ts";
import { treatySchema } from "../../src/treaty/treaty.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import {
  lateReservation,
  bounced,
  delivered,
  returned,
  signedAnew,
  transmitted,
} from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder, bySystem } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  deposited as deposit,
  statements,
  claimed,
  declaredUnknown,
  deposited,
  released,
  sent,
} from "../support/cases.ts";
import { saying, inEnglish, type FindingInWords } from "../support/in-english.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

const gone = azerbaijaniCase("NotificationSent");

describe("Audit documents", () => {
  const documentFindings = saying(documentFindingsInWords);

  const deposited = azerbaijaniCase("DepositConfirmed");

  describe("the documents that acts name", () => {
    it("are every text, scan and statement, with the entry that names them", () => {
      const named = documentsNamed(deposited.entries);
      const whats = new Set(named.map(({ what }) => what));
      for (const what of [
        "Laid text",
        "VoteRecorded text",
        "InstrumentPrepared text",
        "InstrumentSigned scan",
        "NotificationReleased text",
        "Laid statement reservation-11-3 (az)",
        "DepositConfirmed statement designation-40 (az)",
      ])
        expect(whats).toContain(what);
      const laid = deposited.fact("Laid").seq;
      expect(named.filter(({ what }) => what === "Laid text")).toEqual([
        {
          paper: { kind: "paperPart", act: "Laid", part: "text" },
          what: "Laid text",
          entry: laid,
          digest: digestOf("draft law"),
        },
      ]);
    });

    it("are neither the entries that acts name, nor the counts of a vote", () => {
      const named = documentsNamed(deposited.entries);
      const hashes = new Set<string>(deposited.entries.map(({ hash }) => hash));
      expect(named.filter(({ digest }) => hashes.has(digest))).toEqual([]);
      expect(named.filter(({ what }) => /Vote\w+ (counts|rollCall)/.test(what))).toEqual([]);
    });

    it("are named again by a correction, and the first ones stay", () => {
      const laid = azerbaijaniCase("Laid");
      const corrected = laid.record(
        command("Correct", {
          of: laid.hashOf("Laid"),
          restated: command("Lay", { text: digestOf("another draft"), statements }),
          reason: "the wrong file",
          legalBasis: "Internal Rules",
        }),
      );
      const texts = documentsNamed(corrected.entries).filter(({ what }) => what === "Laid text");
      expect(texts.map(({ digest }) => digest)).toEqual([
        digestOf("draft law"),
        digestOf("another draft"),
      ]);
    });
  });

  describe("what the audit says of documents", () => {
    const paper = (text: string) => ({ kind: "asGiven", text }) as const;
    const named = (what: string) => ({
      paper: paper(what),
      what,
      entry: 2,
      digest: digestOf(what),
    });
    const findings = documentFindings([
      { ...named("a"), fate: "unaltered" },
      { ...named("b"), fate: "altered" },
      { ...named("c"), fate: "missing" },
      { paper: paper("d"), what: "d", entry: 3, digest: "unknown", fate: "unknown" },
    ]);
    it("keeps apart what is unaltered, altered, missing, and of which nobody has the digest", () => {
      expect(
        inEnglish(findings).map(({ verdict, why }) => [
          verdict,
          why.replace(/, [0-9a-f]{12}…/, ""),
        ]),
      ).toEqual([
        ["broken", "altered: the bytes stored do not match the digest on record: b (entry 2)"],
        [
          "cannotBeVerified",
          "not in the store, whether lost or recorded by digest alone: c (entry 2)",
        ],
        ["cannotBeVerified", "no digest is on record of d (entry 3)"],
        ["kept", "a (entry 2)"],
      ]);
    });
    it("says nothing where no act names one", () => {
      expect(documentFindings([])).toEqual([]);
    });
  });

  describe("what an act names that is no document", () => {
    const named = (story: CaseBuilder) => documentsNamed(story.entries).map(({ what }) => what);
    it("is nothing at all in an opened case", () => {
      expect(documentsNamed(azerbaijaniCase("CaseOpened").entries)).toEqual([]);
    });
    it("is a statement by its id, whatever that looks like", () => {
      for (const id of ["unknown", "a".repeat(64)]) {
        const story = azerbaijaniCase("NotificationSent").record(
          command("RecordDatedFact", {
            fact: "depositaryNotice",
            on: "2026-03-25",
            statements: [{ ...lateReservation, id }],
          }),
        );
        const circulated = deposit(story).record(
          command("RecordCirculation", { statements: [id] }),
        );
        const objected = circulated.record(command("RecordObjection", { statement: id }));
        expect(named(objected)).toEqual(named(deposit(story)));
      }
    });
    it("is a text that nobody knows", () => {
      const past = caseUnder(azerbaijaniLaw(), importing)
        .record(command("OpenCase"))
        .record(command("RecordVote", { stage: "plenary", text: "unknown", statementTexts: [] }));
      expect(documentsNamed(past.entries)).toEqual([
        {
          paper: { kind: "paperPart", act: "VoteRecorded", part: "text" },
          what: "VoteRecorded text",
          entry: 2,
          digest: "unknown",
        },
      ]);
    });
  });

  it("are also the statement that extends a time", () => {
    const story = britishCase("Published").record(
      command("ExtendTime", {
        on: "2026-01-20",
        clock: "period-a",
        n: 5,
        statement: digestOf("why longer"),
      }),
      { duty: "ministers-office" },
    );
    const own = documentsNamed(story.entries).filter(({ what }) => what.startsWith("TimeExtended"));
    expect(own.map(({ what, digest }) => [what, digest])).toEqual([
      ["TimeExtended statement", digestOf("why longer")],
    ]);
  });
});

const again = (story: CaseBuilder): CaseBuilder => sent(claimed(released(story)));

const rulesOf = (findings: readonly (Finding | FindingInWords)[]): readonly string[] =>
  inEnglish(findings).map(({ rule }) => rule);

describe("the audit of letters that came back", () => {
  it("asks of each which one followed it", () => {
    const twice = again(
      bounced(again(bounced(gone)), { reference: "case-1/N2", at: "2026-03-31T09:00:00Z" }),
    );
    for (const [reference, next] of [
      ["case-1/N1", "case-1/N2"],
      ["case-1/N2", "case-1/N3"],
    ] as const)
      expectFinding(auditOf(twice), `Did the notification ${reference} reach its address?`, {
        verdict: "kept",
        why: new RegExp(`; ${next} followed, marked as a duplicate$`),
      });
  });
  it("takes a delivery for no complaint, and a complaint for no report of another letter", () => {
    expect(rulesOf(auditOf(delivered(gone)))).not.toContain(
      "Was the notification case-1/N1 accepted as one?",
    );
    const told = delivered(
      again(bounced(gone)).record(command("RecordComplaint", { reference: "case-1/N2" }), bySystem),
      { reference: "case-1/N2" },
    );
    const complaints = rulesOf(auditOf(told)).filter((rule) => rule.endsWith("accepted as one?"));
    expect(complaints).toEqual(["Was the notification case-1/N2 accepted as one?"]);
  });
  it("knows nothing of the arrival of what was only complained of", () => {
    const told = gone.record(command("RecordComplaint"), bySystem);
    expect(
      rulesOf(auditOf(told)).filter((rule) => /^(?:Was|Did) the notification/.test(rule)),
    ).toEqual(["Was the notification case-1/N1 accepted as one?"]);
  });
});

describe("the audit of letters that may have been sent", () => {
  const once = "Did at most one notification leave unmarked?";
  const claim = azerbaijaniCase("NotificationClaimed");
  const refused = claim.record(command("RecordNotSent"), bySystem);
  it("says nothing before one was to leave", () => {
    expect(rulesOf(auditOf(azerbaijaniCase("NotificationReleased")))).not.toContain(once);
  });
  it("counts none that surely did not leave", () => {
    expectFinding(auditOf(refused), once, { verdict: "kept", why: /^none was sent$/ });
    expectFinding(auditOf(again(refused)), once, {
      verdict: "kept",
      why: /^case-1\/N2 may have been sent; unmarked: 1$/,
    });
  });
  it("names the letter of which nobody knows whether it left", () => {
    expectFinding(auditOf(declaredUnknown(claim)), "What became of the notification?", {
      verdict: "cannotBeVerified",
      why: /^it is not known whether case-1\/N1 was sent: the sender recorded no outcome within its longest running time$/,
    });
  });
});

describe("the audit of an instrument that was returned", () => {
  const rule = "Was the instrument that was returned on 12 March 2026 replaced by another?";
  const back = returned(transmitted(gone));
  it("awaits another one, and is kept when it is signed", () => {
    expectFinding(auditOf(back), rule, {
      verdict: "cannotBeVerified",
      why: /^no other instrument has been signed yet$/,
    });
    expectFinding(auditOf(signedAnew(back)), rule, {
      verdict: "kept",
      why: /^another was signed 20 March 2026$/,
    });
  });
  it("says so where a deposit is on record and no other instrument", () => {
    const signed = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("SignInstrument"));
    const story = signed
      .record(command("ReturnInstrument", { of: signed.hashOf("InstrumentSigned") }))
      .record(command("ConfirmDeposit"));
    expectFinding(auditOf(story), rule, {
      verdict: "cannotBeVerified",
      why: /^a deposit is on record, but no other instrument$/,
    });
  });
});

describe("the audit of a deposit without the depositary's reference", () => {
  const { treaty } = azerbaijaniLaw();
  const without = gone.record(command("ConfirmDeposit", { reference: null }), {
    person: "treaty-officer-2",
  });
  const said = (story: CaseBuilder, form: "un" | "none" | "unknown") =>
    inEnglish(
      abroadFindings(story.state, {
        ...treaty,
        references: { form, authority: treaty.depositary.authority },
      }),
    ).filter(({ rule }) => rule.startsWith("Does the depositary’s"));
  it("misses one only where the depositary is known to number what it sends", () => {
    expect(said(without, "un")).toEqual([
      {
        rule: "Does the depositary’s reference belong to this treaty?",
        verdict: "cannotBeVerified",
        why: "the depositary numbers what it sends, but no reference is on record",
        authority: treaty.depositary.authority,
      },
    ]);
    expect(said(without, "none")).toEqual([]);
    expect(said(without, "unknown")).toEqual([]);
    const silent = treatySchema().parse({ ...unCybercrime, references: undefined });
    expect(rulesOf(abroadFindings(without.state, silent))).toEqual(
      rulesOf(abroadFindings(gone.state, silent)),
    );
  });
  it("does not miss one that is there", () => {
    expect(said(deposited(gone), "un")).not.toContainEqual(
      expect.objectContaining({ why: expect.stringContaining("no reference") as string }),
    );
  });
});

describe("Why a letter was not sent", () => {
  it("is a quotation where somebody gives a text alone", () => {
    const reason = sendingReasonSchema.parse("mailbox full");
    expect(reason).toEqual({ kind: "quoted", text: "mailbox full" });
    expect(say(reason, wordsIn("az"))).toBe("“mailbox full”");
  });

  it.each(["", " ", "a\u0000b", { kind: "senderStopped", text: "x" }, { kind: "another" }, null])(
    "is not %j",
    (given) => {
      expect(sendingReasonSchema.safeParse(given).success).toBe(false);
    },
  );

  it.each([
    { kind: "senderStopped" },
    { kind: "lineBreakInSubject" },
    { kind: "messageTooLarge", bytes: 50_000_000 },
    { kind: "unmarkedBesideOthers", files: ["az-1.N1.eml"] },
    { kind: "DepositaryWithoutAddress", depositary: "un" },
  ])("is said in each language: $kind", (given) => {
    const reason = sendingReasonValueSchema.parse(given);
    expect(say(reason, wordsIn("en"))).not.toBe(say(reason, wordsIn("az")));
  });
});

const reports = ["RecordDelivery", "RecordBounce", "RecordComplaint"] as const;

describe("what a mail server reports", () => {
  it.each(reports)("%s comes from the system, or from a treaty officer with evidence", (kind) => {
    const told = gone.when(command(kind), bySystem);
    expect(told.decision.kind).toBe("allowed");
    expect(gone.when(command(kind)).decision.kind).toBe("allowed");
    gone.when(command(kind), { duty: "clerk" }).thenRefused("DutyMayNot");
  });
  it.each(reports)("%s names a notification that was sent from this case", (kind) => {
    gone.when(command(kind, { reference: "case-1/N9" }), bySystem).thenRefused("NeverClaimed", {
      reference: "case-1/N9",
      sent: "case-1/N1",
    });
    // Released and not claimed yet: nothing left that could be reported on.
    azerbaijaniCase("NotificationReleased")
      .when(command(kind), bySystem)
      .thenRefused("NeverClaimed", { sent: "" });
    azerbaijaniCase("Presented").when(command(kind), bySystem).thenRefused("NeverClaimed");
  });
  it.each(reports)("%s lies neither before the sending nor in the future, by days", (kind) => {
    gone
      .when(command(kind, { at: "2026-03-30T10:00:00Z" }), bySystem)
      .thenRefused("DateBeforeStep", { step: "the sending" });
    gone.when(command(kind, { at: "2026-04-02T10:00:00Z" }), bySystem).thenRefused("DateInFuture");
    // By the clock of Baku it is the same day already.
    expect(gone.when(command(kind, { at: "2026-03-30T20:30:00Z" }), bySystem).decision.kind).toBe(
      "allowed",
    );
  });
  it.each(reports)("%s after the end of a case is a fact that moves nothing", (kind) => {
    deposited(gone).when(command(kind), bySystem).thenStage("deposited");
    britishCase("NotificationSent")
      .record(command("Withdraw", { on: "2026-03-31", body: "minister" }))
      .when(command(kind), bySystem)
      .thenStage("withdrawn");
    gone
      .record(command("Lapse", { on: "2026-03-31" }))
      .when(command(kind), bySystem)
      .thenStage("lapsed");
  });
  it.each(reports)("%s may be entered of a past sending", (kind) => {
    const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    past.when(command(kind)).thenFinding("Were the steps taken in order?", "cannotBeVerified");
    const told = past
      .record(command("RecordSent"))
      .when(command(kind, { at: "2010-01-01T00:00:00Z" }));
    expect(told.decision.kind).toBe("allowed");
  });
});
