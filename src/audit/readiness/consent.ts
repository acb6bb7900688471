import type { Said } from "../../words/messages.ts";
import { ownRule } from "../../procedure/values/authority.ts";
import { brokenSilence, type BrokenSilence } from "../../clocks/broken-silence.ts";
import type { SittingCalendar } from "../../clocks/calendar.ts";
import type { Case } from "../../procedure/case/case.ts";
import { isLawProcedure, isStaged } from "../../procedure/profile/kind-of-procedure.ts";
import { courseOf } from "../../procedure/case/course-of-case.ts";
import { internationalOf, type Procedure } from "../../procedure/model/procedure.ts";
import { eventInFile, stageInFile } from "../../procedure/model/said.ts";
import type { LawProcedure, NegativeProcedure } from "../../procedure/profile/profile.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import { adoptedVote } from "../../vote/vote-record.ts";
import { met, missing, unrecorded, type ReadinessItem, type Standing } from "./item.ts";

const signedFirst = ownRule("lawSignedFirst");
const later = ["InstrumentSigned", "DepositConfirmed"] as const;

const ended = (state: Case): Said | undefined =>
  isOpen(state.stage) ? undefined : { kind: "caseEnded", stage: state.stage };

const vote = (state: Case): Standing => {
  const adopted = adoptedVote(state);
  if (adopted === undefined)
    return unrecorded(state, ["LawSigned", ...later], ended(state) ?? { kind: "noAdoption" });
  const { on } = adopted.act;
  return met(
    adopted.imported ? { kind: "declaredAdopted", on } : { kind: "adoptedCertified", on },
    adopted,
  );
};

const signedLaw = (state: Case): Standing => {
  const signed = state.law.signatures.at(-1);
  if (signed === undefined)
    return unrecorded(state, later, ended(state) ?? { kind: "lawNotSigned" });
  const { on, source } = signed.act;
  return met(
    source === null ? { kind: "lawSignedOn", on } : { kind: "lawSignedBy", on, source },
    signed,
  );
};

const publication = (state: Case): Standing => {
  const published = state.law.publication;
  if (published === undefined)
    return unrecorded(state, ["LawSigned", ...later], { kind: "publicationNotOnRecord" });
  const { on, publishedIn, number } = published.act;
  return met(
    number === null
      ? { kind: "lawPublishedIn", on, where: publishedIn }
      : { kind: "lawPublishedNumber", on, where: publishedIn, number },
    published,
  );
};

const byLaw = (state: Case, profile: LawProcedure): readonly ReadinessItem[] => [
  {
    id: "vote",
    what: { kind: "parliamentAdopted" },
    ...vote(state),
    authority: profile.majority.authority,
  },
  {
    id: "law-signed",
    what: { kind: "headSigned" },
    ...signedLaw(state),
    authority: signedFirst,
  },
  {
    id: "law-published",
    what: { kind: "lawIsPublished" },
    ...publication(state),
    authority: profile.publication.authority,
  },
];

const brokenInWords = (broken: BrokenSilence): Said => {
  const { lastDay } = broken.silence.act;
  if (broken.kind === "period")
    return {
      kind: "anotherPeriodCounts",
      day: lastDay,
      period: broken.period.name,
      start: broken.period.startedOn,
    };
  const { house, on } = broken.resolution.act;
  return { kind: "resolvedAgainst", day: lastDay, house, on };
};

const silenceOf = (
  state: Case,
  profile: NegativeProcedure,
  calendar: SittingCalendar | undefined,
): Standing => {
  const silence = state.scrutiny.certificates.at(-1);
  if (silence === undefined)
    return unrecorded(state, later, ended(state) ?? { kind: "noCertificateOfSilence" });
  const broken = brokenSilence(state, profile, calendar);
  return broken === undefined
    ? met({ kind: "lastDayWas", day: silence.act.lastDay }, silence)
    : missing(brokenInWords(broken));
};

const bySilence = (
  state: Case,
  profile: NegativeProcedure,
  calendar: SittingCalendar | undefined,
): readonly ReadinessItem[] => [
  {
    id: "silence-certified",
    what: { kind: "silenceIsCertified" },
    ...silenceOf(state, profile, calendar),
    authority: profile.approval.authority,
  },
];

const stagesDone = (state: Case, procedure: Procedure): Standing => {
  const course = courseOf(state, procedure);
  if (course.at !== internationalOf(procedure)?.id && isOpen(state.stage))
    return missing({ kind: "consentAwaits", at: stageInFile(procedure, state.stage) });
  const last = course.happened.at(-1);
  const fact = state.facts.find(({ entry }) => entry === last?.entry);
  return last === undefined || fact === undefined
    ? unrecorded(state, later, ended(state) ?? { kind: "noStageOnRecord" })
    : met(
        {
          kind: "consentReached",
          event: eventInFile(procedure, last.stage, last.what),
          on: last.on,
        },
        fact,
      );
};

const byFile = (state: Case, procedure: Procedure): readonly ReadinessItem[] => [
  {
    id: "consent",
    what: { kind: "consentByFile" },
    ...stagesDone(state, procedure),
    authority: internationalOf(procedure)?.authority ?? signedFirst,
  },
];

/** What the domestic law requires before the instrument is made. */
export const consentItems = (
  state: Case,
  { profile }: Law,
  calendar: SittingCalendar | undefined,
): readonly ReadinessItem[] => {
  if (isStaged(profile)) return byFile(state, profile);
  return isLawProcedure(profile) ? byLaw(state, profile) : bySilence(state, profile, calendar);
};
