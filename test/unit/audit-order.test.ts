import type { RecordedAct } from "../../src/procedure/case/act.ts";
import { dateOfFact } from "../../src/audit/date-of-fact.ts";
import { orderFindings as orderFindingsSaid } from "../../src/audit/order.ts";
import { knownDate, unknownDate } from "../../src/clocks/dates/fact-date.ts";
import { expectFinding } from "../support/audit-findings.ts";
import { saying, inEnglish, type FindingInWords } from "../support/in-english.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, day } from "../support/law.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

const orderFindings = saying(orderFindingsSaid);

const ordered = ({ state, law }: CaseBuilder): readonly FindingInWords[] =>
  inEnglish(orderFindings(state, law));
const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));

describe("the order of the steps", () => {
  it("is asked of what is on record, and of nothing that is still to come", () => {
    expect(ordered(azerbaijaniCase("CommitteeReported")).map(({ rule }) => rule)).toEqual([
      "laying of the draft law must precede referral to committees",
      "referral to committees must precede report of the lead committee",
    ]);
    expect(ordered(azerbaijaniCase("CaseOpened"))).toEqual([]);
  });
  it("is in Britain that of laying, silence and what is done abroad", () => {
    expect(
      ordered(britishCase("DepositConfirmed")).map(({ rule, verdict }) => [rule, verdict]),
    ).toEqual([
      ["laying before both Houses must precede certification of the silence", "kept"],
      ["certification of the silence must precede signature of the instrument", "kept"],
      ["signature of the instrument must precede deposit", "kept"],
      ["signature of the instrument must precede sending of the notification", "kept"],
      ["release of the instrument must precede signature of the instrument", "kept"],
    ]);
  });
  it("cannot be verified of a step whose first is not on record", () => {
    expectFinding(
      ordered(past.record(command("RecordSent"))),
      "signature of the instrument must precede sending of the notification",
      { verdict: "cannotBeVerified", why: /^the signature of the instrument is not on record$/ },
    );
  });
});

describe("two steps whose days are not known", () => {
  const rule = "laying of the draft law must precede referral to committees";
  type How = { readonly seq?: number; readonly imported?: boolean };
  const found = (first: How, second: How): string | undefined => {
    const { state, law } = azerbaijaniCase("ReferredToCommittees");
    const facts = state.facts.map((fact) => {
      if (fact.act.kind === "DraftLawLaid")
        return { ...fact, ...first, act: { ...fact.act, on: unknownDate } };
      return fact.act.kind === "ReferredToCommittees" ? { ...fact, ...second } : fact;
    });
    return orderFindings(withFacts(state, facts), law).find((one) => one.rule === rule)?.verdict;
  };
  it("were taken in the order in which they were recorded here, and only here", () => {
    expect(found({}, {})).toBe("kept");
    expect(found({ imported: true }, {})).toBe("cannotBeVerified");
    expect(found({}, { imported: true })).toBe("cannotBeVerified");
    expect(found({ imported: true }, { imported: true })).toBe("cannotBeVerified");
  });
  it("are in no order where the first was recorded after the second", () => {
    expect(found({ seq: 9 }, {})).toBe("cannotBeVerified");
  });
});

describe("steps of a time of which no source tells the rules", () => {
  it("follow each other all the same; what a parliament asks for cannot be verified", () => {
    const old = past
      .record(command("Lay", { on: "2009-09-01" }))
      .record(command("ReferToCommittees", { on: "2009-09-02" }))
      .record(command("RecordCommitteeReport", { on: "2009-09-03" }));
    expectFinding(ordered(old), "laying of the draft law must precede referral to committees", {
      verdict: "kept",
      why: /^laying of the draft law: 2009-09-01; referral to committees: 2009-09-02$/,
    });
    expectFinding(
      ordered(old),
      "referral to committees must precede report of the lead committee",
      {
        verdict: "cannotBeVerified",
        why: /; no source says what the rule was at the time$/,
      },
    );
  });
});

describe("the day of a step", () => {
  const zone = "Asia/Baku";
  const dated = (story: CaseBuilder, kind: RecordedAct["kind"], at?: string) => {
    const fact = story.fact(kind);
    return dateOfFact({ ...fact, at: at ?? fact.at }, zone);
  };
  it("is the one that its act names", () => {
    const { act } = britishCase("SilenceCertified").fact("SilenceCertified");
    expect(dated(britishCase("SilenceCertified"), "SilenceCertified")).toEqual(
      knownDate(act.lastDay),
    );
    const resolved = britishCase("TreatyLaid").record(command("RecordResolution"));
    expect(dated(resolved, "ResolutionRecorded")).toEqual(knownDate(day("2026-01-20")));
    const deposited = azerbaijaniCase("DepositConfirmed");
    expect(dated(deposited, "LawSigned")).toEqual(knownDate(day("2026-02-23")));
    expect(dated(deposited, "DepositConfirmed")).toEqual(knownDate(day("2026-03-31")));
    expect(dated(deposited, "InstrumentPrepared")).toEqual(unknownDate);
  });
  it("of a sending is that of its entry, where the parliament sits", () => {
    const sent = azerbaijaniCase("NotificationSent");
    const on = (at: string) => dated(sent, "NotificationSent", at);
    expect(on("2026-03-31T19:59:59.000Z")).toEqual(knownDate(day("2026-03-31")));
    expect(on("2026-03-31T20:00:00.000Z")).toEqual(knownDate(day("2026-04-01")));
  });
});
