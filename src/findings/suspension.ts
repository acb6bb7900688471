import { mayHappenWhileSuspended } from "../case/command.ts";
import type { Sentence } from "../words/messages.ts";
import type { RecordedAct } from "../case/act.ts";
import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import { type CaseFact, dateOfFact } from "../case/case-fact.ts";
import { firstOfDays } from "../time/date.ts";
import { confirmsOrder, contradictsOrder, dayOf, type FactDate } from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import type { Suspension } from "../case/slots/suspensions.ts";

const standsStill = ownRule("suspendedCaseWaits");

type Step = { readonly kind: RecordedAct["kind"]; readonly on: FactDate };

// Only what has a day of its own can be compared. What was recorded as the case was carried on here happened by then.
const stepsOf = (fact: CaseFact, timeZone: string): readonly Step[] => {
  const { kind } = fact.act;
  if (mayHappenWhileSuspended(kind) || !("on" in fact.act)) return [];
  const on = dateOfFact(fact, timeZone);
  const to = dayOf(fact.at, timeZone);
  return on.kind === "unknown" && !fact.imported
    ? [{ kind, on: { kind: "between", from: firstOfDays, to } }]
    : [{ kind, on }];
};

// On the day of the suspension a step may have come before it, on that of the resumption after it.
const isOutside = ({ on }: Step, { began, ended }: Suspension): boolean =>
  confirmsOrder(on, began.act.on) || (ended !== undefined && confirmsOrder(ended.act.on, on));

const isWithin = ({ on }: Step, { began, ended }: Suspension): boolean =>
  contradictsOrder(on, began.act.on) && (ended === undefined || contradictsOrder(ended.act.on, on));

const named = (steps: readonly Step[]): readonly Sentence[] =>
  steps.map(({ kind, on }) => ({ kind: "actOn", act: kind, on }));

const spanInWords = ({ began, ended }: Suspension): Sentence =>
  ended === undefined
    ? { kind: "suspendedOpen", on: began.act.on, basis: began.act.legalBasis }
    : {
        kind: "suspendedResumed",
        on: began.act.on,
        basis: began.act.legalBasis,
        end: ended.act.on,
        endBasis: ended.act.legalBasis,
      };

const verdictOn = (
  { stage }: Case,
  one: Suspension,
  steps: readonly Step[],
): readonly [Finding["verdict"], readonly Sentence[]] => {
  const within = steps.filter((step) => isWithin(step, one));
  if (within.length > 0) return ["broken", [{ kind: "meanwhile", steps: named(within) }]];
  const doubtful = steps.filter((step) => !isOutside(step, one));
  if (doubtful.length > 0)
    return ["cannotBeVerified", [{ kind: "perhapsMeanwhile", steps: named(doubtful) }]];
  return [one.ended === undefined && isOpen(stage) ? "running" : "kept", []];
};

/** Of each suspension, whether anything carried the case on meanwhile. */
export const suspensionFindings = (state: Case, timeZone: string): readonly Finding[] => {
  const { suspensions } = state;
  if (suspensions.length === 0) return [];
  const steps = state.facts.flatMap((fact) => stepsOf(fact, timeZone));
  return suspensions.map((one): Finding => {
    const [verdict, meanwhile] = verdictOn(state, one, steps);
    return {
      rule: { kind: "noStepWhileSuspended" },
      verdict,
      why: [spanInWords(one), ...meanwhile],
      authority: standsStill,
    };
  });
};
