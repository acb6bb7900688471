import { brokenSilence, type BrokenSilence } from "../broken-silence.ts";
import type { SittingCalendar } from "../calendar.ts";
import { latest, type Case } from "../case.ts";
import { dateInWords } from "../fact-date.ts";
import { isLawProcedure, type LawProcedure, type NegativeProcedure } from "../profile.ts";
import type { Law } from "../rules/rule.ts";
import { isOpen } from "../stage.ts";
import { adoptedVote } from "../votes-of-case.ts";
import { met, missing, unrecorded, type ReadinessItem, type Standing } from "./item.ts";
import * as readinessSaid from "../sayings/readiness.ts";

const later = ["InstrumentSigned", "DepositConfirmed"] as const;

const ended = (state: Case): string | undefined =>
  isOpen(state.stage) ? undefined : readinessSaid.caseEnded(state.stage);

const vote = (state: Case): Standing => {
  const adopted = adoptedVote(state);
  if (adopted === undefined)
    return unrecorded(state, ["LawSigned", ...later], ended(state) ?? readinessSaid.noAdoption);
  const on = dateInWords(adopted.act.on);
  return met(
    adopted.imported ? readinessSaid.declaredAdopted(on) : readinessSaid.adoptedCertified(on),
    adopted,
  );
};

const signedLaw = (state: Case): Standing => {
  const signed = latest(state, "LawSigned");
  if (signed === undefined)
    return unrecorded(state, later, ended(state) ?? readinessSaid.lawNotSigned);
  const { on, source } = signed.act;
  return met(
    source === null
      ? readinessSaid.lawSignedOn(dateInWords(on))
      : readinessSaid.lawSignedBy(dateInWords(on), source),
    signed,
  );
};

const publication = (state: Case): Standing => {
  const published = latest(state, "LawPublished");
  if (published === undefined)
    return unrecorded(state, ["LawSigned", ...later], readinessSaid.publicationNotOnRecord);
  const { on, publishedIn, number } = published.act;
  const day = dateInWords(on);
  return met(
    number === null
      ? readinessSaid.lawPublishedIn(day, publishedIn)
      : readinessSaid.lawPublishedNumber(day, publishedIn, number),
    published,
  );
};

const byLaw = (state: Case, profile: LawProcedure): readonly ReadinessItem[] => [
  {
    id: "vote",
    what: readinessSaid.parliamentAdopted,
    ...vote(state),
    authority: profile.majority.authority,
  },
  {
    id: "law-signed",
    what: readinessSaid.headSigned,
    ...signedLaw(state),
    authority: profile.approval.authority,
  },
  {
    id: "law-published",
    what: readinessSaid.lawIsPublished,
    ...publication(state),
    authority: profile.publication.authority,
  },
];

const brokenInWords = (broken: BrokenSilence): string => {
  const { lastDay } = broken.silence.act;
  if (broken.kind === "period")
    return readinessSaid.anotherPeriodCounts(lastDay, broken.period.name, broken.period.startedOn);
  const { house, on } = broken.resolution.act;
  return readinessSaid.resolvedAgainst(lastDay, house, on);
};

const silenceOf = (
  state: Case,
  profile: NegativeProcedure,
  calendar: SittingCalendar | undefined,
): Standing => {
  const silence = latest(state, "SilenceCertified");
  if (silence === undefined)
    return unrecorded(state, later, ended(state) ?? readinessSaid.noCertificateOfSilence);
  const broken = brokenSilence(state, profile, calendar);
  return broken === undefined
    ? met(readinessSaid.lastDayWas(silence.act.lastDay), silence)
    : missing(brokenInWords(broken));
};

const bySilence = (
  state: Case,
  profile: NegativeProcedure,
  calendar: SittingCalendar | undefined,
): readonly ReadinessItem[] => [
  {
    id: "silence-certified",
    what: readinessSaid.silenceIsCertified,
    ...silenceOf(state, profile, calendar),
    authority: profile.approval.authority,
  },
];

/** What the domestic law requires before the instrument is made. */
export const consentItems = (
  state: Case,
  { profile }: Law,
  calendar: SittingCalendar | undefined,
): readonly ReadinessItem[] =>
  isLawProcedure(profile) ? byLaw(state, profile) : bySilence(state, profile, calendar);
