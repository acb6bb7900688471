import { type Finding, isBroken, keyOfSentence, messagesIn } from "../words/finding.ts";
import type { Case } from "../case/case.ts";
import type { PinnedCalendar } from "../time/calendar.ts";
import { abroadFindings } from "./abroad.ts";
import { ballotCertifications } from "./certification.ts";
import { dayFindings } from "./days.ts";
import {
  type AuditInput,
  type Finders,
  foundBy,
  judgedIn,
  ofCourse,
  timeZoneIn,
} from "./finders.ts";
import { followUpFindings, judgedOn } from "./follow-up.ts";
import { identityFindings } from "./identity.ts";
import { entryIntoForceFindings, treatyInForceFindings } from "./in-force.ts";
import { mailFindings } from "./mail.ts";
import { missingFindings } from "./missing.ts";
import { orderFindings } from "./order.ts";
import { pastVoteFindings } from "./past-votes.ts";
import { separationFindings } from "./separation.ts";
import { courseFindings } from "./stages/course-findings.ts";
import { signedTextFindings } from "./stages/signed-text.ts";
import { statementFindings } from "./statements/identity.ts";
import { suspensionFindings } from "./suspension.ts";
import { timeEndFindings } from "./time-ends.ts";
import { twiceFindings } from "./twice.ts";

const calendarsIn = (input: AuditInput): readonly PinnedCalendar[] => {
  const { calendar, currentCalendar, earlierCalendars = [] } = input;
  const counted = [calendar ?? currentCalendar, currentCalendar];
  return [...counted.filter((one) => one !== undefined), ...earlierCalendars];
};

/** Who finds which rules broken or kept. */
export const breakable = {
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
    besides: ["today", "calendar", "currentCalendar", "whole", "timesInDetail"],
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
} satisfies Finders;

/** Of the audit of a case the rules that are broken. */
export const brokenRules = (input: AuditInput): readonly Finding[] =>
  foundBy(breakable, input).filter(isBroken);

// That what ends a time has not come is nothing that the act did which started it.
const isStillToCome = ({ why }: Finding): boolean =>
  messagesIn(why).some(({ kind }) => kind === "deadlineDue");

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
