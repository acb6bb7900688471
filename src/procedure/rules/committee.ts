import { certificationAwaited } from "./awaited-certification.ts";
import type { Case } from "../case/case.ts";
import { unlessBefore, type CaseFact } from "../case/case-fact.ts";
import type { ActOf } from "../case/act.ts";
import type { Authority } from "../values/authority.ts";
import { isStaged } from "../profile/kind-of-procedure.ts";
import type { Situation } from "./rule.ts";

export const referral = (state: Case): CaseFact<ActOf<"ReferredToCommittees">> | undefined =>
  state.committees.referrals.at(-1);

export const reportsSinceReferral = (
  state: Case,
): readonly CaseFact<ActOf<"CommitteeReported">>[] => {
  const start = Math.max(
    referral(state)?.seq ?? 0,
    state.committees.referralsBack.at(-1)?.seq ?? 0,
  );
  return state.committees.reports.filter((fact) => fact.seq > start);
};

export const committeeAuthority = (situation: Situation): Authority | undefined =>
  isStaged(situation.law.profile) ? undefined : situation.law.profile.committee.authority;

/** Whether the lead committee has reported since the draft law last came to it. */
export const leadHasReported = (state: Case): boolean => {
  const lead = referral(state)?.act.lead;
  return reportsSinceReferral(state).some((fact) => fact.act.committee === lead);
};

/** The sitting that is scheduled and was neither overtaken by a return of the law nor by a referral back. */
export const scheduledSitting = (state: Case): CaseFact<ActOf<"SittingScheduled">> | undefined =>
  unlessBefore(state.sitting, state.roundEnds.at(-1));

const isVoteCertified = (state: Case): boolean =>
  certificationAwaited(state, "certification") === undefined;

/** Whether a sitting is still to be scheduled before the plenary votes. */
export const isSittingAwaited = (state: Case): boolean =>
  isVoteCertified(state) && scheduledSitting(state) === undefined;

/** Whether a sitting is scheduled that has not voted yet. */
export const isSittingToVote = (state: Case): boolean =>
  isVoteCertified(state) && scheduledSitting(state) !== undefined;
