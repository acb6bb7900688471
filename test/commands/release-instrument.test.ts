import { azerbaijaniCase, britishCase, command } from "../support/build.ts";
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
    const again = story.and(command("PrepareInstrument", { text: digestOf("a second draft") }));
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
