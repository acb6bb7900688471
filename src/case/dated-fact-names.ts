import type { Message } from "../words/messages.ts";
import type { DatedFact } from "./command.ts";

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
} as const satisfies Readonly<Record<DatedFact, Message["kind"]>>;
