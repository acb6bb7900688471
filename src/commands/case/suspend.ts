import type { Case } from "../../case/case.ts";
import { type FactDate, contradictsOrder } from "../../time/fact-date.ts";
import { inField, refusal } from "../../words/refusal.ts";
import { type Rule, type Step, notBefore, notInFuture, onBasis } from "../rules/rule.ts";
import { unendedSuspension } from "../../case/clocks/suspension.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "Suspend",
  verb: "suspend",
  at: "open",
  duty: "clerk",
  anyTime: true,
} as const satisfies Definition;

/**
 * That a case stands still. It may date back: what was done meanwhile stays on record, and the audit says that it was done
 * while the case was suspended.
 */
const rule: Rule<"Suspend"> = {
  against: (situation, command) => {
    const earlier = unendedSuspension(situation.case);
    return [
      ...(earlier === undefined
        ? []
        : [
            refusal("CaseSuspendedAlready", {
              since: earlier.act.on,
              entry: earlier.entry,
            }),
          ]),
      ...inField("on", [
        ...notInFuture(situation, command.on),
        ...notBefore(command.on, layingBefore(situation.case)),
        ...notBefore(command.on, resumptionAfter(situation.case, command.on)),
      ]),
    ];
  },
  authority: (_, { legalBasis }) => onBasis(legalBasis),
};

// What was not laid yet cannot have been suspended.
const layingBefore = (state: Case): Step | undefined => {
  const laid = state.laid.at(0);
  return laid && { name: "laying", on: laid.act.on };
};

// In a past case they may overlap, and the one entered last need not be the one that ended last.
const resumptionAfter = (state: Case, on: FactDate): Step | undefined => {
  const resumed = state.resumptions.find(({ act }) => contradictsOrder(act.on, on));
  return resumed && { name: "theResumption", on: resumed.act.on };
};

/** Suspends the case: the clocks that its procedure names stand still. Where the ground is another one, the reason says which. */
export const suspend = { definition, rule } as const;
