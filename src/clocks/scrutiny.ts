import type { ActOf } from "../procedure/case/act.ts";
import type { CaseFact } from "../procedure/case/case-fact.ts";
import type { Case } from "../procedure/case/case.ts";
import type { NegativeProcedure } from "../procedure/profile/profile.ts";
import { type SittingCalendar, sittingPeriod, type SittingPeriod } from "./calendar.ts";
import type { IsoDate } from "./dates/date.ts";
import { earliestDay } from "./dates/fact-date.ts";

/** The laying before parliament: of a draft law, or of the treaty itself. */
export const layingOf = (
  state: Case,
): CaseFact<ActOf<"DraftLawLaid" | "TreatyLaid" | "Laid">> | undefined =>
  state.laid.draftLaws.at(-1) ?? state.laid.treaties.at(-1) ?? layingAtStage(state);

// A procedure file may have the treaty laid several times: what counts is the last laying that brought statements.
const layingAtStage = ({ laid: { atStages } }: Case): CaseFact<ActOf<"Laid">> | undefined =>
  atStages.findLast(({ act }) => act.statements.length > 0) ?? atStages[0];

/** A period of sitting days in which a house may resolve against ratification. */
export type Period = Extract<Scrutiny, { readonly kind: "period" }>;

/** Where the silence of the two Houses stands (Constitutional Reform and Governance Act 2010, ss. 20 and 21). */
export type Scrutiny =
  | {
      readonly kind: "period";
      readonly name: "A" | "B";
      readonly startedOn: IsoDate;
      readonly sittingDays: number;
      readonly ends: SittingPeriod;
    }
  | { readonly kind: "statementAwaited"; readonly house: string; readonly resolvedOn: IsoDate }
  | { readonly kind: "notLaid" };

type Resolution = ActOf<"ResolutionRecorded">;

// A resolution counts if it was passed after the period began and not after it ended; while the end is not known, it counts.
const within = (resolution: Resolution, start: IsoDate, period: SittingPeriod): boolean =>
  resolution.on >= start && (period.kind !== "ends" || resolution.on <= period.lastDay);

type Inputs = {
  readonly profile: NegativeProcedure;
  readonly calendar: SittingCalendar | undefined;
  readonly resolutions: readonly Resolution[];
  readonly statements: readonly IsoDate[];
};

const statementAfter = (inputs: Inputs, day: IsoDate): IsoDate | undefined =>
  inputs.statements.find((on) => on >= day);

const periodB = (inputs: Inputs, statedOn: IsoDate): Scrutiny => {
  const { profile, calendar } = inputs;
  const [lower, upper] = profile.houses;
  const { sittingDays } = profile.lowerHouseResolution.periodB;
  const ends = sittingPeriod(statedOn, { houses: [lower.id, upper.id], sittingDays }, calendar);
  const again = inputs.resolutions.find(
    (one) => one.house === lower.id && one.on > statedOn && within(one, statedOn, ends),
  );
  if (again === undefined)
    return { kind: "period", name: "B", startedOn: statedOn, sittingDays, ends };
  const next = statementAfter(inputs, again.on);
  return next === undefined
    ? { kind: "statementAwaited", house: lower.id, resolvedOn: again.on }
    : periodB(inputs, next);
};

const periodA = (inputs: Inputs, laidOn: IsoDate, extension: number): Scrutiny => {
  const { profile, calendar } = inputs;
  const [lower, upper] = profile.houses;
  const sittingDays = profile.periodA.sittingDays + extension;
  const ends = sittingPeriod(laidOn, { houses: [lower.id, upper.id], sittingDays }, calendar);
  const against = inputs.resolutions.filter((one) => within(one, laidOn, ends));
  const byLower = against.find((one) => one.house === lower.id);
  if (byLower !== undefined) {
    const stated = statementAfter(inputs, byLower.on);
    return stated === undefined
      ? { kind: "statementAwaited", house: lower.id, resolvedOn: byLower.on }
      : periodB(inputs, stated);
  }
  const byUpper = against.find((one) => one.house === upper.id);
  if (byUpper !== undefined && statementAfter(inputs, byUpper.on) === undefined)
    return { kind: "statementAwaited", house: upper.id, resolvedOn: byUpper.on };
  return { kind: "period", name: "A", startedOn: laidOn, sittingDays, ends };
};

/** Works out the period that runs, or the statement that is awaited, from the case's facts and the sitting days. */
export const scrutinyOf = (
  state: Case,
  profile: NegativeProcedure,
  calendar: SittingCalendar | undefined,
): Scrutiny => {
  const laid = state.laid.treaties.at(-1);
  const laidOn = laid === undefined ? undefined : earliestDay(laid.act.on);
  if (laidOn === undefined) return { kind: "notLaid" };
  const extension = state.scrutiny.extensions.reduce((sum, fact) => sum + fact.act.sittingDays, 0);
  const resolutions = state.scrutiny.resolutions
    .map(({ act }) => act)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  const statements = state.scrutiny.statements.map(({ act }) => act.on).toSorted();
  return periodA({ profile, calendar, resolutions, statements }, laidOn, extension);
};
