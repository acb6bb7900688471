import type { Case } from "../case/case.ts";
import type { ActOf } from "../case/act.ts";
import { dayOfStep } from "../case/case-fact.ts";
import { reportsBesideLead } from "../case/committees.ts";
import { courseOf } from "../case/course-of-case.ts";
import { everySignature, isFact } from "../case/slots/slot.ts";
import { eventInFile } from "../law/file/names-in-words.ts";
import { stageOf } from "../law/file/procedure.ts";
import type { Law } from "../law/law.ts";
import { contradictsOrder, type FactDate, knownDate, unknownDate } from "../time/fact-date.ts";
import { type Authority, ownRule } from "../words/authority.ts";
import type { Finding } from "../words/finding.ts";
import type { Sentence, TermName } from "../words/messages.ts";
import { vclt } from "./statements/made.ts";

const order = ownRule("stepsInOrder");
const consentBinds = vclt("16(b)");

type Dated = { readonly step: Sentence; readonly on: FactDate };

const named = (term: TermName, on: FactDate): Dated => ({ step: { kind: "named", term }, on });

/** That a day certainly lies before that of what must have come first. */
const before = (
  on: FactDate,
  first: Dated | undefined,
  authority: Authority = order,
): readonly Finding[] =>
  first !== undefined && contradictsOrder(first.on, on)
    ? [
        {
          rule: { kind: "orderOfSteps" },
          verdict: "broken",
          why: { kind: "DateBeforeStep", date: on, step: first.step, stepDate: first.on },
          authority,
        },
      ]
    : [];

/** Nothing about a treaty can have happened before it was concluded. */
const sinceConclusion = (
  { laid, datedFacts, followUp }: Case,
  { treaty: { concluded } }: Law,
): readonly Finding[] => {
  const on = concluded.on === "unknown" ? unknownDate : knownDate(concluded.on);
  return [...laid, ...datedFacts, ...followUp.treatyInForce].flatMap(({ act }) =>
    before(act.on, named("theConclusionOfTheTreaty", on), concluded.authority),
  );
};

/** What follows a suspension: its end, and the next one. What was not laid yet cannot have been suspended. */
const aroundSuspensions = ({ suspensions, resumptions, laid: [first] }: Case): readonly Finding[] =>
  suspensions.flatMap(({ began, ended }) => {
    const { seq, act, imported } = began;
    // In a case that is carried here nobody can have entered one before the end of another.
    const resumed = imported
      ? resumptions.find((one) => one.seq < seq && contradictsOrder(one.act.on, act.on))
      : undefined;
    return [
      ...before(act.on, first && named("laying", first.act.on)),
      ...before(act.on, resumed && named("theResumption", resumed.act.on)),
      ...(ended === undefined ? [] : before(ended.act.on, named("theSuspension", act.on))),
    ];
  });

/** What comes after a signature or a return of the instrument, beside what the order of the steps abroad says. */
const abroad = ({ instruments, followUp, deposit }: Case): readonly Finding[] => {
  const signatures = everySignature(instruments);
  return [
    ...instruments.returned.flatMap(({ returned }) => {
      const next = signatures.find(({ seq }) => seq > returned.seq);
      return next === undefined
        ? []
        : before(next.act.on, named("theReturnOfTheInstrument", returned.act.on));
    }),
    ...followUp.circulations.flatMap(({ seq, act }) => {
      const signed = signatures.findLast((one) => one.seq < seq);
      return before(act.on, signed && named("theSignatureOfTheInstrument", signed.act.on));
    }),
    ...followUp.objections.flatMap(({ seq, act }) => {
      const circulated = followUp.circulations.findLast(
        (one) => one.seq < seq && one.act.statements.includes(act.statement),
      );
      const received = deposit && named("theDeposit", deposit.act.receivedOn);
      return before(
        act.on,
        circulated === undefined ? received : named("theCirculation", circulated.act.on),
      );
    }),
    ...(typeof deposit?.act.effective === "string"
      ? before(
          knownDate(deposit.act.effective),
          named("theReceiptByTheDepositary", deposit.act.receivedOn),
          consentBinds,
        )
      : []),
  ];
};

/** A case cannot have ended before anything that was done in it, whichever of the two was entered first. */
const untilEnding = ({ withdrawal, lapse, facts }: Case): readonly Finding[] =>
  [withdrawal, lapse].flatMap((ending) =>
    ending === undefined
      ? []
      : facts.flatMap(({ act }) => {
          const on = dayOfStep(act);
          return on === undefined
            ? []
            : before(ending.act.on, { step: { kind: "actNamed", act: act.kind }, on });
        }),
  );

/** A committee beside the lead reports after the matter was referred to it. */
const reportsBeside = (state: Case, { procedure }: Law): readonly Finding[] =>
  reportsBesideLead(state).flatMap(({ report, referral }) =>
    before(report.act.on, {
      step: eventInFile(procedure, referral.act.stage, "referred"),
      on: referral.act.on,
    }),
  );

/** A sitting is scheduled for a day after that on which the case came to its stage. */
const sittings = (state: Case, { procedure }: Law): readonly Finding[] => {
  const scheduled = state.facts.filter(
    (fact): fact is typeof fact & { act: ActOf<"SittingScheduled"> } =>
      fact.imported && isFact(fact, "SittingScheduled"),
  );
  if (scheduled.length === 0) return [];
  const placeOf = new Map(
    state.facts.map(({ entry, seq }): readonly [string, number] => [entry, seq]),
  );
  const line = courseOf(state, procedure).happened.filter(
    ({ stage }) => stageOf(procedure, stage)?.beside === undefined,
  );
  return scheduled.flatMap(({ seq, act }) => {
    const last = line.findLast(({ entry = "" }) => (placeOf.get(entry) ?? seq) < seq);
    return before(
      knownDate(act.sittingOn),
      last && { step: eventInFile(procedure, last.stage, last.what), on: last.on },
    );
  });
};

/**
 * The days that are certainly out of order, beside those of the stages of the procedure and of the steps abroad, which have an order
 * of their own.
 */
export const dayFindings = (state: Case, law: Law): readonly Finding[] => [
  ...sinceConclusion(state, law),
  ...aroundSuspensions(state),
  ...abroad(state),
  ...untilEnding(state),
  ...reportsBeside(state, law),
  ...sittings(state, law),
];
