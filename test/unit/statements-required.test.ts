import type { Treaty } from "../../domain/treaty.ts";
import { azerbaijaniCase, command } from "../support/build.ts";
import { audited } from "../support/audited.ts";
import { given, importing, type Story } from "../support/given.ts";
import { azerbaijan, treaty } from "../support/law.ts";
import { depositedPast } from "../support/readiness.ts";
import { budapest, laid, said, statement } from "../support/statements.ts";

describe("what the treaty requires", () => {
  const extradition = "statement required: 24(7)(a)";
  it("is kept once a statement names the clause", () => {
    expect(said(laid([statement("designation", "24(7)(a)")]), extradition)).toMatchObject({
      verdict: "kept",
    });
  });
  it("may still be given before the deposit", () => {
    const finding = said(laid([]), extradition);
    expect(finding.verdict).toBe("cannotBeVerified");
    expect(finding.why).toMatch(
      /Authority for extradition.*no statement on record names 24\(7\)\(a\)/,
    );
  });
  it("may be what a statement without a clause is about", () => {
    const finding = said(laid([statement("designation", null)]), extradition);
    expect(finding.why).toMatch(/it may be meant by one/);
  });
  it("is not asked for before anything is laid", () => {
    const open = given({ profile: azerbaijan(), treaty: budapest }).and(
      command("OpenCase", { treaty: budapest.id }),
    );
    expect(audited(open).filter(({ rule }) => rule.startsWith("statement required"))).toEqual([]);
  });
  const wholeCase = (law: Treaty): Story =>
    azerbaijaniCase("DepositConfirmed", { profile: azerbaijan(), treaty: law });
  it("is broken after a live deposit without it, where the signature is on record and brought none", () => {
    const story = wholeCase(budapest).and(
      command("RecordDatedFact", { on: "2025-10-25", statements: [] }),
    );
    expect(said(story, extradition)).toMatchObject({ verdict: "broken" });
    expect(said(wholeCase(budapest), extradition)).toMatchObject({ verdict: "cannotBeVerified" });
  });
  const clause27 = "statement required: 27(2)(c)";
  it.each([
    ["missing", /no statement on record names 27\(2\)\(c\)/, "reservation", "27(2)(c)"],
    ["missing", /no statement on record names 27\(2\)\(c\)/, "reservation", "27"],
    ["missing", /no statement on record names 27\(2\)\(c\)/, "reservation", null],
    ["missing", /no statement on record names 27\(2\)\(c\)/, "declaration", null],
    ["perhaps given", /it may be meant by one$/, "notification", null],
    ["perhaps given", /it may be meant by one$/, "declaration", "27"],
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
  it("is a reservation where the clause is one for reservations, and nothing else is taken for it", () => {
    const rule = "statement required: 4(2)";
    const why = (label: "reservation" | "declaration", nature: "reservation" | "declaration") =>
      said(laid([statement(label, "4(2)")], asking({ nature })), rule).why;
    expect(why("reservation", "reservation")).toMatch(/given by one$/);
    expect(why("declaration", "reservation")).toMatch(/names 4\(2\) exactly/);
    expect(why("reservation", "declaration")).toMatch(/no statement on record names 4\(2\)$/);
    const unnamed = laid([statement("reservation", null)], asking({ nature: "declaration" }));
    expect(said(unnamed, rule).why).toMatch(/no statement on record names 4\(2\)$/);
  });
  it.each([
    ["deposit", "broken", "cannotBeVerified"],
    ["signatureOrDeposit", "broken", "cannotBeVerified"],
    ["anyTime", "cannotBeVerified", "cannotBeVerified"],
    ["unknown", "cannotBeVerified", "cannotBeVerified"],
  ] as const)(
    "is, asked at %s, after a live deposit with the signature on record %s, and after an imported one %s",
    (moment, live, imported) => {
      const law = { profile: azerbaijan(), treaty: asking({ moment }) };
      const signed = (story: Story): Story =>
        story.and(command("RecordDatedFact", { on: "2025-10-25", statements: [] }));
      const rule = "statement required: 4(2)";
      expect(said(signed(azerbaijaniCase("DepositConfirmed", law)), rule).verdict).toBe(live);
      const past = given(law, { ...importing, today: "2026-11-25" })
        .and(command("OpenCase", { treaty: law.treaty.id }))
        .and(command("Lay", { statements: [] }))
        .and(command("ConfirmDeposit", { receivedOn: "2026-03-31", statements: [] }));
      expect(said(signed(past), rule).verdict).toBe(imported);
    },
  );
  it("at the deposit is over with it, and what full powers say of a signature does not end the other", () => {
    const rule = "statement required: 4(2)";
    const after = (moment: "deposit" | "signatureOrDeposit"): Story =>
      azerbaijaniCase("DepositConfirmed", {
        profile: azerbaijan(),
        treaty: asking({ moment }),
      }).and(command("RecordDatedFact", { fact: "fullPowers", on: "2025-10-24", statements: [] }));
    expect(said(after("deposit"), rule).verdict).toBe("broken");
    expect(said(after("signatureOrDeposit"), rule).verdict).toBe("cannotBeVerified");
  });
  it("is asked of a deposit of which no laying is on record, and cannot be told", () => {
    const { verdict, why } = said(depositedPast(), extradition);
    expect(verdict).toBe("cannotBeVerified");
    expect(why).toMatch(/what was laid before parliament is not on record$/);
  });
  it("is never broken by a clause that nobody has read", () => {
    const story = wholeCase(treaty("un-cybercrime-2024")).and(
      command("RecordDatedFact", { on: "2025-10-25", statements: [] }),
    );
    const required = audited(story).filter(({ rule }) => rule.startsWith("statement required"));
    expect(required.map(({ rule }) => rule)).toContain("statement required: 41");
    expect(required.filter(({ verdict }) => verdict === "broken")).toEqual([]);
    expect(required.filter(({ authority }) => authority.mark === "seen")).toEqual([]);
  });
});
