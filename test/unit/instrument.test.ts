import { azerbaijaniCase, command, statements, suppliedTexts } from "../support/build.ts";
import { digestOf } from "../support/law.ts";

const [firstText, ...otherTexts] = suppliedTexts;

const altered = [{ ...firstText, digest: digestOf("altered") }, ...otherTexts];

const unknownTexts = statements.map((one) => ({
  ...one,
  texts: one.texts.map((text) => ({ ...text, digest: "unknown" })),
}));

describe("statements whose text nobody has", () => {
  it("cannot be compared, which every step says", () => {
    const laid = azerbaijaniCase("CaseOpened").and(command("Lay", { statements: unknownTexts }));
    const noTexts = { statements: [] };
    const voted = laid
      .and(command("ReferToCommittees"))
      .and(command("RecordCommitteeReport"))
      .and(command("ScheduleSitting"))
      .when(command("RecordPlenaryVote", noTexts))
      .thenNoted(
        "the statements are the same throughout",
        "cannotBeVerified",
        /reservation-11-3 \(az\).*designation-40 \(az\)/,
      );
    const signed = voted
      .and(command("CertifyPlenaryVote", { of: voted.hashOf("PlenaryVoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .and(command("PresentLaw"))
      .and(command("SignLaw"));
    signed.when(command("PrepareInstrument", noTexts)).thenRefused("MalformedInput", {
      where: "statement reservation-11-3 (az)",
    });
    signed
      .when(command("PrepareInstrument"))
      .thenNoted("the statements are the same throughout", "cannotBeVerified");
  });
  it("are compared with the texts voted, once a vote has supplied them", () => {
    const scheduled = azerbaijaniCase("CaseOpened")
      .and(command("Lay", { statements: unknownTexts }))
      .and(command("ReferToCommittees"))
      .and(command("RecordCommitteeReport"))
      .and(command("ScheduleSitting"))
      .and(command("RecordPlenaryVote"));
    const signed = scheduled
      .and(command("CertifyPlenaryVote", { of: scheduled.hashOf("PlenaryVoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .and(command("PresentLaw"))
      .and(command("SignLaw"));
    signed.when(command("PrepareInstrument", { statements: altered })).thenRefused("TextDiffers");
    expect(
      signed.and(command("PrepareInstrument")).fact("InstrumentPrepared").act.statements,
    ).toHaveLength(3);
  });
});
