import type { ActOf } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import { currentEntry, dateOfFact, type CaseFact } from "../../case/case-fact.ts";
import { actsThatCanBeHeld } from "../../case/course-of-case.ts";
import { effectHeldNow, factOfEntry } from "../../case/effect-held.ts";
import { hasNoEffect } from "../../case/worth.ts";
import { ownRule } from "../../words/authority.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import {
  notBefore,
  notCurrent,
  notInFuture,
  onBasis,
  type Rule,
  type Situation,
} from "../rules/rule.ts";
import { courseFaults } from "../rules/stage-rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordEffect",
  verb: "record-effect",
  at: "open",
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const prevails = ownRule("effectAsHeld");

type Asked = Pick<ActOf<"EffectRecorded">, "of" | "effect" | "on">;

/** Refuses what is held of an act that has no effect to give or deny, or what is held of it already. */
const heldFaults = (
  { case: state, law }: Situation,
  { effect }: Asked,
  fact: CaseFact,
): readonly Refusal[] => {
  const { act, seq } = fact;
  const named = { seq, act: act.kind };
  if (!actsThatCanBeHeld(state, law.procedure).includes(fact))
    return inField("of", [refusal("NoEffectToHold", named, prevails)]);
  const held = effectHeldNow(state, fact);
  return held?.act.effect === effect
    ? inField("effect", [
        refusal("EffectAsHeld", { ...named, by: held.act.by, entry: held.entry }, prevails),
      ])
    : [];
};

/** Refuses what names no entry of the case or one that was corrected since, and a day that certainly lies before that of the act. */
const actFaults = (situation: Situation, asked: Asked): readonly Refusal[] => {
  const { case: state, law } = situation;
  const { of, on } = asked;
  const recorded = state.facts.find(({ entries }) => entries.some((entry) => entry === of));
  if (recorded === undefined)
    return inField("of", [refusal("EntryNotFound", { caseId: state.caseId, of })]);
  const date = dateOfFact(recorded, law.procedure.timeZone);
  return [
    ...heldFaults(situation, asked, factOfEntry(state, of) ?? recorded),
    ...notCurrent(of, { what: "statementOfThatFact", current: currentEntry(recorded) }),
    ...inField("on", notBefore(on, { act: recorded.act.kind, on: date })),
  ];
};

/** Whether a fact may have an effect that somebody has to decide: it has none by the file, or was corrected since it had none. */
const isInDoubt = (state: Case, fact: CaseFact): boolean =>
  effectHeldNow(state, fact) === undefined &&
  (hasNoEffect(fact.worth) ||
    state.corrections.some(
      ({ replaced }) => replaced.seq === fact.seq && hasNoEffect(replaced.worth),
    ));

const rule: Rule<"RecordEffect"> = {
  against: (situation, command, act) => [
    ...actFaults(situation, command),
    ...inField("on", notInFuture(situation, command.on)),
    ...courseFaults(situation, act),
  ],
  authority: (_, { source }) => onBasis(source),
  isBeside: (state) => state.steps.some((fact) => isInDoubt(state, fact)),
};

/** Records what was held of the effect of an act on record, and by whom: the case goes on from that. */
export const recordEffect = { definition, rule } as const;
