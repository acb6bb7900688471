import { azerbaijani, deputies } from "./support/roads.ts";
import { audited, saidOf } from "./support/said.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

describe("a past case", () => {
  const past = (): StagedCase => opened("az-milli-majlis").on("2026-11-20").imported();
  it("is told of its vote that it is not on record", () => {
    const signed = past()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .does("RecordAssent", { on: "2026-03-03", stage: "head-of-state", outcome: "signed" });
    expect(audited(signed)).toEqual(
      expect.arrayContaining([
        "Committee must take place: cannotBeVerified: not on record",
        "Single-reading plenary vote must take place: cannotBeVerified: not on record",
      ]),
    );
  });
  it("is told of nothing that a case need not go through", () => {
    const signed = past()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .does("RecordReport", { on: "2026-01-28", stage: "committee" })
      .records({ on: "2026-02-10", stage: "plenary", counts: null })
      .does("RecordAssent", { on: "2026-03-03", stage: "head-of-state", outcome: "signed" });
    expect(audited(signed).filter((one) => one.includes("must take place"))).toEqual([
      "Publication of the law must take place: cannotBeVerified: not on record",
    ]);
  });
});

describe("what was published", () => {
  const published = {
    stage: "publication",
    outcome: "published",
    publishedIn: "Azərbaycan",
  } as const;
  it("is told with its day and its place", () => {
    const law = azerbaijani.signed().on("2026-03-05").does("Publish", published);
    expect(audited(law)).toContain(
      "Publication of the law: kept: published 5 March 2026 in Azərbaycan",
    );
  });
  it("is out of order where it is dated before the signature", () => {
    const law = azerbaijani.signed().on("2026-03-05").does("Publish", published);
    const early = law.on("2026-03-10").corrects("RecordAssent", { on: "2026-03-08" });
    expect(saidOf(early, "order of the stages")).toEqual([
      "order of the stages: broken: Publication of the law: published (5 March 2026) is dated before Head of state: signed (8 March 2026)",
    ]);
  });
});

describe("a vote that was corrected from under what rests on it", () => {
  it("is said to carry it no more", () => {
    const rejected = azerbaijani
      .presented()
      .corrects("RecordVote", { outcome: "rejected", counts: deputies(60, 30) });
    expect(saidOf(rejected, "later steps rest")).toEqual([
      "later steps rest on what was decided: broken: ‘Single-reading plenary vote’ (10 February 2026) is now recorded as rejected, but “presented” rests on another outcome",
    ]);
  });
});
