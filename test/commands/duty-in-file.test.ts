import { english } from "../support/in-english.ts";
import { american, dutch } from "../stages/support/roads.ts";
import { say } from "../../src/words/say.ts";
import { wordsIn } from "../../src/words/read.ts";
import type { Outcome } from "../support/case-builder.ts";

const refusalOf = ({ decision }: Outcome) => {
  if (decision.kind !== "refused") throw new Error("it was allowed");
  return decision.refusal;
};

describe("A refusal for lack of a duty under a procedure file", () => {
  const asked = (dutiesHeld: readonly string[]) =>
    dutch.laid().asks("RecordVote", {}, { duty: "tweede-kamer-griffier", dutiesHeld });

  it("names the duty that is not held as the file does, and keeps its id for programs", () => {
    const refusal = refusalOf(asked([]));
    expect(refusal).toMatchObject({
      kind: "DutyNotHeld",
      duty: { id: "tweede-kamer-griffier" },
    });
    expect(english(refusal)).toContain(
      "does not hold the duty of clerk of the House of Representatives",
    );
  });

  it("says that the procedure has no such step where the file gives it to nobody", () => {
    const refusal = refusalOf(american.opened().asks("RecordReview", {}, { duty: "clerk" }));
    expect(refusal).toMatchObject({ kind: "NotForThisProcedure", command: "RecordReview" });
    const system = american.opened().asks("ConfirmDeposit", {}, { duty: "auditor" });
    expect(refusalOf(system).kind).toBe("DutyMayNot");
  });

  it("names the duties to which the file gives it", () => {
    const refusal = refusalOf(american.opened().asks("Lay", {}, { duty: "auditor" }));
    expect(english(refusal)).toMatch(/is not for the auditor .*; allowed: executive clerk$/u);
    expect(say(refusal, wordsIn("az"))).toContain("executive clerk");
  });
});
