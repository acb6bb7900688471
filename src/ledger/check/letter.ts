import type { Case } from "../../procedure/case/case.ts";
import type { Digest } from "../../procedure/values/ids.ts";
import { newestReport } from "../../procedure/case/sending.ts";
import type { RecordFinding } from "./finding.ts";

/** A letter as the record knows it: by the digest of its message, and whether people have still to send it. */
export type LetterOnRecord = {
  readonly caseId: string;
  readonly reference: string;
  readonly message: Digest;
  readonly waits: boolean;
};

// The newest letter waits where nobody has said yet that it arrived, or came back.
const isWaiting = (state: Case, reference: string): boolean =>
  state.stage === "deposit" &&
  state.notifications.sent.at(-1)?.act.reference === reference &&
  newestReport(state, reference) === undefined;

/** The letters of a case that its sender left somewhere, by its claims. */
export const lettersOnRecord = (state: Case): readonly LetterOnRecord[] =>
  state.notifications.claims.flatMap(({ act: { reference, message } }) =>
    message === undefined
      ? []
      : [{ caseId: state.caseId, reference, message, waits: isWaiting(state, reference) }],
  );

/** Compares a letter with what lies under its reference; undefined where nothing does. */
export const checkLetter = (
  { caseId, reference, message, waits }: LetterOnRecord,
  found: string | undefined,
): readonly RecordFinding[] => {
  if (found === message) return [];
  if (found !== undefined) return [{ kind: "letterAltered", caseId, reference }];
  return waits ? [{ kind: "letterMissing", caseId, reference }] : [];
};
