import type { ActOf } from "../act.ts";
import type { Authority } from "../authority.ts";
import { latest, latestSince, type Case, type CaseFact } from "../case.ts";
import { dateInWords } from "../fact-date.ts";
import { fourEyes } from "../rules/rule.ts";
import { vclt } from "../statements/vclt.ts";
import type { Treaty } from "../treaty.ts";
import { contact } from "./authorities.ts";
import { met, missing, notKnown, unrecorded, type ReadinessItem, type Standing } from "./item.ts";
import { signedInstrument } from "./texts.ts";

const released = (state: Case): Standing => {
  const release = latestSince(state, "NotificationReleased", ["InstrumentReturned"]);
  const bounced = latestSince(state, "NotificationBounced", ["NotificationReleased"]);
  if (release === undefined)
    return unrecorded(state, ["DepositConfirmed"], "no notification is released");
  if (bounced !== undefined)
    return missing(`${bounced.act.reference} came back: another, marked, is to be released`);
  const draft = latest(state, "NotificationPrepared");
  if (release.imported || draft === undefined || draft.imported)
    return notKnown("imported: nobody released it here as a second person");
  return met(
    `${release.act.reference}, prepared by ${draft.person}, released by ${release.person}`,
    release,
  );
};

type Transmitted = CaseFact<ActOf<"InstrumentTransmitted">>;

const transmission = (state: Case): Standing => {
  const signed = signedInstrument(state);
  const sent: Transmitted | undefined = latestSince(state, "InstrumentTransmitted", [
    "InstrumentSigned",
    "InstrumentReturned",
  ]);
  if (sent === undefined)
    return unrecorded(
      state,
      ["DepositConfirmed"],
      signed === undefined ? "the instrument is not signed" : "the signed original is still here",
    );
  const { bearer, on, receipt } = sent.act;
  const with_ = receipt === null ? "no receipt is on record" : "the receipt is on record";
  return met(`by ${bearer}, ${dateInWords(on)}; ${with_}`, sent);
};

const unread: Authority = {
  cite: "The form of the depositary's references is not in the treaty file",
  url: null,
  mark: "unverified",
};

const reference = (state: Case, form: "un" | "councilOfEurope" | "none" | "unknown"): Standing => {
  if (form === "none") return met("this depositary uses no references");
  const deposit = latest(state, "DepositConfirmed");
  if (deposit === undefined) return missing("it comes after the deposit, which is not on record");
  if (deposit.act.reference !== null) return met(deposit.act.reference, deposit);
  return deposit.imported || form === "unknown"
    ? notKnown("no reference is on record")
    : missing("the depositary's notice has not been recorded");
};

const contactStanding = (state: Case): Standing => {
  const prepared = latest(state, "NotificationPrepared");
  const to = prepared === undefined ? "" : `; the notification goes to ${prepared.act.to}`;
  return notKnown(
    `no act records whom the depositary may ask: see that the note names somebody${to}`,
  );
};

/** What is asked of the way to the depositary, and what comes back from it. */
export const sendingItems = (state: Case, { references }: Treaty): readonly ReadinessItem[] => [
  {
    id: "notification-released",
    what: "The notification is released by a second person",
    ...released(state),
    authority: fourEyes,
  },
  {
    id: "original-transmitted",
    what: "The signed original is on its way to the depositary, or there",
    ...transmission(state),
    authority: vclt("16(b)"),
  },
  {
    id: "contact",
    what: "The depositary knows whom to ask",
    ...contactStanding(state),
    authority: contact,
  },
  {
    id: "reference",
    what: "After the deposit: the depositary's reference",
    ...reference(state, references?.form ?? "unknown"),
    authority: references?.authority ?? unread,
  },
];
