import type { Statement } from "../../treaty/statement.ts";
import type { Clause } from "./clause.ts";
import type { ConfirmationStatus } from "./confirmation.ts";

/** What the record and the treaty say of one clause: what was made under it, what the treaty provides for, and what was found. */
export type ClauseRow = {
  /** The clause as the treaty file, or else the statement, writes it; null of a statement that names none. */
  readonly clause: string | null;
  readonly atSignature: readonly Statement[];
  /** What goes with the consent, as the act at home has it; with what names no clause and seems to belong here. */
  readonly withConsent: readonly Statement[];
  /** What the depositary published, and nobody recorded before. */
  readonly beside: readonly Statement[];
  /** The clause of the treaty file; null where the file has none that is certainly meant. */
  readonly provides: Clause | null;
  /** Whether what was made at signature was confirmed; null where nothing was. */
  readonly confirmation: ConfirmationStatus | null;
  /** Whether the text of any of them is at hand; null where there are none. */
  readonly textAtHand: boolean | null;
};
