import type { PinnedCalendar } from "../time/calendar.ts";
import type { IsoDate } from "../time/date.ts";
import { dayOf } from "../time/fact-date.ts";
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

/** Judges the course of a case and its times, once for all that is found of them. */
const judgedIn = ({ state, law, whole, today, calendar, currentCalendar }: AuditInput) =>
  judgedCase(state, law, {
    today,
    calendar: calendar ?? currentCalendar,
    inForce: currentCalendar,
    whole,
  });

/** What is found by rules that can be broken. */
const breakable = (judged: JudgedCase, input: AuditInput): readonly Finding[] => {
  const { state, law, at } = judged;
  const { procedure } = law;
  const known = { office: input.office, timeZone: procedure.timeZone };
  return [
    ...orderFindings(state, law),
    ...dayFindings(state, law),
    ...missingFindings(state, law),
    ...twiceFindings(state, law),
    ...courseFindings(judged),
    ...pastVoteFindings(state, law),
    ...timeEndFindings(state, law, [
      ...[at.calendar, at.inForce].filter((one) => one !== undefined),
      ...(input.earlierCalendars ?? []),
    ]),
    ...ballotCertifications(state, law, known),
    ...signedTextFindings(state),
    ...suspensionFindings(state, procedure.timeZone),
    ...separationFindings(state, known),
    ...statementFindings(state, law),
    ...abroadFindings(state, law.treaty),
    ...mailFindings(state),
    ...treatyInForceFindings(state, law.treaty),
    ...entryIntoForceFindings(state, law.treaty),
    ...followUpFindings(state, law.treaty, judgedOn(state, procedure.timeZone, at.today)),
    ...identityFindings(state),
  ];
};

/** What nobody can break: that something cannot be known, or was put right. */
const unbreakable = (judged: JudgedCase, { versions = [] }: AuditInput): readonly Finding[] => {
  const { state, law } = judged;
  return [
    ...conflictFindings(judged),
    ...procedureVersionFindings(state, law, versions),
    ...moveFindings(state, law),
    ...effectFindings(state, law),
    ...announcedFindings(state, law.procedure.timeZone),
    ...unverifiableTexts(statementsOf(state)),
    ...restatedPaperFindings(state),
    ...correctionFindings(state),
  ];
};

/**
 * The audit of a case, rule by rule. What the record does not say is never called kept. One finder owns each rule, so nothing is found
 * twice.
 */
export const auditCase = (input: AuditInput): readonly Finding[] => {
  const judged = judgedIn(input);
  return [...breakable(judged, input), ...unbreakable(judged, input)];
};

/** Of the audit of a case the rules that are broken. */
export const brokenRules = (input: AuditInput): readonly Finding[] =>
  breakable(judgedIn(input), input).filter(isBroken);

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
