import type { Condition } from "../file/condition.ts";
import type { Leads } from "../file/leads.ts";
import { stageOf, type Procedure } from "../file/procedure.ts";
import type { Stage } from "../file/stage.ts";
import { isRuledOut } from "../file/way.ts";

/** An outcome, an intervention or a declaration that leads to a stage which some case passes over, and under which condition it takes place. */
export type LeadWarning = {
  readonly path: string;
  readonly stage: string;
  readonly when: Condition;
};

type Lead = {
  readonly to: string;
  readonly path: string;
  /** What holds where it leads there. */
  readonly given: readonly (Condition | undefined)[];
};

/** Every place that something leads to, with what holds then. */
const leadsTo = (leads: Leads, path: string, given: Lead["given"]): readonly Lead[] => {
  if (typeof leads === "string") return [{ to: leads, path, given }];
  if ("to" in leads) return [{ to: leads.to, path, given }];
  if (!("unless" in leads)) return [];
  const others = leads.unless.map(({ when }): Condition => ({ not: when }));
  return [
    ...leads.unless.flatMap((one, index) =>
      "to" in one
        ? [
            {
              to: one.to,
              path: `${path}.unless[${String(index)}]`,
              given: [...given, ...others.slice(0, index), one.when],
            },
          ]
        : [],
    ),
    ...leadsTo(leads.else, `${path}.else`, [...given, ...others]),
  ];
};

const ofStage = (stage: Stage, path: string): readonly Lead[] => [
  ...Object.entries(stage.on ?? {}).flatMap(([outcome, leads]) =>
    leadsTo(leads, `${path}.on.${outcome}`, [stage.when]),
  ),
  ...stage.interventions.flatMap(({ leads, when }, index) =>
    leadsTo(leads, `${path}.interventions[${String(index)}].leads`, [stage.when, when]),
  ),
  ...stage.options.flatMap(({ leads }, index) =>
    leadsTo(leads, `${path}.options[${String(index)}].leads`, [stage.when]),
  ),
];

/**
 * What leads to a stage whose `when` may not hold then: a case goes on to the next stage instead, which its author may not have
 * meant. What a condition rules out is not said.
 */
export const leadWarnings = (procedure: Procedure): readonly LeadWarning[] => {
  const leads: readonly Lead[] = [
    ...procedure.stages.flatMap((stage, index) => ofStage(stage, `stages[${String(index)}]`)),
    ...(procedure.declarations ?? []).flatMap(({ id, leads: there }, index) =>
      there === undefined
        ? []
        : leadsTo(there, `declarations[${String(index)}].leads`, [{ declared: id }]),
    ),
  ];
  return leads.flatMap(({ to, path, given }) => {
    const when = stageOf(procedure, to)?.when;
    const known = given.filter((one) => one !== undefined);
    return when === undefined || isRuledOut({ not: when }, known)
      ? []
      : [{ path, stage: to, when }];
  });
};
