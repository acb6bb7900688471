import { all } from "../support/readiness.ts";
import { dutch } from "./support/roads.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

/** What is said of the votes, signatures and publications that a case needs before the deposit. */
const required = ({ story }: StagedCase): readonly (readonly string[])[] =>
  all(story)
    .filter(({ id }) => /^(vote|assent|publication):/.test(id))
    .map(({ id, status, why }) => [id, status, why]);

describe("an outcome that a case needs before the deposit", () => {
  it("is that by which the file lets the case go on, such as a referral to a committee", () => {
    const referred = opened("de-vertragsgesetz")
      .does("Classify", { classes: [] })
      .does("Lay")
      .does("RecordReport")
      .does("Lay")
      .votes({ outcome: "refer" });
    expect(required(referred).slice(0, 2)).toEqual([
      ["vote:first-reading", "met", "referred to a committee 5 January 2026, and certified"],
      ["vote:second-reading", "missing", "no adoption has been certified"],
    ]);
  });
  it("is not missing of a case that was deposited by a way without it", () => {
    const silent = dutch.laid().on("2026-02-12").does("CertifyTimeEnded").on("2026-03-02");
    const deposited = silent.deposits();
    expect(deposited.at).toBe("deposited");
    expect(required(deposited).filter(([, status]) => status === "missing")).toEqual([]);
  });
});
