import type { Treaty } from "../../domain/treaty.ts";
import { azerbaijaniCase, command } from "../support/build.ts";
import { audited } from "../support/audited.ts";
import { given, type Story } from "../support/given.ts";
import { azerbaijan, treaty } from "../support/law.ts";
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
