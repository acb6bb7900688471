import type { Case } from "../case/case.ts";
import { statementsOf } from "../case/texts.ts";
import { type Law, procedureAt } from "../law/law.ts";
import { dayOf } from "../time/fact-date.ts";
import { ownRule } from "../words/authority.ts";
import type { Finding } from "../words/finding.ts";
import { breakable } from "./broken.ts";
import { effectFindings } from "./effects-held.ts";
import {
  type AuditInput,
  type Finders,
  foundBy,
  judgedIn,
  ofCourse,
  timeZoneIn,
} from "./finders.ts";
import { treatyFullPowersFindings } from "./full-powers.ts";
import { unverifiableTexts } from "./identity.ts";
import { announcedFindings } from "./in-force.ts";
import { procedureVersionFindings } from "./procedure-version.ts";
import { restatedPaperFindings } from "./restated-papers.ts";
import { timesInDetail } from "./stages/times-in-detail.ts";
import { publicationFindings } from "./stages/publications.ts";
import { conflictFindings } from "./stages/source-findings.ts";
import { designationFindings } from "./statements/designations.ts";

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

const correctionFindings = (state: Case): readonly Finding[] =>
  state.facts
    .filter((fact) => fact.correctedBy !== null)
    .map((fact) => ({
      rule: { kind: "correctionOf", seq: fact.seq, act: fact.act.kind },
      verdict: "kept",
      why: { kind: "restatedBy", person: fact.correctedPerson ?? "nobody" },
      authority: ownRule("correctionBesideRecord"),
    }));

/** Who finds what nobody can break: that something cannot be known, or was put right. */
export const unbreakable = {
  conflicts: {
    reads: ofCourse,
    besides: ["today", "calendar", "currentCalendar", "whole", "timesInDetail"],
    find: (input) => conflictFindings(judgedIn(input)),
  },
  publications: {
    reads: ["steps"],
    find: ({ state, law }) => publicationFindings(state, law),
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
  treatyFullPowers: {
    reads: ["datedFacts"],
    find: ({ state }) => treatyFullPowersFindings(state),
  },
  announced: {
    reads: ["followUp"],
    find: (input) => announcedFindings(input.state, timeZoneIn(input)),
  },
  unverifiableTexts: {
    reads: ["ballots", "laid", "textsSupplied"],
    find: ({ state }) => unverifiableTexts(statementsOf(state)),
  },
  designations: {
    reads: ["ballots", "datedFacts", "deposit", "followUp", "laid", "opening", "textsSupplied"],
    besides: ["today"],
    find: ({ state, law, today }) => designationFindings(state, law.treaty, today),
  },
  restatedPapers: { reads: ["corrections"], find: ({ state }) => restatedPaperFindings(state) },
  corrections: { reads: ["facts"], find: ({ state }) => correctionFindings(state) },
} satisfies Finders;

/**
 * The audit of a case, rule by rule. What the record does not say is never called kept. One finder owns each rule, so nothing is found
 * twice.
 */
export const auditCase = (input: AuditInput): readonly Finding[] => [
  ...foundBy(breakable, { ...input, timesInDetail }),
  ...foundBy(unbreakable, input),
];
