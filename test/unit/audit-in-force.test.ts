import { cited, saying } from "../support/in-english.ts";
import {
  denunciationEffectIn as denunciationEffectInSaid,
  entryIntoForceIn as entryIntoForceInSaid,
} from "../../src/treaty/state-in-force.ts";
import type { Law } from "../../src/procedure/rules/rule.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { second } from "../support/abroad.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, britishLaw } from "../support/law.ts";

const denunciationEffectIn = saying(denunciationEffectInSaid);
const entryIntoForceIn = saying(entryIntoForceInSaid);

const rule = "entry into force for the State";
const effect = "effect of the denunciation";
const recordedOn = (on: string) => command("RecordDatedFact", { fact: "entryIntoForce", on });
const rulesOf = (story: CaseBuilder): readonly string[] =>
  auditOf(story).map((finding) => finding.rule);

describe("the audit of an entry into force on record before the deposit", () => {
  it("calls it broken by the treaty law, whatever the treaty's own clock gives", () => {
    const received = (receivedOn: string) =>
      britishCase("NotificationSent")
        .record(command("ConfirmDeposit", { receivedOn }), second)
        .record(recordedOn("2026-03-01"));
    const findings = auditOf(received("2026-03-30"));
    expectFinding(findings, rule, {
      verdict: "broken",
      why: /on record as 2026-03-01, before the instrument was received, 2026-03-30/,
    });
    expect(cited(findings.find((one) => one.rule === rule)?.authority)).toContain("Art. 16(b)");
    expectFinding(auditOf(received("2026-03-05..2026-03-30")), rule, { verdict: "broken" });
  });

  it("calls it broken where the treaty’s own date is not known and nothing can be worked out", () => {
    const ended = azerbaijaniCase("DepositConfirmed");
    expect(entryIntoForceIn(ended.state, ended.law.treaty)?.date).toBeNull();
    expectFinding(auditOf(ended.record(recordedOn("2026-03-01"))), rule, { verdict: "broken" });
    expectFinding(auditOf(ended.record(recordedOn("2026-03-31"))), rule, {
      verdict: "cannotBeVerified",
    });
  });

  it("says nothing of it where the days leave the order open", () => {
    const open = azerbaijaniCase("NotificationSent")
      .record(command("ConfirmDeposit", { receivedOn: "2026-03-06..2026-03-30" }), second)
      .record(recordedOn("2026-03-10"));
    expectFinding(auditOf(open), rule, { verdict: "cannotBeVerified" });
  });
});

const opened = (law: Law, purpose: string): CaseBuilder =>
  caseUnder(law, importing).record(command("OpenCase", { purpose }));
const deposited = (law: Law, purpose: string): CaseBuilder =>
  opened(law, purpose).record(command("ConfirmDeposit", { receivedOn: "2026-01-15" }), second);

describe("a denunciation", () => {
  it("takes effect by the treaty's clock for it, and has no entry into force", () => {
    const story = deposited(britishLaw(), "denunciation");
    const { state, law } = story;
    expect(entryIntoForceIn(state, law.treaty)).toBeUndefined();
    expect(denunciationEffectIn(state, law.treaty)).toMatchObject({
      date: "2026-05-01",
      rule: "firstOfMonthAfterMonths 3",
      arithmetic:
        "2026-01-15 + 3 months = 2026-04-15, first day of the following month = 2026-05-01",
      authority: { cite: "Convention on Cybercrime, Art. 47" },
    });
    expectFinding(auditOf(story), effect, {
      verdict: "cannotBeVerified",
      why: /takes effect on 2026-05-01: 2026-01-15 \+ 3 months/,
    });
    expect(rulesOf(story)).not.toContain(rule);
    expect(JSON.stringify(auditOf(story))).not.toContain("Art. 36(4)");
  });

  it("has no date where nobody has read the rule, or before it was received", () => {
    const { denunciation, ...treaty } = britishLaw().treaty;
    const unread = { effect: "unknown", authority: denunciation?.authority } as const;
    const unknown = { ...britishLaw(), treaty: { ...treaty, denunciation: unread } } as Law;
    const silent: Law = { ...britishLaw(), treaty };
    for (const law of [unknown, silent]) {
      const { state } = deposited(law, "denunciation");
      expect(denunciationEffectIn(state, law.treaty)).toMatchObject({
        date: null,
        arithmetic: expect.stringContaining("nobody has read when a denunciation") as string,
      });
    }
    expectFinding(auditOf(deposited(silent, "denunciation")), effect, {
      verdict: "cannotBeVerified",
      why: /nobody has read when a denunciation takes effect/,
    });
    const early = opened(britishLaw(), "denunciation");
    expect(denunciationEffectIn(early.state, early.law.treaty)).toBeUndefined();
    expect(rulesOf(early)).not.toContain(effect);
  });

  it("is compared with no entry into force that somebody recorded", () => {
    const story = deposited(azerbaijaniLaw(), "denunciation").record(recordedOn("2026-03-01"));
    expectFinding(auditOf(story), rule, {
      verdict: "cannotBeVerified",
      why: /on record as 2026-03-01; the case is for a denunciation, which has no entry into force/,
    });
    expectFinding(auditOf(story), effect, { verdict: "cannotBeVerified", why: /2027-01-15/ });
  });
});

describe("a change of a statement", () => {
  it("has neither an entry into force nor the effect of a denunciation", () => {
    const story = deposited(britishLaw(), "change-of-statement");
    const { state, law } = story;
    expect(entryIntoForceIn(state, law.treaty)).toBeUndefined();
    expect(denunciationEffectIn(state, law.treaty)).toBeUndefined();
    expect(rulesOf(story)).not.toContain(rule);
    expect(rulesOf(story)).not.toContain(effect);
    expectFinding(auditOf(story.record(recordedOn("2026-03-01"))), rule, {
      verdict: "cannotBeVerified",
      why: /a change of a statement, which has no entry into force/,
    });
  });
});
