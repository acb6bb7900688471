import type { Act, ActOf, RecordedAct } from "./act.ts";
import { ownRule, type Authority } from "./authority.ts";
import { isLawProcedure, type LawProcedure, type NegativeProcedure } from "./profile.ts";
import { fourEyes, type Law } from "./rules/rule.ts";

type ByKind = Partial<Readonly<Record<RecordedAct["kind"], Authority>>>;

const byLaw = (profile: LawProcedure): ByKind => ({
  DraftLawLaid: profile.approval.authority,
  ReferredToCommittees: profile.committee.authority,
  CommitteeReported: profile.committee.authority,
  PlenaryVoteRecorded: profile.majority.authority,
  LawPresented: profile.clocks.presentation.authority,
  LawSigned: profile.clocks.signature.authority,
  LawReturned: profile.returning.authority,
  LawPublished: profile.publication.authority,
});

const bySilence = (profile: NegativeProcedure): ByKind => ({
  TreatyLaid: profile.periodA.authority,
  ScrutinyExtended: profile.extension.authority,
  MinisterialStatementMade: profile.lowerHouseResolution.authority,
  SilenceCertified: profile.approval.authority,
});

const byTwoPersons: ByKind = {
  PlenaryVoteCertified: fourEyes,
  CertificationDiffered: fourEyes,
  CertificationDeclined: fourEyes,
  InstrumentReleased: fourEyes,
  NotificationReleased: fourEyes,
};

/** That whoever goes on although a rule is broken says why. */
export const reasonDespite = ownRule("reasonForBreach");

const arranged = ownRule("taskWithinDuty");

const byOurselves: ByKind = {
  CaseMadePublic: ownRule("publicOnlyByAct"),
  TaskClaimed: arranged,
  TaskHandedOver: arranged,
  DeadlineOverdue: ownRule("overdueWithoutEffect"),
};

const byTreaty = ({ treaty }: Law): ByKind => ({
  DepositConfirmed: treaty.depositary.authority,
  TreatyInForceRecorded: treaty.entryIntoForce.rule.authority,
});

const resolutionAuthority = (
  { houses, lowerHouseResolution, upperHouseResolution }: NegativeProcedure,
  house: string,
): Authority =>
  house === houses[0].id ? lowerHouseResolution.authority : upperHouseResolution.authority;

const byBasis = [
  "ActCorrected",
  "CaseSuspended",
  "CaseResumed",
  "ProfileVersionChanged",
  "CaseLapsed",
] as const;

const restsOnItsBasis = (act: Act): act is ActOf<(typeof byBasis)[number]> =>
  byBasis.some((kind) => kind === act.kind);

/** What an act rests on: the rule of the procedure or of the treaty, or the legal basis that was named; null where there is none. */
export const authorityOfAct = (law: Law, act: Act): Authority | null => {
  if (act.kind === "ContinuedDespite") return reasonDespite;
  if (restsOnItsBasis(act)) return { cite: act.legalBasis, url: null, mark: "unverified" };
  const { profile } = law;
  if (act.kind === "ResolutionRecorded" && !isLawProcedure(profile))
    return resolutionAuthority(profile, act.house);
  const own = isLawProcedure(profile) ? byLaw(profile) : bySilence(profile);
  return { ...byTwoPersons, ...byOurselves, ...byTreaty(law), ...own }[act.kind] ?? null;
};
