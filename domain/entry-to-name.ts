import { currentEntry, type Case, type CaseFact } from "./case.ts";
import type { Command } from "./command.ts";
import type { EntryHash } from "./ids.ts";
import { preparedInstrument, releasedInstrument } from "./rules/instrument.ts";
import { signedInstrument } from "./rules/transmission.ts";
import { uncertifiedVote } from "./rules/awaited-certification.ts";
import {
  claimedNotification,
  preparedNotification,
  releasedNotification,
  unknownNotification,
} from "./sending.ts";

const rows: Partial<Readonly<Record<Command["kind"], (state: Case) => CaseFact | undefined>>> = {
  CertifyPlenaryVote: uncertifiedVote,
  DeclineCertification: uncertifiedVote,
  ReleaseInstrument: preparedInstrument,
  SignInstrument: releasedInstrument,
  TransmitInstrument: signedInstrument,
  ReturnInstrument: signedInstrument,
  ReleaseNotification: preparedNotification,
  ClaimNotification: releasedNotification,
  DeclareUnknown: claimedNotification,
  ResolveUnknown: unknownNotification,
  MoveToProfileVersion: ({ facts, head }) => facts.find((fact) => currentEntry(fact) === head),
};

/** The entry that a command completes or judges, and therefore names, with the fact in it. */
export type EntryToName = { readonly hash: EntryHash; readonly fact: CaseFact };

/** The entry that a command of this kind would have to name now; a correction may name any. */
export const entryToName = (state: Case, kind: Command["kind"]): EntryToName | undefined => {
  const fact = rows[kind]?.(state);
  return fact && { hash: currentEntry(fact), fact };
};
