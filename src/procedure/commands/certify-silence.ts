import { isLawProcedure } from "../../../domain/law-procedure.ts";
import { latest } from "../../../domain/case.ts";
import * as z from "zod/mini";
import type { PinnedCalendar } from "../../../domain/calendar.ts";
import type { CommandOf } from "../../../domain/command.ts";
import type { IsoDate } from "../../../domain/date.ts";
import { knownDate } from "../../../domain/fact-date.ts";
import type { NegativeProcedure } from "../../../domain/profile.ts";
import { type Refusal, refusal } from "../../../domain/refusal.ts";
import { authorityOnResolution } from "../../../domain/rules/awaited-silence.ts";
import { type Rule, type Situation, notInFuture } from "../../../domain/rules/rule.ts";
import { negativeProcedureOf, scrutinyNow, scrutinyStep } from "../../../domain/rules/scrutiny.ts";
import type { Period } from "../../../domain/scrutiny.ts";
import type { Definition } from "../definition.ts";
import { calendarSeen, day } from "../fields/fields.ts";

export const definition = {
  kind: "CertifySilence",
  acts: ["SilenceCertified"],
  verb: "certify-silence",
  // Later than in scrutiny only where the silence that was certified does not hold.
  at: ["scrutiny", "instrument", "notification", "transmission", "deposit"],
  onlyIn: "negative",
  duty: "scrutiny",
  irreversible: true,
} as const satisfies Definition;

const fields = () => ({ lastDay: day, calendar: calendarSeen });

const gives = () => ({ period: z.enum(["A", "B", "none"]) });

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
  const profile = negativeProcedureOf(situation);
  const now = scrutinyNow(situation);
  if (profile === undefined || now.kind === "notLaid") return [];
  if (now.kind === "period")
    return endFaults(now, profile, {
      supplied: command.lastDay,
      today: situation.context.today,
    });
  const { house, resolvedOn: date } = now;
  return [refusal("ResolutionStands", { house, date }, authorityOnResolution(profile, house))];
};

const rule: Rule<"CertifySilence"> = {
  against: (situation, command) => [
    ...periodFaults(situation, command),
    ...calendarFaults(situation.context.calendar, command),
    ...notInFuture(situation, knownDate(command.lastDay)),
  ],
  record: (situation, fact) => {
    const now = scrutinyNow(situation);
    return { ...fact, kind: "SilenceCertified", period: now.kind === "period" ? now.name : "none" };
  },
  leadsTo: (state, { kind }) => (latest(state, kind) === undefined ? "instrument" : state.stage),
  authority: ({ profile }) => (isLawProcedure(profile) ? null : profile.approval.authority),
  isNext: (state, by) => ["periodA", "periodB"].includes(scrutinyStep(state, by)),
};

/** Certifies that the period ended without a resolution. */
export const certifySilence = { fields, gives, rule } as const;
