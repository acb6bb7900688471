import { english } from "../support/in-english.ts";
import { deadlinesUnder } from "../../src/clocks/deadlines-under.ts";
import { azerbaijaniCase, certified, command, voted } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijan, day } from "../support/law.ts";
import { moveTo, newerVersion } from "../support/version-moves.ts";

const { clocks } = azerbaijan();
const longer = newerVersion({
  clocks: { ...clocks, vote: { ...clocks.vote, span: { unit: "months", n: 12 } } },
});
const sitting = azerbaijaniCase("SittingScheduled");
const early = { today: "2026-02-10" };
const told = ({ state, law }: CaseBuilder) =>
  deadlinesUnder(state, law).map(({ one, profile, since }) => [
    one.clock,
    profile.version,
    since && english(since),
  ]);
const done = "judged by version 2026.1, under which it was done";
const ran = (until: string) =>
  `it ran under version 2026.1 until the case was moved on ${until}; judged by version 2026.2`;

describe("each clock of a case that was moved", () => {
  it("that began after the move knows the new version only", () => {
    const story = certified(voted(moveTo(sitting, longer, early)));
    expect(told(story)).toEqual([
      ["vote", "2026.2", ran("2026-02-10")],
      ["presentation", "2026.2", undefined],
    ]);
  });
  it("that was answered before stays under the old one, and that which ran on is under the new", () => {
    expect(told(moveTo(azerbaijaniCase("LawPresented"), longer))).toEqual([
      ["vote", "2026.1", done],
      ["presentation", "2026.1", done],
      ["signature", "2026.2", ran("2026-03-31")],
    ]);
  });
  it("that was answered after the move, of which the presentation ran, is under the new", () => {
    const adopted = moveTo(azerbaijaniCase("PlenaryVoteCertified"), longer, {
      today: "2026-02-11",
    });
    expect(told(adopted.record(command("PresentLaw")))).toEqual([
      ["vote", "2026.1", done],
      ["presentation", "2026.2", ran("2026-02-11")],
      ["signature", "2026.2", undefined],
    ]);
  });
  it("ran under the newest of several versions until the day of the last move", () => {
    const again = { ...longer, validity: { ...longer.validity, from: day("2026-02-01") } };
    const twice = moveTo(moveTo(sitting, longer, early), again, { today: "2026-02-11" });
    expect(told(twice)).toEqual([
      [
        "vote",
        "2026.2",
        "it ran under version 2026.2 until the case was moved on 2026-02-11; judged by version 2026.2",
      ],
    ]);
  });
});
