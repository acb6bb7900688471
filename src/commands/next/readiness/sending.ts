import type { Authority } from "../../../words/authority.ts";
import type { Case } from "../../../case/case.ts";
import { unlessBefore } from "../../../case/case-fact.ts";
import {
  addressOfDepositary,
  onlyToDepositary,
  unknownDepositary,
  type DepositaryMail,
} from "../../../treaty/depositary-reference.ts";
import { newestReport } from "../../../case/sending.ts";
import { vclt } from "../../../findings/statements/made.ts";
import type { Treaty } from "../../../treaty/treaty.ts";
import {
  contact,
  later,
  met,
  missing,
  notKnown,
  type ReadinessItem,
  type Standing,
  unrecorded,
} from "./item.ts";
import { signedInstrument, transmission } from "../../../case/instrument.ts";
import { fourEyes } from "../../../findings/separation.ts";

// A report on an older sending says nothing of the one released last.
const cameBack = (state: Case, reference: string): boolean =>
  newestReport(state, reference)?.act.kind === "NotificationBounced";

const released = (state: Case): Standing => {
  const release = unlessBefore(
    state.notifications.released.at(-1),
    state.instruments.returned.at(-1)?.returned,
  );
  if (release === undefined)
    return unrecorded(state, ["DepositConfirmed"], { kind: "noneReleased" });
  const { reference: own } = release.act;
  if (cameBack(state, own)) return missing({ kind: "cameBackRelease", reference: own });
  const draft = state.notifications.prepared.find(({ act }) => act.reference === own);
  if (draft?.imported !== false) return notKnown({ kind: "importedRelease" });
  return met(
    {
      kind: "preparedAndReleased",
      reference: own,
      preparer: draft.person,
      releaser: release.person,
    },
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
      signed === undefined ? { kind: "notSigned" } : { kind: "originalStillHere" },
    );
  const { bearer, on, receipt } = sent.act;
  const kind = receipt === null ? "transmittedBy" : "transmittedReceipt";
  return met({ kind, bearer, on }, sent);
};

const unread: Authority = {
  cite: "The form of the depositary's references is not in the treaty file",
  url: null,
  mark: "unverified",
};

const reference = (state: Case, form: "un" | "councilOfEurope" | "none" | "unknown"): Standing => {
  if (form === "none") return met({ kind: "noReferencesUsed" });
  const deposit = state.deposit;
  if (deposit === undefined) return later({ kind: "afterDeposit" });
  if (deposit.act.reference !== null)
    return met({ kind: "asGiven", text: deposit.act.reference }, deposit);
  return deposit.imported || form === "unknown"
    ? notKnown({ kind: "noReferenceOnRecord" })
    : missing({ kind: "noticeNotRecorded" });
};

const contactStanding = (state: Case): Standing => {
  const prepared = state.notifications.prepared.at(-1);
  if (prepared === undefined)
    return unrecorded(state, ["DepositConfirmed"], { kind: "noneThatSays" });
  const { contact: who, to } = prepared.act;
  if (typeof who === "string") return met({ kind: "letterNames", to, who }, prepared);
  const release = unlessBefore(state.notifications.released.at(-1), prepared);
  return release === undefined && !prepared.imported
    ? missing({ kind: "letterNamesNobody", to })
    : notKnown({ kind: "letterSeeDocument", to });
};

const addressStanding = (mail: DepositaryMail, depositary: string): Standing => {
  const address = addressOfDepositary(mail, depositary);
  if (address !== undefined) return met({ kind: "lettersGoTo", depositary, address });
  return missing(
    depositary === unknownDepositary
      ? { kind: "depositaryNotNamed" }
      : { kind: "addressNotSet", depositary },
  );
};

// Where people send the letters and no address is set, they find one themselves.
const addressItems = (
  mail: DepositaryMail | undefined,
  { depositary: { id } }: Treaty,
): readonly ReadinessItem[] =>
  mail === undefined || (mail.byHand && addressOfDepositary(mail, id) === undefined)
    ? []
    : [
        {
          id: "depositary-address",
          what: { kind: "addressIsSet" },
          ...addressStanding(mail, id),
          authority: onlyToDepositary,
        },
      ];

/** What is asked of the way to the depositary, and what comes back from it. `mail` is left out where nobody asks. */
export const sendingItems = (
  state: Case,
  treaty: Treaty,
  mail: DepositaryMail | undefined,
): readonly ReadinessItem[] => [
  ...addressItems(mail, treaty),
  {
    id: "notification-released",
    what: { kind: "releasedBySecond" },
    ...released(state),
    authority: fourEyes,
  },
  {
    id: "original-transmitted",
    what: { kind: "originalOnWay" },
    ...transmitted(state),
    authority: vclt("16(b)"),
  },
  {
    id: "contact",
    what: { kind: "knowsWhomToAsk" },
    ...contactStanding(state),
    authority: contact,
  },
  {
    id: "reference",
    what: { kind: "referenceAfter" },
    ...reference(state, treaty.references?.form ?? "unknown"),
    authority: treaty.references?.authority ?? unread,
  },
];
