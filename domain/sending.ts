import type { ActOf, RecordedAct } from "./act.ts";
import { factsOf, latest, type Case, type CaseFact } from "./case.ts";

type Sending = "NotificationPrepared" | "NotificationReleased" | "NotificationClaimed";
export type MailEvent = Extract<
  RecordedAct,
  { kind: "NotificationDelivered" | "NotificationBounced" | "NotificationComplained" }
>;

type Arrival = Exclude<MailEvent, { kind: "NotificationComplained" }>;

export const isReport = (act: RecordedAct): act is MailEvent =>
  act.kind === "NotificationDelivered" ||
  act.kind === "NotificationBounced" ||
  act.kind === "NotificationComplained";

// What ends a sending. The report of a mail server ends only the sending that it names: another may be under way by then.
const ends = (act: RecordedAct, reference: string): boolean => {
  if (act.kind === "NotificationDelivered" || act.kind === "NotificationBounced")
    return act.reference === reference;
  return (
    act.kind === "NotificationSent" ||
    act.kind === "NotificationNotSent" ||
    act.kind === "UnknownResolved" ||
    act.kind === "InstrumentReturned"
  );
};

const isEnded = (state: Case, { seq }: CaseFact, reference: string): boolean =>
  state.facts.some((other) => other.seq > seq && ends(other.act, reference));

const unended = <Fact extends CaseFact<ActOf<Sending>>>(
  state: Case,
  fact: Fact | undefined,
): Fact | undefined =>
  fact === undefined || isEnded(state, fact, fact.act.reference) ? undefined : fact;

/** The notification prepared last and not yet sent or refused. */
export const preparedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationPrepared">> | undefined =>
  unended(state, latest(state, "NotificationPrepared"));

/** The release that waits to be sent or is being sent. */
export const releasedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationReleased">> | undefined =>
  unended(state, latest(state, "NotificationReleased"));

/** The claim whose outcome is not on record yet. */
export const claimedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationClaimed">> | undefined =>
  unended(state, latest(state, "NotificationClaimed"));

/** The declaration that nobody knows whether it was sent. */
export const unknownNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationOutcomeUnknown">> | undefined => {
  const unknown = latest(state, "NotificationOutcomeUnknown");
  if (unknown === undefined) return undefined;
  // What is unknown is the outcome of the claim before it; by now there may be another.
  const claim = factsOf(state, "NotificationClaimed").findLast(({ seq }) => seq < unknown.seq);
  return isEnded(state, unknown, claim?.act.reference ?? "none") ? undefined : unknown;
};

/** Whether an act puts on record that a letter is being sent, or was: the claim, and for a past case the sending itself. */
export const isSending = (
  act: RecordedAct,
): act is ActOf<"NotificationClaimed" | "NotificationSent"> =>
  act.kind === "NotificationClaimed" || act.kind === "NotificationSent";

/** The claim, or for a past case the sending, that a mail server's report can be about: the newest under its reference. */
export const sendingOf = (state: Case, reference: string): CaseFact | undefined =>
  state.facts.findLast(({ act }) => isSending(act) && act.reference === reference);

// Reports overtake each other on their way: what counts is when it happened, and of two at once the bounce.
const overtakes = (one: Arrival, other: Arrival): boolean => {
  const [then, now] = [Date.parse(other.at), Date.parse(one.at)];
  return now > then || (now === then && one.kind === "NotificationBounced");
};

const isArrival = (fact: CaseFact): fact is CaseFact<Arrival> =>
  fact.act.kind === "NotificationDelivered" || fact.act.kind === "NotificationBounced";

/** The report that counts of whether a letter arrived; a complaint says nothing of that. */
export const newestReport = (state: Case, reference: string): CaseFact<Arrival> | undefined =>
  state.facts
    .filter(isArrival)
    .filter(({ act }) => act.reference === reference)
    .reduce<CaseFact<Arrival> | undefined>(
      (found, report) => (found === undefined || overtakes(report.act, found.act) ? report : found),
      undefined,
    );

// Whatever may say of a letter that it left, or that somebody tried to send it.
const isAttempt = (
  act: RecordedAct,
): act is ActOf<"NotificationClaimed" | "NotificationSent" | "NotificationNotSent"> | MailEvent =>
  isSending(act) || act.kind === "NotificationNotSent" || isReport(act);

/**
 * Whether a claimed notification surely did not leave: its sender recorded that it was not sent, and nothing else on
 * record says that it was. What only a person says is not sure enough for a second letter without a mark.
 */
export const surelyNotSent = (state: Case, reference: string): boolean => {
  const of = state.facts.filter(({ act }) => isAttempt(act) && act.reference === reference);
  return (
    of.some(({ act, person }) => act.kind === "NotificationNotSent" && person === "system") &&
    !of.some(({ act }) => act.kind === "NotificationSent" || isReport(act))
  );
};

/** The references of all letters that may have left. */
export const mayHaveLeftUnder = (state: Case): readonly string[] => {
  const attempts = state.facts.map(({ act }) => act).filter(isAttempt);
  const references = new Set(attempts.map(({ reference }) => reference));
  return [...references].filter((reference) => !surelyNotSent(state, reference));
};

/** Whether a letter may have left before: then another one must be marked as a duplicate. */
export const mayHaveLeft = (state: Case): boolean =>
  factsOf(state, "UnknownResolved").length > 0 || mayHaveLeftUnder(state).length > 0;

const isOvertaken = (state: Case, report: Arrival): boolean => {
  const newest = newestReport(state, report.reference);
  return newest !== undefined && overtakes(newest.act, report);
};

const isNewestSending = (state: Case, reference: string): boolean => {
  const sending = sendingOf(state, reference);
  return (
    sending !== undefined &&
    !state.facts.some(
      ({ seq, act }) =>
        seq > sending.seq &&
        (act.kind === "InstrumentReturned" || (isSending(act) && act.reference !== reference)),
    )
  );
};

/**
 * Where a case goes on after a mail server's report; undefined where it stays. A delivery settles whatever was unknown
 * of the newest sending; a bounce opens a new one, which will be marked. A complaint, and a report on an older sending,
 * move nothing.
 */
export const stageAfterReport = (
  state: Case,
  report: MailEvent,
): "deposit" | "notification" | undefined => {
  if (report.kind === "NotificationComplained") return undefined;
  const { stage } = state;
  if (!isNewestSending(state, report.reference) || isOvertaken(state, report)) return undefined;
  if (report.kind === "NotificationDelivered")
    return stage === "transmission" || stage === "notification" ? "deposit" : undefined;
  const underWay = stage === "transmission" && claimedNotification(state) !== undefined;
  return underWay || stage === "deposit" ? "notification" : undefined;
};
