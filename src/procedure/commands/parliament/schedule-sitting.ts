import { knownDate } from "../../../clocks/dates/fact-date.ts";
import { type Refusal, refusal } from "../../refusal.ts";
import {
  committeeAuthority,
  leadHasReported,
  referral,
  isSittingAwaited,
} from "../../rules/committee.ts";
import { type Rule, type Situation, notBefore } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { day, stage } from "../../fields/fields.ts";
import { procedureOf, stageMeant } from "../../rules/stage-meant.ts";
import { againstPlanned } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "ScheduleSitting",
  acts: ["SittingScheduled"],
  verb: "schedule",
  at: ["committee", "plenary"],
  procedures: ["law", "staged"],
  duty: "clerk",
  awaits: "certification",
  openData: ["sittingOn"],
} as const satisfies Definition;

const fields = () => ({ sittingOn: day, stage });

const leadReportMissing = (situation: Situation): readonly Refusal[] => {
  const lead = referral(situation.case)?.act.lead;
  return leadHasReported(situation.case)
    ? []
    : [
        refusal(
          "LeadReportMissing",
          {
            lead:
              lead === undefined
                ? { kind: "named", term: "unknown" }
                : { kind: "asGiven", text: lead },
          },
          committeeAuthority(situation),
        ),
      ];
};

const rule: Rule<"ScheduleSitting"> = {
  against: (situation, command) => {
    const on = knownDate(command.sittingOn);
    if (procedureOf(situation) !== undefined)
      return againstPlanned(situation, { kind: command.kind, stage: command.stage, on });
    const report = situation.case.committees.reports.at(-1);
    const returned = situation.case.law.returns.at(-1);
    return [
      ...leadReportMissing(situation),
      ...notBefore(on, report && { name: "theCommitteesReport", on: report.act.on }),
      ...notBefore(on, returned && { name: "theReturnOfTheLaw", on: returned.act.on }),
    ];
  },
  record: (situation, fact) => ({
    ...fact,
    kind: "SittingScheduled",
    ...(procedureOf(situation) === undefined ? {} : { stage: stageMeant(situation, fact) }),
  }),
  leadsTo: (_, act) => (act.stage === undefined ? "plenary" : undefined),
  isNext: (state) =>
    state.stage === "committee" ? leadHasReported(state) : isSittingAwaited(state),
};

/** Schedules the sitting that will vote. */
export const scheduleSitting = { fields, rule } as const;
