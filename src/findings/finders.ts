import type { Case } from "../case/case.ts";
import { type Standing, workedOut } from "../case/standing.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Law } from "../law/law.ts";
import type { PinnedCalendar } from "../time/calendar.ts";
import type { IsoDate } from "../time/date.ts";
import type { Finding } from "../words/finding.ts";
import { judgedCase, type JudgedCase } from "./stages/course-findings.ts";
import type { TimesInDetail } from "./stages/time-finding.ts";

export type AuditInput = {
  readonly state: Case;
  /** The case with the votes that the reader may not see yet; left out where there are none. Their dates are no secret, so time limits are judged by it. */
  readonly whole?: Case | undefined;
  readonly law: Law;
  readonly today: IsoDate;
  /** The calendar by which the end of a time was certified, found by its digest. */
  readonly calendar: PinnedCalendar | undefined;
  /** The calendar in force, by which a period that is still running is counted. */
  readonly currentCalendar?: PinnedCalendar | undefined;
  /** The calendars by which the entries of a past case were judged. */
  readonly earlierCalendars?: readonly PinnedCalendar[];
  /** The versions of the case's procedure that are at hand, so that a newer one is noticed. */
  readonly versions?: readonly Procedure[];
  /** The office's own record, which says whose key was replaced. */
  readonly office?: Case;
  /** What more is said of times; left out where only the verdicts are asked for. */
  readonly timesInDetail?: TimesInDetail | undefined;
  /** What has been worked out of the case already; left out where nobody keeps it. */
  readonly standing?: Standing | undefined;
};

/** The owner of some rules: which slots of the case and which other inputs it reads beside the law, and what it finds. */
export type Finder = {
  readonly reads: readonly (keyof Case)[];
  readonly besides?: readonly (keyof AuditInput)[];
  readonly find: (input: AuditInput) => readonly Finding[];
};

export type Finders = Readonly<Record<string, Finder>>;

/** The course of a case and its time limits, judged once for every finding about them. */
export const judgedIn = (input: AuditInput): JudgedCase => {
  const { state, law, whole, today, standing, timesInDetail } = input;
  const { calendar, currentCalendar: inForce } = input;
  const at = {
    ...{ today, calendar: calendar ?? inForce, inForce, whole },
    ...{ standing, timesInDetail },
  };
  return judgedCase(state, law, at);
};

/** The time zone in whose days a case is judged. */
export const timeZoneIn = ({ law }: AuditInput): string => law.procedure.timeZone;

/** The slots from which the course of a case follows. */
export const ofCourse = ["ballots", "stage", "steps", "suspensions", "termEnds"] as const;

// Every entry adds a fact, so an answer read from all facts is out of date at once and not worth keeping. A case that was moved to
// another version is judged also as it stood at the move, which again reads all facts.
export const isRemembered = ({ reads }: Finder, { earlier = [] }: Law): boolean =>
  earlier.length === 0 && !reads.includes("facts");

/** What these finders find. A finder that was asked before with the same inputs gives its answer again. */
export const foundBy = (those: Finders, input: AuditInput): readonly Finding[] =>
  Object.entries(those).flatMap(([question, finder]) => {
    const { reads, besides = [], find } = finder;
    const { state, law, standing } = input;
    if (!isRemembered(finder, law)) return find(input);
    const by = [law, ...reads.map((slot) => state[slot]), ...besides.map((name) => input[name])];
    return workedOut(standing, { question, by }, () => find(input));
  });
