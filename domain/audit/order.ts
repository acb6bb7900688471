import type { RecordedAct } from "../act.ts";
import { ownRule, type Authority } from "../authority.ts";
import { factsOf, latest, type Case, type CaseFact } from "../case.ts";
import { confirmsOrder, contradictsOrder, dateInWords, type FactDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import { isLawProcedure, type Profile } from "../profile.ts";
import { profileAt } from "../moved-law.ts";
import type { Law } from "../rules/rule.ts";
import { transmission } from "../rules/transmission.ts";
import { dateOfFact } from "./date-of-fact.ts";
import { judgedByRulesThen } from "../rules-in-force.ts";
import * as stepsSaid from "../sayings/steps.ts";

type Step = {
  readonly name: string;
  readonly kind: RecordedAct["kind"];
  readonly authority: Authority;
};

const order = ownRule("the steps of a procedure follow each other");
const step = (name: string, kind: RecordedAct["kind"], authority = order): Step => ({
  name,
  kind,
  authority,
});

const signing = step("signature of the instrument", "InstrumentSigned");
const sending = step("sending of the notification", "NotificationSent");
const handingOver = step("transmission of the instrument", "InstrumentTransmitted");
const receipt = step("deposit", "DepositConfirmed");

// Nothing says that the notification is sent before the deposit: the original may be handed over first.
const international = [signing, receipt];

const stepsOf = (profile: Profile): readonly Step[] =>
  isLawProcedure(profile)
    ? [
        step("laying of the draft law", "DraftLawLaid"),
        step("referral to committees", "ReferredToCommittees", profile.committee.authority),
        step("report of the lead committee", "CommitteeReported", profile.committee.authority),
        step("plenary vote", "PlenaryVoteRecorded", profile.readings.authority),
        step("presentation of the law", "LawPresented", profile.clocks.presentation.authority),
        step("signature of the law", "LawSigned", profile.clocks.signature.authority),
        ...international,
      ]
    : [
        step("laying before both Houses", "TreatyLaid", profile.periodA.authority),
        step("certified silence", "SilenceCertified", profile.approval.authority),
        ...international,
      ];

// The days leave no doubt, or both steps were recorded here, one after the other.
const isCertain = (
  [first, second]: readonly [CaseFact, CaseFact],
  [early, late]: readonly [FactDate, FactDate],
): boolean =>
  (first.seq < second.seq && !first.imported && !second.imported) || confirmsOrder(early, late);

const orderOf = (
  facts: readonly [CaseFact, CaseFact],
  [early, late]: readonly [FactDate, FactDate],
): Finding["verdict"] => {
  if (contradictsOrder(early, late)) return "broken";
  return isCertain(facts, [early, late]) ? "kept" : "cannotBeVerified";
};

const pair = (
  state: Case,
  [before, after]: readonly [Step, Step],
  law: Law,
): Finding | undefined => {
  const second = latest(state, after.kind);
  if (second === undefined) return undefined;
  // After a return or a referral back a step is taken again: what counts is the one before this step.
  const first =
    factsOf(state, before.kind).findLast((fact) => fact.seq < second.seq) ??
    latest(state, before.kind);
  const rule = stepsSaid.orderOf(before.name, after.name);
  const { authority: now } = before;
  if (first === undefined)
    return {
      rule,
      verdict: "cannotBeVerified",
      why: stepsSaid.noRecordOf(before.name),
      authority: now,
    };
  const profile = profileAt(law, first.seq);
  const authority = stepsOf(profile).find(({ kind }) => kind === before.kind)?.authority ?? now;
  const { timeZone } = profile;
  const [early, late] = [dateOfFact(first, timeZone), dateOfFact(second, timeZone)];
  const why = stepsSaid.stepsDated({
    before: before.name,
    early: dateInWords(early),
    after: after.name,
    late: dateInWords(late),
  });
  const verdict = orderOf([first, second], [early, late]);
  const finding: Finding = { rule, verdict, why, authority };
  // That what is presented was adopted before is so in every year; that a committee reports first is a parliament's rule.
  return authority === order
    ? finding
    : judgedByRulesThen(profile, { on: early, imported: first.imported }, finding);
};

const isOnRecord = (state: Case, step: Step): boolean => latest(state, step.kind) !== undefined;

/**
 * Every step up to the last one on record: those missing are named, and each one on record is compared with the one
 * before it on record, so that a gap hides nothing.
 */
export const orderFindings = (state: Case, law: Law): readonly Finding[] => {
  const steps = stepsOf(law.profile);
  const reached = steps.slice(0, steps.findLastIndex((step) => isOnRecord(state, step)) + 1);
  const missing = reached
    .filter((step) => !isOnRecord(state, step))
    .map(({ name, authority }): Finding => ({
      rule: stepsSaid.orderMissing(name),
      verdict: "cannotBeVerified",
      why: stepsSaid.noRecordOf(name),
      authority,
    }));
  const recorded = reached.filter((step) => isOnRecord(state, step));
  const compared = recorded.slice(1).flatMap((after, index) => {
    const before = recorded[index];
    const finding = before === undefined ? undefined : pair(state, [before, after], law);
    return finding === undefined ? [] : [finding];
  });
  const beside = [
    pair(state, [signing, sending], law),
    pair(state, [signing, handingOver], law),
    // The hand-over need not be on record, nor is that of an instrument that came back the one that counts.
    transmission(state) !== undefined ? pair(state, [handingOver, receipt], law) : undefined,
  ];
  return [...missing, ...compared, ...beside.filter((finding) => finding !== undefined)];
};
