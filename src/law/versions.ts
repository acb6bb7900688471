import { isIsoDate, type IsoDate } from "../time/date.ts";
import type { Procedure } from "./file/procedure.ts";

/** A version of a procedure, and when its rules held. */
export type Versioned = Pick<Procedure, "version" | "validity">;

/** Whether a version was in force on a day. A bound that is not known is none. */
export const wasInForce = ({ validity: { from, to } }: Versioned, day: IsoDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

const numbers = (version: string): readonly [number, number] => {
  const [year = "0", part = "0"] = version.split(".");
  return [Number(year), Number(part)];
};

const isHigher = (one: string, other: string): boolean => {
  const [[year, part], [otherYear, otherPart]] = [numbers(one), numbers(other)];
  return year > otherYear || (year === otherYear && part > otherPart);
};

/** Of two versions in force on one day, the one that began later counts; where neither says since when, the higher. */
export const supersedes = (one: Versioned, other: Versioned): boolean => {
  const [from, otherFrom] = [one.validity.from ?? "", other.validity.from ?? ""];
  return from === otherFrom ? isHigher(one.version, other.version) : from > otherFrom;
};

/** The version in force on a day; the first at hand where none is. */
export const versionOn = <T extends Versioned>(
  versions: readonly T[],
  day: IsoDate,
): T | undefined => {
  const inForce = versions.filter((one) => wasInForce(one, day));
  const [first] = inForce;
  return first === undefined
    ? versions[0]
    : inForce.reduce((best, one) => (supersedes(one, best) ? one : best), first);
};

/**
 * The first day on which the rules of a procedure are known to have stood: its own, or where no source says since when, the
 * first of the year in which its version was written.
 */
export const knownFrom = ({ version, validity }: Versioned): IsoDate | undefined => {
  const year = `${version.slice(0, 4)}-01-01`;
  return validity.from ?? (isIsoDate(year) ? year : undefined);
};
