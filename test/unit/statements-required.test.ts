import type { Treaty } from "../../src/treaty/treaty.ts";
import { azerbaijaniCase, command, statements } from "../support/cases.ts";
import { auditOf } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijan, treaty, azerbaijaniLaw, digestOf } from "../support/law.ts";
import { depositedPast } from "../support/readiness.ts";
import { budapest, laid, said, statement } from "../support/treaty-statements.ts";
import { cited, saying, type FindingInWords } from "../support/in-english.ts";
import { confirmationsOf as confirmationsOfInWords } from "../../src/findings/statements/confirmation.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import { withFacts } from "../../src/case/case.ts";

describe("what the treaty requires", () => {
  const extradition = "Was a statement made as required by 24(7)(a)?";
  it("is kept once a statement names the clause", () => {
    expect(said(laid([statement("designation", "24(7)(a)")]), extradition)).toMatchObject({
      verdict: "kept",
    });
  });
  it("may still be given before the deposit", () => {
    const finding = said(laid([]), extradition);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(
      /Authority for extradition.*no statement on record names the clause$/,
    );
  });
  it("may be what a statement without a clause is about", () => {
    const subject = "authority for extradition";
    const finding = said(laid([statement("declaration", null, { subject })]), extradition);
    expect(finding.why).toMatch(/by clause or subject, it may be met by one$/);
  });
  it("may be met, and is not met, by a statement of which the clause is inferred", () => {
    const finding = said(
      laid([statement("designation", null, { inferredClause: "24(7)(a)" })]),
      extradition,
    );
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/by clause or subject, it may be met by one$/);
  });
  it("is not asked for before anything is laid", () => {
    const open = caseUnder({ procedure: azerbaijan(), treaty: budapest }).record(
      command("OpenCase", { treaty: budapest.id }),
    );
    expect(
      auditOf(open).filter(({ rule }) => rule.startsWith("Was a statement made as required")),
    ).toEqual([]);
  });
  const wholeCase = (law: Treaty): CaseBuilder =>
    azerbaijaniCase("DepositConfirmed", { procedure: azerbaijan(), treaty: law });
  it("is broken after a live deposit without it, where the signature is on record and brought none", () => {
    const story = wholeCase(budapest).record(
      command("RecordDatedFact", { on: "2025-10-25", statements: [] }),
    );
    expect(said(story, extradition)).toMatchObject({ verdict: "broken" });
    expect(said(wholeCase(budapest), extradition)).toMatchObject({ verdict: "cannotBeVerified" });
  });
  const clause27 = "Was a statement made as required by 27(2)(c)?";
  it.each([
    ["missing", /no statement on record names the clause$/, "reservation", "4(2)"],
    [
      "missing",
      /names the clause; statements that name no clause .* subjects: one$/,
      "reservation",
      null,
    ],
    [
      "missing",
      /names the clause; statements that name no clause .* subjects: one$/,
      "notification",
      null,
    ],
    ["perhaps given", /it may be met by one$/, "reservation", "27"],
    ["perhaps given", /it may be met by one$/, "declaration", "27"],
    ["given", /given by one$/, "reservation", "27(2)(c)"],
    ["given", /given by one$/, "notification", "27(2)(c)"],
  ] as const)("is %s (%s) by a %s to %s", (...row) => {
    const [, why, label, clause] = row;
    expect(said(laid([statement(label, clause)]), clause27).why).toMatch(why);
  });
  /** An invented treaty, whose one clause asks for something at some moment. */
  const asking = (fields: Partial<Treaty["clauses"][number]>): Treaty => ({
    ...budapest,
    clauses: budapest.clauses
      .filter(({ clause }) => clause === "4(2)")
      .map((clause) => ({ ...clause, requirement: "required", ...fields })),
  });
  it("is given by a statement that names its clause, whatever its label", () => {
    const rule = "Was a statement made as required by 4(2)?";
    const why = (label: "reservation" | "declaration", nature: "reservation" | "declaration") =>
      said(laid([statement(label, "4(2)")], asking({ nature })), rule).why;
    expect(why("reservation", "reservation")).toMatch(/given by one$/);
    expect(why("declaration", "reservation")).toMatch(/given by one$/);
    expect(why("reservation", "declaration")).toMatch(/given by one$/);
  });
  it("is not called broken while a statement that names no clause may have met it", () => {
    const rule = "Was a statement made as required by 4(2)?";
    const law = { procedure: azerbaijan(), treaty: asking({ moment: "deposit" }) };
    const unnamed = azerbaijaniCase("CaseOpened", law)
      .with({ ...importing, today: "2026-11-25" })
      .record(command("Lay", { statements: [statement("declaration", null)] }));
    expect(said(unnamed, rule)).toMatchObject({ verdict: "cannotBeVerified" });
  });
  it("has as candidates the seed case's statements by their subjects, several or none", () => {
    const seed: readonly (readonly [string, "declaration" | "designation", string])[] = [
      [
        "legal-basis",
        "declaration",
        "the Convention as legal basis for extradition and mutual legal assistance",
      ],
      [
        "central-authorities",
        "designation",
        "central authorities: State Security Service (legal assistance), Ministry of Justice (extradition)",
      ],
      ["language-of-requests", "declaration", "language of requests"],
      ["operational-communication", "declaration", "language of operational communication"],
    ];
    const story = laid(
      seed.map(([id, label, subject]) => statement(label, null, { id, subject })),
      treaty("un-cybercrime-2024"),
    );
    const candidates = auditOf(story)
      .filter(({ rule }) => rule.startsWith("Was a statement made as required by "))
      .map(({ rule, why }) => [
        rule.slice("Was a statement made as required by ".length, -1),
        /it may be met by (.*)$/.exec(why)?.[1] ?? "none",
      ]);
    expect(Object.fromEntries(candidates)).toEqual({
      "17(2), copies of laws": "none",
      "37(6)(a)": "legal-basis, central-authorities",
      "37, authority (paragraph not read)": "central-authorities",
      "40(12) or 40(13)": "central-authorities",
      "40, languages (paragraph not read)": "language-of-requests",
      "41": "none",
      "50(5)": "none",
      "50(6)": "none",
      "53, authority (paragraph not read)": "none",
    });
  });
  it.each([
    ["deposit", "broken", "cannotBeVerified"],
    ["signatureOrDeposit", "broken", "cannotBeVerified"],
    ["anyTime", "cannotBeVerified", "cannotBeVerified"],
    ["unknown", "cannotBeVerified", "cannotBeVerified"],
  ] as const)(
    "is, asked at %s, after a live deposit with the signature on record %s, and after an imported one %s",
    (moment, live, imported) => {
      const law = { procedure: azerbaijan(), treaty: asking({ moment }) };
      const signed = (story: CaseBuilder): CaseBuilder =>
        story.record(command("RecordDatedFact", { on: "2025-10-25", statements: [] }));
      const rule = "Was a statement made as required by 4(2)?";
      expect(said(signed(azerbaijaniCase("DepositConfirmed", law)), rule).verdict).toBe(live);
      const past = caseUnder(law, { ...importing, today: "2026-11-25" })
        .record(command("OpenCase", { treaty: law.treaty.id }))
        .record(command("Lay", { statements: [] }))
        .record(command("ConfirmDeposit", { receivedOn: "2026-03-31", statements: [] }));
      expect(said(signed(past), rule).verdict).toBe(imported);
    },
  );
  it("at the deposit is over with it, and what full powers say of a signature does not end the other", () => {
    const rule = "Was a statement made as required by 4(2)?";
    const after = (moment: "deposit" | "signatureOrDeposit"): CaseBuilder =>
      azerbaijaniCase("DepositConfirmed", {
        procedure: azerbaijan(),
        treaty: asking({ moment }),
      }).record(
        command("RecordDatedFact", { fact: "fullPowers", on: "2025-10-24", statements: [] }),
      );
    expect(said(after("deposit"), rule).verdict).toBe("broken");
    expect(said(after("signatureOrDeposit"), rule).verdict).toBe("cannotBeVerified");
  });
  it("is asked of a deposit of which no laying is on record, and cannot be told", () => {
    const { verdict, why } = said(depositedPast(), extradition);
    expect(verdict).toBe("cannotBeVerified");
    expect(why).toMatch(/what was laid before parliament is not on record$/);
  });
  it("is never broken by a clause that nobody has read", () => {
    const story = wholeCase(treaty("un-cybercrime-2024")).record(
      command("RecordDatedFact", { on: "2025-10-25", statements: [] }),
    );
    const required = auditOf(story).filter(({ rule }) =>
      rule.startsWith("Was a statement made as required"),
    );
    expect(required.map(({ rule }) => rule)).toContain("Was a statement made as required by 41?");
    expect(required.filter(({ verdict }) => verdict === "broken")).toEqual([]);
    expect(required.filter(({ authority }) => authority.mark === "seen")).toEqual([]);
  });
});

const confirmationsOf = saying(confirmationsOfInWords);

const [reservation] = statements as readonly [Statement];

const atSignature = (fields: Partial<Statement> = {}): Statement => ({
  ...reservation,
  id: "said-at-signature",
  ...fields,
});

const signedWith = (story: CaseBuilder, ...made: readonly Statement[]): CaseBuilder =>
  story.record(command("RecordDatedFact", { on: "2025-10-25", statements: made }));

const voted = (...made: readonly Statement[]): CaseBuilder =>
  signedWith(azerbaijaniCase("NotificationSent"), ...made);

const deposited = (...made: readonly Statement[]): CaseBuilder =>
  signedWith(azerbaijaniCase("DepositConfirmed"), ...made);

const statusOf = (story: CaseBuilder) => confirmationsOf(story.state).map(({ status }) => status);

const ofOne = (story: CaseBuilder): FindingInWords | undefined =>
  auditOf(story).find(({ rule }) =>
    rule.startsWith("Statement said-at-signature: made at signature"),
  );

const text = (name: string, language = "az") => ({
  language,
  digest: digestOf(name),
  authentic: true,
});

describe("a statement made at signature", () => {
  it("is formulated until the deposit, whatever was voted", () => {
    expect(statusOf(voted(atSignature()))).toEqual(["formulated"]);
    expect(ofOne(voted(atSignature()))).toMatchObject({ verdict: "cannotBeVerified" });
  });
  it("is confirmed by the deposit of the same text to the same clause", () => {
    const story = deposited(atSignature());
    expect(statusOf(story)).toEqual(["confirmed"]);
    expect(ofOne(story)).toMatchObject({ verdict: "kept" });
  });
  it("is modified where the text differs, and the finding names the language", () => {
    const story = deposited(atSignature({ texts: [text("another text")] }));
    expect(statusOf(story)).toEqual(["modified"]);
    expect(confirmationsOf(story.state)[0]?.differences).toEqual([
      { language: "az", before: digestOf("another text"), after: digestOf("reservation az") },
    ]);
    const finding = ofOne(story);
    expect(finding).toMatchObject({ verdict: "broken" });
    expect(finding?.why).toMatch(/modified, .*differs \(az\)/);
    expect(cited(finding?.authority)).toMatch(/Art\. 23\(2\)/);
  });
  it("is not confirmed, and has no effect, where nothing voted names its clause", () => {
    const story = deposited(atSignature({ clause: "63(3)" }));
    expect(statusOf(story)).toEqual(["notConfirmed"]);
    expect(ofOne(story)).toMatchObject({ verdict: "broken" });
    expect(ofOne(story)?.why).toMatch(/not confirmed, so it has no effect/);
  });
  it("cannot be called confirmed where one of the two texts is unknown", () => {
    const story = deposited(
      atSignature({ texts: [{ language: "und", digest: "unknown", authentic: true }] }),
    );
    expect(statusOf(story)).toEqual(["notKnown"]);
    expect(ofOne(story)).toMatchObject({
      verdict: "cannotBeVerified",
      why: expect.stringMatching(/two texts to compare are not both on record$/) as string,
    });
  });
  it("cannot be called lost while a statement voted names no clause", () => {
    const unnamed = azerbaijaniCase("CaseOpened").record(
      command("Lay", { statements: [{ ...reservation, clause: null }] }),
    );
    const [found] = confirmationsOf(signedWith(unnamed, atSignature()).state);
    expect(found?.comparison).toBe("notKnown");
    expect(found?.why).toMatch(/may repeat it: reservation-11-3$/);
  });
  it("may be repeated by a statement of which only an inferred clause is its own", () => {
    const inferred = (id: string, inferredClause: string): Statement => ({
      ...reservation,
      id,
      clause: null,
      inferredClause,
    });
    const laid = azerbaijaniCase("CaseOpened").record(
      command("Lay", {
        statements: [inferred("harm", "9(2)"), inferred("liability", "7(2), 11(3)")],
      }),
    );
    const whyOf = (clause: string): string | undefined =>
      confirmationsOf(signedWith(laid, atSignature({ clause })).state)[0]?.why;
    expect(whyOf("11(3)")).toMatch(/only inferred, it may be repeated by liability$/);
    expect(whyOf("9(2)")).toMatch(/only inferred, it may be repeated by harm$/);
    expect(whyOf("63(3)")).toMatch(/any of these may repeat it: harm, liability$/);
    const [found] = confirmationsOf(signedWith(laid, atSignature()).state);
    expect(found).toMatchObject({
      comparison: "notKnown",
      differences: [],
      repeatedBy: undefined,
    });
  });
  it("knows nothing where nothing laid is on record", () => {
    const [found] = confirmationsOf(signedWith(azerbaijaniCase("CaseOpened"), atSignature()).state);
    expect(found).toMatchObject({ comparison: "notKnown", status: "formulated" });
  });
  it("is repeated by a statement of the same id, if neither names a clause", () => {
    const story = deposited(atSignature({ id: "reservation-11-3", clause: null }));
    expect(statusOf(story)).toEqual(["confirmed"]);
  });
  it("need not be confirmed where it is no reservation, and the finding says so", () => {
    const story = deposited(atSignature({ label: "declaration", clause: "38" }));
    expect(ofOne(story)).toMatchObject({ verdict: "cannotBeVerified" });
    expect(ofOne(story)?.why).toMatch(/the rule applies to reservations only, and this is not one/);
  });
  it("is compared in its authentic language, and only where both texts are on record", () => {
    const unknown = (language: string, authentic: boolean) => ({
      language,
      digest: "unknown" as const,
      authentic,
    });
    const english = { ...text("reservation en", "en"), authentic: false };
    const [az, en] = reservation.texts;
    const comparedWith = (said: Statement["texts"], repeated: Statement["texts"]) => {
      const laid = azerbaijaniCase("CaseOpened").record(
        command("Lay", { statements: [{ ...reservation, texts: repeated }] }),
      );
      const [found] = confirmationsOf(signedWith(laid, atSignature({ texts: said })).state);
      return [found?.comparison, found?.differences];
    };
    const known = [az, en] as Statement["texts"];
    expect(comparedWith(known, known)).toEqual(["same", []]);
    expect(comparedWith([unknown("az", true), english], known)).toEqual(["notKnown", []]);
    expect(comparedWith(known, [unknown("az", true), english])).toEqual(["notKnown", []]);
    expect(comparedWith([unknown("az", true)], [unknown("az", true)])).toEqual(["notKnown", []]);
  });
  it("differs in nothing that can be shown where nothing repeats it", () => {
    const [lost] = confirmationsOf(voted(atSignature({ clause: "63(3)" })).state);
    expect(lost).toMatchObject({ comparison: "notRepeated", differences: [] });
    const unnamed = azerbaijaniCase("CaseOpened").record(
      command("Lay", { statements: [{ ...reservation, clause: null }] }),
    );
    expect(confirmationsOf(signedWith(unnamed, atSignature()).state)[0]?.differences).toEqual([]);
  });
  it("is asked about in a case of consent only", () => {
    const change = azerbaijaniCase("CaseOpened").state;
    const opened = change.facts.map((fact) =>
      fact.act.kind === "CaseOpened"
        ? { ...fact, act: { ...fact.act, purpose: "denunciation" as const } }
        : fact,
    );
    expect(confirmationsOf(withFacts(change, opened))).toEqual([]);
  });
});

describe("a confirmation by the depositary's record", () => {
  const past = caseUnder(azerbaijaniLaw(), { ...importing, today: "2026-11-28" })
    .record(command("OpenCase"))
    .record(command("RecordDatedFact", { on: "2025-10-25", statements: [atSignature()] }))
    .record(command("ConfirmDeposit", { receivedOn: "2026-03-31", statements: [] }));
  const confirmed = (made: readonly Statement[]): CaseBuilder =>
    past.record(
      command("RecordDatedFact", {
        fact: "confirmation",
        on: "2026-03-31",
        source: "the depositary's list",
        statements: made,
      }),
    );
  it("is asked for where no text is on record", () => {
    expect(ofOne(past)).toMatchObject({ verdict: "cannotBeVerified" });
  });
  it.each([
    ["of all", []],
    ["of the one that it names", [atSignature()]],
    ["of those that it names", [atSignature({ id: "another", clause: "63(3)" }), atSignature()]],
  ] as const)("keeps the rule, with its source: %s", (_, made) => {
    expect(ofOne(confirmed(made))).toMatchObject({
      verdict: "kept",
      why: "confirmed, and so made on the day of the deposit; confirmed 31 March 2026, according to the depositary’s record (source: the depositary's list)",
    });
  });
  it("says nothing of a statement that it does not name", () => {
    const other = atSignature({ id: "another", clause: "63(3)" });
    expect(ofOne(confirmed([other]))?.verdict).toBe("cannotBeVerified");
  });
  it("does not hide that two texts on record differ", () => {
    const changed = deposited(atSignature({ texts: [text("another text")] })).record(
      command("RecordDatedFact", { fact: "confirmation", on: "2026-03-31", statements: [] }),
    );
    expect(ofOne(changed)).toMatchObject({ verdict: "broken" });
    expect(ofOne(changed)?.why).toMatch(/text differs.*according to the depositary’s record/);
  });
});
