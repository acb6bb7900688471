import { commandTable } from "../../../domain/command-table.ts";
import { personCommandKinds } from "../../../domain/command-kinds.ts";
import type { RecordedAct } from "../../../domain/act.ts";
import type { PersonKind, RestatedKind } from "./kinds.ts";

/** The command by which a person records an act; undefined for what the system does, and for the office's own. */
export const kindOfAct = (act: RecordedAct["kind"]): PersonKind | undefined =>
  personCommandKinds.find((kind) => commandTable[kind].acts.some((one) => one === act));

// Each kind that the schema of a correction takes; one that is missing here does not compile.
const restatedKinds = {
  RecordDatedFact: true,
  Lay: true,
  ReferToCommittees: true,
  RecordCommitteeReport: true,
  RecordPlenaryVote: true,
  RecordResolution: true,
  RecordMinisterialStatement: true,
  PresentLaw: true,
  SignLaw: true,
  ReturnLaw: true,
  PublishLaw: true,
  SignInstrument: true,
  TransmitInstrument: true,
  ReturnInstrument: true,
  ConfirmDeposit: true,
  RecordCirculation: true,
  RecordObjection: true,
  RecordTreatyInForce: true,
  PromiseAmendment: true,
  RecordAmendmentDone: true,
  RecordLawRegistration: true,
  Suspend: true,
  Resume: true,
  Withdraw: true,
  Lapse: true,
} as const satisfies Readonly<Record<RestatedKind, true>>;

const isRestated = (kind: PersonKind): kind is RestatedKind => kind in restatedKinds;

/** The command with which a correction restates an act; undefined where it restates none of that kind. */
export const restatedKindOf = (act: RecordedAct["kind"]): RestatedKind | undefined => {
  const kind = kindOfAct(act);
  return kind !== undefined && isRestated(kind) ? kind : undefined;
};
