import { authority, half, laid, named, read, rule, vote } from "../procedures/parliament.ts";
import { actInFile } from "../../src/case/act-in-file.ts";
import { english } from "../support/in-english.ts";
import { audited } from "./support/said.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

const tie = { decidedBy: "chair", must: true, authority };
const procedure = read([
  laid("bill"),
  named("committee", {
    kind: "examine",
    body: "house",
    records: ["for", "against"],
    rules: [rule("committee-majority", { tests: [half], tie })],
  }),
  vote("house-vote"),
]);
const inCommittee = (): StagedCase => opened(procedure).does("Lay").does("Refer");
const voteOf = (one: StagedCase): readonly string[] =>
  audited(one).filter((said) => said.startsWith("Was the vote at"));

describe("the report of a committee that counts its votes", () => {
  it.each([
    ["counts that it does not record", { for: 5, against: 3, present: 9 }],
    ["one that no stage knows", { for: 5, mayor: 1 }],
  ])("is refused with %s", (_, counts) => {
    inCommittee()
      .asks("RecordReport", { outcome: "favourable", counts })
      .thenRefused("CountNotOfStage");
  });

  it("is judged by its counts, and stands where they say otherwise", () => {
    const counts = { for: 3, against: 5 };
    const asked = inCommittee().asks("RecordReport", { outcome: "favourable", counts });
    asked.thenWorth("irregular", "stages.committee.rules.committee-majority");
    const reported = inCommittee().going(asked);
    expect(reported.at).toBe("house-vote");
    expect(voteOf(reported)).toEqual([expect.stringMatching(/: broken: .*for: 3/)]);
  });

  it("says how the chair decided a tie", () => {
    const counts = { for: 4, against: 4 };
    const reported = inCommittee().does("RecordReport", {
      outcome: "favourable",
      counts,
      tie: "for",
    });
    expect(voteOf(reported)).toEqual([expect.stringContaining(": kept: ")]);
    const said = actInFile(procedure, reported.story.fact("Reported").act).map(english);
    expect(said).toContain("equal votes, decided: for");
    const unsaid = inCommittee().does("RecordReport", { outcome: "favourable", counts });
    expect(voteOf(unsaid)).toEqual([expect.stringContaining(": cannotBeVerified: ")]);
  });
});
