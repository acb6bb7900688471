import { isNegativeProcedure } from "../../src/procedure/profile/kind-of-procedure.ts";
import { cited } from "../support/in-english.ts";
import type { Command } from "../../src/procedure/command.ts";
import { auditCase } from "../../src/audit/audit.ts";
import { runningIn } from "../../src/clocks/due.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { expectFinding } from "../support/audit-findings.ts";
import { britishCalendar, britishCase, command, released } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { move } from "../support/command-fields.ts";
import { item } from "../support/readiness.ts";
import { day, digestOf, everyDaySits } from "../support/law.ts";

const resolved = (on: string, house = "commons") => command("RecordResolution", { house, on });
const stated = (on: string) => command("RecordMinisterialStatement", { on });
const silence = (lastDay: string) =>
  command("CertifySilence", { lastDay, calendar: britishCalendar.digest });
const corrected = (
  story: CaseBuilder,
  fact: "ResolutionRecorded" | "TreatyLaid",
  restated: Command,
) =>
  story.record(
    command("Correct", {
      of: story.hashOf(fact),
      restated,
      reason: "misread",
      legalBasis: "the journal",
    }),
  );
const verbs = ({ state, law }: CaseBuilder): readonly string[] =>
  nextSteps(state, law.profile, britishCalendar).map(({ verb }) => verb);

// Both Houses sit every day: period A ended on 2 February 2026, and its silence was certified.
const certified = britishCase("SilenceCertified");

describe("a resolution found after the silence was certified", () => {
  const found = certified.record(resolved("2026-01-20"));
  it("holds up the instrument, with what it rests on", () => {
    const refused = found.when(command("PrepareInstrument"));
    refused.thenRefused("SilenceBroken", {
      entry: found.hashOf("ResolutionRecorded"),
      house: "commons",
      date: "2026-01-20",
    });
    expect(cited(refused.refused().authority)).toContain("20(3)");
  });
  it.each([
    ["InstrumentPrepared", "ReleaseInstrument"],
    ["InstrumentReleased", "SignInstrument"],
    ["InstrumentSigned", "PrepareNotification"],
    ["NotificationPrepared", "ReleaseNotification"],
    ["NotificationSent", "ConfirmDeposit"],
  ] as const)("holds up what comes after %s: %s", (last, kind) => {
    britishCase(last)
      .record(resolved("2026-02-02", "lords"))
      .when(command(kind))
      .thenRefused("SilenceBroken", { house: "lords" });
  });
  it("holds up nothing where it came after the period", () => {
    const late = certified.record(resolved("2026-02-03"));
    late.when(command("PrepareInstrument")).thenActs("InstrumentPrepared");
    expect(verbs(late)).toEqual(["prepare-instrument"]);
    late.when(stated("2026-02-04")).thenRefused("WrongStage");
  });
  it("holds up nothing any more once it is corrected to have come too late", () => {
    corrected(found, "ResolutionRecorded", resolved("2026-02-03"))
      .when(command("PrepareInstrument"))
      .thenActs("InstrumentPrepared");
  });
  it("leaves the case to be withdrawn", () => {
    found.when(command("Withdraw", { on: "2026-03-01" })).thenStage("withdrawn");
  });
});

describe("the way back after a resolution of the Commons", () => {
  const answered = britishCase("InstrumentReleased")
    .record(resolved("2026-01-20"))
    .record(stated("2026-03-01"));
  it("is the minister's statement, a further period, and its silence", () => {
    expect(verbs(certified.record(resolved("2026-01-20")))).toEqual(["record-minister-statement"]);
    expect(verbs(answered)).toEqual(["certify-silence"]);
    answered
      .when(command("SignInstrument", { of: answered.hashOf("InstrumentReleased") }))
      .thenRefused("SilenceToCertifyAgain", {
        entry: answered.hashOf("SilenceCertified"),
        lastDay: "2026-02-02",
        period: "B",
        startedOn: "2026-03-01",
      });
    answered
      .when(silence("2026-03-22"), { today: "2026-03-22" })
      .thenRefused("PeriodNotEnded", { lastDay: "2026-03-22" });
  });
  it("leads on from where the case stands", () => {
    const again = answered.when(silence("2026-03-22")).thenStage("instrument");
    expect(again.fact("SilenceCertified").act.period).toBe("B");
    again
      .when(command("SignInstrument", { of: again.hashOf("InstrumentReleased"), on: "2026-03-23" }))
      .thenActs("InstrumentSigned");
    const notified = released(britishCase("InstrumentSigned"))
      .record(resolved("2026-01-20"))
      .record(stated("2026-03-01"));
    notified.when(silence("2026-03-22")).thenStage("transmission");
  });
  it("is open only where the silence does not hold", () => {
    certified.when(stated("2026-01-25")).thenRefused("WrongStage", { allowed: "scrutiny" });
    certified.when(silence("2026-02-02")).thenRefused("WrongStage", { allowed: "scrutiny" });
  });
  it("ends with the deposit", () => {
    const deposited = britishCase("DepositConfirmed").record(resolved("2026-01-20"));
    expect(verbs(deposited)).toEqual(["record-fact"]);
    deposited.when(stated("2026-03-01")).thenRefused("WrongStage");
  });
});

describe("what is said of silence that does not hold", () => {
  const found = certified.record(resolved("2026-01-20"));
  const answered = found.record(stated("2026-03-01"));
  it("is broken before the deposit, and why", () => {
    expect(item(certified, "silence-certified").status).toBe("met");
    expect(item(found, "silence-certified")).toMatchObject({
      status: "broken",
      why: "certified as ended on 2 February 2026, but commons resolved against ratification on 20 January 2026; a minister’s statement is awaited",
    });
    expect(item(answered, "silence-certified")).toMatchObject({
      status: "broken",
      why: expect.stringContaining("period B counts, which runs from 1 March 2026") as string,
    });
  });
  it("is when the further period ends", () => {
    const running = ({ state, law }: CaseBuilder) =>
      runningIn(state, law.profile, { calendar: britishCalendar });
    expect(running(certified)).toEqual([]);
    expect(running(answered)).toMatchObject([{ name: "scrutiny", possiblyBy: "2026-03-22" }]);
  });
  it("is a finding of the audit, beside the period that runs", () => {
    const findings = auditCase({
      state: answered.state,
      law: answered.law,
      today: day("2026-03-02"),
      calendar: britishCalendar,
      currentCalendar: britishCalendar,
    });
    expectFinding(findings, "silence of both Houses", {
      verdict: "broken",
      why: /has not ended|ended on/,
    });
    expectFinding(findings, "deadline: scrutiny by both Houses", {
      verdict: "running",
      why: /period B/,
    });
  });
});

describe("silence certified before the case was moved to another version", () => {
  it("is not measured by days that the new version counts", () => {
    const { profile } = certified.law;
    if (!isNegativeProcedure(profile)) throw new Error("negative");
    const longer = {
      ...profile,
      version: move.version,
      periodA: { ...profile.periodA, sittingDays: 30 },
    };
    const moved = certified.record(
      command("MoveToVersion", { of: certified.entries.at(-1)?.hash, ...move }),
      { movesTo: { digest: move.profile, profile: longer } },
    );
    moved.when(command("PrepareInstrument")).thenActs("InstrumentPrepared");
    moved
      .record(resolved("2026-02-05"))
      .when(command("PrepareInstrument"))
      .thenActs("InstrumentPrepared");
    moved
      .record(resolved("2026-02-02"))
      .when(command("PrepareInstrument"))
      .thenRefused("SilenceBroken");
  });
});

describe("after a resolution of the Lords alone", () => {
  it("the minister's statement suffices, and the certified silence holds", () => {
    certified
      .record(resolved("2026-01-20", "lords"))
      .record(stated("2026-03-01"))
      .when(command("PrepareInstrument"))
      .thenActs("InstrumentPrepared");
  });
});

describe("certified silence whose dates were corrected since", () => {
  it("holds up what rests on it until the period that counts is certified", () => {
    const later = corrected(certified, "TreatyLaid", {
      ...command("Lay"),
      on: { kind: "known", on: day("2026-01-14") },
    });
    later.when(command("PrepareInstrument")).thenRefused("SilenceToCertifyAgain", {
      lastDay: "2026-02-02",
      period: "A",
      startedOn: "2026-01-14",
    });
    later
      .record(silence("2026-02-04"))
      .when(command("PrepareInstrument"))
      .thenActs("InstrumentPrepared");
  });
  it("is measured by the calendar in force", () => {
    const full = everyDaySits("2026-01-12", 300);
    const without = (missing: string) => ({
      digest: digestOf("another calendar"),
      endsOn: full.endsOn,
      houses: Object.fromEntries(
        Object.entries(full.houses).map(([house, days]) => [
          house,
          days.filter((one) => one !== missing),
        ]),
      ),
    });
    certified
      .when(command("PrepareInstrument"), { calendar: without("2026-02-02") })
      .thenRefused("SilenceToCertifyAgain");
    certified
      .when(command("PrepareInstrument"), { calendar: without("2026-02-03") })
      .thenActs("InstrumentPrepared");
    certified
      .when(command("PrepareInstrument"), { calendar: undefined })
      .thenActs("InstrumentPrepared");
  });
  it("is not measured by a calendar of a later session", () => {
    const later = { ...everyDaySits("2026-02-03", 300), digest: digestOf("a later session") };
    certified
      .when(command("PrepareInstrument"), { calendar: later })
      .thenActs("InstrumentPrepared");
    expect(nextSteps(certified.state, certified.law.profile, later)).toMatchObject([
      { verb: "prepare-instrument" },
    ]);
  });
});

describe("imported silence", () => {
  const past = britishCase("TreatyLaid").with({ ...importing, calendar: britishCalendar });
  it("that a resolution speaks against stays a finding", () => {
    const told = past.record(resolved("2026-01-20")).record(silence("2026-02-02"));
    told
      .when(command("PrepareInstrument"), {
        mode: { kind: "live" },
        duty: "treaty-officer",
        person: "treaty-officer-1",
      })
      .thenActs("InstrumentPrepared");
  });
  it("holds up what rests on it once a resolution is found in the live case", () => {
    const live = { mode: { kind: "live" }, person: "somebody" } as const;
    past
      .record(silence("2026-02-02"))
      .record(resolved("2026-01-20"), { ...live, duty: "clerk" })
      .when(command("PrepareInstrument"), { ...live, duty: "treaty-officer" })
      .thenRefused("SilenceBroken");
  });
});
