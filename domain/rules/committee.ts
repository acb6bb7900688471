import { latest, factsOf, type Case, type CaseFact } from "../case.ts";
import type { ActOf } from "../act.ts";
import type { Authority } from "../authority.ts";
import { knownDate } from "../fact-date.ts";
import { isLawProcedure } from "../profile.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { notBefore, notInFuture, type Rule, type Situation } from "./rule.ts";

const referral = (state: Case): CaseFact<ActOf<"ReferredToCommittees">> | undefined =>
  latest(state, "ReferredToCommittees");

const reportsSinceReferral = (state: Case): readonly CaseFact<ActOf<"CommitteeReported">>[] => {
  const start = Math.max(referral(state)?.seq ?? 0, latest(state, "ReferredBack")?.seq ?? 0);
  return factsOf(state, "CommitteeReported").filter((fact) => fact.seq > start);
};

const committeeAuthority = (situation: Situation): Authority | undefined =>
  isLawProcedure(situation.law.profile) ? situation.law.profile.committee.authority : undefined;

export const recordCommitteeReport: Rule<"RecordCommitteeReport"> = {
  against: (situation, command) => {
    const referred = referral(situation.case);
    const committees = referred === undefined ? [] : [referred.act.lead, ...referred.act.others];
    const earlier = reportsSinceReferral(situation.case).find(
      (fact) => fact.act.committee === command.committee,
    );
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, referred && { name: "theReferral", on: referred.act.on }),
      ...(committees.includes(command.committee)
        ? []
        : [
            refusal(
              "CommitteeNotReferred",
              {
                committee: command.committee,
                referred: committees,
              },
              committeeAuthority(situation),
            ),
          ]),
      ...(earlier === undefined
        ? []
        : [
            refusal("CommitteeReportedAlready", {
              committee: command.committee,
              entry: earlier.entry,
            }),
          ]),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "CommitteeReported" }),
};

/** Whether the lead committee has reported since the draft law last came to it. */
export const leadHasReported = (state: Case): boolean => {
  const lead = referral(state)?.act.lead;
  return reportsSinceReferral(state).some((fact) => fact.act.committee === lead);
};

const leadReportMissing = (situation: Situation): readonly Refusal[] => {
  const lead = referral(situation.case)?.act.lead;
  return leadHasReported(situation.case)
    ? []
    : [
        refusal(
          "LeadReportMissing",
          {
            lead:
              lead === undefined
                ? { kind: "named", term: "unknown" }
                : { kind: "asGiven", text: lead },
          },
          committeeAuthority(situation),
        ),
      ];
};

export const scheduleSitting: Rule<"ScheduleSitting"> = {
  against: (situation, command) => {
    const on = knownDate(command.sittingOn);
    const report = latest(situation.case, "CommitteeReported");
    const returned = latest(situation.case, "LawReturned");
    return [
      ...leadReportMissing(situation),
      ...notBefore(on, report && { name: "theCommitteesReport", on: report.act.on }),
      ...notBefore(on, returned && { name: "theReturnOfTheLaw", on: returned.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "SittingScheduled" }),
};

export const referBack: Rule<"ReferBack"> = {
  against: (situation, command) => {
    const report = latest(situation.case, "CommitteeReported");
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, report && { name: "theCommitteesReport", on: report.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ReferredBack" }),
};
