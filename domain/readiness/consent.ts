import { latest, type Case } from "../case.ts";
import { dateInWords } from "../fact-date.ts";
import { isLawProcedure, type LawProcedure, type NegativeProcedure } from "../profile.ts";
import type { Law } from "../rules/rule.ts";
import { isOpen } from "../stage.ts";
import { adoptedVote } from "../votes-of-case.ts";
import { met, unrecorded, type ReadinessItem, type Standing } from "./item.ts";
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

const bySilence = (state: Case, profile: NegativeProcedure): readonly ReadinessItem[] => {
  const silence = latest(state, "SilenceCertified");
  return [
    {
      id: "silence-certified",
      what: readinessSaid.silenceIsCertified,
      ...(silence === undefined
        ? unrecorded(state, later, ended(state) ?? readinessSaid.noCertificateOfSilence)
        : met(readinessSaid.lastDayWas(silence.act.lastDay), silence)),
      authority: profile.approval.authority,
    },
  ];
};

/** What the domestic law requires before the instrument is made. */
export const consentItems = (state: Case, { profile }: Law): readonly ReadinessItem[] =>
  isLawProcedure(profile) ? byLaw(state, profile) : bySilence(state, profile);
