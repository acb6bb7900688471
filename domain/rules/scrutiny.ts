import type { IsoDate } from "../date.ts";
import type { Said } from "../../src/words/messages.ts";
import type { PinnedCalendar } from "../calendar.ts";
import { latest } from "../case.ts";
import type { CommandOf } from "../command.ts";
import { knownDate } from "../fact-date.ts";
import { isLawProcedure, type NegativeProcedure } from "../profile.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { scrutinyOf, type Period, type Scrutiny } from "../scrutiny.ts";
import { authorityOnResolution } from "./awaited-silence.ts";
import { notBefore, notInFuture, type Rule, type Situation } from "./rule.ts";

const negative = (situation: Situation): NegativeProcedure | undefined =>
  isLawProcedure(situation.law.profile) ? undefined : situation.law.profile;

const afterLaying = (
  situation: Situation,
  on: CommandOf<"ExtendScrutiny">["on"],
): readonly Refusal[] => {
  const laid = latest(situation.case, "TreatyLaid");
  return [
    ...notInFuture(situation, knownDate(on)),
    ...notBefore(knownDate(on), laid && { name: "laying", on: laid.act.on }),
  ];
};

const scrutiny = (situation: Situation): Scrutiny => {
  const profile = negative(situation);
  return profile === undefined
    ? { kind: "notLaid" }
    : scrutinyOf(situation.case, profile, situation.context.calendar);
};

export const recordResolution: Rule<"RecordResolution"> = {
  against: (situation, command) => {
    const houses = negative(situation)?.houses.map((house) => house.id) ?? [];
    return [
      ...afterLaying(situation, command.on),
      ...(houses.includes(command.house)
        ? []
        : [refusal("HouseUnknown", { house: command.house, houses })]),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ResolutionRecorded" }),
  notes: (situation, command) => {
    const now = scrutiny(situation);
    const profile = negative(situation);
    if (
      profile === undefined ||
      now.kind !== "period" ||
      now.ends.kind !== "ends" ||
      command.on <= now.ends.lastDay
    )
      return [];
    const why: Said = { kind: "resolvedTooLate", on: command.on, day: now.ends.lastDay };
    return [
      { rule: { kind: "scrutiny" }, verdict: "broken", why, authority: profile.periodA.authority },
    ];
  },
};

export const recordMinisterialStatement: Rule<"RecordMinisterialStatement"> = {
  against: (situation, command) => {
    const now = scrutiny(situation);
    const awaited = now.kind === "statementAwaited" ? now : undefined;
    return [
      ...afterLaying(situation, command.on),
      ...(awaited === undefined
        ? [refusal("NoResolutionAgainst", {}, negative(situation)?.lowerHouseResolution.authority)]
        : []),
      ...notBefore(
        knownDate(command.on),
        awaited && { name: "theResolution", on: knownDate(awaited.resolvedOn) },
      ),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "MinisterialStatementMade" }),
};

const extensionFaults = (
  situation: Situation,
  command: CommandOf<"ExtendScrutiny">,
): readonly Refusal[] => {
  const profile = negative(situation);
  if (profile === undefined) return [];
  const {
    atMostSittingDays: limit,
    repeatable,
    authority,
    repeatableAuthority,
  } = profile.extension;
  const now = scrutiny(situation);
  return [
    ...(command.sittingDays > limit
      ? [refusal("ExtensionTooLong", { limit, asked: command.sittingDays }, authority)]
      : []),
    ...(!repeatable && latest(situation.case, "ScrutinyExtended") !== undefined
      ? [refusal("ExtensionAlready", {}, repeatableAuthority)]
      : []),
    ...(now.kind === "period" && now.name === "B" ? [refusal("PeriodBRuns", {}, authority)] : []),
    ...(now.kind === "period" && now.ends.kind === "ends" && command.on > now.ends.lastDay
      ? [refusal("ExtensionTooLate", { lastDay: now.ends.lastDay }, authority)]
      : []),
  ];
};

export const extendScrutiny: Rule<"ExtendScrutiny"> = {
  against: (situation, command) => [
    ...afterLaying(situation, command.on),
    ...extensionFaults(situation, command),
  ],
  record: (_, fact) => ({ ...fact, kind: "ScrutinyExtended" }),
};

const calendarFaults = (
  calendar: PinnedCalendar | undefined,
  command: CommandOf<"CertifySilence">,
): readonly Refusal[] =>
  calendar === undefined || calendar.digest === command.calendar
    ? []
    : [refusal("CalendarDiffers", { supplied: command.calendar, recorded: calendar.digest })];

const endFaults = (
  now: Period,
  profile: NegativeProcedure,
  { supplied, today }: { readonly supplied: IsoDate; readonly today: IsoDate },
): readonly Refusal[] => {
  const { ends } = now;
  const { authority: sittingDay } = profile.sittingDay;
  if (ends.kind === "noCalendar") return [refusal("CalendarMissing", {}, sittingDay)];
  if (ends.kind === "calendarEnds") {
    const { endsOn, counted } = ends;
    return [refusal("CalendarEnds", { endsOn, counted, needed: now.sittingDays }, sittingDay)];
  }
  const { lastDay } = ends;
  const { authority } = now.name === "A" ? profile.periodA : profile.lowerHouseResolution.periodB;
  return [
    ...(today > lastDay ? [] : [refusal("PeriodNotEnded", { lastDay, today }, authority)]),
    ...(supplied === lastDay ? [] : [refusal("LastDayDiffers", { lastDay, supplied }, authority)]),
  ];
};

const periodFaults = (
  situation: Situation,
  command: CommandOf<"CertifySilence">,
): readonly Refusal[] => {
  const profile = negative(situation);
  const now = scrutiny(situation);
  if (profile === undefined || now.kind === "notLaid") return [];
  if (now.kind === "period")
    return endFaults(now, profile, {
      supplied: command.lastDay,
      today: situation.context.today,
    });
  const { house, resolvedOn: date } = now;
  return [refusal("ResolutionStands", { house, date }, authorityOnResolution(profile, house))];
};

export const certifySilence: Rule<"CertifySilence"> = {
  against: (situation, command) => [
    ...periodFaults(situation, command),
    ...calendarFaults(situation.context.calendar, command),
    ...notInFuture(situation, knownDate(command.lastDay)),
  ],
  record: (situation, fact) => {
    const now = scrutiny(situation);
    return { ...fact, kind: "SilenceCertified", period: now.kind === "period" ? now.name : "none" };
  },
};
