import type { Case } from "../case/case.ts";
import { type Standing, workedOut } from "../case/standing.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Law } from "../law/law.ts";
import type { PinnedCalendar } from "../time/calendar.ts";
import type { IsoDate } from "../time/date.ts";
import type { Finding } from "../words/finding.ts";
import { judgedCase, type JudgedCase } from "./stages/course-findings.ts";

export type AuditInput = {
  readonly state: Case;
  /** The same with the votes that whoever asks may not read yet, left out where there are none. Their day is no secret, so times are judged by it. */
  readonly whole?: Case | undefined;
  readonly law: Law;
  readonly today: IsoDate;
  /** The calendar by which the end of a time was certified, found by its digest. */
  readonly calendar: PinnedCalendar | undefined;
  /** The calendar in force, by which a period that runs is counted. */
  readonly currentCalendar?: PinnedCalendar | undefined;
  /** The calendars by which entries of a past case were judged. */
  readonly earlierCalendars?: readonly PinnedCalendar[];
  /** The versions of the case's procedure that are at hand, so that a newer one is not passed over. */
  readonly versions?: readonly Procedure[];
  /** The office's own record, by which it is known whose key was replaced. */
  readonly office?: Case;
  /** What was worked out of the case before; left out where nobody keeps that. */
  readonly standing?: Standing | undefined;
};

/** Who finds what becomes of some rules, and all that is read for it beside the law: slots of the case, and what else it is audited by. */
export type Finder = {
  readonly reads: readonly (keyof Case)[];
  readonly besides?: readonly (keyof AuditInput)[];
  readonly find: (input: AuditInput) => readonly Finding[];
};

export type Finders = Readonly<Record<string, Finder>>;

/** The course of a case and its times, judged once for all that is found of them. */
export const judgedIn = (input: AuditInput): JudgedCase => {
  const { state, law, whole, today, calendar, currentCalendar: inForce, standing } = input;
  const at = { today, calendar: calendar ?? inForce, inForce, whole, standing };
  return judgedCase(state, law, at);
};

/** In whose days a case is judged. */
export const timeZoneIn = ({ law }: AuditInput): string => law.procedure.timeZone;

/** The slots from which the course of a case follows. */
export const ofCourse = ["ballots", "stage", "steps", "suspensions", "termEnds"] as const;

// Every entry adds a fact, so what is read from all of them is not worth remembering. A case that was moved to another version is judged
// also as it stood then, from all of them.
export const isRemembered = ({ reads }: Finder, { earlier = [] }: Law): boolean =>
  earlier.length === 0 && !reads.includes("facts");

/** What some finders find; one that was asked before by the same answers again what it found. */
export const foundBy = (those: Finders, input: AuditInput): readonly Finding[] =>
  Object.entries(those).flatMap(([question, finder]) => {
    const { reads, besides = [], find } = finder;
    const { state, law, standing } = input;
    if (!isRemembered(finder, law)) return find(input);
    const by = [law, ...reads.map((slot) => state[slot]), ...besides.map((name) => input[name])];
    return workedOut(standing, { question, by }, () => find(input));
  });
