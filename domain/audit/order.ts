import type { RecordedAct } from "../act.ts";
import { ownRule, type Authority } from "../authority.ts";
import { factsOf, latest, type Case, type CaseFact } from "../case.ts";
import { dayIn } from "../day-in.ts";
import {
  contradictsOrder,
  dateInWords,
  knownDate,
  unknownDate,
  type FactDate,
} from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import { isLawProcedure, type Profile } from "../profile.ts";

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

const international = [
  step("signature of the instrument", "InstrumentSigned"),
  step("sending of the notification", "NotificationSent"),
  step("deposit", "DepositConfirmed"),
];

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

const dateOf = ({ act, at }: CaseFact, timeZone: string): FactDate => {
  // A sending is dated by its entry: the system records it as it happens.
  if (act.kind === "NotificationSent") return knownDate(dayIn(timeZone, Date.parse(at)));
  if (act.kind === "SilenceCertified") return knownDate(act.lastDay);
  if (act.kind === "DepositConfirmed") return act.receivedOn;
  if ("on" in act) return typeof act.on === "string" ? knownDate(act.on) : act.on;
  return unknownDate;
};

// The days leave no doubt, or both steps were recorded here, one after the other.
const isCertain = (
  [first, second]: readonly [CaseFact, CaseFact],
  [early, late]: readonly [FactDate, FactDate],
): boolean => {
  const recordedHere = first.seq < second.seq && !first.imported && !second.imported;
  return (
    recordedHere ||
    contradictsOrder(late, early) ||
    (early.kind === "known" && late.kind === "known")
  );
};

const pair = (
  state: Case,
  [before, after]: readonly [Step, Step],
  timeZone: string,
): Finding | undefined => {
  const second = latest(state, after.kind);
  if (second === undefined) return undefined;
  // After a return or a referral back a step is taken again: what counts is the one before this step.
  const first =
    factsOf(state, before.kind).findLast((fact) => fact.seq < second.seq) ??
    latest(state, before.kind);
  const rule = `order: ${before.name} before ${after.name}`;
  const { authority } = before;
  if (first === undefined)
    return { rule, verdict: "cannotBeVerified", why: `no record of the ${before.name}`, authority };
  const [early, late] = [dateOf(first, timeZone), dateOf(second, timeZone)];
  const why = `${before.name} ${dateInWords(early)}, ${after.name} ${dateInWords(late)}`;
  if (contradictsOrder(early, late)) return { rule, verdict: "broken", why, authority };
  return {
    rule,
    verdict: isCertain([first, second], [early, late]) ? "kept" : "cannotBeVerified",
    why,
    authority,
  };
};

/** One finding for each step that was reached: whether the step before it is on record and came first. */
export const orderFindings = (state: Case, profile: Profile): readonly Finding[] => {
  const steps = stepsOf(profile);
  return steps.slice(1).flatMap((after, index) => {
    const before = steps[index];
    const finding =
      before === undefined ? undefined : pair(state, [before, after], profile.timeZone);
    return finding === undefined ? [] : [finding];
  });
};
