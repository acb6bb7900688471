import { american, azerbaijani, deputies, dutch, textsAsLaid } from "./support/roads.ts";
import { nextSteps, stepsBeside } from "../../src/commands/next/next-steps.ts";
import { everyDaySits } from "../support/law.ts";
import { audited, saidOf } from "./support/said.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

type Holding = { readonly of?: string; readonly by?: string; readonly on?: string };

type Held = "InterventionRecorded" | "Declared" | "TimeExtended" | "IntervalWaived";

const entryOf = (one: StagedCase, kind: Held): string => one.story.hashOf(kind);
const holding = (effect: "given" | "denied", of: string, more: Holding = {}): object => ({
  of,
  effect,
  by: "the court",
  source: "judgment of 1 March",
  ...more,
});
const effectSaid = (one: StagedCase): readonly string[] => saidOf(one, "What effect did entry");

describe("a wish for express approval that came too late by every count", () => {
  const wish = { intervention: "wish-of-tweede-kamer", body: "tweede-kamer" };
  const laid = dutch.laid();
  const late = laid.on("2026-02-12").does("RecordIntervention", wish).on("2026-03-02");
  const of = entryOf(late, "InterventionRecorded");
  const given = late.does("RecordEffect", holding("given", of));

  it("leads on once a court held it to have effect, and the audit states both", () => {
    expect(late.at).toBe("wish");
    expect(given.at).toBe("bill");
    expect(effectSaid(given)).toEqual([
      "What effect did entry 4 (intervention recorded) have?: kept: by the procedure file it is without effect (clocks.wish); held to have effect by the court on 2 March 2026 (judgment of 1 March); the case went from there to: Bill of approval",
    ]);
    expect(saidOf(given, "Could this power be used then?")).toEqual([
      expect.stringContaining(
        "by this rule it would be without effect; it was held to have effect",
      ),
    ]);
    // One cause is said once: the time does not say it again.
    expect(
      saidOf(given, "Was the time limit").filter((said) => said.includes(": broken:")),
    ).toEqual([]);
  });

  it("goes back where that is denied, on where it is given again, and back once more", () => {
    const denied = given.on("2026-03-05").does("RecordEffect", holding("denied", of));
    expect(denied.at).toBe("wish");
    const again = denied.on("2026-03-06").does("RecordEffect", holding("given", of));
    expect(again.at).toBe("bill");
    const last = again.on("2026-03-07").does("RecordEffect", holding("denied", of));
    expect(last.at).toBe("wish");
    expect(effectSaid(last).at(0)).toMatch(
      /held to have no effect by the court on 7 March 2026 .*; the case went from there to: /,
    );
    expect(last.does("CertifyTimeEnded").at).toBe("instrument");
  });

  it("takes the case back from where silence had led it, and there again where that is denied", () => {
    const silent = late.does("CertifyTimeEnded");
    expect(silent.at).toBe("instrument");
    const back = silent.on("2026-03-03").does("RecordEffect", holding("given", of));
    expect(back.at).toBe("bill");
    const on = back.on("2026-03-04").does("RecordEffect", holding("denied", of));
    expect(on.at).toBe("instrument");
    expect(on.deposits().at).toBe("deposited");
  });

  it("goes on from its own step abroad where a holding took it back from there", () => {
    const silent = late.does("CertifyTimeEnded");
    const prepared = silent.does("PrepareInstrument");
    const released = prepared.does("ReleaseInstrument", {
      of: prepared.story.hashOf("InstrumentPrepared"),
    });
    const signed = released.does("SignInstrument", {
      of: released.story.hashOf("InstrumentReleased"),
    });
    expect(signed.at).toBe("notification");
    const back = signed.on("2026-03-03").does("RecordEffect", holding("given", of));
    expect(back.at).toBe("bill");
    expect(back.on("2026-03-04").does("RecordEffect", holding("denied", of)).at).toBe(
      "notification",
    );
  });

  it("is what is held last, also where that record was corrected, and no correction moves the case", () => {
    const corrected = given.corrects("RecordEffect", { effect: "denied" });
    expect(corrected.at).toBe("bill");
    expect(effectSaid(corrected).at(0)).toContain("held to have no effect by the court");
    corrected.asks("RecordEffect", holding("denied", of)).thenRefused("EffectAsHeld");
    const again = corrected.does("RecordEffect", holding("given", of));
    expect(again.does("RecordEffect", holding("denied", of)).at).toBe("wish");
  });

  it("stays where it is once the case has gone on, and the audit says so", () => {
    const on = given.does("Lay", { stage: "bill" });
    expect(on.at).not.toBe("bill");
    const denied = on.on("2026-03-09").does("RecordEffect", holding("denied", of));
    expect(denied.at).toBe(on.at);
    expect(effectSaid(denied)).toEqual([
      expect.stringMatching(/: cannotBeVerified: .*the case had gone on by other acts/),
    ]);
  });

  it("is offered beside the next steps as long as nobody has recorded what was held", () => {
    const offers = (one: StagedCase): readonly string[] =>
      stepsBeside(one.state, one.procedure, nextSteps(one.state, one.procedure)).map(
        ({ command }) => command,
      );
    expect(offers(late)).toContain("RecordEffect");
    expect(offers(given)).not.toContain("RecordEffect");
    expect(offers(laid)).not.toContain("RecordEffect");
  });

  it("asks for no reason: nobody goes on despite an act whose effect is settled", () => {
    const back = given.does("RecordEffect", holding("denied", of)).does("CertifyTimeEnded");
    expect(back.story.entries.at(-1)?.entry.acts.map(({ kind }) => kind)).toEqual([
      "TimeEndCertified",
    ]);
  });

  it("is held of one entry, of an act that can have effect, once, and not before the act", () => {
    late.asks("RecordEffect", holding("given", "f".repeat(64))).thenRefused("EntryNotFound");
    late
      .asks("RecordEffect", holding("given", late.story.hashOf("Classified")))
      .thenRefused("NoEffectToHold");
    given.asks("RecordEffect", holding("given", of)).thenRefused("EffectAsHeld");
    late
      .asks("RecordEffect", holding("given", of, { on: "2026-02-11" }))
      .thenRefused("DateBeforeStep");
    late
      .asks("RecordEffect", holding("given", of, { on: "2026-03-03" }))
      .thenRefused("DateInFuture");
  });

  it("that is corrected into time stays at its stage, and goes on once that is recorded", () => {
    const corrected = late.corrects("RecordIntervention", { ...wish, on: "2026-02-05" });
    expect(corrected.at).toBe("wish");
    corrected.asks("RecordEffect", holding("given", of)).thenRefused("NotCurrent");
    const current = corrected.story.entries.at(-1)?.hash ?? "";
    const on = corrected.does("RecordEffect", holding("given", current));
    expect(on.at).toBe("bill");
    expect(effectSaid(on)).toEqual([
      expect.stringMatching(/: kept: the procedure file gives it effect; held to have effect by/),
    ]);
    expect(audited(on).filter((said) => said.includes(": broken:"))).toEqual([]);
  });

  it("goes on in a past case as well", () => {
    const past = opened("nl-tacit").imported().does("Classify", { classes: [] });
    const wished = past
      .on("2026-01-12")
      .does("Lay", { stage: "laying" })
      .on("2026-02-12")
      .does("RecordIntervention", wish);
    expect(wished.at).toBe("wish");
    const on = wished
      .on("2026-03-02")
      .does("RecordEffect", holding("given", entryOf(wished, "InterventionRecorded")));
    expect(on.at).toBe("bill");
    const corrected = wished
      .on("2026-03-01")
      .corrects("RecordIntervention", { ...wish, on: "2026-02-05" });
    const current = corrected.story.entries.at(-1)?.hash ?? "";
    expect(corrected.does("RecordEffect", holding("given", current)).at).toBe("bill");
  });
});

describe("a request for a vote of the People", () => {
  const council = (count: number, against: number) => ({
    for: count,
    against,
    abstaining: 0,
    present: count + against,
  });
  const published = (): StagedCase =>
    opened("ch-bundesbeschluss")
      .does("Classify", { classes: ["optional-referendum"] })
      .does("Lay")
      .does("RecordReport")
      .votes({ counts: council(150, 40) })
      .does("RecordReport")
      .votes({ counts: council(40, 4) })
      .votes({ counts: council(150, 40) })
      .votes({ counts: council(40, 4) })
      .does("Publish");
  const asked = (signatures: number): StagedCase =>
    published()
      .on("2026-02-01")
      .does("RecordIntervention", { intervention: "by-voters", counts: { for: signatures } });
  const chancellery = { by: "the Federal Chancellery" };

  it("that the Chancellery found to have failed leads back, and silence approves", () => {
    const requested = asked(50_100);
    expect(requested.at).toBe("people-vote");
    const failed = requested
      .on("2026-03-01")
      .does(
        "RecordEffect",
        holding("denied", entryOf(requested, "InterventionRecorded"), chancellery),
      );
    expect(failed.at).toBe("referendum");
    expect(effectSaid(failed)).toEqual([
      expect.stringMatching(
        /: kept: the procedure file gives it effect; held to have no effect by the Federal Chancellery on 1 March 2026/,
      ),
    ]);
    expect(failed.on("2026-04-16").does("CertifyTimeEnded").at).toBe("instrument");
  });

  it("by too few that a court held valid leads to the vote, and cites what it lacks", () => {
    const few = asked(49_999);
    expect(few.at).toBe("referendum");
    const valid = few
      .on("2026-03-01")
      .does("RecordEffect", holding("given", entryOf(few, "InterventionRecorded")));
    expect(valid.at).toBe("people-vote");
    expect(saidOf(valid, "Did the act have the support that the law requires?")).toEqual([
      expect.stringContaining(
        "needed at least 50000: not passed; by this rule it would be without",
      ),
    ]);
    const voted = valid.votes({ counts: { for: 3, against: 2 } });
    expect(voted.at).toBe("instrument");
  });
});

describe("a declaration of urgency", () => {
  const timeOf = (one: StagedCase): string | undefined =>
    saidOf(one, "Was the time limit ‘Vote").at(0);
  const declaredBy = (body: string): StagedCase =>
    azerbaijani.inPlenary().does("Declare", { declaration: "urgent", body });

  it("that was held to have effect works from its own day, and the same once it is denied does not", () => {
    const tried = declaredBy("milli-majlis");
    expect(timeOf(tried)).toContain("11 March 2026");
    const of = entryOf(tried, "Declared");
    const given = tried.on("2026-02-11").does("RecordEffect", holding("given", of));
    expect(given.at).toBe("plenary");
    expect(timeOf(given)).not.toContain("11 March 2026");
    expect(effectSaid(given)).toEqual([
      expect.stringContaining(
        "by the procedure file it is without effect (declarations.urgent.by)",
      ),
    ]);
    given.asks("Declare", { declaration: "urgent", body: "president" }).thenRefused("NotInCourse");
    const denied = given.on("2026-02-12").does("RecordEffect", holding("denied", of));
    expect(timeOf(denied)).toBe(timeOf(tried.on("2026-02-12")));
    denied.asks("Declare", { declaration: "urgent", body: "president" }).thenWorth("stands");
  });

  it("cannot be held to have effect once the case has ended", () => {
    const tried = declaredBy("milli-majlis");
    tried
      .does("Withdraw")
      .asks("RecordEffect", holding("given", entryOf(tried, "Declared")))
      .thenRefused("WrongStage");
  });

  it("by the President that a court denied effect changes nothing", () => {
    const declared = declaredBy("president");
    const adopted = declared.votes({ counts: deputies(90), ...textsAsLaid });
    const denied = adopted
      .on("2026-02-20")
      .does("RecordEffect", holding("denied", entryOf(declared, "Declared")));
    expect(denied.at).toBe(adopted.at);
    expect(timeOf(denied)).toContain("11 March 2026");
  });
});

describe("a vote", () => {
  it("that a court held invalid is taken again, and one that it held valid moves nothing", () => {
    const adopted = azerbaijani.adopted();
    const vote = adopted.story.hashOf("VoteRecorded");
    const valid = adopted.on("2026-02-12").does("RecordEffect", holding("given", vote));
    expect(valid.at).toBe(adopted.at);
    expect(effectSaid(valid)).toEqual([expect.stringContaining(": kept: ")]);
    const invalid = valid.on("2026-02-13").does("RecordEffect", holding("denied", vote));
    expect(invalid.at).toBe("plenary");
    const again = invalid.votes({ counts: deputies(91), ...textsAsLaid });
    expect(again.at).toBe(adopted.at);
    expect(audited(again).filter((said) => said.includes(": broken:"))).toEqual([]);
  });
});

describe("an extension of period A", () => {
  const laid = (): StagedCase =>
    opened("gb-crag-2010")
      .by(everyDaySits("2026-01-12", 300))
      .on("2026-01-12")
      .does("Lay", { stage: "laying", with: ["copy", "memorandum"] })
      .does("Publish", { stage: "publication" });
  const extended = (n: number) =>
    laid().on("2026-01-20").does("ExtendTime", { clock: "period-a", n, body: "minister" });
  const held = (one: StagedCase, effect: "given" | "denied") =>
    one.on("2026-01-21").does("RecordEffect", holding(effect, entryOf(one, "TimeExtended")));
  const over = (one: StagedCase) => one.on("2026-02-03").asks("CertifyTimeEnded");

  it("that is too long makes the period longer once it was held to have effect", () => {
    const tooLong = extended(22);
    over(tooLong).thenActs("TimeEndCertified");
    over(held(tooLong, "given")).thenRefused("PeriodNotEnded");
    expect(effectSaid(held(tooLong, "given"))).toEqual([
      expect.stringContaining("without effect (clocks.period-a.extension.atMost)"),
    ]);
  });

  it("that is long enough makes it no longer once that was held", () => {
    const lawful = extended(5);
    over(lawful).thenRefused("PeriodNotEnded");
    over(held(lawful, "denied")).thenActs("TimeEndCertified");
  });
});

describe("a waiver of the day on the calendar", () => {
  const waived = american.onCalendar().does("RecordWaiver", {
    clock: "lie-over",
    counts: { against: 1 },
  });
  const held = waived.does("RecordEffect", holding("given", entryOf(waived, "IntervalWaived")));

  it("against one vote waives nothing, and does once it was held to have effect", () => {
    expect(effectSaid(held)).toEqual([
      expect.stringContaining("without effect (clocks.lie-over.waiver.needs)"),
    ]);
    const begun = (one: StagedCase) =>
      saidOf(one.does("BeginStage", { stage: "second-reading" }), "Was the time limit ‘One day");
    expect(begun(waived)).toEqual([expect.stringContaining(": broken: ")]);
    expect(begun(held)).toEqual([expect.stringContaining(": kept: ")]);
  });
});
