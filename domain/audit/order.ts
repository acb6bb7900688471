import type { RecordedAct } from "../act.ts";
import { ownRule, type Authority } from "../authority.ts";
import { factsOf, latest, type Case, type CaseFact } from "../case.ts";
import { dayIn } from "../day-in.ts";
import {
  contradictsOrder,
  dateInWords,
  earliestDay,
  knownDate,
  latestDay,
  unknownDate,
  type FactDate,
} from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import { isLawProcedure, type Profile } from "../profile.ts";
import { transmission } from "../rules/transmission.ts";

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

// Nothing says that the notification is sent before the deposit: the original may be handed over first.
const international = [
  step("signature of the instrument", "InstrumentSigned"),
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
  if (first.seq < second.seq && !first.imported && !second.imported) return true;
  const [last, earliest] = [latestDay(early), earliestDay(late)];
  return last !== undefined && earliest !== undefined && last <= earliest;
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

const isOnRecord = (state: Case, step: Step): boolean => latest(state, step.kind) !== undefined;

/**
 * Every step up to the last one on record: those missing are named, and each one on record is compared with the one
 * before it on record, so that a gap hides nothing.
 */
export const orderFindings = (state: Case, profile: Profile): readonly Finding[] => {
  const steps = stepsOf(profile);
  const reached = steps.slice(0, steps.findLastIndex((step) => isOnRecord(state, step)) + 1);
  const missing = reached
    .filter((step) => !isOnRecord(state, step))
    .map(({ name, authority }): Finding => ({
      rule: `order: ${name}`,
      verdict: "cannotBeVerified",
      why: `no record of the ${name}`,
      authority,
    }));
  const recorded = reached.filter((step) => isOnRecord(state, step));
  const compared = recorded.slice(1).flatMap((after, index) => {
    const before = recorded[index];
    const finding =
      before === undefined ? undefined : pair(state, [before, after], profile.timeZone);
    return finding === undefined ? [] : [finding];
  });
  const beside = [
    notificationFinding(state, profile.timeZone),
    pair(state, [signing, handingOver], profile.timeZone),
    // The hand-over need not be on record, nor is that of an instrument that came back the one that counts.
    transmission(state) !== undefined
      ? pair(state, [handingOver, receipt], profile.timeZone)
      : undefined,
  ];
  return [...missing, ...compared, ...beside.filter((finding) => finding !== undefined)];
};

const signing = step("signature of the instrument", "InstrumentSigned");
const handingOver = step("transmission of the instrument", "InstrumentTransmitted");
const receipt = step("deposit", "DepositConfirmed");

const notificationFinding = (state: Case, timeZone: string): Finding | undefined =>
  pair(
    state,
    [
      step("signature of the instrument", "InstrumentSigned"),
      step("sending of the notification", "NotificationSent"),
    ],
    timeZone,
  );
