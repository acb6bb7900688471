import { azerbaijaniCase, command, statements, suppliedTexts } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";

const [firstText, ...otherTexts] = suppliedTexts;

const altered = [{ ...firstText, digest: digestOf("altered") }, ...otherTexts];

const unknownTexts = statements.map((one) => ({
  ...one,
  texts: one.texts.map((text) => ({ ...text, digest: "unknown" })),
}));

describe("statements whose text nobody has", () => {
  it("cannot be compared, which every step says", () => {
    const laid = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: unknownTexts }));
    const noTexts = { statements: [] };
    const voted = laid
      .record(command("ReferToCommittees"))
      .record(command("RecordCommitteeReport"))
      .record(command("ScheduleSitting"))
      .when(command("RecordPlenaryVote", noTexts))
      .thenFinding(
        "the statements are the same throughout",
        "cannotBeVerified",
        /reservation-11-3 \(az\).*designation-40 \(az\)/,
      );
    const signed = voted
      .record(command("CertifyPlenaryVote", { of: voted.hashOf("PlenaryVoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .record(command("PresentLaw"))
      .record(command("SignLaw"));
    signed.when(command("PrepareInstrument", noTexts)).thenRefused("MalformedInput", {
      where: "statement reservation-11-3 (az)",
    });
    signed
      .when(command("PrepareInstrument"))
      .thenFinding("the statements are the same throughout", "cannotBeVerified");
  });
  it("are compared with the texts voted, once a vote has supplied them", () => {
    const scheduled = azerbaijaniCase("CaseOpened")
      .record(command("Lay", { statements: unknownTexts }))
      .record(command("ReferToCommittees"))
      .record(command("RecordCommitteeReport"))
      .record(command("ScheduleSitting"))
      .record(command("RecordPlenaryVote"));
    const signed = scheduled
      .record(command("CertifyPlenaryVote", { of: scheduled.hashOf("PlenaryVoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .record(command("PresentLaw"))
      .record(command("SignLaw"));
    signed.when(command("PrepareInstrument", { statements: altered })).thenRefused("TextDiffers");
    expect(
      signed.record(command("PrepareInstrument")).fact("InstrumentPrepared").act.statements,
    ).toHaveLength(3);
  });
});
