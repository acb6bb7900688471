import { calendarsOfPast } from "../../office/calendars-of-case.ts";
import { notesOfEntry } from "../../audit/notes.ts";
import { type ActingDuty, dutySchema } from "../../office/duty.ts";
import type { IncidentCommand } from "../../office/incident-command.ts";
import type { OfficeCommand } from "../../office/office-command.ts";
import { fold } from "../../procedure/case/apply.ts";
import type { Establishment } from "../../procedure/case/entry.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import type { Decision } from "../../procedure/decide.ts";
import { nextSteps } from "../../procedure/next-steps.ts";
import { refusal } from "../../procedure/refusal.ts";
import {
  type CaseId,
  type CommandId,
  commandIdSchema,
  type Digest,
  type PersonNumber,
  personSchema,
} from "../../procedure/values/ids.ts";
import type { Desk } from "../desk.ts";
import { calendarsAtHand, lawOfCase, pinsOfNoLaw } from "../law/law-of-case.ts";
import type { Append, CaseHead, Guard } from "../ports.ts";
import { readEntries } from "../reading/read-entries.ts";
import { type Answer, refusedWith } from "./answer.ts";
import type { HandledRequest } from "./request.ts";
import { write } from "./write.ts";

/**
 * The first result of a command that was accepted before: its receipt, its acts and the stage it led to.
 * Undefined when the id was never accepted; a refusal when it was accepted with another content.
 */
export const firstResult = async (
  desk: Desk,
  request: Pick<HandledRequest, "id">,
  commandDigest: Digest,
): Promise<Answer | undefined> => {
  const known = await desk.ports.ledger.accepted(request.id);
  if (known === undefined) return undefined;
  const { receipt } = known;
  if (known.commandDigest !== commandDigest)
    return refusedWith(
      refusal("CommandIdTaken", { id: request.id, caseId: receipt.caseId, seq: receipt.seq }),
    );
  return resultAt(desk, receipt.caseId, receipt.seq);
};

const resultAt = async (desk: Desk, caseId: CaseId, seq: number): Promise<Answer> => {
  const entries = (await readEntries(desk.ports, caseId)).slice(0, seq);
  const state = fold(entries);
  const last = entries.at(-1);
  if (state === undefined || last === undefined)
    throw new Error(`entry ${caseId}#${String(seq)} is accepted but not in the ledger`);
  const law = !isTreatyCase(caseId)
    ? undefined
    : await lawOfCase(desk.ports, state, desk.caches.laws);
  return {
    kind: "accepted",
    receipt: { caseId, seq, hash: last.hash, at: last.entry.at },
    acts: last.entry.acts,
    findings:
      law === undefined
        ? []
        : notesOfEntry(
            { state, law, calendars: await calendarsAtHand(desk, calendarsOfPast(state)) },
            last.entry,
          ),
    stage: state.stage,
    next: law === undefined ? [] : nextSteps(state, law.procedure),
    repeated: true,
  };
};

// The records that are no cases: the office's own, and that of incidents. No law is kept for them, and each has one head.

/** Who asks for something in such a record, as a request says it. */
export const askingFields = { id: commandIdSchema, person: personSchema, duty: dutySchema };
export type Asking = {
  readonly id: CommandId;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
};

/** A command of such a record that was decided on, as the record stood then. */
export type Decided = {
  readonly caseId: CaseId;
  readonly head: CaseHead | undefined;
  readonly asking: Asking;
  readonly content: OfficeCommand | IncidentCommand;
  readonly commandDigest: Digest;
  readonly establishedBy: Establishment;
  readonly decision: Decision;
  /** Heads of other records by which it was judged; its own head is the expected version already. */
  readonly guards: readonly Guard[];
};

const accepted = ({ entry, hash, head }: Append): Answer => ({
  kind: "accepted",
  receipt: { caseId: entry.caseId, seq: entry.seq, hash, at: entry.at },
  acts: entry.acts,
  findings: [],
  stage: head.state.stage,
  next: [],
  repeated: false,
});

/**
 * Records what was decided on, in the same way as a command in a case; `again` decides anew, where somebody else wrote first.
 * An id that was accepted before answers its first result.
 */
export const recordOwn = async (
  desk: Desk,
  decided: Decided,
  again: () => Promise<Answer>,
): Promise<Answer> => {
  const { ports } = desk;
  const { decision, content, asking, ...rest } = decided;
  const first = () => firstResult(desk, asking, rest.commandDigest);
  if (decision.kind === "refused") return (await first()) ?? refusedWith(decision.refusal);
  const { id, person, duty } = asking;
  const written = await write(ports, {
    ...rest,
    person,
    duty,
    command: { id, mode: { kind: "live" }, content },
    pins: pinsOfNoLaw(ports),
    acts: decision.acts,
    step: decision.step,
    law: undefined,
  });
  if ("refusal" in written) return refusedWith(written.refusal);
  if (written.result.kind === "appended") return accepted(written.append);
  // With this same id, or another entry of the record. Look again.
  return (await first()) ?? again();
};
