import { expectEachTextTaken } from "../support/expect-each-text-taken.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is released as the draft that was prepared last", () => {
    const story = caseAt("InstrumentPrepared");
    const of = story.hashOf("InstrumentPrepared");
    caseAt(caseAt === azerbaijaniCase ? "LawSigned" : "SilenceCertified")
      .when(command("ReleaseInstrument"))
      .thenRefused("NothingPrepared", { what: "instrument" });
    const again = story.record(command("PrepareInstrument", { text: digestOf("a second draft") }));
    again.when(command("ReleaseInstrument", { of })).thenRefused("NotCurrent", {
      of,
      what: "prepared instrument",
      current: again.hashOf("InstrumentPrepared"),
    });
    again
      .when(command("ReleaseInstrument", { of: again.hashOf("InstrumentPrepared") }))
      .thenRefused("TextDiffers", { what: "the instrument" });
    again
      .when(
        command("ReleaseInstrument", {
          of: again.hashOf("InstrumentPrepared"),
          text: digestOf("a second draft"),
        }),
      )
      .thenActs("InstrumentReleased");
    story
      .when(command("ReleaseInstrument", { of }), { person: "treaty-officer-1" })
      .thenRefused("SamePerson", { did: "prepared the instrument", step: "release it" });
  });
});

describe("the texts of statements at the release of an instrument", () => {
  it("are each text on record, and no other", () => {
    const story = azerbaijaniCase("InstrumentPrepared");
    const of = story.hashOf("InstrumentPrepared");
    expectEachTextTaken("InstrumentReleased", (texts) =>
      story.when(command("ReleaseInstrument", { of, statements: texts }), { today: "2026-03-01" }),
    );
  });
});

describe("the statements that keep to their conditions", () => {
  it("are statements on record", () => {
    const story = azerbaijaniCase("InstrumentPrepared");
    const of = story.hashOf("InstrumentPrepared");
    const refused = story.when(command("ReleaseInstrument", { of, withinConditions: ["none"] }));
    refused.thenRefused("StatementUnknown", { statement: "none" });
    expect(refused.refused().authority).toEqual({ rule: "conditionsOfLaidStatement", mark: "own" });
  });
});
