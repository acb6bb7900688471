import type { Sentence } from "../../words/messages.ts";
import type { Case } from "../../case/case.ts";
import { dayOf, earliestDay, unknownDate } from "../../time/fact-date.ts";
import {
  claimedNotification,
  preparedNotification,
  releasedNotification,
  unknownNotification,
} from "../../case/sending.ts";
import { signersOfficeTerm } from "../../office/signers-office.ts";
import { fact, written, type Fact } from "./fact-line.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import {
  preparedInstrument,
  releasedInstrument,
  signedInstrument,
  transmission,
} from "../../case/instrument.ts";
import { dateOfFact } from "../../case/case-fact.ts";

const unsigned = (state: Case): Sentence | undefined => {
  if (releasedInstrument(state) !== undefined) return { kind: "aboutReleasedForSignature" };
  if (preparedInstrument(state) !== undefined) return { kind: "aboutPrepared" };
  return state.instruments.returned.at(-1)?.returned && { kind: "aboutAnother" };
};

const instrumentFact = (state: Case): Fact => {
  const signed = signedInstrument(state);
  if (signed === undefined) return fact("factInstrument", null, unsigned(state));
  const { on, signer, place, office, fullPowers: digest, custody: where } = signed.act;
  return fact(
    "factInstrument",
    on,
    { kind: "aboutSigned", signer, place },
    { kind: "named", term: signersOfficeTerm(office) },
    typeof digest === "string" ? { kind: "aboutFullPowers", digest } : null,
    typeof where === "string" ? { kind: "aboutCustody", where } : null,
  );
};

const returnedFacts = (state: Case): readonly Fact[] =>
  state.instruments.returned.map(({ returned: { act } }) =>
    fact("factInstrumentReturned", act.on, written(act.reason)),
  );

const transmissionFacts = (state: Case): readonly Fact[] => {
  const sent = transmission(state);
  if (sent === undefined) return [];
  const { on, bearer, receipt: digest } = sent.act;
  return [
    fact(
      "factHandedOver",
      on,
      { kind: "aboutBearer", bearer },
      digest === null ? { kind: "aboutNoReceipt" } : { kind: "aboutReceipt", digest },
    ),
  ];
};

/** What became of the instrument: returned ones, the one that counts, and its way to the depositary. */
export const instrumentFacts = (state: Case): readonly Fact[] => [
  ...returnedFacts(state),
  instrumentFact(state),
  ...transmissionFacts(state),
];

type Standing = Pick<Fact, "on"> & { readonly about?: Sentence };

const sendingOf = ({ state, law }: CaseView): Standing => {
  const sent = state.notifications.sent.at(-1);
  const refused = state.notifications.notSent;
  if (refused !== undefined && refused.seq > (sent?.seq ?? 0)) {
    const { reference, reason } = refused.act;
    return { on: null, about: { kind: "aboutNotSent", reference, reason } };
  }
  if (sent !== undefined)
    return {
      on: dateOfFact(sent, law.procedure.timeZone),
      about: { kind: "aboutReference", reference: sent.act.reference },
    };
  const resolved = state.notifications.outcomeResolved;
  return resolved?.act.outcome === "wasSent"
    ? { on: unknownDate, about: { kind: "aboutWasSent", evidence: resolved.act.evidence } }
    : { on: null };
};

const notificationOf = (view: CaseView): Standing => {
  const { state } = view;
  if (unknownNotification(state) !== undefined)
    return { on: unknownDate, about: { kind: "aboutNotKnown" } };
  if (claimedNotification(state) !== undefined)
    return { on: null, about: { kind: "aboutBeingSent" } };
  const prepared = preparedNotification(state);
  if (prepared === undefined) return sendingOf(view);
  const { reference } = prepared.act;
  const released = releasedNotification(state);
  const isReleased = released !== undefined && released.seq > prepared.seq;
  return {
    on: null,
    about: { kind: isReleased ? "aboutReleasedAs" : "aboutPreparedAs", reference },
  };
};

const notificationFact = (view: CaseView): Fact => {
  const { on, about } = notificationOf(view);
  const address = view.state.notifications.prepared.at(-1)?.act.to;
  const to = address === undefined ? null : ({ kind: "aboutTo", address } as const);
  return fact("factNotification", on, about, to);
};

const reportNames = {
  NotificationDelivered: "factDelivered",
  NotificationBounced: "factBounced",
  NotificationComplained: "factComplained",
} as const;

const reportFacts = ({ state, law }: CaseView): readonly Fact[] =>
  state.notifications.reports.map(({ act: { kind, at, reference, evidence } }) => {
    const day = dayOf(at, law.procedure.timeZone);
    return fact(reportNames[kind], day, { kind: "aboutReference", reference }, written(evidence));
  });

/** What became of the notification, and what mail servers reported of it. */
export const notificationFacts = (view: CaseView): readonly Fact[] => [
  notificationFact(view),
  ...reportFacts(view),
];

const depositFact = (state: Case): Fact => {
  const deposit = state.deposit;
  if (deposit === undefined) return fact("factDeposit", null);
  const { receivedOn, reference, normalizedReference, effective: day } = deposit.act;
  // The printed text stays beside the one form of it wherever the two differ.
  const normalized = normalizedReference === reference ? null : normalizedReference;
  return fact(
    "factDeposit",
    receivedOn,
    written(reference),
    typeof normalized === "string" ? { kind: "aboutReadAs", reference: normalized } : null,
    typeof day === "string" ? { kind: "aboutEffective", day } : null,
  );
};

/** The deposit, and what followed it abroad. */
export const depositFacts = ({ state, law }: CaseView): readonly Fact[] => [
  depositFact(state),
  ...state.followUp.circulations.map(({ act }) =>
    fact(
      "factCirculation",
      act.on,
      { kind: "aboutNames", names: act.statements },
      written(act.normalizedReference ?? act.reference),
    ),
  ),
  ...state.followUp.objections.map(({ act: { on, by, statement, effect } }) =>
    fact("factObjection", on, { kind: "aboutObjection", by, statement, what: effect }),
  ),
  ...state.followUp.treatyInForce.map(({ act: { on, source }, at }) =>
    fact(
      "factTreatyInForce",
      on,
      (earliestDay(on) ?? "") > dayOf(at, law.procedure.timeZone)
        ? { kind: "aboutAnnounced", source }
        : written(source),
    ),
  ),
];
