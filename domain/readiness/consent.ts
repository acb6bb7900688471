import { latest, type Case } from "../case.ts";
import { dateInWords } from "../fact-date.ts";
import { isLawProcedure, type LawProcedure, type NegativeProcedure } from "../profile.ts";
import type { Law } from "../rules/rule.ts";
import { isOpen } from "../stage.ts";
import { adoptedVote } from "../votes-of-case.ts";
import { met, unrecorded, type ReadinessItem, type Standing } from "./item.ts";

const later = ["InstrumentSigned", "DepositConfirmed"] as const;

const ended = (state: Case): string | undefined =>
  isOpen(state.stage) || state.stage === "deposited"
    ? undefined
    : `the case ended as ${state.stage}`;

const vote = (state: Case): Standing => {
  const adopted = adoptedVote(state);
  if (adopted === undefined)
    return unrecorded(state, ["LawSigned", ...later], ended(state) ?? "no certified adoption");
  const on = dateInWords(adopted.act.on);
  return met(
    adopted.imported ? `declared adopted ${on}, as imported` : `adopted ${on}, and certified`,
    adopted,
  );
};

const signedLaw = (state: Case): Standing => {
  const signed = latest(state, "LawSigned");
  if (signed === undefined)
    return unrecorded(state, later, ended(state) ?? "the law is not signed");
  const { on, source } = signed.act;
  return met(`signed ${dateInWords(on)}${source === null ? "" : `, by ${source}`}`, signed);
};

const publication = (state: Case): Standing => {
  const published = latest(state, "LawPublished");
  if (published === undefined)
    return unrecorded(state, ["LawSigned", ...later], "no publication is on record");
  const { on, publishedIn, number } = published.act;
  const named = number === null ? "" : `, number ${number}`;
  return met(`published ${dateInWords(on)} in ${publishedIn}${named}`, published);
};

const byLaw = (state: Case, profile: LawProcedure): readonly ReadinessItem[] => [
  {
    id: "vote",
    what: "Parliament has adopted the law",
    ...vote(state),
    authority: profile.majority.authority,
  },
  {
    id: "law-signed",
    what: "The law is signed by the head of state",
    ...signedLaw(state),
    authority: profile.approval.authority,
  },
  {
    id: "law-published",
    what: "The law is published",
    ...publication(state),
    authority: profile.publication.authority,
  },
];

const bySilence = (state: Case, profile: NegativeProcedure): readonly ReadinessItem[] => {
  const silence = latest(state, "SilenceCertified");
  return [
    {
      id: "silence-certified",
      what: "The period of scrutiny is over, and its silence is certified",
      ...(silence === undefined
        ? unrecorded(state, later, ended(state) ?? "no certificate of silence")
        : met(`the last day was ${silence.act.lastDay}`, silence)),
      authority: profile.approval.authority,
    },
  ];
};

/** What the domestic law requires before the instrument is made. */
export const consentItems = (state: Case, { profile }: Law): readonly ReadinessItem[] =>
  isLawProcedure(profile) ? byLaw(state, profile) : bySilence(state, profile);
