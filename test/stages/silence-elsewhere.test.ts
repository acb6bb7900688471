import { endingLines, silencesNeverHeard } from "../../src/cli/print/procedure.ts";
import { play } from "../../src/case/course/play.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import { authority, laid, named, read, time, vote } from "../procedures/parliament.ts";
import { audited, saidOf } from "./support/said.ts";
import { plainPrint } from "../support/plain-print.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

// As in Japan in 1960: a treaty that the first house adopted is the decision of both thirty days after the second has received it, even
// if it lies before a committee of the second house then.
const receiving = read(
  [
    laid("bill"),
    vote("first-house"),
    laid("sending"),
    named("second-committee", { kind: "examine", body: "senate" }),
    vote("second-house", {
      body: "senate",
      silence: { clock: "receipt", means: "adopted", authority },
    }),
  ],
  {
    clocks: [
      time("receipt", {
        limit: { unit: "days", n: 30 },
        from: ["sending.laid"],
        to: "second-house.done",
      }),
    ],
  },
);
const counts = { for: 60, against: 20, present: 80 };
const inCommittee = (): StagedCase =>
  opened(receiving)
    .on("2026-01-12")
    .does("Lay", { stage: "bill" })
    .on("2026-01-20")
    .votes({ counts })
    .does("Lay", { stage: "sending" });

describe("a time whose silence has an effect at a stage that the case has not come to", () => {
  it("can be certified to have ended where the case stands, and leads on from its stage", () => {
    const waiting = inCommittee();
    expect(waiting.at).toBe("second-committee");
    waiting.on("2026-02-19").asks("CertifyTimeEnded").thenRefused("PeriodNotEnded");
    const over = waiting.on("2026-02-20").does("CertifyTimeEnded");
    expect(over.at).toBe("instrument");
    expect(over.story.fact("TimeEndCertified").act).toMatchObject({
      stage: "second-house",
      outcome: "adopted",
    });
    expect(saidOf(over, "Was the time limit")).toEqual([expect.stringMatching(/: kept: /)]);
    expect(audited(over).filter((said) => said.includes("is not recorded"))).toEqual([]);
    expect(audited(over).filter((said) => said.includes(": broken:"))).toEqual([]);
  });

  it("is among the next steps there, with its stage", () => {
    const steps = (one: StagedCase) =>
      nextSteps(one.state, one.procedure).map(({ command, stage }) => [command, stage?.id]);
    expect(steps(inCommittee())).toContainEqual(["CertifyTimeEnded", "second-house"]);
    expect(steps(opened(receiving))).not.toContainEqual(["CertifyTimeEnded", "second-house"]);
  });

  it("runs no more once the house has voted", () => {
    const voted = inCommittee()
      .on("2026-01-25")
      .does("RecordReport")
      .votes({ counts: { for: 20, against: 30, present: 50 }, outcome: "rejected" });
    expect(voted.at).toBe("rejected");
    voted.on("2026-02-20").asks("CertifyTimeEnded").thenRefused("StageNotOpen");
  });

  it("is refused before its time has begun, and as an outcome that the file does not give it", () => {
    opened(receiving)
      .on("2026-01-12")
      .does("Lay", { stage: "bill" })
      .on("2026-03-12")
      .asks("CertifyTimeEnded", { stage: "second-house" })
      .thenRefused("StageNotOpen");
    inCommittee()
      .on("2026-02-20")
      .asks("RecordVote", { stage: "second-house", outcome: "adopted", counts })
      .thenRefused("StageNotOpen");
  });

  it("leads from the committee on in the drawing and in a past case as well", () => {
    expect(play(receiving).moves).toContainEqual({
      from: "second-committee",
      to: "abroad",
      at: "second-house",
      by: "adopted",
    });
    const past = opened(receiving)
      .imported()
      .on("2026-01-12")
      .does("Lay", { stage: "bill" })
      .on("2026-01-20")
      .records({ counts })
      .does("Lay", { stage: "sending" })
      .on("2026-02-20")
      .does("CertifyTimeEnded");
    expect(past.at).toBe("instrument");
    expect(audited(past).filter((said) => said.includes("takes place"))).toEqual([]);
  });
});

describe("a time of which nobody can certify the end", () => {
  // It runs from a notice that is given only of urgent treaties, at a stage of all others.
  const never = read(
    [
      laid("bill"),
      laid("notice", { when: { class: "urgent" } }),
      vote("house-vote", {
        when: { not: { class: "urgent" } },
        silence: { clock: "receipt", means: "adopted", authority },
      }),
    ],
    {
      classes: [named("urgent")],
      clocks: [
        time("receipt", {
          limit: { unit: "days", n: 30 },
          from: ["notice.laid"],
          to: "house-vote.done",
        }),
      ],
    },
  );

  it("is found when the file is checked", () => {
    expect(silencesNeverHeard(never, play(never))).toEqual(["house-vote"]);
    expect(endingLines(plainPrint(), never, play(never)).join("\n")).toContain(
      "Nobody can certify silence at: Name.",
    );
    expect(silencesNeverHeard(receiving, play(receiving))).toEqual([]);
  });
});
