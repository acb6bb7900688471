import { latest } from "../case.ts";
import type { CommandOf } from "../command.ts";
import { knownDate } from "../fact-date.ts";
import { isLawProcedure } from "../law-procedure.ts";
import type { NegativeProcedure } from "../profile.ts";
import type { Refusal } from "../refusal.ts";
import { scrutinyOf, type Scrutiny } from "../scrutiny.ts";
import { notBefore, notInFuture, type Situation } from "./rule.ts";

export const negativeProcedureOf = (situation: Situation): NegativeProcedure | undefined =>
  isLawProcedure(situation.law.profile) ? undefined : situation.law.profile;

export const afterLaying = (
  situation: Situation,
  on: CommandOf<"ExtendScrutiny">["on"],
): readonly Refusal[] => {
  const laid = latest(situation.case, "TreatyLaid");
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
