import type { TermName } from "../words/messages.ts";
import { ownRule, type Authority } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import { type CaseFact, dateOfFact } from "../case/case-fact.ts";
import { everyInstrument, everySignature } from "../case/slots/slot.ts";
import { confirmsOrder, contradictsOrder, type FactDate } from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import { outOfOrder } from "./out-of-order.ts";
import { type Law, procedureAt } from "../law/law.ts";
import { releasedOn, transmission } from "../case/instrument.ts";

type Step = {
  readonly name: TermName;
  /** Each time that it was taken, oldest first. */
  readonly taken: (state: Case) => readonly CaseFact[];
  readonly authority: Authority;
};

const order = ownRule("stepsInOrder");

/** What is signed is the text that was released: the rule on which their order rests. */
const textReleasedFirst = ownRule("signedTextReleased");

const signing: Step = {
  name: "signatureOfTheInstrument",
  taken: ({ instruments }) => everySignature(instruments),
  authority: order,
};
const sending: Step = {
  name: "sendingOfTheNotification",
  taken: ({ notifications }) => notifications.sent,
  authority: order,
};
const handingOver: Step = {
  name: "transmissionOfTheInstrument",
  taken: ({ instruments }) => everyInstrument(instruments).flatMap((one) => one.transmitted),
  authority: order,
};
const receipt: Step = {
  name: "deposit",
  taken: ({ deposit }) => (deposit === undefined ? [] : [deposit]),
  authority: order,
};
const textReleased: Step = {
  name: "releaseOfTheInstrument",
  taken: ({ instruments }) => everyInstrument(instruments).flatMap(({ released }) => released),
  authority: textReleasedFirst,
};
const returned: Step = {
  name: "returnOfTheInstrument",
  taken: ({ instruments }) => instruments.returned.map((one) => one.returned),
  authority: order,
};
// What the procedure file says of the order of its stages is judged by its course. Nothing says that the notification is sent
// before the deposit: the original may be handed over first.
const international = [signing, receipt];

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

const dayFor = (fact: CaseFact, timeZone: string): FactDate =>
  fact.act.kind === "InstrumentReleased" ? releasedOn(fact, timeZone) : dateOfFact(fact, timeZone);

/** The order of two steps by the days of what records them. */
const compared = (
  [before, after]: readonly [Step, Step],
  [first, second]: readonly [CaseFact, CaseFact],
  law: Law,
): Finding => {
  const { timeZone } = procedureAt(law, first.seq);
  const [early, late] = [dayFor(first, timeZone), dayFor(second, timeZone)];
  return {
    rule: { kind: "orderOf", before: before.name, after: after.name },
    verdict: orderOf([first, second], [early, late]),
    why: { kind: "stepsDated", before: before.name, early, after: after.name, late },
    authority: before.authority,
  };
};

const pair = (
  state: Case,
  [before, after]: readonly [Step, Step],
  law: Law,
): Finding | undefined => {
  const second = after.taken(state).at(-1);
  if (second === undefined) return undefined;
  // After a return or a referral back a step is taken again: what counts is the one before this step.
  const first =
    before.taken(state).findLast((fact) => fact.seq < second.seq) ?? before.taken(state).at(-1);
  const rule: Rule = { kind: "orderOf", before: before.name, after: after.name };
  const { authority } = before;
  if (first === undefined)
    return {
      rule,
      verdict: "cannotBeVerified",
      why: { kind: "noRecordOf", step: before.name },
      authority,
    };
  return compared([before, after], [first, second], law);
};

// What may be left out, or happens at any point, is compared where it is on record.
const ifBoth = (
  state: Case,
  [before, after]: readonly [Step, Step],
  law: Law,
): readonly Finding[] => {
  if (!isOnRecord(state, before) || !isOnRecord(state, after)) return [];
  const finding = pair(state, [before, after], law);
  return finding === undefined ? [] : [finding];
};

/** The order of two facts that rest on each other, beside the steps of the procedure. */
const besideFindings = (state: Case, law: Law): readonly Finding[] => {
  const then = (before: readonly Step[], after: Step): readonly Finding[] =>
    before.flatMap((one) => ifBoth(state, [one, after], law));
  return [
    ...then([textReleased], signing),
    ...then([signing], returned),
    // Each instrument that came back is compared with its own hand-over, where that is on record.
    ...state.instruments.returned.flatMap(({ transmitted, returned: back }) => {
      const handed = transmitted.at(-1);
      return handed === undefined ? [] : [compared([handingOver, returned], [handed, back], law)];
    }),
    ...treatySignatureFindings(state, law),
  ];
};

const bySignature = ownRule("laidAfterSignature");

const treatySignatureFindings = (
  state: Case,
  { procedure: { timeZone } }: Law,
): readonly Finding[] => {
  const signed = state.datedFacts.findLast(({ act }) => act.fact === "signature");
  return signed === undefined
    ? []
    : state.laid.flatMap((laid) =>
        outOfOrder(
          ["signatureOfTheTreaty", signed.act.on],
          ["laying", dateOfFact(laid, timeZone)],
          bySignature,
        ),
      );
};

const isOnRecord = (state: Case, step: Step): boolean => step.taken(state).length > 0;

/**
 * Every step up to the last one on record: those missing are named, and each one on record is compared with the one
 * before it on record, so that a gap hides nothing.
 */
export const orderFindings = (state: Case, law: Law): readonly Finding[] => {
  const last = international.findLastIndex((step) => isOnRecord(state, step));
  const reached = international.slice(0, last + 1);
  const missing = reached
    .filter((step) => !isOnRecord(state, step))
    .map(({ name, authority }): Finding => ({
      rule: { kind: "orderMissing", step: name },
      verdict: "cannotBeVerified",
      why: { kind: "notOnRecord" },
      authority,
    }));
  const recorded = reached.filter((step) => isOnRecord(state, step));
  const compared = recorded.slice(1).flatMap((after, index) => {
    const before = recorded[index];
    const finding = before === undefined ? undefined : pair(state, [before, after], law);
    return finding === undefined ? [] : [finding];
  });
  const isMissing = ({ why }: Finding): boolean =>
    "kind" in why &&
    why.kind === "noRecordOf" &&
    missing.some(({ rule }) => rule.kind === "orderMissing" && rule.step === why.step);
  const beside = [
    pair(state, [signing, sending], law),
    pair(state, [signing, handingOver], law),
    // The hand-over need not be on record, nor is that of an instrument that came back the one that counts.
    transmission(state) !== undefined ? pair(state, [handingOver, receipt], law) : undefined,
  ];
  return [
    ...missing,
    ...compared,
    ...beside.filter((finding) => finding !== undefined).filter((finding) => !isMissing(finding)),
    ...besideFindings(state, law),
  ];
};
