import { azerbaijaniCase, command } from "../support/cases.ts";
import { depositedPast, item, past } from "../support/readiness.ts";

const adopted = azerbaijaniCase("LawSigned");
const signed = (on: unknown) => adopted.record(command("RecordDatedFact", { on }));
const standing = (story: Parameters<typeof item>[0]) => {
  const { status, why } = item(story, "treaty-signed");
  return [status, why];
};

describe("the day on which the treaty was signed, which the instrument prints", () => {
  it("is missing while nobody has recorded it", () => {
    expect(standing(adopted)).toEqual(["missing", "not on record, and the instrument says so"]);
  });
  it("is met once it is on record", () => {
    const story = signed("2025-10-25");
    expect(standing(story)).toEqual(["met", "the treaty was signed 2025-10-25"]);
    expect(item(story, "treaty-signed").entry).toBe(story.hashOf("DatedFactRecorded"));
  });
  it("is not known where the record says that nobody knows it to the day", () => {
    expect(standing(signed("unknown"))).toEqual([
      "notKnown",
      "the day is unknown, and the instrument says so",
    ]);
    const between = "2025-10-01..2025-10-31";
    expect(standing(signed(between))[0]).toBe("notKnown");
  });
  it("is not known of a past case whose signature or deposit was imported", () => {
    expect(standing(depositedPast())[0]).toBe("notKnown");
    expect(standing(past())[0]).toBe("missing");
  });
  it("holds up nothing", () => {
    adopted.when(command("PrepareInstrument")).thenActs("InstrumentPrepared");
  });
});
