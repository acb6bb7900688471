import type { Said } from "../../words/messages.ts";
import { isIsoDate, type IsoDate } from "../../clocks/dates/date.ts";
import { earliestDay, type FactDate } from "../../clocks/dates/fact-date.ts";
import type { Finding } from "../../audit/finding.ts";
import type { Profile } from "./profile.ts";

type Versioned = Pick<Profile, "version" | "validity">;

/**
 * The first day on which the rules of a profile are known to have stood: its own, or where no source says since when, the
 * first of the year in which its version was written.
 */
export const knownFrom = ({ version, validity }: Versioned): IsoDate | undefined => {
  const year = `${version.slice(0, 4)}-01-01`;
  return validity.from ?? (isIsoDate(year) ? year : undefined);
};

/** When a step was taken, and whether it was entered afterwards. */
export type Taken = { readonly on: FactDate; readonly imported: boolean };

/** Whether somebody has sourced that a profile's rules stood on the day of a step. */
export const isSourced = (profile: Versioned, { on, imported }: Taken): boolean => {
  const [day, from] = [earliestDay(on), knownFrom(profile)];
  // A live step without a day was taken while the case was carried on here.
  if (day === undefined) return !imported;
  return from === undefined || day >= from;
};

const unsourced: Said = { kind: "noSourceThen" };

/** A finding by a profile's rule, which says nothing of a step taken before that rule is known to have stood. */
export const judgedByRulesThen = (profile: Versioned, taken: Taken, finding: Finding): Finding =>
  isSourced(profile, taken) || (finding.verdict !== "kept" && finding.verdict !== "broken")
    ? finding
    : { ...finding, verdict: "cannotBeVerified", why: [finding.why, unsourced] };
