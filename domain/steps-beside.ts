import { factsOf, latest, type Case } from "./case.ts";
import type { Command } from "./command.ts";
import { commandRow, type CommandRow } from "./command-table.ts";
import { isLawProcedure } from "./law-procedure.ts";
import type { Profile } from "./profile.ts";
import { statementsOnRecord } from "./rules/texts.ts";
import { signedInstrument, transmission } from "./rules/transmission.ts";
import { sendings } from "./sending.ts";

type Kind = Command["kind"];
type Open = (state: Case) => boolean;

const always: Open = () => true;
const wasSent: Open = (state) => sendings(state).length > 0;
const hasStatements: Open = (state) => statementsOnRecord(state).length > 0;

const isObjectable: Open = (state) =>
  latest(state, "StatementsCirculated") !== undefined ||
  latest(state, "DepositConfirmed") !== undefined;

/** Whether a promised amendment is on record that was not made yet. */
export const isAmendmentOpen: Open = (state) =>
  factsOf(state, "AmendmentPromised").some(
    ({ act }) => !factsOf(state, "AmendmentDone").some((done) => done.act.id === act.id),
  );

/** Whether the law is still to be published, as far as the record knows. */
export const isUnpublished: Open = (state) => latest(state, "LawPublished") === undefined;

// What carries no case on: it is recorded when it happens, and some of it long after the end.
const beside: readonly (readonly [Kind, Open])[] = [
  ["RecordDatedFact", always],
  ["RecordResolution", always],
  ["PublishLaw", isUnpublished],
  ["RecordLawRegistration", (state) => latest(state, "LawRegistered") === undefined],
  [
    "TransmitInstrument",
    (state) => signedInstrument(state) !== undefined && transmission(state) === undefined,
  ],
  ["RecordDelivery", wasSent],
  ["RecordBounce", wasSent],
  ["RecordComplaint", wasSent],
  ["RecordCirculation", hasStatements],
  ["RecordObjection", (state) => hasStatements(state) && isObjectable(state)],
  ["RecordTreatyInForce", (state) => latest(state, "TreatyInForceRecorded") === undefined],
  ["PromiseAmendment", always],
  ["RecordAmendmentDone", isAmendmentOpen],
];

/** The commands that may be given where a case stands although they do not carry it on. */
export const kindsBeside = (state: Case, profile: Profile): readonly Kind[] => {
  const procedure = isLawProcedure(profile) ? "law" : "negative";
  return beside.flatMap(([kind, isOpen]) => {
    const { stages, procedures }: CommandRow = commandRow(kind);
    const known = stages.includes(state.stage) && procedures.includes(procedure);
    return known && isOpen(state) ? [kind] : [];
  });
};
