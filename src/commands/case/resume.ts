import { inField, refusal } from "../../words/refusal.ts";
import { type Rule, notBefore, notInFuture, onBasis } from "../rules/rule.ts";
import { unendedSuspension } from "../../case/clocks/suspension.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "Resume",
  verb: "resume",
  at: "open",
  duty: "clerk",
} as const satisfies Definition;

/** That a suspended case goes on, from the day named. */
const rule: Rule<"Resume"> = {
  against: (situation, command) => {
    const suspended = unendedSuspension(situation.case);
    if (suspended === undefined) return [refusal("CaseNotSuspended", {})];
    return inField("on", [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, { name: "theSuspension", on: suspended.act.on }),
    ]);
  },
  authority: (_, { legalBasis }) => onBasis(legalBasis),
};

/** Lets a suspended case go on; its clocks run again. */
export const resume = { definition, rule } as const;
