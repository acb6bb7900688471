import type { Finding } from "../../src/audit/finding.ts";
import { treatySchema } from "../../src/treaty/treaty.ts";
import unCybercrime from "../../law/treaties/un-cybercrime-2024.json" with { type: "json" };
import { abroadFindings } from "../../src/audit/abroad.ts";
import { bounced, delivered, returned, signedAnew, transmitted } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { inEnglish, type FindingInWords } from "../support/in-english.ts";
import {
  azerbaijaniCase,
  claimed,
  command,
  declaredUnknown,
  deposited,
  released,
  sent,
} from "../support/cases.ts";
import { bySystem, caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const gone = azerbaijaniCase("NotificationSent");
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
      expectFinding(auditOf(twice), `notification ${reference} reached its address`, {
        verdict: "kept",
        why: new RegExp(`; ${next} followed, marked as a duplicate$`),
      });
  });
  it("takes a delivery for no complaint, and a complaint for no report of another letter", () => {
    expect(rulesOf(auditOf(delivered(gone)))).not.toContain(
      "notification case-1/N1 was accepted as a notification",
    );
    const told = delivered(
      again(bounced(gone)).record(command("RecordComplaint", { reference: "case-1/N2" }), bySystem),
      { reference: "case-1/N2" },
    );
    const complaints = rulesOf(auditOf(told)).filter((rule) =>
      rule.endsWith("was accepted as a notification"),
    );
    expect(complaints).toEqual(["notification case-1/N2 was accepted as a notification"]);
  });
  it("knows nothing of the arrival of what was only complained of", () => {
    const told = gone.record(command("RecordComplaint"), bySystem);
    expect(rulesOf(auditOf(told)).filter((rule) => rule.startsWith("notification"))).toEqual([
      "notification case-1/N1 was accepted as a notification",
    ]);
  });
});

describe("the audit of letters that may have been sent", () => {
  const once = "at most one unmarked notification";
  const claim = azerbaijaniCase("NotificationClaimed");
  const refused = claim.record(command("RecordNotSent"), bySystem);
  it("says nothing before one was to leave", () => {
    expect(rulesOf(auditOf(azerbaijaniCase("NotificationReleased")))).not.toContain(once);
  });
  it("counts none that surely did not leave", () => {
    expectFinding(auditOf(refused), once, { verdict: "kept", why: /^none was sent$/ });
    expectFinding(auditOf(again(refused)), once, {
      verdict: "kept",
      why: /^case-1\/N2 may have been sent, 1 of them unmarked$/,
    });
  });
  it("names the letter of which nobody knows whether it left", () => {
    expectFinding(auditOf(declaredUnknown(claim)), "outcome of the notification", {
      verdict: "cannotBeVerified",
      why: /^it is not known whether case-1\/N1 was sent: the sender died$/,
    });
  });
});

describe("the audit of an instrument that was returned", () => {
  const rule = "instrument returned 2026-03-12: replaced by another";
  const back = returned(transmitted(gone));
  it("awaits another one, and is kept when it is signed", () => {
    expectFinding(auditOf(back), rule, {
      verdict: "cannotBeVerified",
      why: /^no other instrument has been signed yet$/,
    });
    expectFinding(auditOf(signedAnew(back)), rule, {
      verdict: "kept",
      why: /^another was signed 2026-03-20$/,
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
    ).filter(({ rule }) => rule.startsWith("the depositary's"));
  it("misses one only where the depositary is known to number what it sends", () => {
    expect(said(without, "un")).toEqual([
      {
        rule: "the depositary's reference",
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
