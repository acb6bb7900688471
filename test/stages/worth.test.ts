import { azerbaijani, deputies, dutch, french, textsAsLaid } from "./support/roads.ts";
import { nextSteps, stepsBeside } from "../../src/commands/next/next-steps.ts";
import { audited, citedFor, saidOf } from "./support/said.ts";
import type { StagedCase } from "./support/staged-case.ts";

const broken = (one: StagedCase): readonly string[] =>
  audited(one).filter((said) => said.includes(": broken:"));
const timeOf = (one: StagedCase, name: string): string | undefined =>
  saidOf(one, `Was the time limit ‘${name}’`).at(0);

describe("a declaration of urgency", () => {
  const urgent = { declaration: "urgent", body: "milli-majlis" };

  it("by a body that cannot make it is reported once and changes nothing, and the President may still make it", () => {
    const tried = azerbaijani.inPlenary().asks("Declare", urgent);
    const declared = tried.thenWorth("withoutEffect", "declarations.urgent.by");
    expect(declared.state.stage).toBe("plenary");
    const after = azerbaijani.inPlenary().going(tried);
    expect(broken(after)).toEqual([
      expect.stringMatching(
        /^Did the right person or body act\?: broken: .*by Milli Majlis, but the law names .*; it is without effect and changes nothing$/,
      ),
    ]);
    expect(citedFor(after, "Did the right person or body act?")).toEqual([
      expect.stringMatching(/^Constitution, Art\. 96, part V/),
    ]);
    expect(timeOf(after, "Vote")).toContain("due 11 March 2026");
    after.asks("Declare", { declaration: "urgent", body: "president" }).thenWorth("stands");
    expect(broken(after.votes({ counts: deputies(90), ...textsAsLaid }))).toHaveLength(1);
  });

  it("works from its day: a vote that was taken before it is judged without it", () => {
    const adopted = azerbaijani.inPlenary().votes({ counts: deputies(90), ...textsAsLaid });
    const before = timeOf(adopted, "Vote");
    expect(before).toContain("kept: due 11 March 2026, done 10 February 2026");
    const declared = adopted
      .on("2026-02-11")
      .does("Declare", { declaration: "urgent", body: "president", on: "2026-02-11" });
    expect(timeOf(declared, "Vote")).toBe(before);
    // The time after the vote is shorter by it, and cites the rule that makes it so.
    expect(citedFor(declared, "Was the time limit ‘Presentation to the President")).toEqual([
      expect.stringContaining("Art. 97, part II"),
    ]);
    expect(broken(declared)).toEqual([]);
  });
});

describe("a wish for express approval", () => {
  const wish = { intervention: "wish-of-tweede-kamer", body: "tweede-kamer" };
  // Laid on 12 January: thirty days end on 10 or 11 February, as the first day counts or does not.
  const laid = dutch.laid();

  it("after its last day, whichever day counts first, is without effect; silence has approved", () => {
    const late = laid.on("2026-02-12").asks("RecordIntervention", wish);
    late.thenWorth("withoutEffect", "clocks.wish");
    const after = laid.on("2026-02-12").going(late);
    expect(after.at).toBe("wish");
    expect(broken(after)).toEqual([
      expect.stringMatching(/^Could this power be used then\?: broken: .*; it is without effect/),
    ]);
    const [certified] = after.does("CertifyTimeEnded").story.entries.slice(-1);
    // Nobody needs a reason to go on: what is without effect stands in nobody's way.
    expect(certified?.entry.acts.map(({ kind }) => kind)).toEqual(["TimeEndCertified"]);
    expect(certified?.entry.step?.to).toBe("instrument");
  });

  it("on a day that is too late by one count alone leads on", () => {
    const asked = laid.on("2026-02-11").asks("RecordIntervention", wish);
    expect(laid.on("2026-02-11").going(asked).at).toBe("bill");
  });

  it("by a body that has no such power is without effect", () => {
    laid
      .on("2026-01-20")
      .asks("RecordIntervention", { ...wish, body: "eerste-kamer" })
      .thenWorth("withoutEffect", "stages.wish.interventions.wish-of-tweede-kamer.by");
  });

  it("that was recorded for another day has the worth of its own once that is corrected", () => {
    const late = laid.on("2026-02-12").does("RecordIntervention", { ...wish, on: "2026-02-12" });
    expect(late.at).toBe("wish");
    const corrected = late.corrects("RecordIntervention", { ...wish, on: "2026-02-05" });
    expect(corrected.state.facts.at(-1)?.worth).toEqual({ kind: "stands" });
    expect(broken(corrected).filter((said) => said.includes("without effect"))).toEqual([]);
  });
});

describe("a duty", () => {
  it("that was done late was done, and is irregular", () => {
    const late = azerbaijani
      .adopted()
      .on("2026-03-20")
      .does("Present")
      .on("2026-06-20")
      .asks("RecordAssent", { outcome: "signed" });
    late.thenWorth("irregular", "clocks.signature");
  });
});

describe("a signature without the countersignature that it needs", () => {
  const passed = french.passed();
  const asked = passed.asks("RecordAssent", { outcome: "signed" });
  const signed = passed.going(asked);
  const countersigned = { outcome: "countersigned", body: "prime-minister" };

  it("is incomplete, leads on and is reported", () => {
    asked.thenWorth("incomplete", "stages.promulgation.countersigned");
    expect(signed.at).toBe("instrument");
    expect(broken(signed)).toEqual([expect.stringContaining("no countersignature")]);
  });

  it("can be completed afterwards, once, and moves nothing", () => {
    const offered = stepsBeside(
      signed.state,
      signed.procedure,
      nextSteps(signed.state, signed.procedure),
    );
    expect(offered.map(({ command }) => command)).toContain("RecordAssent");
    const completed = signed.on("2026-04-10").does("RecordAssent", countersigned);
    expect(completed.at).toBe("instrument");
    expect(broken(completed)).toEqual([]);
    completed.asks("RecordAssent", countersigned).thenRefused("StageNotOpen");
    signed
      .asks("RecordAssent", { outcome: "signed", stage: "promulgation" })
      .thenRefused("NotInCourse");
  });
});
