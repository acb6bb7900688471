import { factsOf } from "../../../../domain/case.ts";
import { statementsOnRecord } from "../../../../domain/rules/texts.ts";
import { oneKnown, word } from "../controls/choice.ts";
import { optionalDay } from "../controls/day.ts";
import { document, optionalDocument } from "../controls/documents.ts";
import { seenEntry } from "../controls/entry.ts";
import { factDate } from "../controls/fact-date.ts";
import { instant } from "../controls/instant.ts";
import type { Option } from "../controls/radios.ts";
import { suppliedTexts } from "../controls/supplied.ts";
import { anyOf, anyOrNone } from "../controls/ticks.ts";
import { line, mailAddress, note, optionalLine } from "../controls/text.ts";
import type { Scene } from "../scene.ts";
import type { Form } from "./field.ts";

const options = (names: readonly string[]): readonly Option[] =>
  [...new Set(names)].map((name) => ({ value: name, text: name }));

/** The references of the notifications that were prepared. */
const references = ({ view }: Scene): readonly Option[] =>
  options(
    view === undefined
      ? []
      : factsOf(view.state, "NotificationPrepared").map(({ act }) => act.reference),
  );

const statementsKnown = ({ view }: Scene): readonly Option[] =>
  view === undefined
    ? []
    : statementsOnRecord(view.state).map(({ id, subject }) => ({
        value: id,
        text: `${id}: ${subject}`,
      }));

const amendments = ({ view }: Scene): readonly Option[] =>
  view === undefined
    ? []
    : factsOf(view.state, "AmendmentPromised").map(({ act }) => ({
        value: act.id,
        text: `${act.id}: ${act.subject}`,
      }));

const mailEvent: Form<"RecordDelivery"> = {
  reference: oneKnown(references),
  messageId: line,
  at: instant,
  evidence: note,
};

const signInstrument: Form<"SignInstrument"> = {
  of: seenEntry,
  on: factDate,
  signer: line,
  office: word("office"),
  fullPowers: optionalDocument,
  place: line,
  scan: document,
  custody: optionalLine,
  statements: suppliedTexts,
};

const confirmDeposit: Form<"ConfirmDeposit"> = {
  receivedOn: factDate,
  reference: optionalLine,
  statements: suppliedTexts,
  effective: optionalDay,
};

/** From the instrument on: what goes abroad, what comes back, what is left to do at home. */
export const fieldsAbroad = {
  PrepareInstrument: { text: document, statements: suppliedTexts },
  ReleaseInstrument: {
    of: seenEntry,
    text: document,
    statements: suppliedTexts,
    withinConditions: anyOrNone(statementsKnown),
  },
  SignInstrument: signInstrument,
  TransmitInstrument: { of: seenEntry, on: factDate, bearer: line, receipt: optionalDocument },
  ReturnInstrument: { of: seenEntry, on: factDate, reason: note, letter: optionalDocument },
  PrepareNotification: { to: mailAddress, text: document, contact: optionalLine },
  ReleaseNotification: { of: seenEntry, text: document, statements: suppliedTexts },
  RecordSent: { reference: oneKnown(references), messageId: line },
  RecordNotSent: { reference: oneKnown(references), reason: note },
  ResolveUnknown: { of: seenEntry, outcome: word("outcome"), evidence: note },
  RecordDelivery: mailEvent,
  RecordBounce: mailEvent,
  RecordComplaint: mailEvent,
  ConfirmDeposit: confirmDeposit,
  RecordCirculation: { on: factDate, reference: optionalLine, statements: anyOf(statementsKnown) },
  RecordObjection: { on: factDate, by: line, statement: oneKnown(statementsKnown), effect: note },
  RecordTreatyInForce: { on: factDate, source: line },
  PromiseAmendment: { id: line, subject: line, dueOn: optionalDay, source: line },
  RecordAmendmentDone: { id: oneKnown(amendments), on: factDate, law: line },
} as const;
