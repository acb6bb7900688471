import type { PinnedCalendar } from "../time/calendar.ts";
import type { IsoDate } from "../time/date.ts";
import { dayOf } from "../time/fact-date.ts";
import { type Standing, workedOut } from "../case/standing.ts";
import type { Case } from "../case/case.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { ownRule } from "../words/authority.ts";
import { statementFindings } from "./statements/identity.ts";
import { abroadFindings } from "./abroad.ts";
import { ballotCertifications } from "./certification.ts";
import { type Finding, isBroken, keyOfSentence } from "../words/finding.ts";
import { effectFindings } from "./effects-held.ts";
import { followUpFindings, judgedOn } from "./follow-up.ts";
import { identityFindings, unverifiableTexts } from "./identity.ts";
import { entryIntoForceFindings, treatyInForceFindings, announcedFindings } from "./in-force.ts";
import { mailFindings } from "./mail.ts";
import { orderFindings } from "./order.ts";
import { procedureVersionFindings } from "./procedure-version.ts";
import { separationFindings } from "./separation.ts";
import { courseFindings, judgedCase, type JudgedCase } from "./stages/course-findings.ts";
import { conflictFindings } from "./stages/source-findings.ts";
import { signedTextFindings } from "./stages/signed-text.ts";
import { suspensionFindings } from "./suspension.ts";
import { type Law, procedureAt } from "../law/law.ts";
import { statementsOf } from "../case/texts.ts";
import { timeEndFindings } from "./time-ends.ts";
import { twiceFindings } from "./twice.ts";
import { missingFindings } from "./missing.ts";
import { restatedPaperFindings } from "./restated-papers.ts";
import { dayFindings } from "./days.ts";
import { pastVoteFindings } from "./past-votes.ts";

const moved = ownRule("newerVersionGoverns");

/** Of each move to a newer version, both versions and the legal basis. Whether the basis allows it, no rule here can say. */
const moveFindings = (state: Case, law: Law): readonly Finding[] =>
  state.movesToNewerVersion.map(({ seq, at, act, person }) => {
    const left = procedureAt(law, seq - 1);
    const on = dayOf(at, left.timeZone);
    return {
      rule: { kind: "moveToNewer" },
      verdict: "cannotBeVerified",
      why: {
        kind: "movedFromTo",
        left: left.version,
        version: act.version,
        day: on,
        person,
        seq,
        basis: act.legalBasis,
      },
      authority: moved,
    };
  });

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

const correctionFindings = (state: Case): readonly Finding[] =>
  state.facts
    .filter((fact) => fact.correctedBy !== null)
    .map((fact) => ({
      rule: { kind: "correctionOf", seq: fact.seq, act: fact.act.kind },
      verdict: "kept",
      why: { kind: "restatedBy", person: fact.correctedPerson ?? "nobody" },
      authority: ownRule("correctionBesideRecord"),
    }));

/** The course of a case and its times, judged once for all that is found of them. */
const judgedIn = (input: AuditInput): JudgedCase => {
  const { state, law, whole, today, calendar, currentCalendar } = input;
  const at = { today, calendar: calendar ?? currentCalendar, inForce: currentCalendar, whole };
  return judgedCase(state, law, at, input.standing);
};

/** Who finds what becomes of some rules, and all that is read for it beside the law: slots of the case, and what else it is audited by. */
type Finder = {
  readonly reads: readonly (keyof Case)[];
  readonly besides?: readonly (keyof AuditInput)[];
  readonly find: (input: AuditInput) => readonly Finding[];
};

const timeZoneIn = ({ law }: AuditInput): string => law.procedure.timeZone;

const calendarsIn = (input: AuditInput): readonly PinnedCalendar[] => {
  const { calendar, currentCalendar, earlierCalendars = [] } = input;
  const counted = [calendar ?? currentCalendar, currentCalendar];
  return [...counted.filter((one) => one !== undefined), ...earlierCalendars];
};

const ofCourse = ["ballots", "stage", "steps", "suspensions", "termEnds"] as const;

/** Who finds which rules broken or kept. */
const breakable = {
  order: {
    reads: ["datedFacts", "deposit", "instruments", "laid", "notifications"],
    find: ({ state, law }) => orderFindings(state, law),
  },
  days: { reads: ["facts"], find: ({ state, law }) => dayFindings(state, law) },
  missing: {
    reads: [
      ...["ballots", "committees", "corrections", "datedFacts", "deposit", "followUp"],
      ...["instruments", "laid", "notifications", "steps", "suspensions", "textsSupplied"],
    ] as const,
    find: ({ state, law }) => missingFindings(state, law),
  },
  twice: {
    reads: ["ballots", "committees", "followUp", "instruments", "steps", "suspensions"],
    find: ({ state, law }) => twiceFindings(state, law),
  },
  course: {
    reads: [...ofCourse, "datedFacts", "followUp", "instruments", "notifications", "overdue"],
    besides: ["today", "calendar", "currentCalendar", "whole"],
    find: (input) => courseFindings(judgedIn(input)),
  },
  pastVotes: { reads: ["facts"], find: ({ state, law }) => pastVoteFindings(state, law) },
  timeEnds: {
    reads: ["facts"],
    besides: ["calendar", "currentCalendar", "earlierCalendars"],
    find: (input) => timeEndFindings(input.state, input.law, calendarsIn(input)),
  },
  certifications: {
    reads: ["ballots"],
    besides: ["office"],
    find: (input) => {
      const { state, law, office } = input;
      return ballotCertifications(state, law, { office, timeZone: timeZoneIn(input) });
    },
  },
  signedText: { reads: ["ballots", "steps"], find: ({ state }) => signedTextFindings(state) },
  suspensions: {
    reads: ["facts", "stage", "suspensions"],
    find: (input) => suspensionFindings(input.state, timeZoneIn(input)),
  },
  separation: {
    reads: ["deposit", "instruments", "notifications"],
    besides: ["office"],
    find: (input) =>
      separationFindings(input.state, { office: input.office, timeZone: timeZoneIn(input) }),
  },
  statements: {
    reads: [
      ...["ballots", "datedFacts", "deposit", "followUp"],
      ...["instruments", "laid", "opening", "textsSupplied"],
    ] as const,
    find: ({ state, law }) => statementFindings(state, law),
  },
  abroad: {
    reads: ["deposit", "followUp", "instruments", "notifications"],
    find: ({ state, law }) => abroadFindings(state, law.treaty),
  },
  mail: { reads: ["notifications"], find: ({ state }) => mailFindings(state) },
  treatyInForce: {
    reads: ["followUp"],
    find: ({ state, law }) => treatyInForceFindings(state, law.treaty),
  },
  entryIntoForce: {
    reads: ["datedFacts", "deposit", "followUp", "opening"],
    find: ({ state, law }) => entryIntoForceFindings(state, law.treaty),
  },
  followUp: {
    reads: [
      ...["ballots", "datedFacts", "deposit", "followUp", "laid"],
      ...["lapse", "opening", "textsSupplied", "withdrawal"],
    ] as const,
    besides: ["today"],
    find: (input) => {
      const { state, law, today } = input;
      return followUpFindings(state, law.treaty, judgedOn(state, timeZoneIn(input), today));
    },
  },
  identity: {
    reads: ["ballots", "deposit", "instruments", "laid"],
    find: ({ state }) => identityFindings(state),
  },
} satisfies Readonly<Record<string, Finder>>;

/** Who finds what nobody can break: that something cannot be known, or was put right. */
const unbreakable = {
  conflicts: {
    reads: ofCourse,
    besides: ["today", "calendar", "currentCalendar", "whole"],
    find: (input) => conflictFindings(judgedIn(input)),
  },
  procedureVersion: {
    reads: ["facts"],
    besides: ["versions"],
    find: ({ state, law, versions = [] }) => procedureVersionFindings(state, law, versions),
  },
  moves: { reads: ["movesToNewerVersion"], find: ({ state, law }) => moveFindings(state, law) },
  effects: {
    reads: [...ofCourse, "facts"],
    find: ({ state, law }) => effectFindings(state, law),
  },
  announced: {
    reads: ["followUp"],
    find: (input) => announcedFindings(input.state, timeZoneIn(input)),
  },
  unverifiableTexts: {
    reads: ["ballots", "laid", "textsSupplied"],
    find: ({ state }) => unverifiableTexts(statementsOf(state)),
  },
  restatedPapers: { reads: ["corrections"], find: ({ state }) => restatedPaperFindings(state) },
  corrections: { reads: ["facts"], find: ({ state }) => correctionFindings(state) },
} satisfies Readonly<Record<string, Finder>>;

/** Every finder of an audit. */
export const finders: Readonly<Record<string, Finder>> = { ...breakable, ...unbreakable };

// Every entry adds a fact, so what is read from all of them is not worth remembering. A case that was moved to another version is judged
// also as it stood then, from all of them.
export const isRemembered = ({ reads }: Finder, { earlier = [] }: Law): boolean =>
  earlier.length === 0 && !reads.includes("facts");

const foundBy = (those: Readonly<Record<string, Finder>>, input: AuditInput): readonly Finding[] =>
  Object.entries(those).flatMap(([question, finder]) => {
    const { reads, besides = [], find } = finder;
    const { state, law, standing } = input;
    if (!isRemembered(finder, law)) return find(input);
    const by = [law, ...reads.map((slot) => state[slot]), ...besides.map((name) => input[name])];
    return workedOut(standing, { question, by }, () => find(input));
  });

/**
 * The audit of a case, rule by rule. What the record does not say is never called kept. One finder owns each rule, so nothing is found
 * twice.
 */
export const auditCase = (input: AuditInput): readonly Finding[] => [
  ...foundBy(breakable, input),
  ...foundBy(unbreakable, input),
];

/** Of the audit of a case the rules that are broken. */
export const brokenRules = (input: AuditInput): readonly Finding[] =>
  foundBy(breakable, input).filter(isBroken);

// That what ends a time has not come is nothing that the act did which started it.
const isStillToCome = ({ why }: Finding): boolean =>
  [why].flat().some((one) => "kind" in one && one.kind === "deadlineDue");

/**
 * Of the audit of a case the rules that are broken now and were not before, both as of one day.
 * @param before the case as it stood before
 */
export const newlyBroken = (input: AuditInput, before: Case): readonly Finding[] => {
  const broken = brokenRules(input).filter((one) => !isStillToCome(one));
  // Most steps break nothing, and then the case before them need not be judged.
  if (broken.length === 0) return [];
  const known = new Set(brokenRules({ ...input, state: before }).map(keyOfSentence));
  return broken.filter((one) => !known.has(keyOfSentence(one)));
};
