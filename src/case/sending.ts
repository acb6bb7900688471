import type { ActOf, RecordedAct } from "./act.ts";
import type { Case } from "./case.ts";
import type { CaseFact } from "./case-fact.ts";

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

const isArrival = (report: CaseFact<MailEvent>): report is CaseFact<Arrival> =>
  report.act.kind !== "NotificationComplained";

const arrivalsUnder = (state: Case, reference: string): readonly CaseFact<Arrival>[] =>
  state.notifications.reports.filter(isArrival).filter(({ act }) => act.reference === reference);

const returnOf = ({ instruments }: Case) => instruments.returned.at(-1)?.returned;

// What ends every sending before it.
const endingsOf = (state: Case): readonly (CaseFact | undefined)[] => {
  const { sent, notSent, outcomeResolved } = state.notifications;
  return [sent.at(-1), notSent, outcomeResolved, returnOf(state)];
};

// What ends a sending. The report of a mail server ends only the sending that it names: another may be under way by then.
const isEnded = (state: Case, { seq }: CaseFact, reference: string): boolean =>
  endingsOf(state).some((ending) => ending !== undefined && ending.seq > seq) ||
  arrivalsUnder(state, reference).some((one) => one.seq > seq);

const unended = <Fact extends CaseFact<ActOf<Sending>>>(
  state: Case,
  fact: Fact | undefined,
): Fact | undefined =>
  fact === undefined || isEnded(state, fact, fact.act.reference) ? undefined : fact;

/** The notification prepared last and not yet sent or refused. */
export const preparedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationPrepared">> | undefined =>
  unended(state, state.notifications.prepared.at(-1));

/** The release that waits to be sent or is being sent. */
export const releasedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationReleased">> | undefined =>
  unended(state, state.notifications.released.at(-1));

/** The claim whose outcome is not on record yet. */
export const claimedNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationClaimed">> | undefined =>
  unended(state, state.notifications.claims.at(-1));

/** The declaration that it is not known whether it was sent. */
export const unknownNotification = (
  state: Case,
): CaseFact<ActOf<"NotificationOutcomeUnknown">> | undefined => {
  const unknown = state.notifications.outcomeUnknown;
  if (unknown === undefined) return undefined;
  // What is unknown is the outcome of the claim before it; by now there may be another.
  const claim = state.notifications.claims.findLast(({ seq }) => seq < unknown.seq);
  return isEnded(state, unknown, claim?.act.reference ?? "none") ? undefined : unknown;
};

/** The claim of a sending that is under way: its outcome is neither on record nor declared unknown. */
export const sendingUnderWay = (state: Case): CaseFact<ActOf<"NotificationClaimed">> | undefined =>
  unknownNotification(state) === undefined ? claimedNotification(state) : undefined;

/** The claim, or for a past case the sending, that a mail server's report can be about: the newest under its reference. */
export const sendingOf = (state: Case, reference: string): CaseFact | undefined =>
  state.notifications.sendings.findLast(({ act }) => act.reference === reference);

// Reports overtake each other on their way: what counts is when it happened, and of two at once the bounce.
const overtakes = (one: Arrival, other: Arrival): boolean => {
  const [then, now] = [Date.parse(other.at), Date.parse(one.at)];
  return now > then || (now === then && one.kind === "NotificationBounced");
};

/** The report that counts of whether a letter arrived; a complaint says nothing of that. */
export const newestReport = (state: Case, reference: string): CaseFact<Arrival> | undefined =>
  arrivalsUnder(state, reference).reduce<CaseFact<Arrival> | undefined>(
    (found, report) => (found === undefined || overtakes(report.act, found.act) ? report : found),
    undefined,
  );

/**
 * Whether a claimed notification surely did not leave: its sender recorded that it was not sent, and nothing else on
 * record says that it was. What only a person says is not sure enough for a second letter without a mark.
 */
export const surelyNotSent = (state: Case, reference: string): boolean => {
  const of = state.notifications.attempts.filter(({ act }) => act.reference === reference);
  return (
    of.some(({ act, person }) => act.kind === "NotificationNotSent" && person === "system") &&
    !of.some(({ act }) => act.kind === "NotificationSent" || isReport(act))
  );
};

/** The references of all letters that may have left. */
export const mayHaveLeftUnder = (state: Case): readonly string[] => {
  const references = new Set(state.notifications.attempts.map(({ act }) => act.reference));
  return [...references].filter((reference) => !surelyNotSent(state, reference));
};

/** Whether a letter may have left before: then another one must be marked as a duplicate. */
export const mayHaveLeft = (state: Case): boolean =>
  state.notifications.outcomeResolved !== undefined || mayHaveLeftUnder(state).length > 0;

const isOvertaken = (state: Case, report: Arrival): boolean => {
  const newest = newestReport(state, report.reference);
  return newest !== undefined && overtakes(newest.act, report);
};

const isNewestSending = (state: Case, reference: string): boolean => {
  const sending = sendingOf(state, reference);
  return (
    sending !== undefined &&
    (returnOf(state)?.seq ?? 0) <= sending.seq &&
    !state.notifications.sendings.some(
      ({ seq, act }) => seq > sending.seq && act.reference !== reference,
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

/** Whether a notification was ever given to a sender. */
export const wasSent = (state: Case): boolean => state.notifications.sendings.length > 0;

/** How the sending of a notification stands that was given to a sender. */
export const sendingStands = (state: Case): "unknown" | "claimed" | "released" | "none" => {
  if (unknownNotification(state) !== undefined) return "unknown";
  if (claimedNotification(state) !== undefined) return "claimed";
  return releasedNotification(state) === undefined ? "none" : "released";
};
