import { auditCase } from "../../src/findings/audit.ts";
import type { PinnedCalendar } from "../../src/time/calendar.ts";
import { runningIn } from "../support/running.ts";
import { nextSteps, stepsBeside } from "../../src/commands/next/next-steps.ts";
import { findingsOf } from "../support/audit-findings.ts";
import { bySystem, notedOf } from "../support/case-builder.ts";
import { day, everyDaySits } from "../support/law.ts";
import { assembly, dutch, estonian, french, members, polish, votes } from "./support/roads.ts";
import { claimed, notified, opened, type StagedCase } from "./support/staged-case.ts";

/** Both Houses sit on every day from 13 January 2026 on. */
const calendar: PinnedCalendar = everyDaySits("2026-01-12", 300);

const laid = (): StagedCase =>
  opened("gb-crag-2010")
    .by(calendar)
    .on("2026-01-12")
    .does("Lay", { stage: "laying", with: ["copy", "memorandum"] })
    .does("Publish", { stage: "publication" });
const against = (house: "commons" | "lords", on: string) =>
  ({ intervention: `${house}-against`, body: house, on }) as const;
const ended = (one: StagedCase, on: string): StagedCase => one.on(on).does("CertifyTimeEnded");
/** The twenty-first sitting day after the laying is 2 February. */
const approved = (): StagedCase => ended(laid(), "2026-02-03");
const commands = ({ state, procedure }: StagedCase): readonly string[] =>
  nextSteps(state, procedure).map(({ command }) => command);

describe("a treaty before the Parliament of the United Kingdom", () => {
  it("goes from the laying through period A to the deposit", () => {
    expect(approved().at).toBe("instrument");
    expect(approved().on("2026-03-01").deposits().at).toBe("deposited");
  });
  it("is not approved on the twenty-first sitting day itself", () => {
    const last = laid().on("2026-02-02").asks("CertifyTimeEnded");
    last.thenRefused("PeriodNotEnded", { lastDay: "2026-02-02", today: "2026-02-02" });
  });
  it("waits for its publication before the instrument is signed", () => {
    const unpublished = opened("gb-crag-2010")
      .by(calendar)
      .on("2026-01-12")
      .does("Lay", { stage: "laying", with: ["copy", "memorandum"] });
    const over = ended(unpublished, "2026-02-03");
    expect(commands(over)).toContain("Publish");
    const prepared = over.does("PrepareInstrument");
    const released = prepared.does("ReleaseInstrument", {
      of: prepared.story.hashOf("InstrumentPrepared"),
    });
    const of = released.story.hashOf("InstrumentReleased");
    released.asks("SignInstrument", { of }).thenRefused("NotInCourse");
    const published = released.does("Publish").does("SignInstrument", { of });
    expect(published.at).toBe("notification");
  });
});

describe("a resolution of the House of Commons", () => {
  const resolved = (): StagedCase =>
    laid().on("2026-01-20").does("RecordIntervention", against("commons", "2026-01-20"));
  const answered = (): StagedCase =>
    resolved()
      .on("2026-01-25")
      .does("Lay", { with: ["reasons"] });
  it("was met by a calendar that was replaced since, and the audit says by which it counts", () => {
    const longer = everyDaySits("2026-01-12", 400);
    const certified = ended(answered().by(longer), "2026-03-04");
    const times = (by: PinnedCalendar) =>
      findingsOf(certified.story, "2026-03-04", by)
        .filter(({ rule }) => "kind" in rule && rule.kind === "stageTime")
        .map(({ verdict, why }) => [verdict, [why].flat().at(-1)]);
    const other = (used: PinnedCalendar, then: PinnedCalendar) => ({
      kind: "countedByCalendar",
      digest: used.digest,
      then: then.digest,
    });
    // Period A was met by the resolution, period B by its certificate.
    expect(times(longer)).toEqual([
      ["kept", other(longer, calendar)],
      ["kept", expect.not.objectContaining({ kind: "countedByCalendar" })],
    ]);
    expect(times(calendar)).toEqual([
      ["kept", expect.not.objectContaining({ kind: "countedByCalendar" })],
      ["kept", other(calendar, longer)],
    ]);
  });
  it("runs period B by the calendar in force, as tasks do, whatever calendar was certified by before", () => {
    const { story, state, procedure } = answered();
    const inForce = everyDaySits("2026-02-09", 400);
    const runs = (by: PinnedCalendar): unknown =>
      auditCase({
        ...{ state, law: story.law, today: day("2026-02-10") },
        ...{ calendar, currentCalendar: by },
      }).find(({ verdict }) => verdict === "running")?.why;
    const [task] = runningIn(state, procedure, {
      today: day("2026-02-10"),
      calendar: inForce,
    });
    expect(task).toMatchObject({ ends: { kind: "days", certainlyBy: "2026-03-02" } });
    expect(runs(inForce)).toMatchObject({ day: "2026-03-02" });
    expect(runs(calendar)).toMatchObject({ day: "2026-02-15" });
  });
  it("needs a statement and period B, of 21 sitting days of its own", () => {
    expect(resolved().at).toBe("statement");
    expect(answered().at).toBe("period-b");
    answered()
      .on("2026-02-15")
      .asks("CertifyTimeEnded")
      .thenRefused("PeriodNotEnded", { lastDay: "2026-02-15" });
    expect(ended(answered(), "2026-02-16").on("2026-03-01").deposits().at).toBe("deposited");
  });
  it("in period B keeps the treaty from being ratified, as often as it comes", () => {
    const again = answered()
      .on("2026-02-01")
      .does("RecordIntervention", against("commons", "2026-02-01"));
    expect(again.at).toBe("statement");
    expect(commands(again)).toEqual(["Lay"]);
    const second = again.on("2026-02-05").does("Lay", { with: ["reasons"] });
    second
      .on("2026-02-26")
      .asks("CertifyTimeEnded")
      .thenRefused("PeriodNotEnded", { lastDay: "2026-02-26" });
    expect(ended(second, "2026-02-27").at).toBe("instrument");
  });
  it("may end with the withdrawal of the treaty", () => {
    expect(resolved().does("Withdraw", { body: "minister" }).at).toBe("withdrawn");
  });
});

describe("a resolution of the House of Lords alone", () => {
  it("needs a statement once period A has ended, and no second period", () => {
    const resolved = laid()
      .on("2026-01-20")
      .does("RecordIntervention", against("lords", "2026-01-20"));
    expect(resolved.at).toBe("period-a");
    const over = ended(resolved, "2026-02-03");
    expect(over.at).toBe("lords-statement");
    expect(over.does("Lay", { with: ["reasons"] }).at).toBe("instrument");
  });
});

describe("an extension of period A", () => {
  const extended = (one: StagedCase, n: number, on = "2026-01-20") =>
    one.on(on).asks("ExtendTime", { clock: "period-a", n, body: "minister" });
  it("adds its sitting days, more than once", () => {
    const once = laid()
      .on("2026-01-20")
      .does("ExtendTime", { clock: "period-a", n: 5, body: "minister" });
    once
      .on("2026-02-07")
      .asks("CertifyTimeEnded")
      .thenRefused("PeriodNotEnded", { lastDay: "2026-02-07" });
    const twice = once
      .on("2026-02-06")
      .does("ExtendTime", { clock: "period-a", n: 21, body: "minister" });
    expect(ended(twice, "2026-03-01").at).toBe("instrument");
  });
  it("is at most 21 sitting days, before the period ends, and never of period B", () => {
    extended(laid(), 22).thenWorth("withoutEffect", "clocks.period-a.extension.atMost");
    extended(laid(), 21).thenActs("TimeExtended");
    extended(laid(), 5, "2026-02-03").thenWorth(
      "withoutEffect",
      "clocks.period-a.extension.beforeItEnds",
    );
    laid()
      .on("2026-01-25")
      .asks("ExtendTime", { clock: "period-b", n: 5, body: "minister" })
      .thenRefused("NotInCourse");
  });
});

describe("exceptionally without section 20", () => {
  const exceptional = (): StagedCase =>
    opened("gb-crag-2010")
      .by(calendar)
      .on("2026-01-12")
      .does("Declare", { declaration: "exceptional", body: "minister" });
  it("is laid before or after the ratification", () => {
    const before = exceptional().does("Lay", {
      stage: "exceptional-laying-before",
      with: ["copy", "memorandum", "reasons"],
    });
    expect(before.on("2026-03-01").deposits().at).toBe("deposited");
    const after = exceptional().on("2026-03-01").deposits();
    expect(after.at).toBe("exceptional-laying-after");
    expect(after.on("2026-03-02").does("Lay", { with: ["copy", "memorandum", "reasons"] }).at).toBe(
      "deposited",
    );
  });
  it("is without effect once either House has resolved against the treaty", () => {
    laid()
      .on("2026-01-20")
      .does("RecordIntervention", against("lords", "2026-01-20"))
      .asks("Declare", { declaration: "exceptional", body: "minister" })
      .thenWorth("withoutEffect", "declarations.exceptional.notAfter");
  });
});

describe("a resolution that is found after the period was certified to have ended", () => {
  const found = (one: StagedCase, house: "commons" | "lords", on: string): StagedCase =>
    one.does("RecordIntervention", against(house, on));
  const prepared = (): StagedCase => approved().on("2026-02-10").does("PrepareInstrument");
  it("is offered beside the steps that carry the case on", () => {
    const { state, procedure } = prepared();
    const next = nextSteps(state, procedure);
    expect(
      stepsBeside(state, procedure, next).find(({ command }) => command === "RecordIntervention"),
    ).toMatchObject({ stage: { id: "period-a" } });
  });
  it("of the Commons takes the case back to the statement, and to a new instrument after period B", () => {
    const back = found(prepared(), "commons", "2026-01-20");
    expect(back.at).toBe("statement");
    back
      .asks("ReleaseInstrument", { of: back.story.hashOf("InstrumentPrepared") })
      .thenRefused("WrongStage");
    const answered = back.does("Lay", { with: ["reasons"] });
    expect(answered.at).toBe("period-b");
    expect(ended(answered, "2026-03-04").on("2026-03-10").deposits().at).toBe("deposited");
  });
  it("of the Lords takes it back to their statement", () => {
    const back = found(prepared(), "lords", "2026-01-20");
    expect(back.at).toBe("lords-statement");
    expect(
      back
        .does("Lay", { with: ["reasons"] })
        .on("2026-03-10")
        .deposits().at,
    ).toBe("deposited");
  });
  it("of the Lords changes nothing where the Commons' has already led on", () => {
    const back = found(found(prepared(), "commons", "2026-01-20"), "lords", "2026-01-21");
    expect(back.at).toBe("statement");
  });
  it("of the Commons counts although that of the Lords was found before", () => {
    const back = found(found(prepared(), "lords", "2026-01-21"), "commons", "2026-01-20");
    expect(back.at).toBe("statement");
  });
  it("that came after the end is recorded and has no effect", () => {
    const late = prepared().asks("RecordIntervention", against("commons", "2026-02-10"));
    late.thenWorth("withoutEffect", "clocks.period-a");
    late.thenFinding(
      "Could this power be used then?",
      "broken",
      /\(2 February 2026\); it is without effect/,
    );
    expect(found(prepared(), "commons", "2026-02-10").at).toBe("instrument");
  });
  it("is recorded after the deposit too, and the audit says that it was not heeded", () => {
    const deposited = approved().on("2026-03-01").deposits();
    deposited
      .asks("RecordIntervention", against("commons", "2026-01-20"))
      .thenFinding("Were facts found later acted upon?", "broken", /only after the case had ended/);
    expect(found(deposited, "commons", "2026-01-20").at).toBe("deposited");
  });
  it("waits until it is known what became of a letter that is being sent", () => {
    const one = approved().on("2026-03-01");
    claimed(one)
      .asks("RecordIntervention", against("commons", "2026-01-20"))
      .thenRefused("SendingUnderWay");
    claimed(one)
      .asks("Declare", { declaration: "exceptional", body: "minister" })
      .thenRefused("SendingUnderWay");
    const back = found(notified(one), "commons", "2026-01-20");
    expect(back.at).toBe("statement");
    const { reference } = back.story.fact("NotificationClaimed").act;
    back
      .asks("RecordDelivery", { reference, at: "2026-03-01T09:00:00Z" }, bySystem)
      .thenStage("statement");
  });
  it("is refused where the window never opened, and for a treaty that was withdrawn", () => {
    prepared()
      .asks("RecordIntervention", { stage: "period-b", ...against("commons", "2026-01-20") })
      .thenRefused("StageNotOpen");
    approved()
      .does("Withdraw", { body: "minister" })
      .asks("RecordIntervention", against("commons", "2026-01-20"))
      .thenRefused("StageNotOpen");
  });
});

describe("a treaty before the States General", () => {
  const bill = (): StagedCase =>
    dutch
      .laid()
      .on("2026-01-20")
      .does("RecordIntervention", { intervention: "wish-of-tweede-kamer" });
  it("is approved by silence", () => {
    const silent = dutch.laid().on("2026-02-12").does("CertifyTimeEnded");
    expect(silent.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("takes the express route where a chamber wishes it", () => {
    const approved = bill()
      .does("Lay")
      .votes({ counts: { for: 100, against: 50 } })
      .votes({ counts: { for: 50, against: 25 } })
      .does("RecordAssent");
    expect(approved.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("ends where a chamber rejects it", () => {
    expect(bill().does("Lay").votes({ outcome: "rejected", counts: null }).at).toBe("rejected");
  });
  it("is laid as a bill once only", () => {
    const urgent = dutch.laid().does("Declare", { declaration: "urgent" });
    expect(urgent.at).toBe("instrument");
    expect(urgent.on("2026-03-02").deposits().at).toBe("bill");
  });
});

describe("a treaty before Sejm and Senate", () => {
  const returned = (): StagedCase =>
    polish.beforePresident().on("2026-02-20").does("RecordAssent", { outcome: "returned" });
  it("is signed and deposited", () => {
    const signed = polish.beforePresident().on("2026-02-20").does("RecordAssent");
    expect(signed.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("passes the Senate when its thirty days are over, and not before", () => {
    polish.beforeSenate().on("2026-03-03").asks("CertifyTimeEnded").thenRefused("PeriodNotEnded");
    expect(polish.beforeSenate().on("2026-03-04").does("CertifyTimeEnded").at).toBe("signature");
  });
  it("is returned by the President, and overridden by three fifths", () => {
    const overridden = returned().votes({ counts: votes(276, 184) });
    expect(overridden.at).toBe("signature-after-override");
    expect(overridden.does("Present").does("RecordAssent").at).toBe("instrument");
    expect(returned().votes({ outcome: "rejected", counts: votes(275, 185) }).at).toBe("rejected");
  });
});

describe("a treaty before the Riigikogu", () => {
  it("is proclaimed and deposited", () => {
    const proclaimed = estonian.beforePresident().on("2026-02-20").does("RecordAssent");
    expect(proclaimed.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("needs 68 of 101 where it changes borders", () => {
    const findings = (count: number) =>
      estonian
        .finalVote("changes-borders")
        .records({ counts: members(count, 101 - count) })
        .certifying().decision;
    expect(notedOf(findings(68))).toEqual([]);
    expect(notedOf(findings(67))).toMatchObject([
      { rule: { kind: "stageVote" }, verdict: "broken" },
    ]);
  });
  it("ends on a motion to reject, or where it is not admitted", () => {
    const motion = estonian.inCommittee().does("RecordReport");
    expect(motion.votes({ stage: "motion-to-reject", counts: members(60, 20) }).at).toBe(
      "rejected",
    );
    expect(estonian.laid().votes({ outcome: "rejected" }).at).toBe("rejected");
  });
  it("may be withdrawn until it is presented to the President", () => {
    expect(estonian.finalVote().does("Withdraw", { body: "government" }).at).toBe("withdrawn");
    estonian.beforePresident().asks("Withdraw").thenRefused("NotInCourse");
  });
});

describe("a treaty before the Verkhovna Rada", () => {
  const signedByChairman = (): StagedCase =>
    opened("ua-verkhovna-rada")
      .does("Classify")
      .does("Lay")
      .does("RecordReport", { stage: "foreign-policy-committee" })
      .votes({ stage: "vote", counts: { for: 300, against: 10 } })
      .does("RecordAssent");
  it("is signed, promulgated and deposited", () => {
    const promulgated = signedByChairman().does("Present").does("RecordAssent").does("Publish");
    expect(promulgated.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("counts as signed when the President is silent for fifteen days", () => {
    const presented = signedByChairman().does("Present");
    presented.on("2026-01-20").asks("CertifyTimeEnded").thenRefused("PeriodNotEnded");
    expect(presented.on("2026-01-21").does("CertifyTimeEnded").at).toBe("promulgation");
  });
  it("falls where the Rada lets it fall", () => {
    const failed = opened("ua-verkhovna-rada")
      .does("Classify")
      .does("Lay")
      .does("RecordReport", { stage: "foreign-policy-committee" })
      .votes({ stage: "vote", outcome: "rejected", counts: { for: 200, against: 10 } });
    expect(failed.votes({ outcome: "bill-falls" }).at).toBe("rejected");
    expect(failed.votes({ outcome: "vote-again" }).at).toBe("vote");
  });
});

describe("a treaty before the French Parliament", () => {
  const { inAssembly, inSenate, passed } = french;
  it("is promulgated with a countersignature, and deposited", () => {
    const promulgated = passed()
      .does("RecordAssent", { outcome: "countersigned", body: "prime-minister" })
      .does("RecordAssent");
    expect(promulgated.on("2026-06-01").deposits().at).toBe("deposited");
  });
  // Constitution, Art. 53: no ceding, exchanging or acquiring of territory without the consent of the population.
  it("fails where the population of a territory does not consent", () => {
    const promulgated = passed("territory")
      .does("RecordAssent", { outcome: "countersigned", body: "prime-minister" })
      .does("RecordAssent");
    expect(promulgated.at).toBe("population");
    const refused = promulgated
      .on("2026-06-01")
      .votes({ outcome: "rejected", counts: { for: 40, against: 60 } });
    expect(refused.at).toBe("rejected");
    expect(nextSteps(refused.state, refused.procedure)).toEqual([]);
  });
  // That a bill which both Houses reject is rejected is inferred in the file from Art. 45.
  it("fails where both Houses reject the bill, and goes on where only one does", () => {
    const no = { outcome: "rejected", counts: { for: 100, against: 200, abstaining: 10 } };
    const refused = inAssembly().votes({ ...no, counts: { ...no.counts, present: 320 } });
    expect(inSenate(refused).votes(no).at).toBe("rejected");
    const adopted = inAssembly().votes({ counts: assembly });
    expect(inSenate(adopted).votes(no).at).toBe("assembly-again");
  });
  it("fails where the law is found contrary to the Constitution", () => {
    const reviewed = passed()
      .does("AskForReview", { stage: "law-review", body: "president-of-senate" })
      .does("RecordReview", { stage: "law-review", outcome: "notConform" });
    expect(reviewed.at).toBe("rejected");
  });
});
