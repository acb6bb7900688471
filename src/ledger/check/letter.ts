import type { Case } from "../../case/case.ts";
import type { Digest } from "../../values/ids.ts";
import { newestReport } from "../../case/sending.ts";
import type { RecordFinding } from "./finding.ts";

/** What lies among a case's letters: its file, and where it is one, under which reference and with which message (undated, by digest). */
export type LetterAtHand = {
  readonly file: string;
  readonly letter: { readonly reference: string; readonly message: string } | undefined;
};

/** A letter as the record knows it: by the digest of its message, and whether people have still to send it. */
type LetterOnRecord = {
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
const lettersOnRecord = (state: Case): readonly LetterOnRecord[] =>
  state.notifications.claims.flatMap(({ act: { reference, message } }) =>
    message === undefined
      ? []
      : [{ caseId: state.caseId, reference, message, waits: isWaiting(state, reference) }],
  );

const checkLetter = (
  { caseId, reference, message, waits }: LetterOnRecord,
  found: string | undefined,
): readonly RecordFinding[] => {
  if (found === message) return [];
  if (found !== undefined) return [{ kind: "letterAltered", caseId, reference }];
  return waits ? [{ kind: "letterMissing", caseId, reference }] : [];
};

/** Compares the letters that the record of a case knows with those that lie where people send them, both ways. */
export const checkLetters = (
  state: Case,
  atHand: readonly LetterAtHand[],
): readonly RecordFinding[] => {
  const { caseId } = state;
  const onRecord = lettersOnRecord(state);
  const lying = new Map(atHand.map(({ letter }) => [letter?.reference, letter?.message] as const));
  const strangers = atHand.filter(
    ({ letter }) => !onRecord.some(({ reference }) => reference === letter?.reference),
  );
  return [
    ...onRecord.flatMap((letter) => checkLetter(letter, lying.get(letter.reference))),
    ...strangers.map(({ file }) => ({ kind: "letterUnexplained", caseId, file }) as const),
  ];
};
