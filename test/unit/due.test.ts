import { addDays } from "../../src/clocks/dates/date.ts";
import { deadlinesOf } from "../../src/clocks/deadline.ts";
import { runningIn, type Due, type Running } from "../../src/clocks/due.ts";
import { stoppedLimits } from "../../src/clocks/clock-limits.ts";
import type { Law } from "../../src/procedure/rules/rule.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { britain, azerbaijan, azerbaijaniLaw, day } from "../support/law.ts";

const read = { cite: "an invented article", url: null, mark: "seen" } as const;
const stopping: Law = {
  ...azerbaijaniLaw(),
  profile: { ...azerbaijan(), suspension: { clocks: ["vote"], authority: read } },
};
const late = { today: "2027-12-31" };
const running = ({ state, law }: CaseBuilder, calendar = true): readonly Running[] =>
  runningIn(state, law.profile, { calendar: calendar ? britishCalendar : undefined });
const dueIn = (story: CaseBuilder): Due => {
  const [first] = running(story);
  if (first?.kind !== "due") throw new Error("nothing is due");
  return first;
};
const isOver = (due: Due, ...days: readonly string[]) => days.map((one) => due.isOver(day(one)));

describe("the clock of a law, as what is due", () => {
  const laid = azerbaijaniCase("DraftLawLaid");
  it("names the entry it runs from, its last day, and the rules that this rests on", () => {
    const due = dueIn(laid);
    const { clocks } = azerbaijan();
    expect(due).toMatchObject({
      name: "vote",
      of: laid.fact("DraftLawLaid").entry,
      certainlyBy: "2026-03-12",
      byHours: false,
      restsOn: [clocks.vote.authority, clocks.vote.countsFromAuthority],
    });
    expect(isOver(due, "2026-03-12", "2026-03-13")).toEqual([false, true]);
  });
  it("has no last day where its start is not known", () => {
    const unknown = azerbaijaniCase("CaseOpened").record(command("Lay", { on: "unknown" }));
    expect(running(unknown)).toEqual([
      { kind: "cannotCalculate", name: "vote", why: "startUnknown" },
    ]);
  });
  it("rests on the rule on suspension as well once that moved its last day", () => {
    const still = azerbaijaniCase("DraftLawLaid", stopping).record(
      command("Suspend", { on: "2026-02-01" }),
      late,
    );
    expect(running(still)).toEqual([]);
    const resumed = still.record(command("Resume", { on: "2026-02-11" }), late);
    expect(dueIn(resumed).certainlyBy).toBe("2026-03-22");
    expect(dueIn(resumed).restsOn.at(-1)).toEqual(read);
    const sometime = still.record(command("Resume", { on: "unknown" }), late);
    // On what day nobody knows, but at the latest on that of the entry: 698 days after the suspension.
    expect(dueIn(sometime).possiblyBy).toBe("2028-02-08");
    expect(dueIn(sometime).restsOn.at(-1)).toEqual(read);
  });
  it("is over with what it waited for, and with the case", () => {
    expect(running(azerbaijaniCase("PlenaryVoteRecorded"))).toEqual([]);
    expect(running(laid.record(command("Withdraw")))).toEqual([]);
  });
});

describe("a period of sitting days, as what is due", () => {
  const laid = britishCase("Published");
  const profile = britain();
  const restsOn = (id: string) => {
    const clock = profile.clocks?.find((one) => one.id === id);
    return [clock?.authority, clock?.counts.authority];
  };
  const against = laid.record(
    command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }),
  );
  const stated = against.record(command("Lay", { on: "2026-01-25", with: ["reasons"] }));
  it("is the first from the laying on, over when its last day is", () => {
    const due = dueIn(laid);
    expect(due).toMatchObject({
      name: "period-a",
      of: laid.fact("Laid").entry,
      certainlyBy: "2026-02-02",
      possiblyBy: "2026-02-02",
      byHours: false,
      isPeriod: true,
      restsOn: restsOn("period-a"),
    });
    expect(isOver(due, "2026-02-02", "2026-02-03")).toEqual([false, true]);
  });
  it("is the second from the newest statement on, and none while that is awaited", () => {
    expect(running(against)).toEqual([]);
    expect(dueIn(stated)).toMatchObject({
      of: stated.fact("Laid").entry,
      restsOn: restsOn("period-b"),
    });
    const again = stated
      .record(command("RecordIntervention", { on: "2026-02-01", intervention: "commons-against" }))
      .record(command("Lay", { on: "2026-02-05", with: ["reasons"] }));
    const corrected = again.record(
      command("Correct", {
        of: again.hashOf("Laid"),
        restated: command("Lay", { on: "2026-02-06", with: ["reasons"] }),
      }),
    );
    expect(dueIn(corrected).of).toBe(again.fact("Laid").entry);
  });
  it("has no last day without a calendar, and is nothing before the laying or after its end", () => {
    expect(running(laid, false)).toMatchObject([
      { kind: "cannotCalculate", name: "period-a", why: "noCalendar" },
    ]);
    expect(running(britishCase("CaseOpened"))).toEqual([]);
    expect(running(britishCase("TimeEndCertified"))).toEqual([]);
  });
});

describe("a law that was returned", () => {
  it("was answered in time by the return, and must be presented anew after the next vote", () => {
    const returned = azerbaijaniCase("LawPresented").record(command("ReturnLaw"));
    const [, , signature] = deadlinesOf(returned.state, azerbaijan());
    expect(signature?.metOn).toEqual({ kind: "known", on: "2026-02-23" });
    const again = returned
      .record(command("ScheduleSitting", { sittingOn: "2026-03-03" }))
      .record(command("RecordPlenaryVote", { on: "2026-03-03" }));
    const adopted = again.record(
      command("CertifyPlenaryVote", { of: again.hashOf("PlenaryVoteRecorded") }),
      { person: "plenary-secretary-2" },
    );
    const [, presentation] = deadlinesOf(adopted.state, azerbaijan());
    expect(presentation?.metOn).toBeUndefined();
    const presented = adopted.record(command("PresentLaw", { on: "2026-03-05" }));
    const [, met, open] = deadlinesOf(presented.state, azerbaijan());
    expect(met?.metOn).toEqual({ kind: "known", on: "2026-03-05" });
    expect(open?.metOn).toBeUndefined();
  });
});

describe("the limits of a clock that stood still", () => {
  const [vote] = deadlinesOf(azerbaijaniCase("DraftLawLaid").state, azerbaijan());
  if (vote === undefined) throw new Error("no deadline");
  const first = day("2016-01-01");
  const limits = (days: number) =>
    stoppedLimits(
      { ...vote, startedOn: { kind: "between", from: first, to: addDays(first, days - 1) } },
      { surely: [], possibly: [] },
    );
  it("are calculated for ten years of possible starts, and not for more", () => {
    expect(limits(3660).possiblyBy).toBe("2026-03-07");
    expect(limits(3661)).toEqual({ certainlyBy: "2016-03-01", possiblyBy: undefined });
  });
  it("are none where the start is not known", () => {
    const unknown = { ...vote, startedOn: { kind: "unknown" } as const };
    expect(stoppedLimits(unknown, { surely: [], possibly: [] })).toEqual({
      certainlyBy: undefined,
      possiblyBy: undefined,
    });
  });
  it.each([
    ["sameDay", "2026-03-13"],
    ["dayAfter", "2026-03-13"],
  ] as const)("count the day of the start only where the rule does: %s", (countsFrom, last) => {
    const stops = [{ from: day("2026-01-12"), to: day("2026-01-14") }];
    const { certainlyBy } = stoppedLimits(
      { ...vote, rule: { ...vote.rule, countsFrom } },
      { surely: stops, possibly: stops },
    );
    expect(certainlyBy).toBe(last);
  });
});

describe("a past case whose presentation is not on record", () => {
  const past = (votedOn: string, signedOn: string) =>
    deadlinesOf(
      caseUnder(azerbaijaniLaw(), importing)
        .record(command("OpenCase"))
        .record(command("RecordPlenaryVote", { on: votedOn, text: "unknown", statements: [] }))
        .record(command("SignLaw", { on: signedOn })).state,
      azerbaijan(),
    );
  it("was presented between the adoption and the signature, which is said to be inferred", () => {
    const [presentation, signature] = past("2026-02-10", "2026-02-10..2026-02-23");
    const between = { kind: "between", from: "2026-02-10", to: "2026-02-23" };
    expect(presentation).toMatchObject({ clock: "presentation", metOn: between });
    expect(signature).toMatchObject({ clock: "signature", startedOn: between, imported: true });
    expect([presentation?.inferred, signature?.inferred]).not.toContain(null);
    expect(past("2026-02-10", "2026-02-10")).toHaveLength(2);
  });
  it.each([
    ["2026-02-10", "2026-02-09"],
    ["unknown", "2026-02-23"],
    ["2026-02-10", "unknown"],
  ])("adopted on %s and signed on %s, nothing is inferred", (votedOn, signedOn) => {
    expect(past(votedOn, signedOn).map(({ clock, metOn }) => [clock, metOn])).toEqual([
      ["presentation", undefined],
    ]);
  });
  it("is as it was recorded, where it is", () => {
    const recorded = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("RecordPlenaryVote", { text: "unknown", statements: [] }))
      .record(command("PresentLaw"))
      .record(command("SignLaw"));
    const [presentation, signature] = deadlinesOf(recorded.state, azerbaijan());
    expect([presentation?.inferred, signature?.inferred]).toEqual([null, null]);
    expect(presentation?.metOn).toEqual({ kind: "known", on: "2026-02-12" });
  });
  it("may have been entered before the vote that it followed", () => {
    const recorded = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("PresentLaw"))
      .record(command("RecordPlenaryVote", { text: "unknown", statements: [] }));
    const [presentation] = deadlinesOf(recorded.state, azerbaijan());
    expect(presentation?.metOn).toEqual({ kind: "known", on: "2026-02-12" });
  });
});
