import type { ActOf } from "../act.ts";
import { ownRule } from "../authority.ts";
import { factsOf, type CaseFact } from "../case.ts";
import { refusal, type Refusal } from "../refusal.ts";
import {
  claimedNotification,
  mayHaveLeft,
  preparedNotification,
  releasedNotification,
  unknownNotification,
} from "../sending.ts";
import { otherPersonThan, type Rule, type Situation } from "./rule.ts";
import { prohibitedNotes } from "../statements/permitted.ts";
import { documentDifference, statementsOf, textDifferences, unverifiableTexts } from "./texts.ts";

export const prepareNotification: Rule<"PrepareNotification"> = {
  against: () => [],
  record: (situation, fact) => ({
    ...fact,
    kind: "NotificationPrepared",
    // Deterministic, so that a letter can be matched with its case whatever the post does to its headers.
    reference: `${situation.case.caseId}/N${String(factsOf(situation.case, "NotificationPrepared").length + 1)}`,
  }),
};

const liveOnly = ownRule("sentByTwoInLiveCase");

export const releaseNotification: Rule<"ReleaseNotification"> = {
  against: (situation, command) => {
    const draft = preparedNotification(situation.case);
    return [
      ...(situation.context.mode.kind === "import"
        ? [refusal("ReleaseIsNoPastFact", {}, liveOnly)]
        : []),
      ...(draft === undefined ? [refusal("NothingPrepared", { what: "notification" })] : []),
      ...(draft === undefined || draft.entry === command.of
        ? []
        : [
            refusal("NotCurrent", {
              of: command.of,
              what: "preparedNotification",
              current: draft.entry,
            }),
          ]),
      ...otherPersonThan(
        situation,
        draft && { person: draft.person, did: "preparedTheNotification" },
        "releaseIt",
      ),
      ...documentDifference("theNotification", command.text, draft?.act.text),
      ...textDifferences(statementsOf(situation.case), command.statements),
    ];
  },
  record: (situation, fact) => ({
    ...fact,
    kind: "NotificationReleased",
    reference: preparedNotification(situation.case)?.act.reference ?? "none",
    duplicate: mayHaveLeft(situation.case),
  }),
  notes: ({ case: state, law }) => [
    ...unverifiableTexts(statementsOf(state)),
    ...prohibitedNotes(statementsOf(state), law.treaty),
  ],
};

export const claimNotification: Rule<"ClaimNotification"> = {
  against: (situation, command) => {
    const release = releasedNotification(situation.case);
    const claim = claimedNotification(situation.case);
    return [
      ...(release === undefined ? [refusal("NothingReleased", { what: "notification" })] : []),
      ...(release === undefined || release.entry === command.of
        ? []
        : [
            refusal("NotCurrent", {
              of: command.of,
              what: "releasedNotification",
              current: release.entry,
            }),
          ]),
      ...(release?.imported === true ? [refusal("ReleaseIsNoPastFact", {}, liveOnly)] : []),
      ...(claim === undefined
        ? []
        : [refusal("ClaimedAlready", { reference: claim.act.reference })]),
    ];
  },
  record: (situation, fact) => ({
    ...fact,
    kind: "NotificationClaimed",
    reference: releasedNotification(situation.case)?.act.reference ?? "none",
  }),
};

const senders = ownRule("senderReportsOutcome");

const isSaidByAPerson = ({ context }: Situation): boolean =>
  context.mode.kind === "live" && context.person !== "system";

const outcomeFaults = (situation: Situation, reference: string): readonly Refusal[] => {
  const unknown = unknownNotification(situation.case);
  const claim = claimedNotification(situation.case);
  return [
    // First, because it says more: now people are asked.
    ...(unknown === undefined ? [] : [refusal("OutcomeUnknownAlready", {})]),
    ...(isSaidByAPerson(situation) ? [refusal("OutcomeIsTheSenders", { reference }, senders)] : []),
    ...(claim === undefined ? [refusal("NotClaimed", {})] : []),
    ...(claim === undefined || claim.act.reference === reference
      ? []
      : [refusal("ReferenceDiffers", { supplied: reference, recorded: claim.act.reference })]),
  ];
};

export const recordSent: Rule<"RecordSent"> = {
  against: (situation, command) => outcomeFaults(situation, command.reference),
  record: (_, fact) => ({ ...fact, kind: "NotificationSent" }),
};

export const recordNotSent: Rule<"RecordNotSent"> = {
  against: (situation, command) => outcomeFaults(situation, command.reference),
  record: (_, fact) => ({ ...fact, kind: "NotificationNotSent" }),
};

const claimIs = (
  claim: CaseFact<ActOf<"NotificationClaimed">> | undefined,
  of: string,
): readonly Refusal[] => {
  if (claim === undefined) return [refusal("NotClaimed", {})];
  return claim.entry === of
    ? []
    : [refusal("NotCurrent", { of, what: "claim", current: claim.entry })];
};

export const declareUnknown: Rule<"DeclareUnknown"> = {
  against: (situation, command) => [
    ...claimIs(claimedNotification(situation.case), command.of),
    ...(unknownNotification(situation.case) === undefined
      ? []
      : [refusal("OutcomeUnknownAlready", {})]),
  ],
  record: (_, fact) => ({ ...fact, kind: "NotificationOutcomeUnknown" }),
};

export const resolveUnknown: Rule<"ResolveUnknown"> = {
  against: (situation, command) => {
    const unknown = unknownNotification(situation.case);
    if (unknown === undefined) return [refusal("NothingUnknown", {})];
    return unknown.entry === command.of
      ? []
      : [
          refusal("NotCurrent", {
            of: command.of,
            what: "unknownOutcome",
            current: unknown.entry,
          }),
        ];
  },
  record: (_, fact) => ({ ...fact, kind: "UnknownResolved" }),
};
