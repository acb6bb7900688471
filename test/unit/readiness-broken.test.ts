import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, command, statements, suppliedTexts, votesFor } from "../support/cases.ts";
import { digestOf, treaty } from "../support/law.ts";
import { all, item, past } from "../support/readiness.ts";

/** What is broken in the list of what is required before the deposit. */
const broken = (story: CaseBuilder): readonly string[] =>
  all(story)
    .filter(({ status }) => status === "broken")
    .map(({ id, what }) => (id.startsWith("finding:") ? what : id));

const rewritten = suppliedTexts.map((text) => ({ ...text, digest: digestOf("rewritten") }));
const laid = past(treaty("un-cybercrime-2024")).record(
  command("Lay", { on: "2026-01-12", statements }),
);
const signed = (texts: typeof suppliedTexts): CaseBuilder =>
  laid.record(command("SignInstrument", { on: "2026-03-02", statements: texts }));
const deposited = (story: CaseBuilder, texts: typeof suppliedTexts): CaseBuilder =>
  story.record(command("ConfirmDeposit", { receivedOn: "2026-03-31", statements: texts }));

describe("what the audit finds broken of what is required before the deposit", () => {
  it("is the consent, where the outcome that it rests on was corrected away", () => {
    const story = azerbaijaniCase("AssentRecorded");
    expect(item(story, "consent").status).toBe("met");
    const undone = story.record(
      command("Correct", {
        of: story.hashOf("VoteRecorded"),
        restated: command("RecordVote", { counts: votesFor(40), outcome: "rejected" }),
      }),
    );
    expect(item(undone, "consent")).toMatchObject({
      status: "broken",
      why: expect.stringContaining("is now recorded as rejected") as string,
    });
    expect(broken(undone)).not.toContain("Do later steps rest on what was decided?");
  });
  it("is the identity of the texts, where others than those voted on were signed or deposited", () => {
    const voted = deposited(signed(suppliedTexts), suppliedTexts);
    expect(broken(voted)).not.toContain("texts-identical");
    for (const story of [
      signed(rewritten),
      deposited(signed(suppliedTexts), rewritten),
      deposited(signed(rewritten), rewritten),
    ])
      expect(item(story, "texts-identical")).toMatchObject({
        status: "broken",
        why: expect.stringContaining("reservation-11-3 (az)") as string,
      });
  });
  it("is each breach once: what no item asks for stands before the others, by itself", () => {
    const story = deposited(signed(rewritten), rewritten);
    expect(broken(story)).toEqual([
      "Are the statements deposited those voted on?",
      "texts-identical",
    ]);
    expect(all(story)[0]).toMatchObject({
      id: "finding:1",
      what: "Are the statements deposited those voted on?",
      status: "broken",
    });
  });
});
