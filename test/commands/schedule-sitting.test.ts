import { nextSteps } from "../../src/procedure/next-steps.ts";
import { azerbaijani, deputies, textsAsLaid } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";

const plenary = azerbaijani.inPlenary();
const vote = { outcome: "adopted", counts: deputies(90), ...textsAsLaid };
const commands = ({ state, procedure }: StagedCase): readonly string[] =>
  nextSteps(state, procedure).map(({ command }) => command);

describe("the sitting at which a body will decide", () => {
  const scheduled = plenary.does("ScheduleSitting", { sittingOn: "2026-02-17" });
  it("is scheduled for the stage that is open, and moves nothing", () => {
    expect(commands(plenary)).toContain("ScheduleSitting");
    expect(scheduled.at).toBe("plenary");
    expect(scheduled.story.fact("SittingScheduled").act.stage).toBe("plenary");
    expect(commands(scheduled)).toEqual(["RecordVote"]);
  });
  it("is the one at which the vote is recorded", () => {
    scheduled.on("2026-02-18").asks("RecordVote", vote).thenRefused("NoSittingThatDay");
    scheduled
      .on("2026-02-18")
      .asks("RecordVote", { ...vote, on: "unknown" })
      .thenRefused("NoSittingThatDay");
    expect(scheduled.on("2026-02-17").votes(vote).at).toBe("head-of-state");
  });
  it("may be scheduled anew, also after a sitting that decided nothing", () => {
    const later = scheduled.does("ScheduleSitting", { sittingOn: "2026-02-24" });
    later.on("2026-02-24").asks("RecordVote", vote).thenActs("VoteRecorded");
    const none = scheduled
      .on("2026-02-17")
      .votes({ ...vote, outcome: "noDecision", counts: deputies(50) });
    expect(commands(none)).toContain("ScheduleSitting");
    none.on("2026-02-20").asks("RecordVote", vote).thenActs("VoteRecorded");
  });
  it("lies not before the step before, and is scheduled where a body decides", () => {
    plenary.asks("ScheduleSitting", { sittingOn: "2026-02-02" }).thenRefused("DateBeforeStep");
    azerbaijani
      .inCommittee()
      .asks("ScheduleSitting", { sittingOn: "2026-02-17" }, { duty: "clerk" })
      .thenRefused("StageNotOpen");
  });
});
