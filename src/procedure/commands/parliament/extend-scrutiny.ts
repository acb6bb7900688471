import { isNegativeProcedure } from "../../profile/kind-of-procedure.ts";
import type { CommandOf } from "../../command.ts";
import { type Refusal, refusal } from "../../refusal.ts";
import type { Rule, Situation } from "../../rules/rule.ts";
import {
  afterLaying,
  negativeProcedureOf,
  scrutinyNow,
  scrutinyStep,
} from "../../rules/scrutiny.ts";
import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { day, document, wholeNumber } from "../../fields/fields.ts";

export const definition = {
  kind: "ExtendScrutiny",
  acts: ["ScrutinyExtended"],
  verb: "extend",
  at: ["scrutiny"],
  procedures: ["negative"],
  duty: "scrutiny",
} as const satisfies Definition;

const fields = () => ({ on: day, sittingDays: wholeNumber(1, 365), statement: orNone(document) });

const extensionFaults = (
  situation: Situation,
  command: CommandOf<"ExtendScrutiny">,
): readonly Refusal[] => {
  const profile = negativeProcedureOf(situation);
  if (profile === undefined) return [];
  const {
    atMostSittingDays: limit,
    repeatable,
    authority,
    repeatableAuthority,
  } = profile.extension;
  const now = scrutinyNow(situation);
  return [
    ...(command.sittingDays > limit
      ? [refusal("ExtensionTooLong", { limit, asked: command.sittingDays }, authority)]
      : []),
    ...(!repeatable && situation.case.scrutiny.extensions.length > 0
      ? [refusal("ExtensionAlready", {}, repeatableAuthority)]
      : []),
    ...(now.kind === "period" && now.name === "B" ? [refusal("PeriodBRuns", {}, authority)] : []),
    ...(now.kind === "period" && now.ends.kind === "ends" && command.on > now.ends.lastDay
      ? [refusal("ExtensionTooLate", { lastDay: now.ends.lastDay }, authority)]
      : []),
  ];
};

const rule: Rule<"ExtendScrutiny"> = {
  against: (situation, command) => [
    ...afterLaying(situation, command.on),
    ...extensionFaults(situation, command),
  ],
  record: (_, fact) => ({ ...fact, kind: "ScrutinyExtended" }),
  authority: ({ profile }) => (isNegativeProcedure(profile) ? profile.extension.authority : null),
  isNext: (state, by) => scrutinyStep(state, by) === "periodA",
};

/** Records that the minister extended the first period. */
export const extendScrutiny = { fields, rule } as const;
