import { isNegativeProcedure } from "../../profile/kind-of-procedure.ts";
import * as z from "zod/mini";
import type { PinnedCalendar } from "../../../clocks/calendar.ts";
import type { CommandOf } from "../../command.ts";
import type { IsoDate } from "../../../clocks/dates/date.ts";
import { knownDate } from "../../../clocks/dates/fact-date.ts";
import type { NegativeProcedure } from "../../profile/profile.ts";
import { type Refusal, refusal } from "../../refusal.ts";
import { authorityOnResolution } from "../../rules/awaited-silence.ts";
import { type Rule, type Situation, notInFuture } from "../../rules/rule.ts";
import { negativeProcedureOf, scrutinyNow, scrutinyStep } from "../../rules/scrutiny.ts";
import type { Period } from "../../../clocks/scrutiny.ts";
import type { Definition } from "../../definition.ts";
import { calendarSeen, day } from "../../fields/fields.ts";

export const definition = {
  kind: "CertifySilence",
  acts: ["SilenceCertified"],
  verb: "certify-silence",
  // Later than in scrutiny only where the silence that was certified does not hold.
  at: ["scrutiny", "instrument", "notification", "transmission", "deposit"],
  procedures: ["negative"],
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
  leadsTo: (state) => (state.scrutiny.certificates.length === 0 ? "instrument" : state.stage),
  authority: ({ profile }) => (isNegativeProcedure(profile) ? profile.approval.authority : null),
  isNext: (state, by) => ["periodA", "periodB"].includes(scrutinyStep(state, by)),
};

/** Certifies that the period ended without a resolution. */
export const certifySilence = { fields, gives, rule } as const;
