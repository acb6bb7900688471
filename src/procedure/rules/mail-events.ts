import { ownRule } from "../values/authority.ts";
import type { Case } from "../case/case.ts";
import type { CommandOf } from "../command.ts";
import { dayOf } from "../../clocks/dates/day-in.ts";
import { knownDate } from "../../clocks/dates/fact-date.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { sendingOf } from "../case/sending.ts";
import { notBefore, notInFuture, type Situation } from "./rule.ts";

const matched = ownRule("reportMatchesReference");

type Report = CommandOf<"RecordDelivery" | "RecordBounce" | "RecordComplaint">;

const sentReferences = ({ notifications: { claims, sent } }: Case): readonly string[] => [
  ...new Set([...claims, ...sent].map(({ act }) => act.reference)),
];

export const mailReportFaults = (situation: Situation, report: Report): readonly Refusal[] => {
  const { reference } = report;
  const { timeZone } = situation.law.profile;
  const sending = sendingOf(situation.case, reference);
  const on = knownDate(dayOf(report.at, timeZone));
  if (sending === undefined)
    return [
      refusal("NeverClaimed", { reference, sent: sentReferences(situation.case) }, matched),
      ...notInFuture(situation, on),
    ];
  // By days, because the clock of a mail server need not agree with ours to the second.
  const sentOn = knownDate(dayOf(sending.at, timeZone));
  return [
    ...notInFuture(situation, on),
    ...(sending.imported ? [] : notBefore(on, { name: "theSending", on: sentOn })),
  ];
};
