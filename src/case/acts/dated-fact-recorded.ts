import { mayBeLeftOut, orNone } from "../fields/field.ts";
import { choice, factDate, line, statements } from "../fields/fields.ts";
import type { Message } from "../../words/messages.ts";
import { act } from "./act.ts";

/** What dated facts are called. */
export const datedFactNames = {
  signature: "factSignature",
  entryIntoForce: "factInForce",
  confirmation: "factConfirmation",
  fullPowers: "factFullPowers",
  depositaryNotice: "factDepositaryNotice",
  draftPresented: "factDraftPresented",
  draftDiscussed: "factDraftDiscussed",
  lawChangeAdopted: "factLawChangeAdopted",
} as const satisfies Readonly<Record<string, Message["kind"]>>;

/** Something dated that happened beside the procedure, such as the signature of the treaty. */
export const datedFactRecorded = act({
  kind: "DatedFactRecorded",
  command: "RecordDatedFact",
  fields: () => ({
    fact: choice([
      "signature",
      "fullPowers",
      "depositaryNotice",
      "draftPresented",
      "draftDiscussed",
      "lawChangeAdopted",
      "confirmation",
      "entryIntoForce",
    ]),
    on: factDate,
    by: orNone(line),
    // What it was about: the notice by its reference, the laws that were changed.
    subject: mayBeLeftOut(orNone(line)),
    source: line,
    statements,
  }),
  fills: ["datedFacts"],
  whileSuspended: true,
  correctable: true,
  openData: ["subject"],
});
