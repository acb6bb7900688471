import * as z from "zod/mini";
import type { Decision } from "../../procedure/decision.ts";
import { duties, type ActingDuty } from "../../office/duty.ts";
import type { Establishment } from "../../procedure/case/entry.ts";
import {
  commandIdSchema,
  personSchema,
  type CaseId,
  type CommandId,
  type Digest,
  type PersonNumber,
} from "../../procedure/values/ids.ts";
import type { IncidentCommand } from "../../office/incident-command.ts";
import type { OfficeCommand } from "../../office/office-command.ts";
import { refusedWith, type Answer } from "./answer.ts";
import type { Desk } from "../desk.ts";
import { firstResult } from "./first-result.ts";
import { pinsOfNoLaw } from "../law/law-of-case.ts";
import type { Append, CaseHead, Guard } from "../ports.ts";
import { write } from "./write.ts";

// The records that are no cases: the office's own, and that of incidents. No law is kept for them, and each has one head.

/** Who asks for something in such a record, as a request says it. */
export const askingFields = { id: commandIdSchema, person: personSchema, duty: z.enum(duties) };
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
  const { world } = desk;
  const { decision, content, asking, ...rest } = decided;
  const first = () => firstResult(desk, asking, rest.commandDigest);
  if (decision.kind === "refused") return (await first()) ?? refusedWith(decision.refusal);
  const { id, person, duty } = asking;
  const written = await write(world, {
    ...rest,
    person,
    duty,
    command: { id, mode: { kind: "live" }, content },
    pins: pinsOfNoLaw(world),
    acts: decision.acts,
    step: decision.step,
    law: undefined,
  });
  if ("refusal" in written) return refusedWith(written.refusal);
  if (written.result.kind === "appended") return accepted(written.append);
  // With this same id, or another entry of the record. Look again.
  return (await first()) ?? again();
};
