import { scrutinyOf } from "../../src/clocks/scrutiny.ts";
import { britishCalendar, britishCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { britain } from "../support/law.ts";

const resolved = (on: string, house = "commons") => command("RecordResolution", { house, on });
const stated = (on: string) => command("RecordMinisterialStatement", { on });
const where = (story: CaseBuilder) => scrutinyOf(story.state, britain(), britishCalendar);
const laid = britishCase("TreatyLaid");
/** Period A was stopped on 20 January, and period B began on the 25th. */
const periodB = laid.record(resolved("2026-01-20")).record(stated("2026-01-25"));

// Both Houses of these stories sit every day from 13 January 2026 on.
describe("the scrutiny of a treaty", () => {
  it("has not begun before the laying", () => {
    expect(where(britishCase("CaseOpened"))).toEqual({ kind: "notLaid" });
  });
  it("awaits a statement made on the day of the resolution or later", () => {
    expect(where(laid.record(resolved("2026-01-20")))).toEqual({
      kind: "statementAwaited",
      house: "commons",
      resolvedOn: "2026-01-20",
    });
    expect(where(laid.record(resolved("2026-01-20")).record(stated("2026-01-20")))).toMatchObject({
      name: "B",
      startedOn: "2026-01-20",
    });
  });
  it("goes on in period A where the Lords alone resolved, and the statement is made", () => {
    expect(
      where(laid.record(resolved("2026-01-20", "lords")).record(stated("2026-01-21"))),
    ).toMatchObject({ name: "A", startedOn: "2026-01-12", ends: { lastDay: "2026-02-02" } });
  });
});

describe("period B", () => {
  it("runs from the statement, whatever was resolved before it, on its day, or by the Lords", () => {
    const running = { name: "B", startedOn: "2026-01-25", ends: { lastDay: "2026-02-15" } };
    expect(where(periodB)).toMatchObject(running);
    expect(where(periodB.record(resolved("2026-01-25")))).toMatchObject(running);
    expect(where(periodB.record(resolved("2026-02-01", "lords")))).toMatchObject(running);
    expect(where(periodB.record(resolved("2026-02-16")))).toMatchObject(running);
  });
  it.each(["2026-01-26", "2026-02-15"])(
    "is stopped by a resolution of the Commons inside it, on %s",
    (on) => {
      expect(where(periodB.record(resolved(on)))).toEqual({
        kind: "statementAwaited",
        house: "commons",
        resolvedOn: on,
      });
    },
  );
  it("begins anew with each statement, and is stopped by later resolutions alone", () => {
    const anew = periodB.record(resolved("2026-02-01")).record(stated("2026-02-05"));
    expect(where(anew)).toMatchObject({ name: "B", startedOn: "2026-02-05" });
    const again = anew.record(resolved("2026-02-10"));
    expect(where(again)).toMatchObject({ kind: "statementAwaited", resolvedOn: "2026-02-10" });
    expect(where(again.record(stated("2026-02-11")))).toMatchObject({
      name: "B",
      startedOn: "2026-02-11",
      ends: { lastDay: "2026-03-04" },
    });
  });
  it("is the same in whatever order its facts were put on record", () => {
    const days = ["2026-01-28", "2026-01-20", "2026-01-24"];
    for (const [first, middle, last] of [days, days.toReversed(), days.with(0, "2026-01-19")]) {
      const told = [first, middle, last].reduce(
        (story, on) => story.record(resolved(on ?? "")),
        laid.with(importing),
      );
      const earliest = [first, middle, last].toSorted()[0];
      expect(where(told)).toMatchObject({ resolvedOn: earliest });
      const answered = told.record(stated("2026-01-30")).record(stated("2026-01-29"));
      expect(where(answered)).toMatchObject({ name: "B", startedOn: "2026-01-29" });
    }
  });
});
