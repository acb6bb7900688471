import type { Case } from "../case/case.ts";
import type { Fact } from "../case/slots/slot.ts";
import type { ActOf } from "../case/act.ts";

/** That a person has read a law file, with its id, version and digest, and who and when. */
export type LawConfirmation = Fact<"LawConfirmed">;

type File = Pick<ActOf<"LawConfirmed">, "file" | "law">;

/** Every confirmation of a law file, of whatever content, oldest first. */
export const confirmationsOf = (
  { confirmations }: Case,
  { file, law }: File,
): readonly LawConfirmation[] =>
  confirmations.filter(({ act }) => act.file === file && act.law === law);
