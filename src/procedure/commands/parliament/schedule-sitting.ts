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
import { day } from "../../fields/fields.ts";

export const definition = {
  kind: "ScheduleSitting",
  acts: ["SittingScheduled"],
  verb: "schedule",
  at: ["committee", "plenary"],
  procedures: ["law"],
  duty: "clerk",
  awaits: "certification",
  openData: ["sittingOn"],
} as const satisfies Definition;

const fields = () => ({ sittingOn: day });

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
    const report = situation.case.committees.reports.at(-1);
    const returned = situation.case.law.returns.at(-1);
    return [
      ...leadReportMissing(situation),
      ...notBefore(on, report && { name: "theCommitteesReport", on: report.act.on }),
      ...notBefore(on, returned && { name: "theReturnOfTheLaw", on: returned.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "SittingScheduled" }),
  leadsTo: () => "plenary",
  isNext: (state) =>
    state.stage === "committee" ? leadHasReported(state) : isSittingAwaited(state),
};

/** Schedules the sitting that will vote. */
export const scheduleSitting = { fields, rule } as const;
