import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, command, suppliedTexts } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { digestOf } from "../support/law.ts";

const rule = "the statements deposited are those voted on";
const of = (findings: ReturnType<typeof auditOf>, name = rule) =>
  findings.filter((finding) => finding.rule === name).map(({ verdict, why }) => [verdict, why]);

const [first, ...others] = suppliedTexts;
const deposited = (statements: typeof suppliedTexts) =>
  azerbaijaniCase("NotificationSent")
    .with(importing)
    .record(command("ConfirmDeposit", { statements }));

describe("the statements voted and the statements deposited", () => {
  it("are the same where each text is, at the signature and at the deposit", () => {
    const findings = auditOf(azerbaijaniCase("DepositConfirmed"));
    for (const name of [rule, "the statements signed are those voted on"])
      expectFinding(findings, name, {
        verdict: "kept",
        why: /the same text as was voted on: statement reservation-11-3 \(az\), statement reservation-11-3 \(en\), statement designation-40 \(az\)/,
      });
  });
  it("are not where one text is another, or was never voted", () => {
    if (first === undefined) throw new Error("no text");
    const other = { ...first, digest: digestOf("another text") };
    const never = { ...first, statement: "never-voted" };
    expect(of(auditOf(deposited([other, never, ...others])))).toEqual([
      ["broken", expect.stringContaining("reservation-11-3 (az), statement never-voted (az)")],
      ["kept", expect.stringContaining("designation-40 (az)")],
    ]);
  });
  it("cannot be compared where a text is not on record", () => {
    expect(of(auditOf(deposited(others)))).toEqual([
      ["cannotBeVerified", expect.stringContaining("reservation-11-3 (az)")],
      ["kept", expect.any(String)],
    ]);
  });
});
