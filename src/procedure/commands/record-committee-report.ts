import { isLawProcedure } from "../../../domain/law-procedure.ts";
import { refusal } from "../../../domain/refusal.ts";
import {
  committeeAuthority,
  referral,
  reportsSinceReferral,
} from "../../../domain/rules/committee.ts";
import { type Rule, notBefore, notInFuture } from "../../../domain/rules/rule.ts";
import { define } from "../define.ts";
import { orNone } from "../fields/field.ts";
import { choice, committee, document, factDate } from "../fields/fields.ts";

const definition = define({
  kind: "RecordCommitteeReport",
  acts: ["CommitteeReported"],
  verb: "record-report",
  at: ["committee"],
  onlyIn: "law",
  duty: "committee",
  correctable: true,
  openData: ["committee", "recommends"],
  fields: {
    on: factDate,
    committee: committee,
    recommends: choice(["adoption", "rejection", "unknown"]),
    opinion: orNone(document),
  },
});

const rule: Rule<"RecordCommitteeReport"> = {
  against: (situation, command) => {
    const referred = referral(situation.case);
    const committees = referred === undefined ? [] : [referred.act.lead, ...referred.act.others];
    const earlier = reportsSinceReferral(situation.case).find(
      (fact) => fact.act.committee === command.committee,
    );
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, referred && { name: "theReferral", on: referred.act.on }),
      ...(committees.includes(command.committee)
        ? []
        : [
            refusal(
              "CommitteeNotReferred",
              {
                committee: command.committee,
                referred: committees,
              },
              committeeAuthority(situation),
            ),
          ]),
      ...(earlier === undefined
        ? []
        : [
            refusal("CommitteeReportedAlready", {
              committee: command.committee,
              entry: earlier.entry,
            }),
          ]),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "CommitteeReported" }),
  authority: ({ profile }) => (isLawProcedure(profile) ? profile.committee.authority : null),
  isNext: () => true,
};

/** Records a committee's report. */
export const recordCommitteeReport = { definition, rule } as const;
