import type { Case } from "../case/case.ts";
import type { CommandOf } from "../command.ts";
import { knownDate } from "../../clocks/dates/fact-date.ts";
import { isNegativeProcedure } from "../profile/kind-of-procedure.ts";
import type { NegativeProcedure } from "../profile/profile.ts";
import type { Refusal } from "../refusal.ts";
import { scrutinyOf, type Scrutiny } from "../../clocks/scrutiny.ts";
import type { CountedBy } from "./awaited-silence.ts";
import { notBefore, notInFuture, type Situation } from "./rule.ts";

export const negativeProcedureOf = (situation: Situation): NegativeProcedure | undefined =>
  isNegativeProcedure(situation.law.profile) ? situation.law.profile : undefined;

export const afterLaying = (
  situation: Situation,
  on: CommandOf<"ExtendScrutiny">["on"],
): readonly Refusal[] => {
  const laid = situation.case.laid.treaties.at(-1);
  return [
    ...notInFuture(situation, knownDate(on)),
    ...notBefore(knownDate(on), laid && { name: "laying", on: laid.act.on }),
  ];
};

export const scrutinyNow = (situation: Situation): Scrutiny => {
  const profile = negativeProcedureOf(situation);
  return profile === undefined
    ? { kind: "notLaid" }
    : scrutinyOf(situation.case, profile, situation.context.calendar);
};

/** What the scrutiny of a treaty waits for: nothing outside it, a minister's statement, or the end of a period. */
export const scrutinyStep = (
  state: Case,
  { profile, calendar }: CountedBy,
): "none" | "statement" | "periodA" | "periodB" => {
  if (state.stage !== "scrutiny" || !isNegativeProcedure(profile)) return "none";
  const found = scrutinyOf(state, profile, calendar);
  if (found.kind === "statementAwaited") return "statement";
  return found.kind === "period" && found.name === "B" ? "periodB" : "periodA";
};
