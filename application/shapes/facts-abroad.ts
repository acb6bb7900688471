import { factsOf, latest, type Case } from "../../domain/case.ts";
import { dateOfFact } from "../../domain/audit/date-of-fact.ts";
import { dayOf } from "../../domain/day-in.ts";
import { dateInWords, earliestDay } from "../../domain/fact-date.ts";
import { preparedInstrument, releasedInstrument } from "../../domain/rules/instrument.ts";
import { signedInstrument, transmission } from "../../domain/rules/transmission.ts";
import {
  claimedNotification,
  isReport,
  preparedNotification,
  releasedNotification,
  unknownNotification,
} from "../../domain/sending.ts";
import { officeInWords } from "../../domain/signers-office.ts";
import type { CaseView } from "../queries.ts";
import { joined, line, missing, type FactLine } from "./fact-line.ts";

const unsignedInWords = (state: Case): string | undefined => {
  if (releasedInstrument(state) !== undefined) return "released for signature";
  if (preparedInstrument(state) !== undefined) return "prepared";
  return latest(state, "InstrumentReturned") && "another is to be made";
};

const instrumentLine = (state: Case): FactLine => {
  const signed = signedInstrument(state);
  if (signed !== undefined) {
    const { on, signer, place, office, fullPowers, custody } = signed.act;
    return line(
      "instrument",
      dateInWords(on),
      joined([
        `signed by ${signer}, ${place}`,
        officeInWords(office),
        typeof fullPowers === "string" ? `full powers ${fullPowers.slice(0, 12)}…` : null,
        typeof custody === "string" ? `kept: ${custody}` : null,
      ]),
    );
  }
  return line("instrument", missing, unsignedInWords(state));
};

const returnedLines = (state: Case): readonly FactLine[] =>
  factsOf(state, "InstrumentReturned").map(({ act }) =>
    line("instrument returned", dateInWords(act.on), act.reason),
  );

const transmissionLines = (state: Case): readonly FactLine[] => {
  const sent = transmission(state);
  if (sent === undefined) return [];
  const { on, bearer, receipt } = sent.act;
  const about = joined([
    `carried by ${bearer}`,
    receipt === null ? "no receipt on record" : `receipt ${receipt.slice(0, 12)}…`,
  ]);
  return [line("instrument handed over", dateInWords(on), about)];
};

/** What became of the instrument: returned ones, the one that counts, and its way to the depositary. */
export const instrumentLines = (state: Case): readonly FactLine[] => [
  ...returnedLines(state),
  instrumentLine(state),
  ...transmissionLines(state),
];

const sentLine = ({ state, law }: CaseView): FactLine => {
  const name = "notification";
  const sent = latest(state, "NotificationSent");
  const refused = latest(state, "NotificationNotSent");
  if (refused !== undefined && refused.seq > (sent?.seq ?? 0))
    return line(name, missing, `${refused.act.reference} was not sent: ${refused.act.reason}`);
  if (sent !== undefined)
    return line(
      name,
      dateInWords(dateOfFact(sent, law.profile.timeZone)),
      `sent, reference ${sent.act.reference}`,
    );
  const resolved = latest(state, "UnknownResolved");
  if (resolved?.act.outcome === "wasSent")
    return line(name, "unknown", `was sent: ${resolved.act.evidence}`);
  return line(name, missing);
};

const notificationState = (view: CaseView): FactLine => {
  const { state } = view;
  if (unknownNotification(state) !== undefined)
    return line("notification", "unknown", "it is not known whether it was sent");
  if (claimedNotification(state) !== undefined)
    return line("notification", missing, "is being sent");
  const prepared = preparedNotification(state);
  if (prepared === undefined) return sentLine(view);
  const released = releasedNotification(state);
  const standing = released !== undefined && released.seq > prepared.seq ? "released" : "prepared";
  return line("notification", missing, `${standing}, reference ${prepared.act.reference}`);
};

const notificationLine = (view: CaseView): FactLine => {
  const { name, on, about } = notificationState(view);
  const to = latest(view.state, "NotificationPrepared")?.act.to;
  return line(name, on, joined([about, to === undefined ? null : `to ${to}`]));
};

const reportInWords = {
  NotificationDelivered: "delivered",
  NotificationBounced: "bounced",
  NotificationComplained: "complaint",
} as const;

const reportLines = ({ state, law }: CaseView): readonly FactLine[] =>
  state.facts.flatMap(({ act }) =>
    isReport(act)
      ? [
          line(
            `notification ${reportInWords[act.kind]}`,
            dayOf(act.at, law.profile.timeZone),
            `${act.reference}: ${act.evidence}`,
          ),
        ]
      : [],
  );

/** What became of the notification, and what mail servers reported of it. */
export const notificationLines = (view: CaseView): readonly FactLine[] => [
  notificationLine(view),
  ...reportLines(view),
];

const depositLine = (state: Case): FactLine => {
  const deposit = latest(state, "DepositConfirmed");
  if (deposit === undefined) return line("deposit", missing);
  const { receivedOn, reference, normalizedReference, effective } = deposit.act;
  // The printed text stays beside the one form of it wherever the two differ.
  const normalized = normalizedReference === reference ? null : normalizedReference;
  return line(
    "deposit",
    dateInWords(receivedOn),
    joined([
      reference,
      typeof normalized === "string" ? `read as ${normalized}` : null,
      typeof effective === "string" ? `the instrument names ${effective}` : null,
    ]),
  );
};

/** The deposit, and what followed it abroad. */
export const depositLines = ({ state, law }: CaseView): readonly FactLine[] => [
  depositLine(state),
  ...factsOf(state, "StatementsCirculated").map(({ act }) =>
    line(
      "circulation",
      dateInWords(act.on),
      joined([act.statements.join(", "), act.normalizedReference ?? act.reference]),
    ),
  ),
  ...factsOf(state, "ObjectionReceived").map(({ act }) =>
    line("objection", dateInWords(act.on), `${act.by}, to ${act.statement}: ${act.effect}`),
  ),
  ...factsOf(state, "TreatyInForceRecorded").map(({ act, at }) =>
    line(
      "treaty in force",
      dateInWords(act.on),
      (earliestDay(act.on) ?? "") > dayOf(at, law.profile.timeZone)
        ? `announced, by ${act.source}`
        : act.source,
    ),
  ),
];
