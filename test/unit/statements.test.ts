import { cited } from "../support/in-english.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { type Statement, statementSchema } from "../../src/treaty/statement.ts";
import { command } from "../support/cases.ts";
import { auditOf } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijan, treaty } from "../support/law.ts";
import { budapest, laid, said, statement, withList } from "../support/treaty-statements.ts";

const permitted = "statement one: the treaty permits it";
const nature = "statement one: its label fits its clause";
const moment = "statement one: made at a time that the treaty allows";

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
    expect(finding.why).toMatch(/not a clause of the treaty file budapest-2001/);
  });
  it("cannot verify a statement that names no clause, and says what it is about", () => {
    const finding = said(laid([statement("declaration", null)]), permitted);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(/an invented subject; the statement names no clause/);
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
  it("keeps one that goes with the consent, and one made at signature", () => {
    expect(said(laid([statement("declaration", "2")]), moment)).toMatchObject({ verdict: "kept" });
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
    expect(rules.filter((rule) => rule.startsWith("statement required"))).toEqual([]);
  });
});
