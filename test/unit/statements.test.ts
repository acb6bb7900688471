import { digestOf } from "../../src/record/canonical.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import {
  statementTextFindings as textFindings,
  statementTextRefusal,
} from "../../src/ledger/handling/statement-texts.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import type { Case } from "../../src/case/case.ts";
import type { Command } from "../../src/case/command.ts";
import { type Statement, statementSchema, type SuppliedText } from "../../src/treaty/statement.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { auditOf } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { command, azerbaijaniCase, statements } from "../support/cases.ts";
import { cited, inEnglish } from "../support/in-english.ts";
import { azerbaijan, treaty } from "../support/law.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { budapest, laid, said, statement, withList } from "../support/treaty-statements.ts";

const permitted = "Statement one: does the treaty permit it?";
const nature = "Statement one: does its label fit its clause?";
const moment = "Statement one: made when the treaty allows it?";

describe("whether the treaty permits a statement", () => {
  it("keeps a reservation on the closed list, by the clause that authorizes it", () => {
    const finding = said(laid([statement("reservation", "4(2)")]), permitted);
    expect(finding).toMatchObject({ verdict: "kept", authority: { mark: "seen" } });
    expect(finding.why).toMatch(/4\(2\) permits a reservation; .*20\(1\)/);
    expect(cited(finding.authority)).toMatch(/Art\. 4\(2\) and Art\. 42/);
  });
  it.each(["Art. 4(2)", "article 4 (2)", "maddə 4(2)"])(
    "reads the clause written as %j",
    (clause) => {
      expect(said(laid([statement("reservation", clause)]), permitted).verdict).toBe("kept");
    },
  );
  it("calls a reservation to a clause that the closed list does not have prohibited", () => {
    const finding = said(laid([statement("reservation", "5")]), permitted);
    expect(finding).toMatchObject({ verdict: "broken" });
    expect(finding.why).toMatch(/list of reservations is closed.*19\(b\)/);
  });
  it("leaves a reservation elsewhere to reading where the list is open, by Art. 19(c)", () => {
    const finding = said(laid([statement("reservation", "5")], withList("open")), permitted);
    expect(finding).toMatchObject({ verdict: "cannotBeVerified" });
    expect(cited(finding.authority)).toMatch(/Art\. 19\(c\)/);
  });
  it("knows nothing of it where nobody has read whether the list is closed", () => {
    const finding = said(laid([statement("reservation", "5")], withList("unknown")), permitted);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/is not known/);
  });
  it("cannot verify a declaration under a clause that the treaty file does not have", () => {
    const finding = said(laid([statement("declaration", "5")]), permitted);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/^5 is not a clause of the treaty file budapest-2001/);
  });
  it("cannot verify a statement that names no clause, and says what it is about", () => {
    const finding = said(laid([statement("declaration", null)]), permitted);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/\(an invented subject\); the statement names no clause/);
  });
  it("cannot verify one of which the clause is inferred, and says so", () => {
    const finding = said(
      laid([statement("reservation", null, { inferredClause: "4(2)" })]),
      permitted,
    );
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/names no clause.*inferred from its subject: 4\(2\)/);
  });
  it("takes an inferred clause only of a statement that names none", () => {
    const { success } = statementSchema.safeParse(
      statement("reservation", "4(2)", { inferredClause: "6(3)" }),
    );
    expect(success).toBe(false);
  });
  it("names the clauses that may be meant where the statement is less exact", () => {
    const finding = said(laid([statement("declaration", "38")]), permitted);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/which may mean 38\(1\) of the treaty file/);
  });
  it("does not take Article 2 for Article 22(2)", () => {
    const finding = said(laid([statement("declaration", "22")]), permitted);
    expect(finding.why).toMatch(/may mean 22\(2\)/);
  });
  it("carries the mark of a clause that nobody has read", () => {
    const un = treaty("un-cybercrime-2024");
    const finding = said(laid([statement("reservation", "63(3)")], un), permitted);
    expect(finding).toMatchObject({ verdict: "kept", authority: { mark: "unverified" } });
  });
});

describe("whether a statement bears the name of what it is", () => {
  it("calls a reservation to a clause that offers a declaration wrongly named, where the list is closed", () => {
    const finding = said(laid([statement("reservation", "6(1)(b)")]), nature);
    expect(finding).toMatchObject({ verdict: "cannotBeVerified" });
    expect(finding.why).toMatch(/labelled reservation, but 6\(1\)\(b\) provides for a declaration/);
    expect(cited(finding.authority)).toMatch(/Art\. 2\(1\)\(d\)/);
  });
  it("takes the same option as a declaration", () => {
    expect(said(laid([statement("declaration", "2")]), nature).verdict).toBe("kept");
  });
  it("calls a declaration under a clause for a reservation a reservation, however it is named", () => {
    const finding = said(laid([statement("declaration", "4(2)")]), nature);
    expect(finding).toMatchObject({ verdict: "cannotBeVerified" });
    expect(finding.why).toMatch(/whatever it is called, it is a reservation/);
  });
  it("leaves to its text what stands between an option and a reservation, where the list is not known", () => {
    const un = treaty("un-cybercrime-2024");
    const finding = said(laid([statement("reservation", "9(2)")], un), nature);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/provides for an option; only its text shows/);
  });
  it("says nothing where no clause is named", () => {
    const rules = auditOf(laid([statement("reservation", null)])).map(({ rule }) => rule);
    expect(rules).not.toContain(nature);
  });
});

const deposited = (made: CaseBuilder, on = "2026-03-31"): CaseBuilder =>
  made.record(command("ConfirmDeposit", { receivedOn: on, statements: [] }));
const past = (law = budapest): CaseBuilder =>
  caseUnder({ procedure: azerbaijan(), treaty: law }, { ...importing, today: "2026-11-25" }).record(
    command("OpenCase", { treaty: law.id }),
  );
const noticed = (story: CaseBuilder, on: string, one: Statement): CaseBuilder =>
  story.record(command("RecordDatedFact", { fact: "depositaryNotice", on, statements: [one] }));
const atSignature = (story: CaseBuilder, one: Statement): CaseBuilder =>
  story.record(command("RecordDatedFact", { on: "2008-06-30", statements: [one] }));

const onlyAt = (when: Treaty["clauses"][number]["moment"]): Treaty => ({
  ...budapest,
  clauses: budapest.clauses.map((clause) => ({ ...clause, moment: when })),
});

describe("whether a statement was made in time", () => {
  it("keeps one that was deposited with the consent, and one made at signature; before the deposit it is not made yet", () => {
    const withConsent = past().record(
      command("Lay", { on: "2010-01-11", statements: [statement("declaration", "2")] }),
    );
    expect(said(withConsent, moment)).toMatchObject({ verdict: "running" });
    expect(said(deposited(withConsent, "2010-03-15"), moment)).toMatchObject({ verdict: "kept" });
    expect(said(atSignature(past(), statement("declaration", "2")), moment).why).toMatch(
      /made at signature; 2 allows it at signature or at the deposit/,
    );
  });
  it("calls a reservation first made after the deposit late, and says what follows", () => {
    const late = noticed(
      deposited(past(), "2010-03-15"),
      "2011-01-01",
      statement("reservation", "4(2)"),
    );
    const finding = said(late, moment);
    expect(finding).toMatchObject({ verdict: "broken" });
    expect(finding.why).toMatch(/after the deposit; it is late: .*twelve months/);
    expect(cited(finding.authority)).toMatch(/Art\. 19$/);
  });
  it("leaves a late reservation to the other States once the depositary has circulated it", () => {
    const late = noticed(
      deposited(past(), "2010-03-15"),
      "2011-01-01",
      statement("reservation", "4(2)"),
    );
    const finding = said(
      late.record(command("RecordCirculation", { on: "2011-02-01", statements: ["one"] })),
      moment,
    );
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/circulated 1 February 2011: accepted unless a State objects/);
    expect(cited(finding.authority)).toMatch(/Art\. 19$/);
  });
  it("takes a designation at any time, where the treaty allows it", () => {
    const late = noticed(
      deposited(past(), "2010-03-15"),
      "2011-01-01",
      statement("designation", "35(1)"),
    );
    expect(said(late, moment)).toMatchObject({ verdict: "kept" });
    const required = noticed(
      deposited(past(), "2010-03-15"),
      "2011-01-01",
      statement("designation", "24(7)(a)"),
    );
    expect(said(required, moment)).toMatchObject({ verdict: "broken" });
  });
  it("takes what the depositary had published by the deposit as made with the consent", () => {
    const story = noticed(
      deposited(past(), "2010-03-15"),
      "2010-03-15",
      statement("designation", "24(7)(a)"),
    );
    expect(said(story, moment)).toMatchObject({ verdict: "kept" });
  });
  it("cannot say when one was made of which the notice has no day", () => {
    const story = noticed(past(), "unknown", statement("declaration", "2"));
    expect(said(story, moment)).toMatchObject({ verdict: "cannotBeVerified" });
  });
  it.each([
    ["deposit", "broken"],
    ["signature", "kept"],
    ["anyTime", "kept"],
    ["unknown", "cannotBeVerified"],
  ] as const)("judges a declaration at signature, allowed at: %s", (when, verdict) => {
    const story = atSignature(past(onlyAt(when)), statement("declaration", "2"));
    expect(said(story, moment).verdict).toBe(verdict);
  });
  it("calls a declaration with the consent broken where it was for the signature only", () => {
    expect(said(laid([statement("declaration", "2")], onlyAt("signature")), moment).verdict).toBe(
      "broken",
    );
  });
  it("takes a changed designation in a case of that purpose, and no new reservation", () => {
    const change = (one: Statement): CaseBuilder =>
      caseUnder({ procedure: azerbaijan(), treaty: budapest })
        .record(command("OpenCase", { treaty: budapest.id, purpose: "change-of-statement" }))
        .record(command("Lay", { statements: [one] }));
    expect(said(change(statement("designation", "24(7)(a)")), moment).verdict).toBe("kept");
    const reservation = said(change(statement("reservation", "4(2)")), moment);
    expect(reservation.verdict).toBe("cannotBeVerified");
    expect(reservation.why).toMatch(/withdrawal is possible at any time/);
    expect(cited(reservation.authority)).toMatch(/Art\. 19$/);
    const rules = auditOf(change(statement("designation", "24(7)(a)"))).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("Was a statement made as required"))).toEqual([]);
  });
});

const [reservation] = statements as readonly [Statement];

/** A store with some texts in it, and statements that name them. */
const withTexts = async (...texts: readonly string[]) => {
  const documents = memoryDocuments();
  const made: Statement[] = [];
  for (const [index, text] of texts.entries())
    made.push({
      ...reservation,
      id: `statement-${String(index + 1)}`,
      texts: [{ language: "az", digest: await documents.put(Buffer.from(text)), authentic: true }],
    });
  return { ports: { documents } as unknown as Ports, made };
};
/** The texts of some statements, as they are supplied again later. */
const suppliedFrom = (made: readonly Statement[]): readonly SuppliedText[] =>
  made.flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({ statement: id, language, digest })),
  );

const asking = (made: readonly Statement[], mode: unknown): HandledRequest =>
  ({ command: command("Lay", { statements: made }), mode }) as HandledRequest;

const live = (asked: Command): HandledRequest =>
  ({ command: asked, mode: { kind: "live" } }) as HandledRequest;

describe("texts of statements that are in the store", () => {
  it("are refused where they are brought in a live case, the first fault named", async () => {
    const { ports, made } = await withTexts("Bəyanat.", " ");
    const refusal = await statementTextRefusal(ports, asking(made, { kind: "live" }), undefined);
    expect(refusal).toMatchObject({
      kind: "TextUnusable",
      where: "statement statement-2 (az)",
      problem: { kind: "textEmpty" },
    });
  });
  it("are taken as they are in a past case, and the audit names what is wrong with them", async () => {
    const { ports, made } = await withTexts("Bəyanat.", "O\u0308hdəlik.");
    const mode = { kind: "import", source: "the printed record" };
    expect(await statementTextRefusal(ports, asking(made, mode), undefined)).toBeUndefined();
    const { state } = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: made }));
    expect(inEnglish(await textFindings(ports, state))).toEqual([
      expect.objectContaining({
        rule: "Text of statement statement-2 (az)",
        verdict: "broken",
        why: expect.stringMatching(/it is not in Unicode normalization form C/) as string,
      }),
    ]);
  });
  it("are not asked for where the store does not have them", async () => {
    const { ports } = await withTexts();
    const { state } = azerbaijaniCase("Laid");
    expect(inEnglish(await textFindings(ports, state))).toEqual([]);
    expect(
      await statementTextRefusal(ports, asking(statements, { kind: "live" }), undefined),
    ).toBeUndefined();
  });
  it("are refused where they are named by the digest of nothing, when laid and when first supplied", async () => {
    const { ports } = await withTexts();
    const [first] = statements as readonly [Statement];
    const empty = first.texts.map((text) => ({ ...text, digest: digestOf("") }));
    const laid = asking([{ ...first, texts: empty }], { kind: "live" });
    expect(await statementTextRefusal(ports, laid, undefined)).toMatchObject({
      where: "statement reservation-11-3 (az)",
      problem: { kind: "textEmpty" },
    });
    const supplied = { statement: first.id, language: "az", digest: digestOf("") };
    const { state } = azerbaijaniCase("AssentRecorded");
    const prepared = live(command("PrepareInstrument", { statements: [supplied] }));
    expect(await statementTextRefusal(ports, prepared, state)).toMatchObject({
      where: "statement reservation-11-3 (az)",
      problem: { kind: "textEmpty" },
    });
    const scan = live(command("SignInstrument", { scan: digestOf("") }));
    expect(await statementTextRefusal(ports, scan, state)).toMatchObject({
      where: "scan",
      problem: { kind: "textEmpty" },
    });
  });
  it("are not refused again where a past case has them on record", async () => {
    const { ports, made } = await withTexts("O\u0308hdəlik.");
    const { state } = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: made }));
    const prepared = live(command("PrepareInstrument", { statements: suppliedFrom(made) }));
    expect(await statementTextRefusal(ports, prepared, state)).toBeUndefined();
  });
});

describe("a correction", () => {
  const restating = (state: Case, restated: Command): HandledRequest =>
    live(command("Correct", { of: state.head, restated }));

  it("brings no text that would be refused where its fact is recorded", async () => {
    const { ports, made } = await withTexts("O\u0308hdəlik.");
    const { state } = azerbaijaniCase("Laid");
    const expected = { where: "statement statement-1 (az)" };
    const laid = restating(state, command("Lay", { statements: made }));
    expect(await statementTextRefusal(ports, laid, state)).toMatchObject(expected);
    const signed = restating(state, command("RecordDatedFact", { statements: made }));
    expect(await statementTextRefusal(ports, signed, state)).toMatchObject(expected);
    const voted = restating(state, command("RecordVote", { statementTexts: suppliedFrom(made) }));
    expect(await statementTextRefusal(ports, voted, state)).toMatchObject(expected);
  });
  it("brings no paper of no bytes", async () => {
    const { ports } = await withTexts();
    const { state } = azerbaijaniCase("InstrumentSigned");
    const signed = restating(state, command("SignInstrument", { scan: digestOf("") }));
    expect(await statementTextRefusal(ports, signed, state)).toMatchObject({
      where: "scan",
      problem: { kind: "textEmpty" },
    });
  });
  it("may restate what is on record of a past case with the texts that it has", async () => {
    const { ports, made } = await withTexts("O\u0308hdəlik.");
    const laid = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: made }));
    const laying = restating(laid.state, command("Lay", { on: "2026-01-11", statements: made }));
    expect(await statementTextRefusal(ports, laying, laid.state)).toBeUndefined();
    const signature = command("RecordDatedFact", { fact: "signature", statements: made });
    const { state } = azerbaijaniCase("CaseOpened").record(signature);
    const again = restating(state, command("RecordDatedFact", { statements: made }));
    expect(await statementTextRefusal(ports, again, state)).toBeUndefined();
  });
});

describe("a notification", () => {
  it("is prepared and released only where it is among the documents", async () => {
    const { ports } = await withTexts();
    const { state } = azerbaijaniCase("InstrumentSigned");
    const bytes = new TextEncoder().encode("the notification");
    const asked = live(command("PrepareNotification", { text: digestOf(bytes) }));
    expect(await statementTextRefusal(ports, asked, state)).toMatchObject({
      kind: "MalformedInput",
      where: "text",
      reason: { kind: "letterNotStored", digest: digestOf(bytes) },
    });
    const release = live(command("ReleaseNotification", { text: digestOf(bytes) }));
    expect(await statementTextRefusal(ports, release, state)).toMatchObject({
      where: "text",
    });
    await ports.documents.put(bytes);
    expect(await statementTextRefusal(ports, asked, state)).toBeUndefined();
  });
});
