import type { Case, CaseFact } from "./case.ts";
import type { Command } from "./command.ts";
import type { PersonNumber } from "./ids.ts";
import { preparedInstrument } from "./rules/instrument.ts";
import { uncertifiedVote } from "./rules/awaited-certification.ts";
import { preparedNotification } from "./sending.ts";

type Doer = CaseFact["person"] | null | undefined;
type FirstHalf = (state: Case) => readonly Doer[];

const whoPreparedTheInstrument: FirstHalf = (state) => [preparedInstrument(state)?.person];

const rows: Partial<Readonly<Record<Command["kind"], FirstHalf>>> = {
  CertifyPlenaryVote: (state) => {
    const vote = uncertifiedVote(state);
    return [vote?.person, vote?.correctedPerson];
  },
  DeclineCertification: (state) => [uncertifiedVote(state)?.person],
  ReleaseInstrument: whoPreparedTheInstrument,
  SignInstrument: whoPreparedTheInstrument,
  ConfirmDeposit: whoPreparedTheInstrument,
  ReleaseNotification: (state) => [preparedNotification(state)?.person],
};

const isPerson = (doer: Doer): doer is PersonNumber =>
  doer !== undefined && doer !== null && doer !== "system";

/** Whoever did the first half of what needs two persons: each of them is refused the second half. */
export const firstHalves = (state: Case, kind: Command["kind"]): readonly PersonNumber[] => [
  ...new Set((rows[kind]?.(state) ?? []).filter(isPerson)),
];
