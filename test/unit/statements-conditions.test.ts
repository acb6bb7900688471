import { cited } from "../support/in-english.ts";
import { azerbaijaniCase, command, instrumentReleased } from "../support/cases.ts";
import { budapest, laid, said, statement } from "../support/treaty-statements.ts";
import { item } from "../support/readiness.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { treatySchema } from "../../src/treaty/treaty.ts";

const permitted = "statement one: the treaty permits it";
const rule = "statement reservation-11-3: the treaty permits it";

describe("a reservation under a clause that sets conditions", () => {
  it.each([
    [
      "6(3)",
      /not for the sale, distribution or making available of the items of 6\(1\)\(a\)\(ii\)/,
    ],
    ["29(4)", /not for the offences of Arts\. 2 to 11/],
    ["9(4)", /only for 9\(1\)\(d\) and \(e\).*only for 9\(2\)\(b\) and \(c\)/],
    ["14(3)(b)", /only if the law was so limited when the Convention was adopted/],
  ])("is not called permitted by the number of the clause alone: %s", (clause, condition) => {
    const finding = said(laid([statement("reservation", clause)]), permitted);
    expect(finding).toMatchObject({ verdict: "cannotBeVerified", authority: { mark: "seen" } });
    expect(finding.why).toMatch(condition);
    expect(finding.why).toMatch(/only the text shows .* nobody has recorded that it does/);
    expect(cited(finding.authority)).toBe(`Convention on Cybercrime, Art. ${clause}`);
  });
  it("is permitted as before where the clause sets none", () => {
    expect(said(laid([statement("reservation", "4(2)")]), permitted).verdict).toBe("kept");
  });

  const prepared = azerbaijaniCase("InstrumentPrepared");
  const release = (withinConditions: readonly string[]) =>
    command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared"), withinConditions });
  const read = prepared.record(release(["reservation-11-3"]));
  it("is permitted once whoever released the instrument recorded that its text keeps to them", () => {
    expectFinding(auditOf(read), rule, {
      verdict: "kept",
      why: /releasing-officer-1 recorded on release that the text meets these conditions/,
    });
    expectFinding(auditOf(instrumentReleased(prepared)), rule, { verdict: "cannotBeVerified" });
  });
  it("is to be read anew once the instrument is prepared anew", () => {
    const again = read.record(command("PrepareInstrument"));
    expectFinding(auditOf(again), rule, { verdict: "cannotBeVerified" });
  });
  it("is asked of whoever releases, by readiness", () => {
    const asked = item(prepared, "permitted:reservation-11-3");
    expect(asked).toMatchObject({ status: "notKnown" });
    expect(asked.why).toMatch(/if it meets them, say so when you release the instrument/);
    expect(item(read, "permitted:reservation-11-3").status).toBe("met");
  });
  it("is recorded only of a statement that was laid before parliament", () => {
    prepared.when(release(["another"])).thenRefused("StatementUnknown", { statement: "another" });
  });
});

describe("the conditions of a clause in a treaty file", () => {
  const [clause] = budapest.clauses;
  it("name their source", () => {
    const conditions = { notFor: ["a matter"] };
    const file = { ...budapest, clauses: [{ ...clause, conditions }] };
    expect(treatySchema().safeParse(file).success).toBe(false);
  });
});
