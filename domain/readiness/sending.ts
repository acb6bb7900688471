import type { Authority } from "../authority.ts";
import { latest, latestSince, type Case } from "../case.ts";
import { dateInWords } from "../fact-date.ts";
import { fourEyes } from "../rules/rule.ts";
import { signedInstrument, transmission } from "../rules/transmission.ts";
import { newestReport } from "../sending.ts";
import { vclt } from "../statements/vclt.ts";
import type { Treaty } from "../treaty.ts";
import { contact } from "./authorities.ts";
import {
  later,
  met,
  missing,
  notKnown,
  unrecorded,
  type ReadinessItem,
  type Standing,
} from "./item.ts";

// A report on an older sending says nothing of the one released last.
const cameBack = (state: Case, reference: string): boolean =>
  newestReport(state, reference)?.act.kind === "NotificationBounced";

const released = (state: Case): Standing => {
  const release = latestSince(state, "NotificationReleased", ["InstrumentReturned"]);
  if (release === undefined)
    return unrecorded(state, ["DepositConfirmed"], "no notification is released");
  const { reference: own } = release.act;
  if (cameBack(state, own)) return missing(`${own} came back: another, marked, is to be released`);
  const draft = latest(state, "NotificationPrepared");
  if (release.imported || draft === undefined || draft.imported)
    return notKnown("imported: nobody released it here as a second person");
  return met(
    `${release.act.reference}, prepared by ${draft.person}, released by ${release.person}`,
    release,
  );
};

const transmitted = (state: Case): Standing => {
  const signed = signedInstrument(state);
  const sent = transmission(state);
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
  if (deposit === undefined) return later("it comes after the deposit, which is not on record");
  if (deposit.act.reference !== null) return met(deposit.act.reference, deposit);
  return deposit.imported || form === "unknown"
    ? notKnown("no reference is on record")
    : missing("the depositary's notice has not been recorded");
};

const contactStanding = (state: Case): Standing => {
  const prepared = latest(state, "NotificationPrepared");
  if (prepared === undefined)
    return unrecorded(state, ["DepositConfirmed"], "no notification is prepared that could say it");
  const { contact: who, to } = prepared.act;
  if (typeof who === "string") return met(`the letter to ${to} names ${who}`, prepared);
  const release = latestSince(state, "NotificationReleased", ["NotificationPrepared"]);
  return release === undefined && !prepared.imported
    ? missing(`the letter to ${to} names nobody: prepare it with whom they may ask`)
    : notKnown(`the letter to ${to} names nobody: see whether the document sent with it does`);
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
    ...transmitted(state),
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
