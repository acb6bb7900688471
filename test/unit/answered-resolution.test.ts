import { cited } from "../support/in-english.ts";
import type { Command } from "../../src/procedure/command.ts";
import { britishCalendar, britishCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";

const resolved = (on: string, house = "commons") => command("RecordResolution", { house, on });
const stated = (on: string) => command("RecordMinisterialStatement", { on });
const restating = (of: string, restated: Command) =>
  command("Correct", { of, restated, reason: "misread", legalBasis: "the journal" });
const entryOf = (story: CaseBuilder, kind: string): string =>
  story.state.facts.find(({ act }) => act.kind === kind)?.entry ?? "";

const laid = britishCase("TreatyLaid");

// Both Houses sit every day from 13 January 2026 on.
describe("a resolution that a minister's statement answers", () => {
  const answered = laid.record(resolved("2026-01-20")).record(stated("2026-01-25"));
  const moved = (on: string, story = answered) =>
    story.when(restating(entryOf(story, "ResolutionRecorded"), resolved(on)));
  it("is not corrected to have come after it, nor the statement to have come before", () => {
    const refused = moved("2026-01-26");
    refused.thenRefused("DateAfterStep", {
      date: "2026-01-26",
      step: "the minister’s statement",
      stepDate: "2026-01-25",
    });
    expect(cited(refused.refused().authority)).toContain("20(3)");
    answered
      .when(restating(entryOf(answered, "MinisterialStatementMade"), stated("2026-01-19")))
      .thenRefused("DateBeforeStep", { step: "the resolution" });
  });
  it("is corrected to any day up to it, and to one after the period", () => {
    moved("2026-01-25").thenActs("ActCorrected");
    moved("2026-02-03").thenActs("ActCorrected");
  });
  it("is corrected to a later day once the statement is", () => {
    const later = answered.record(
      restating(entryOf(answered, "MinisterialStatementMade"), stated("2026-01-28")),
    );
    moved("2026-01-26", later).thenActs("ActCorrected");
  });
  it("is corrected to a later day where the statement answers another all the same", () => {
    const two = laid
      .record(resolved("2026-01-20"))
      .record(resolved("2026-01-21"))
      .record(stated("2026-01-25"));
    moved("2026-01-26", two).thenActs("ActCorrected");
  });
  it("of the past is corrected with a finding", () => {
    const past = answered.with({ ...importing, calendar: britishCalendar });
    moved("2026-01-26", past).thenFinding("order of steps", "broken");
  });
});
