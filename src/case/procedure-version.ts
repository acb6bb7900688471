import type { Finding } from "../words/finding.ts";
import { isIsoDate, type IsoDate } from "../time/date.ts";
import { earliestDay, type FactDate } from "../time/fact-date.ts";
import type { Sentence } from "../words/messages.ts";
import type { Case } from "./case.ts";
import type { Digest } from "../values/ids.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Law } from "../law/law.ts";

/**
 * The first day on which the rules of a procedure are known to have stood: its own, or where no source says since when, the
 * first of the year in which its version was written.
 */
export const knownFrom = ({ version, validity }: Versioned): IsoDate | undefined => {
  const year = `${version.slice(0, 4)}-01-01`;
  return validity.from ?? (isIsoDate(year) ? year : undefined);
};

/** When a step was taken, and whether it was entered afterwards. */
export type Taken = { readonly on: FactDate; readonly imported: boolean };

/** Whether somebody has sourced that a procedure's rules stood on the day of a step. */
export const isSourced = (procedure: Versioned, { on, imported }: Taken): boolean => {
  const [day, from] = [earliestDay(on), knownFrom(procedure)];
  // A live step without a day was taken while the case was carried on here.
  if (day === undefined) return !imported;
  return from === undefined || day >= from;
};

const unsourced: Sentence = { kind: "noSourceThen" };

/** A finding by a procedure's rule, which says nothing of a step taken before that rule is known to have stood. */
export const judgedByRulesThen = (procedure: Versioned, taken: Taken, finding: Finding): Finding =>
  isSourced(procedure, taken) || (finding.verdict !== "kept" && finding.verdict !== "broken")
    ? finding
    : { ...finding, verdict: "cannotBeVerified", why: [finding.why, unsourced] };

/** The procedure that a case was judged by before it was moved to another version, and the entry that moved it. */
export type EarlierPin = { readonly procedure: Digest; readonly until: number };

/** The procedures that a case was judged by before, oldest first; none where it was never moved. */
export const earlierPins = (state: Pick<Case, "movesToNewerVersion">): readonly EarlierPin[] =>
  state.movesToNewerVersion.map(({ seq, act }) => ({
    procedure: act.left,
    until: seq,
  }));

/** The entry by which a case was last moved to another version; 0 where it never was. */
export const movedToVersionAt = (state: Pick<Case, "movesToNewerVersion">): number =>
  state.movesToNewerVersion.at(-1)?.seq ?? 0;

/** The digests of the law files by which a case and its steps are judged. */
export const lawFilesOf = (state: Case): readonly Digest[] => [
  state.pins.procedure,
  state.pins.treaty,
  ...earlierPins(state).map(({ procedure }) => procedure),
];

/** The procedure by which a step is judged that was recorded as entry `seq`. */
export const procedureAt = ({ procedure, earlier = [] }: Law, seq: number): Procedure =>
  earlier.find(({ until }) => seq < until)?.procedure ?? procedure;

/** The law by which a step is judged that was recorded as entry `seq`: what came after it is not yet known. */
export const lawAt = (law: Law, seq: number): Law => ({
  procedure: procedureAt(law, seq),
  treaty: law.treaty,
  earlier: (law.earlier ?? []).filter(({ until }) => until <= seq),
});

/** The law of a case once it is moved: by entry `until`, to another version of its procedure. */
export const lawOnceMoved = (law: Law, procedure: Procedure, until: number): Law => ({
  ...law,
  procedure,
  earlier: [...(law.earlier ?? []), { procedure: law.procedure, until }],
});

type Versioned = Pick<Procedure, "version" | "validity">;

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
