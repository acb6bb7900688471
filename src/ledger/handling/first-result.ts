import * as z from "zod/mini";
import { calendarsOfPast } from "../../office/calendars-of-case.ts";
import { brokenByEntry } from "../../commands/noted.ts";
import { type ActingDuty, dutySchema } from "../../law/duty.ts";
import type { IncidentCommand } from "../../case/incident-command.ts";
import type { OfficeCommand } from "../../case/office-command.ts";
import { fold } from "../../case/apply.ts";
import type { Establishment } from "../../case/entry.ts";
import { isTreatyCase } from "../../case/seal.ts";
import type { Decision } from "../../commands/decide.ts";
import { nextSteps } from "../../commands/next/next-steps.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import {
  type CaseId,
  type CommandId,
  commandIdSchema,
  type Digest,
  type PersonNumber,
  personSchema,
} from "../../values/ids.ts";
import type { Desk } from "../desk.ts";
import { calendarsAtHand, lawOfCase, pinsOfNoLaw } from "../law/law-of-case.ts";
import type { Append, CaseHead, Guard } from "../ports.ts";
import { type Answer, refusedWith } from "./answer.ts";
import type { ToAsk } from "../../case/signed-request.ts";
import { instantSchema } from "../../time/date.ts";
import type { Credential } from "./establish.ts";
import { digestOfAsked, digestOfSigned, type HandledRequest } from "./request.ts";
import { againstSigned, keepRefused, madeWhen, type SignedRequest } from "./signed-once.ts";
import { write } from "./write.ts";
import { readEntries } from "../reading/stored-entries.ts";

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
        : brokenByEntry(
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
export const askingFields = {
  id: commandIdSchema,
  person: personSchema,
  duty: dutySchema,
  madeAt: z.optional(instantSchema),
};
export type Asking = {
  readonly id: CommandId;
  /** When it was made, in UTC: `completed` puts it in where whoever asks does not sign. */
  readonly madeAt?: string | undefined;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
};

/** What somebody asks for in such a record, as it stands in its entry, with its digests. */
export type Asked = ToAsk &
  SignedRequest & {
    readonly command: ToAsk["command"] & { readonly content: OfficeCommand | IncidentCommand };
    readonly commandDigest: Digest;
  };

type ToComplete = {
  readonly caseId: CaseId;
  readonly asking: Asking;
  readonly content: OfficeCommand | IncidentCommand;
  readonly credential: Credential;
};

/** What somebody asks for in such a record; a refusal where a signed request does not say when it was made. */
export const askedOf = (
  { ports }: Desk,
  { caseId, asking, content, credential }: ToComplete,
): Asked | Refusal => {
  const { id, person, duty } = asking;
  const madeAt = madeWhen(ports, asking, credential);
  if (typeof madeAt !== "string") return madeAt;
  const command = { id, madeAt, mode: { kind: "live" }, content } as const;
  const asked: ToAsk = { caseId, person, duty, command };
  return {
    ...asked,
    command,
    credential,
    madeAt,
    requestDigest: digestOfSigned(asked),
    commandDigest: digestOfAsked(asked),
  };
};

/** The decision on what somebody asks for; without one where a signed request may not be taken now. */
export const decidedInTime = async (
  { ports }: Desk,
  asked: Asked,
  decide: () => Promise<Decision>,
): Promise<Decision> => {
  const fault = await againstSigned(ports, asked, asked.caseId);
  return fault === undefined ? decide() : { kind: "refused", refusal: fault };
};

/** A command of such a record that was decided on, as the record stood then. */
export type Decided = {
  readonly caseId: CaseId;
  readonly head: CaseHead | undefined;
  readonly asked: Asked;
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
  const { decision, asked, ...rest } = decided;
  const { person, duty, command, commandDigest } = asked;
  const first = () => firstResult(desk, command, commandDigest);
  if (decision.kind === "refused") {
    const before = await first();
    if (before !== undefined) return before;
    await keepRefused(ports, asked, decision.refusal);
    return refusedWith(decision.refusal);
  }
  const written = await write(ports, {
    ...rest,
    person,
    duty,
    command,
    commandDigest,
    pins: pinsOfNoLaw(ports),
    acts: decision.acts,
    worth: decision.worth,
    step: decision.step,
    law: undefined,
  });
  if ("refusal" in written) return refusedWith(written.refusal);
  if (written.result.kind === "appended") return accepted(written.append);
  // With this same id, or another entry of the record. Look again.
  return (await first()) ?? again();
};
