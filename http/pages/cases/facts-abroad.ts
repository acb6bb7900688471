import type { CaseView } from "../../../application/queries.ts";
import { factsOf, latest, type Case } from "../../../domain/case.ts";
import { dateOfFact } from "../../../domain/audit/date-of-fact.ts";
import { dayOf } from "../../../domain/day-in.ts";
import { earliestDay } from "../../../domain/fact-date.ts";
import { preparedInstrument, releasedInstrument } from "../../../domain/rules/instrument.ts";
import { signedInstrument, transmission } from "../../../domain/rules/transmission.ts";
import {
  claimedNotification,
  isReport,
  preparedNotification,
  releasedNotification,
  unknownNotification,
} from "../../../domain/sending.ts";
import type { Speech } from "../speech.ts";
import { missing, onRecord, short, type FactShown } from "./fact-shown.ts";

const unsigned = ({ words }: Speech, state: Case): string | null => {
  const { facts } = words.cases;
  if (releasedInstrument(state) !== undefined) return facts.released;
  if (preparedInstrument(state) !== undefined) return facts.prepared;
  return latest(state, "InstrumentReturned") === undefined ? null : facts.anotherNeeded;
};

const instrumentFact = (speech: Speech, state: Case): FactShown => {
  const { names, signedBy, fullPowers, kept } = speech.words.cases.facts;
  const signed = signedInstrument(state)?.act;
  if (signed === undefined) return missing(names.instrument, unsigned(speech, state));
  const office = speech.paper.treaty.offices[signed.office];
  return onRecord(
    speech,
    [names.instrument, signed.on],
    signedBy({ signer: signed.signer, place: signed.place }),
    office === "" ? null : office,
    typeof signed.fullPowers === "string" ? fullPowers({ digest: short(signed.fullPowers) }) : null,
    typeof signed.custody === "string" ? kept({ where: signed.custody }) : null,
  );
};

const handedOverFacts = (speech: Speech, state: Case): readonly FactShown[] => {
  const { names, carriedBy, receipt, noReceipt } = speech.words.cases.facts;
  const sent = transmission(state)?.act;
  if (sent === undefined) return [];
  const by = carriedBy({ bearer: sent.bearer });
  const proof = sent.receipt === null ? noReceipt : receipt({ digest: short(sent.receipt) });
  return [onRecord(speech, [names.handedOver, sent.on], by, proof)];
};

/** What became of the instrument, and its way to the depositary. */
export const instrumentFacts = (speech: Speech, state: Case): readonly FactShown[] => [
  ...factsOf(state, "InstrumentReturned").map(({ act }) =>
    onRecord(speech, [speech.words.cases.facts.names.instrumentReturned, act.on], act.reason),
  ),
  instrumentFact(speech, state),
  ...handedOverFacts(speech, state),
];

const settledSending = (
  { words, factDate, paper }: Speech,
  { state, law }: CaseView,
): FactShown => {
  const { facts } = words.cases;
  const name = facts.names.notification;
  const sent = latest(state, "NotificationSent");
  const refused = latest(state, "NotificationNotSent");
  if (refused !== undefined && refused.seq > (sent?.seq ?? 0))
    return missing(
      name,
      facts.notSent({ reference: refused.act.reference, reason: refused.act.reason }),
    );
  if (sent !== undefined)
    return {
      name,
      on: factDate(dateOfFact(sent, law.profile.timeZone)),
      about: [facts.sentAs({ reference: sent.act.reference })],
    };
  const resolved = latest(state, "UnknownResolved");
  return resolved?.act.outcome === "wasSent"
    ? { name, on: paper.frame.unknown, about: [facts.wasSent({ evidence: resolved.act.evidence })] }
    : missing(name);
};

const sendingFact = (speech: Speech, view: CaseView): FactShown => {
  const { state } = view;
  const { facts } = speech.words.cases;
  const name = facts.names.notification;
  if (unknownNotification(state) !== undefined)
    return { name, on: speech.paper.frame.unknown, about: [facts.nobodyKnows] };
  if (claimedNotification(state) !== undefined) return missing(name, facts.beingSent);
  const prepared = preparedNotification(state);
  if (prepared === undefined) return settledSending(speech, view);
  const released = releasedNotification(state);
  const { reference } = prepared.act;
  const isReleased = released !== undefined && released.seq > prepared.seq;
  return missing(
    name,
    isReleased ? facts.releasedAs({ reference }) : facts.preparedAs({ reference }),
  );
};

const reportFacts = ({ words, dayAt }: Speech, { state, law }: CaseView): readonly FactShown[] => {
  const { names, sentAs } = words.cases.facts;
  const byReport = {
    NotificationDelivered: names.delivered,
    NotificationBounced: names.bounced,
    NotificationComplained: names.complaint,
  } as const;
  return state.facts.flatMap(({ act }) =>
    isReport(act)
      ? [
          {
            name: byReport[act.kind],
            on: dayAt(act.at, law.profile.timeZone),
            about: [sentAs({ reference: act.reference }), act.evidence],
          },
        ]
      : [],
  );
};

/** What became of the notification, and what mail servers reported of it. */
export const notificationFacts = (speech: Speech, view: CaseView): readonly FactShown[] => {
  const to = latest(view.state, "NotificationPrepared")?.act.to;
  const sending = sendingFact(speech, view);
  const address = to === undefined ? null : speech.words.cases.facts.to({ address: to });
  return [{ ...sending, about: [...sending.about, address] }, ...reportFacts(speech, view)];
};

const depositFact = (speech: Speech, state: Case): FactShown => {
  const { names, readAs, effectNamed } = speech.words.cases.facts;
  const deposit = latest(state, "DepositConfirmed")?.act;
  if (deposit === undefined) return missing(names.deposit);
  const { receivedOn, reference, normalizedReference, effective } = deposit;
  const normalized = normalizedReference === reference ? null : normalizedReference;
  return onRecord(
    speech,
    [names.deposit, receivedOn],
    reference,
    typeof normalized === "string" ? readAs({ reference: normalized }) : null,
    typeof effective === "string" ? effectNamed({ day: speech.day(effective) }) : null,
  );
};

const treatyFacts = (speech: Speech, { state, law }: CaseView): readonly FactShown[] => {
  const { names, announcedBy } = speech.words.cases.facts;
  return factsOf(state, "TreatyInForceRecorded").map(({ act, at }) => {
    const announced = (earliestDay(act.on) ?? "") > dayOf(at, law.profile.timeZone);
    const source = announced ? announcedBy({ source: act.source }) : act.source;
    return onRecord(speech, [names.treatyInForce, act.on], source);
  });
};

/** The deposit, and what followed it abroad. */
export const depositFacts = (speech: Speech, view: CaseView): readonly FactShown[] => {
  const { state } = view;
  const { names } = speech.words.cases.facts;
  return [
    depositFact(speech, state),
    ...factsOf(state, "StatementsCirculated").map(({ act }) => {
      const reference = act.normalizedReference ?? act.reference;
      return onRecord(speech, [names.circulation, act.on], act.statements.join(", "), reference);
    }),
    ...factsOf(state, "ObjectionReceived").map(({ act }) =>
      onRecord(speech, [names.objection, act.on], act.by, act.statement, act.effect),
    ),
    ...treatyFacts(speech, view),
  ];
};
