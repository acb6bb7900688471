import type { Message, TermName } from "../words/messages.ts";
import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import { type CaseFact, dateOfFact } from "../case/case-fact.ts";
import { everyInstrument, everySignature } from "../case/slots/slot.ts";
import {
  confirmsOrder,
  contradictsOrder,
  dayOf,
  type FactDate,
  knownDate,
} from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import { outOfOrder } from "./out-of-order.ts";
import { type Law, procedureAt } from "../law/law.ts";
import { transmission } from "../case/instrument.ts";

type Step = {
  readonly name: TermName;
  /** Each time that it was taken, oldest first. */
  readonly taken: (state: Case) => readonly CaseFact[];
};

const order = ownRule("stepsInOrder");

const signing: Step = {
  name: "signatureOfTheInstrument",
  taken: ({ instruments }) => everySignature(instruments),
};
const sending: Step = {
  name: "sendingOfTheNotification",
  taken: ({ notifications }) => notifications.sent,
};
const handingOver: Step = {
  name: "transmissionOfTheInstrument",
  taken: ({ instruments }) => everyInstrument(instruments).flatMap((one) => one.transmitted),
};
const receipt: Step = {
  name: "deposit",
  taken: ({ deposit }) => (deposit === undefined ? [] : [deposit]),
};
const textReleased: Step = {
  name: "releaseOfTheInstrument",
  taken: ({ instruments }) => everyInstrument(instruments).flatMap(({ released }) => released),
};
const returned: Step = {
  name: "returnOfTheInstrument",
  taken: ({ instruments }) => instruments.returned.map((one) => one.returned),
};

// What is signed is the text that was released: the rule on which their order rests.
const authorityOf = (before: Step): Finding["authority"] =>
  before === textReleased ? ownRule("signedTextReleased") : order;

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

// Steps are in order by the days on which they were taken. That one was entered later than that is said, and breaks nothing.
const enteredLate = (
  { name }: Step,
  { imported, at }: CaseFact,
  [taken, timeZone]: readonly [FactDate, string],
): readonly Message[] => {
  const entered = knownDate(dayOf(at, timeZone));
  return !imported && contradictsOrder(entered, taken)
    ? [{ kind: "enteredLate", step: name, on: entered }]
    : [];
};

/** The order of two steps by the days on which they were taken. */
const compared = (
  [before, after]: readonly [Step, Step],
  [first, second]: readonly [CaseFact, CaseFact],
  law: Law,
): Finding => {
  const { timeZone } = procedureAt(law, first.seq);
  const [early, late] = [dateOfFact(first, timeZone), dateOfFact(second, timeZone)];
  const verdict = orderOf([first, second], [early, late]);
  const isReleasedLate = verdict === "broken" && before === textReleased;
  return {
    rule: { kind: "orderOf", before: before.name, after: after.name },
    verdict,
    why: [
      { kind: "stepsDated", before: before.name, early, after: after.name, late },
      ...enteredLate(before, first, [early, timeZone]),
      ...enteredLate(after, second, [late, timeZone]),
      ...(isReleasedLate ? [{ kind: "releasedHere" } as const] : []),
    ],
    authority: authorityOf(before),
  };
};

const pair = (
  state: Case,
  [before, after]: readonly [Step, Step],
  law: Law,
): readonly Finding[] => {
  const second = after.taken(state).at(-1);
  if (second === undefined) return [];
  // After a return or a referral back a step is taken again: what counts is the one before this step.
  const first =
    before.taken(state).findLast((fact) => fact.seq < second.seq) ?? before.taken(state).at(-1);
  const rule: Rule = { kind: "orderOf", before: before.name, after: after.name };
  return first === undefined
    ? [
        {
          rule,
          verdict: "cannotBeVerified",
          why: { kind: "noRecordOf", step: before.name },
          authority: authorityOf(before),
        },
      ]
    : [compared([before, after], [first, second], law)];
};

const isOnRecord = (state: Case, step: Step): boolean => step.taken(state).length > 0;

// What may be left out, or happens at any point, is compared where it is on record.
const ifBoth = (state: Case, steps: readonly [Step, Step], law: Law): readonly Finding[] =>
  isOnRecord(state, steps[0]) ? pair(state, steps, law) : [];

/** The order of two facts that rest on each other, beside the steps of the procedure. */
const besideFindings = (state: Case, law: Law): readonly Finding[] => [
  ...ifBoth(state, [textReleased, signing], law),
  ...ifBoth(state, [signing, returned], law),
  // Each instrument that came back is compared with its own hand-over, where that is on record.
  ...state.instruments.returned.flatMap(({ transmitted, returned: back }) => {
    const handed = transmitted.at(-1);
    return handed === undefined ? [] : [compared([handingOver, returned], [handed, back], law)];
  }),
  ...treatySignatureFindings(state, law),
];

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
          ownRule("laidAfterSignature"),
        ),
      );
};

/**
 * The order of the steps abroad, as far as they are on record; the procedure file says that of its stages, which its course judges.
 * Nothing says that the notification is sent before the deposit: the original may be handed over first.
 */
export const orderFindings = (state: Case, law: Law): readonly Finding[] => [
  ...(isOnRecord(state, receipt) && !isOnRecord(state, signing)
    ? [
        {
          rule: { kind: "orderMissing", step: signing.name },
          verdict: "cannotBeVerified",
          why: { kind: "notOnRecord" },
          authority: order,
        } as const,
      ]
    : [receipt, sending, handingOver].flatMap((after) => pair(state, [signing, after], law))),
  // The hand-over need not be on record, nor is that of an instrument that came back the one that counts.
  ...(transmission(state) === undefined ? [] : pair(state, [handingOver, receipt], law)),
  ...besideFindings(state, law),
];
