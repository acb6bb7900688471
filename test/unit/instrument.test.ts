import type { Story } from "../support/given.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  statements,
  suppliedTexts,
} from "../support/build.ts";
import { digestOf } from "../support/law.ts";

const [firstText, ...otherTexts] = suppliedTexts;
const altered = [{ ...firstText, digest: digestOf("altered") }, ...otherTexts];
const unknownTexts = statements.map((one) => ({
  ...one,
  texts: one.texts.map((text) => ({ ...text, digest: "unknown" })),
}));

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is prepared, released by another person, and signed", () => {
    const prepared = caseAt("InstrumentPrepared");
    const released = prepared
      .when(command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }))
      .thenStage("instrument");
    released
      .when(command("SignInstrument", { of: released.hashOf("InstrumentReleased") }))
      .thenStage("notification");
  });
  it("carries the statements on record, each text supplied anew", () => {
    const start = caseAt("InstrumentPrepared");
    const steps: readonly (readonly [Story, (statements: unknown) => ReturnType<Story["when"]>])[] =
      [
        [start, (texts) => start.when(command("PrepareInstrument", { statements: texts }))],
        [
          start,
          (texts) =>
            start.when(
              command("ReleaseInstrument", {
                of: start.hashOf("InstrumentPrepared"),
                statements: texts,
              }),
            ),
        ],
      ];
    for (const [, step] of steps) {
      step(altered).thenRefused("TextDiffers", {
        supplied: digestOf("altered"),
        recorded: firstText?.digest ?? "",
      });
      step(otherTexts).thenRefused("TextMissing", { what: "statement reservation-11-3 (az)" });
      step([{ ...firstText, digest: "unknown" }, ...otherTexts]).thenRefused("TextMissing");
      step([...suppliedTexts, { ...firstText, language: "fr" }]).thenRefused("TextNotExpected", {
        what: "statement reservation-11-3 (fr)",
      });
    }
    const released = caseAt("InstrumentReleased");
    released
      .when(
        command("SignInstrument", {
          of: released.hashOf("InstrumentReleased"),
          statements: altered,
        }),
      )
      .thenRefused("TextDiffers");
    caseAt("NotificationSent")
      .when(command("ConfirmDeposit", { statements: altered }), { person: "treaty-officer-2" })
      .thenRefused("TextDiffers");
  });
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
  it("is signed as released, on a day after consent at home", () => {
    const story = caseAt("InstrumentReleased");
    const of = story.hashOf("InstrumentReleased");
    caseAt("InstrumentPrepared")
      .when(command("SignInstrument"))
      .thenRefused("NothingReleased", { what: "instrument" });
    story
      .when(command("SignInstrument"))
      .thenRefused("NotCurrent", { what: "released instrument", current: of });
    story
      .when(command("SignInstrument", { of }), { person: "treaty-officer-1" })
      .thenRefused("SamePerson", { step: "record its signature" });
    story.when(command("SignInstrument", { of, on: "2026-02-01" })).thenRefused("DateBeforeStep");
    story.when(command("SignInstrument", { of, on: "2026-04-01" })).thenRefused("DateInFuture");
    const anew = story.and(command("PrepareInstrument"));
    anew.when(command("SignInstrument", { of })).thenRefused("NothingReleased");
  });
  it("is deposited when the depositary has received it, as another person confirms", () => {
    const story = caseAt("NotificationSent");
    const confirms = { person: "treaty-officer-2" };
    story.when(command("ConfirmDeposit"), confirms).thenStage("deposited");
    story
      .when(command("ConfirmDeposit", { receivedOn: "unknown", reference: null }), confirms)
      .thenActs("DepositConfirmed");
    story
      .when(command("ConfirmDeposit"))
      .thenRefused("SamePerson", { step: "confirm its deposit" });
    story
      .when(command("ConfirmDeposit", { receivedOn: "2026-03-01" }), confirms)
      .thenRefused("DateBeforeStep", { step: "the signature of the instrument" });
    story
      .when(command("ConfirmDeposit", { receivedOn: "2026-04-01" }), confirms)
      .thenRefused("DateInFuture");
    caseAt("InstrumentSigned")
      .when(command("ConfirmDeposit"), confirms)
      .thenRefused("WrongStage", { stage: "notification" });
  });
});

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
