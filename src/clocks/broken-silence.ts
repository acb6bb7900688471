import type { ActOf } from "../procedure/case/act.ts";
import type { SittingCalendar } from "./calendar.ts";
import type { Case } from "../procedure/case/case.ts";
import type { CaseFact } from "../procedure/case/case-fact.ts";
import { isNegativeProcedure } from "../procedure/profile/kind-of-procedure.ts";
import type { NegativeProcedure, Profile } from "../procedure/profile/profile.ts";
import { scrutinyOf, type Period, type Scrutiny } from "./scrutiny.ts";
import { isOpen } from "../procedure/case/stage.ts";

type Silence = CaseFact<ActOf<"SilenceCertified">>;
type Resolution = CaseFact<ActOf<"ResolutionRecorded">>;

type Against =
  | { readonly kind: "resolution"; readonly resolution: Resolution }
  | { readonly kind: "period"; readonly period: Period };

/** Why the silence that was certified last does not hold: a resolution awaits its answer, or another period counts. */
export type BrokenSilence = Against & {
  readonly silence: Silence;
  readonly profile: NegativeProcedure;
};

// What a past case rests on is imported, and the audit judges it; what people found since then counts as in any case.
const isOfThePast = (state: Case, silence: Silence): boolean =>
  silence.imported && state.scrutiny.resolutions.every(({ imported }) => imported);

// A version that the case was moved to since may count its days another way than the one it was certified by.
const isMovedSince = (state: Case, { seq }: Silence): boolean =>
  (state.movesToNewerVersion.at(-1)?.seq ?? 0) > seq;

// The calendar of a later session says nothing of the days by which the silence was counted.
const reachesBackTo = (calendar: SittingCalendar | undefined, { act }: Silence): boolean =>
  Object.values(calendar?.houses ?? {}).some((days) => days.some((day) => day <= act.lastDay));

// Where the days cannot be counted, those that were certified are what is known of the period.
const isInPeriod = ({ act }: Resolution, silence: Silence, counted: boolean): boolean =>
  counted || act.on <= silence.act.lastDay;

const isPeriodCertified = (period: Period, { act }: Silence, counted: boolean): boolean =>
  counted && period.ends.kind === "ends"
    ? period.ends.lastDay === act.lastDay
    : period.name === act.period;

const against = (
  state: Case,
  now: Scrutiny,
  { silence, counted }: { readonly silence: Silence; readonly counted: boolean },
): Against | undefined => {
  switch (now.kind) {
    case "notLaid":
      return undefined;
    case "statementAwaited": {
      const resolution = state.scrutiny.resolutions.find(
        ({ act }) => act.house === now.house && act.on === now.resolvedOn,
      );
      return resolution !== undefined && isInPeriod(resolution, silence, counted)
        ? { kind: "resolution", resolution }
        : undefined;
    }
    case "period":
      return isPeriodCertified(now, silence, counted) ? undefined : { kind: "period", period: now };
  }
};

/** What speaks against the certified silence by the facts now on record; undefined while it holds, or none was certified. */
export const brokenSilence = (
  state: Case,
  profile: Profile,
  calendar: SittingCalendar | undefined,
): BrokenSilence | undefined => {
  const silence = state.scrutiny.certificates.at(-1);
  if (silence === undefined || !isNegativeProcedure(profile) || isOfThePast(state, silence))
    return undefined;
  const counted = reachesBackTo(calendar, silence) && !isMovedSince(state, silence);
  const found = against(state, scrutinyOf(state, profile, calendar), { silence, counted });
  return found && { ...found, silence, profile };
};

/** Whether what the houses did is still to be waited for: before their silence is certified, and after a certificate that does not hold. */
export const isUnderScrutiny = (
  state: Case,
  profile: Profile,
  calendar: SittingCalendar | undefined,
): boolean =>
  state.stage === "scrutiny" ||
  (isOpen(state.stage) && brokenSilence(state, profile, calendar) !== undefined);
