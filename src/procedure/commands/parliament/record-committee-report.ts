import { isStaged } from "../../profile/kind-of-procedure.ts";
import { refusal } from "../../refusal.ts";
import { committeeAuthority, referral, reportsSinceReferral } from "../../rules/committee.ts";
import { type Rule, notBefore, notInFuture } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { choice, committee, document, factDate } from "../../fields/fields.ts";

export const definition = {
  kind: "RecordCommitteeReport",
  acts: ["CommitteeReported"],
  verb: "record-report",
  at: ["committee"],
  procedures: ["law"],
  duty: "committee",
  correctable: true,
  openData: ["committee", "recommends"],
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  committee: committee,
  recommends: choice(["adoption", "rejection", "unknown"]),
  opinion: orNone(document),
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
  authority: ({ profile }) => (isStaged(profile) ? null : profile.committee.authority),
  isNext: () => true,
};

/** Records a committee's report. */
export const recordCommitteeReport = { fields, rule } as const;
