import { cited, saying } from "../support/in-english.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import { suppliedTextFindings as suppliedTextFindingsInWords } from "../../src/findings/statements/identity.ts";
import { statementsMade } from "../../src/findings/statements/made.ts";
import { isReservation } from "../../src/findings/statements/nature.ts";
import { windowsOf as windowsOfInWords } from "../../src/findings/statements/moment.ts";
import { second } from "../support/abroad.ts";
import { auditOf } from "../support/audit-findings.ts";
import { azerbaijaniCase, command, statements, suppliedTexts } from "../support/cases.ts";
import { caseUnder, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijan, day, digestOf, treaty } from "../support/law.ts";
import { depositedPast, past } from "../support/readiness.ts";
import { budapest, laid, said, statement, withList } from "../support/treaty-statements.ts";
import { withFacts } from "../../src/case/case.ts";

const suppliedTextFindings = saying(suppliedTextFindingsInWords);
const windowsOf = saying(windowsOfInWords);

const un = treaty("un-cybercrime-2024");
const [reservation] = statements as readonly [Statement];
const moment = "Statement one: made when the treaty allows it?";
const fact = (kind: string, on: string, made: readonly Statement[]) =>
  command("RecordDatedFact", { fact: kind, on, statements: made });
const momentsIn = (story: CaseBuilder) =>
  statementsMade(story.state).map((made) => [made.statement.id, made.moment]);

describe("the moment at which a statement was made", () => {
  const one = statement("declaration", "2");
  it("is the signature also where it is annexed to the full powers", () => {
    expect(momentsIn(past().record(fact("fullPowers", "2008-06-30", [one])))).toEqual([
      ["one", "signature"],
    ]);
  });
  it.each([
    ["2010-03-01", "consent"],
    ["2010-03-15", "consent"],
    ["2010-03-16", "late"],
    ["2010-03-01..2010-03-15", "consent"],
    ["2010-03-10..2010-03-20", "unknown"],
    ["2010-03-16..2010-03-20", "late"],
    ["unknown", "unknown"],
  ])("is, of what the depositary tells on %s of a deposit on 2010-03-15: %s", (on, when) => {
    expect(momentsIn(depositedPast().record(fact("depositaryNotice", on, [one])))).toEqual([
      ["one", when],
    ]);
  });
  it("is the consent only where the depositary told of it by the first day of a deposit between two", () => {
    const deposited = past().record(
      command("ConfirmDeposit", { receivedOn: "2010-03-10..2010-03-20", statements: [] }),
    );
    const told = (on: string) => momentsIn(deposited.record(fact("depositaryNotice", on, [one])));
    expect(told("2010-03-10")).toEqual([["one", "consent"]]);
    expect(told("2010-03-11")).toEqual([["one", "unknown"]]);
    expect(told("2010-03-20")).toEqual([["one", "unknown"]]);
    expect(told("2010-03-21")).toEqual([["one", "late"]]);
  });
  it("is not known while the deposit is not on record", () => {
    expect(momentsIn(past().record(fact("depositaryNotice", "2010-03-01", [one])))).toEqual([
      ["one", "unknown"],
    ]);
  });
  it("is the first one, where the depositary tells what is on record already", () => {
    const told = laid([one]).record(fact("depositaryNotice", "2026-03-01", [one]));
    expect(momentsIn(told)).toEqual([["one", "consentToCome"]]);
  });
});

describe("whether a statement counts as a reservation", () => {
  it.each([
    ["reservation", "4(2)", "closed", true],
    ["declaration", "4(2)", "closed", true],
    ["reservation", "2", "closed", false],
    ["reservation", "2", "open", true],
    ["reservation", "2", "unknown", true],
    ["declaration", "4(2)", "unknown", true],
    ["declaration", "2", "open", false],
    ["reservation", "5", "closed", true],
    ["reservation", null, "closed", true],
    ["declaration", null, "closed", false],
  ] as const)("a %s to %s, where the list is %s: %s", (...row) => {
    const [label, clause, list, counts] = row;
    expect(isReservation(statement(label, clause), withList(list))).toBe(counts);
  });
});

describe("a reservation whose clause names no moment that was read", () => {
  const rule = "Statement reservation-11-3: made when the treaty allows it?";
  const circulation = command("RecordCirculation", { statements: [reservation.id] });
  it("is in time with the consent or at signature, by Article 19, though it was circulated", () => {
    const deposited = azerbaijaniCase("DepositConfirmed");
    for (const story of [deposited, deposited.record(circulation)])
      expect(said(story, rule)).toMatchObject({
        verdict: "kept",
        why: "made with the consent",
        authority: { cite: expect.stringMatching(/Art\. 19$/) as string },
      });
    const signed = past(un).record(fact("signature", "2025-10-25", [reservation]));
    const told = signed.record(command("RecordCirculation", { on: "2026-04-01" }));
    for (const story of [signed, told])
      expect(said(story, rule)).toMatchObject({
        verdict: "kept",
        why: "made at signature",
        authority: { cite: expect.stringMatching(/Art\. 19$/) as string },
      });
  });
  it("cannot be placed where its moment is not on record", () => {
    const told = past(un).record(fact("depositaryNotice", "2026-03-01", [reservation]));
    expect(said(told, rule)).toMatchObject({
      verdict: "cannotBeVerified",
      why: "made at a time that is not on record",
      authority: { cite: expect.stringMatching(/Art\. 19$/) as string },
    });
  });
});

describe("a statement whose moment the treaty names", () => {
  it("is judged by its clause, a reservation too", () => {
    expect(said(laid([statement("reservation", "4(2)")]), moment)).toMatchObject({
      verdict: "running",
      why: expect.stringMatching(
        /^to be made with the consent: .*; 4\(2\) allows it at signature or at the deposit$/,
      ) as string,
    });
  });
  it("is in a case of change late, unless it designates or notifies", () => {
    const change = (one: Statement): CaseBuilder =>
      caseUnder({ procedure: azerbaijan(), treaty: budapest })
        .record(command("OpenCase", { treaty: budapest.id, purpose: "change-of-statement" }))
        .record(command("Lay", { statements: [one] }));
    expect(said(change(statement("declaration", "2")), moment).verdict).toBe("broken");
    expect(said(change(statement("designation", "27(2)(c)")), moment).verdict).toBe("kept");
  });
  it("is not asked about where no clause is named and it is no reservation", () => {
    const rules = (label: Statement["label"]) =>
      auditOf(laid([statement(label, null)])).map(({ rule }) => rule);
    expect(rules("declaration")).not.toContain(moment);
    expect(rules("reservation")).toContain(moment);
  });
  it("says no more of a declaration than that its clause permits it", () => {
    const permitted = "Statement one: does the treaty permit it?";
    expect(said(laid([statement("declaration", "2")]), permitted).why).toBe(
      "2 permits a declaration",
    );
  });
  it("is by its wrong name under Article 2(1)(d) a reservation", () => {
    const nature = "Statement one: does its label fit its clause?";
    expect(cited(said(laid([statement("declaration", "4(2)")]), nature).authority)).toMatch(
      /Art\. 2\(1\)\(d\)$/,
    );
  });
});

describe("the window of a circulated statement", () => {
  const windows = (story: CaseBuilder): readonly string[] =>
    windowsOf(story.state, day("2026-03-31")).map(({ statement: id }) => id);
  const circulated = (made: Partial<Statement>): CaseBuilder =>
    azerbaijaniCase("DepositConfirmed")
      .record(fact("signature", "2025-10-25", [{ ...reservation, id: "said", ...made }]))
      .record(command("RecordCirculation", { statements: ["said", "reservation-11-3"] }), second);
  const another = [{ language: "az", digest: digestOf("another text"), authentic: true }];
  it("opens where it was modified between the signature and the deposit, under both its names", () => {
    expect(windows(circulated({ texts: another })).toSorted()).toEqual([
      "reservation-11-3",
      "said",
    ]);
  });
  it("does not open where it was made in time and repeated in the same words, or not repeated", () => {
    expect(windows(circulated({}))).toEqual([]);
    expect(windows(circulated({ clause: "63(3)" }))).toEqual([]);
  });
});

describe("a text supplied", () => {
  it("is not compared where no statement on record has it", () => {
    const story = past().record(command("SignInstrument", { statements: suppliedTexts }));
    expect(suppliedTextFindings(story.state)).toEqual([]);
  });
  it("is named with its language where it is another than the one on record", () => {
    const story = azerbaijaniCase("InstrumentSigned");
    const facts = story.state.facts.map((one) =>
      one.act.kind === "InstrumentReleased"
        ? {
            ...one,
            act: {
              ...one.act,
              statements: one.act.statements.map((text) =>
                text.language === "en" ? { ...text, digest: digestOf("another") } : text,
              ),
            },
          }
        : one,
    );
    expect(suppliedTextFindings(withFacts(story.state, facts))).toEqual([
      expect.objectContaining({
        verdict: "broken",
        why: expect.stringMatching(
          /^statement reservation-11-3 \(en\): .* is not the one on record/,
        ) as string,
      }),
    ]);
  });
});
