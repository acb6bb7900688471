import { azerbaijaniCase, command } from "../support/cases.ts";

// A roll call that shows one member in two rows which look alike would count one vote twice.

const story = azerbaijaniCase("SittingScheduled");
const rollCallOf = (...more: readonly string[]) =>
  [...Array.from({ length: 83 }, (_, index) => `member ${String(index + 1)}`), ...more].map(
    (member) => ({ member, position: "for" as const }),
  );

describe("A roll call with names that look alike", () => {
  it.each([
    ["in capitals", "Member 7"],
    ["with an invisible character", "member\u200b 7"],
    ["with a soft hyphen", "mem\u00adber 7"],
    ["with two blanks", "member  7 "],
    ["with a blank that does not break", "member\u00a07"],
    ["with a digit of full width", "member \uff17"],
  ])("names a member twice, once %s, and is refused", (_, member) => {
    story
      .when(command("RecordVote", { counts: null, rollCall: rollCallOf(member) }))
      .thenRefused("MemberNamedTwice", { member });
  });

  it("is taken where they differ in a letter, with or without a dot", () => {
    const rollCall = rollCallOf("Q\u0131l\u0131nc", "Qilinc");
    story.when(command("RecordVote", { counts: null, rollCall })).thenActs("VoteRecorded");
  });
});
