import { dayOf, knownDate } from "../../time/fact-date.ts";
import type { ActOf } from "../../case/act.ts";
import { type CaseFact, currentEntry } from "../../case/case-fact.ts";
import type { Case } from "../../case/case.ts";
import { claimedNotification, sendingOf, unknownNotification } from "../../case/sending.ts";
import type { CommandOf } from "../../case/command.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import { ownRule } from "../../words/authority.ts";
import { notBefore, notCurrent, notInFuture, type Situation } from "./rule.ts";

export const signedInstrumentFaults = (
  signed: CaseFact<ActOf<"InstrumentSigned">> | undefined,
  of: string,
): readonly Refusal[] => {
  if (signed === undefined) return [refusal("NothingSigned", {})];
  return notCurrent(of, { what: "signedInstrument", current: currentEntry(signed) });
};

const matched = ownRule("reportMatchesReference");

type Report = CommandOf<"RecordDelivery" | "RecordBounce" | "RecordComplaint">;

const sentReferences = ({ notifications: { claims, sent } }: Case): readonly string[] => [
  ...new Set([...claims, ...sent].map(({ act }) => act.reference)),
];

export const mailReportFaults = (situation: Situation, report: Report): readonly Refusal[] => {
  const { reference } = report;
  const { timeZone } = situation.law.procedure;
  const sending = sendingOf(situation.case, reference);
  const on = knownDate(dayOf(report.at, timeZone));
  if (sending === undefined)
    return [
      ...inField("reference", [
        refusal("NeverClaimed", { reference, sent: sentReferences(situation.case) }, matched),
      ]),
      ...inField("at", notInFuture(situation, on)),
    ];
  // By days, because the clock of a mail server need not agree with ours to the second.
  const sentOn = knownDate(dayOf(sending.at, timeZone));
  return inField("at", [
    ...notInFuture(situation, on),
    ...(sending.imported ? [] : notBefore(on, { name: "theSending", on: sentOn })),
  ]);
};

export const liveOnly = ownRule("sentByTwoInLiveCase");

const senders = ownRule("senderReportsOutcome");

const isSaidByAPerson = ({ context }: Situation): boolean =>
  context.mode.kind === "live" && context.person !== "system";

export const outcomeFaults = (situation: Situation, reference: string): readonly Refusal[] => {
  const unknown = unknownNotification(situation.case);
  const claim = claimedNotification(situation.case);
  return [
    // First, because it says more: now people are asked.
    ...(unknown === undefined ? [] : [refusal("OutcomeUnknownAlready", {})]),
    ...(isSaidByAPerson(situation) ? [refusal("OutcomeIsTheSenders", { reference }, senders)] : []),
    ...(claim === undefined ? [refusal("NotClaimed", {})] : []),
    ...(claim === undefined || claim.act.reference === reference
      ? []
      : inField("reference", [
          refusal("ReferenceDiffers", { supplied: reference, recorded: claim.act.reference }),
        ])),
  ];
};
