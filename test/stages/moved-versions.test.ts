import { courseOf } from "../../src/case/course-of-case.ts";
import { digestOf } from "../support/law.ts";
import { fileOf, procedureWith, type Part } from "../support/procedure-files.ts";
import { american, azerbaijani } from "./support/roads.ts";
import { saidOf } from "./support/said.ts";
import type { StagedCase } from "./support/staged-case.ts";

/** The case under a newer version of its procedure, which a test invents. */
const moved = (
  one: StagedCase,
  change: (file: ReturnType<typeof fileOf>) => object,
): StagedCase => {
  const changes = change(fileOf(one.procedure));
  const procedure = procedureWith(one.procedure, { version: "2026.2", ...changes });
  const digest = digestOf("the newer version");
  return one.does(
    "MoveToVersion",
    { procedure: digest, version: procedure.version, of: one.state.head, legalBasis: "a law" },
    { movesTo: { digest, procedure } },
  );
};

const unwaivable = (clock: Part): Part => ({ ...clock, waiver: undefined });

describe("what happened in a case before it was moved to a newer version", () => {
  it("is judged by its own version, though the newer one knows no such waiver, time or stage", () => {
    const waived = american.onCalendar().does("RecordWaiver", { clock: "lie-over" });
    const judged = saidOf(waived, "Did the act have the support that the law requires?");
    expect(judged).toEqual([
      "Did the act have the support that the law requires?: cannotBeVerified: One day on the calendar: waived; by how many is not recorded",
    ]);
    const changes: readonly ((clocks: readonly Part[]) => readonly Part[])[] = [
      (clocks) => clocks.map(unwaivable),
      (clocks) => clocks.filter(({ id }) => id !== "lie-over"),
    ];
    for (const change of changes) {
      const later = moved(waived, ({ clocks }) => ({ clocks: [...change(clocks)] }));
      expect(saidOf(later, "Did the act have the support that the law requires?")).toEqual(judged);
    }
  });

  it("leaves it where it stood, though the newer one lacks a stage that it has passed", () => {
    const presented = azerbaijani.presented();
    const later = moved(presented, ({ stages }) => ({
      stages: stages.filter(({ id }) => id !== "committee"),
    }));
    expect([later.at, courseOf(later.state, later.procedure).at]).toEqual([
      "head-of-state",
      "head-of-state",
    ]);
    expect(saidOf(later, "Was the vote at")).toEqual(saidOf(presented, "Was the vote at"));
    expect(later.on("2026-03-03").does("RecordAssent", { outcome: "signed" }).at).toBe(
      "instrument",
    );
  });
});
