import type { ReadOfficeMail } from "../../src/ledger/reading/office-now.ts";
import type { OfficeMail } from "../../src/office/office-mail.ts";

/** Mail of an office whose record names this sender, and what else a test says. */
export const mailFrom =
  (from: string, onRecord: Partial<OfficeMail> = {}): ReadOfficeMail =>
  () =>
    Promise.resolve({ from, depositaries: {}, checkpointsTo: [], ...onRecord });
