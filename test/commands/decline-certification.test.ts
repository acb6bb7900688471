import { azerbaijaniCase, certified, command, voted, votesFor } from "../support/cases.ts";

const story = azerbaijaniCase("SittingScheduled");

const second = { person: "plenary-secretary-2" };

describe("declining certification", () => {
  const waiting = voted(story);
  const decline = command("DeclineCertification", { of: waiting.hashOf("PlenaryVoteRecorded") });
  it("lets the vote be recorded anew, and the old record can no longer be certified", () => {
    const declined = waiting.when(decline, second).thenActs("CertificationDeclined");
    expect(declined.state.stage).toBe("plenary");
    declined
      .when(command("CertifyPlenaryVote", { of: decline.of }), second)
      .thenRefused("NoVoteToCertify");
    const anew = declined
      .when(command("RecordPlenaryVote", { record: votesFor(91) }))
      .thenActs("PlenaryVoteRecorded");
    expect(certified(anew).state.stage).toBe("head-of-state");
  });
  it("is another person's, of the current record", () => {
    waiting.when(decline).thenRefused("SamePerson", { step: "decline to certify it" });
    waiting.when(command("DeclineCertification"), second).thenRefused("NotCurrent");
    story.when(command("DeclineCertification"), second).thenRefused("NoVoteToCertify");
  });
});

describe("a record from which three certifications differed", () => {
  it("is recorded anew, and not declined", () => {
    const waiting = voted(story);
    const of = waiting.hashOf("PlenaryVoteRecorded");
    const wrong = command("CertifyPlenaryVote", { of, record: votesFor(91) });
    const spent = [1, 2, 3].reduce((told) => told.record(wrong, second), waiting);
    spent
      .when(command("DeclineCertification", { of }), second)
      .thenRefused("VoteToRecordAnew", { entry: of });
  });
});
