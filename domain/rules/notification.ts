import type { ActOf } from "../act.ts";
import { ownRule } from "../authority.ts";
import { factsOf, latestSince, type Case, type CaseFact } from "../case.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { otherPersonThan, type Rule, type Situation } from "./rule.ts";
import { documentDifference, statementsOf, textDifferences, unverifiableTexts } from "./texts.ts";

const ends = ["NotificationSent", "NotificationNotSent", "UnknownResolved"] as const;

/** The notification prepared last and not yet sent or refused. */
export const preparedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationPrepared">> | undefined =>
  latestSince(state, "NotificationPrepared", ends);
/** The release that waits to be sent or is being sent. */
export const releasedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationReleased">> | undefined =>
  latestSince(state, "NotificationReleased", ends);
/** The claim whose outcome is not on record yet. */
export const claimedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationClaimed">> | undefined =>
  latestSince(state, "NotificationClaimed", ends);
/** The declaration that nobody knows whether it was sent. */
export const unknownNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationOutcomeUnknown">> | undefined =>
  latestSince(state, "NotificationOutcomeUnknown", ends);

/** Whether a letter may have left before: then another one must be marked as a duplicate. */
const mayHaveLeft = (state: Case): boolean =>
  factsOf(state, "NotificationSent").length > 0 ||
  factsOf(state, "UnknownResolved").some((fact) => fact.act.outcome === "sendAgain");

export const prepareNotification: Rule<"PrepareNotification"> = {
  against: () => [],
  record: (situation, fact) => ({
    ...fact,
    kind: "NotificationPrepared",
    // Deterministic, so that a letter can be matched with its case whatever the post does to its headers.
    reference: `${situation.case.caseId}/N${String(factsOf(situation.case, "NotificationPrepared").length + 1)}`,
  }),
};

const liveOnly = ownRule("a letter leaves only after two persons had it sent, in a live case");

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
              what: "prepared notification",
              current: draft.entry,
            }),
          ]),
      ...otherPersonThan(
        situation,
        draft && { person: draft.person, did: "prepared the notification" },
        "release it",
      ),
      ...documentDifference("the notification", command.text, draft?.act.text),
      ...textDifferences(statementsOf(situation.case), command.statements),
    ];
  },
  record: (situation, fact) => ({
    ...fact,
    kind: "NotificationReleased",
    reference: preparedNotification(situation.case)?.act.reference ?? "none",
    duplicate: mayHaveLeft(situation.case),
  }),
  notes: (situation) => unverifiableTexts(statementsOf(situation.case)),
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
              what: "released notification",
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

const outcomeFaults = (situation: Situation, reference: string): readonly Refusal[] => {
  const claim = claimedNotification(situation.case);
  if (claim === undefined) return [refusal("NotClaimed", {})];
  return [
    ...(claim.act.reference === reference
      ? []
      : [refusal("ReferenceDiffers", { supplied: reference, recorded: claim.act.reference })]),
    ...(unknownNotification(situation.case) === undefined
      ? []
      : [refusal("OutcomeUnknownAlready", {})]),
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
            what: "unknown outcome",
            current: unknown.entry,
          }),
        ];
  },
  record: (_, fact) => ({ ...fact, kind: "UnknownResolved" }),
};
