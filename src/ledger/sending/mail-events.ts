import * as z from "zod/mini";
import type { Case } from "../../case/case.ts";
import { type Command, commandSchema } from "../../case/command.ts";
import { caseIdSchema, type CaseId, type CommandId } from "../../values/ids.ts";
import type { Answer } from "../handling/answer.ts";
import { canonicalJson } from "../../record/canonical.ts";
import type { Desk } from "../desk.ts";
import type { Receipt } from "../ports.ts";
import { carryOut, systemId } from "../handling/system-command.ts";
import { composed, isVisible } from "../../values/text.ts";

/** What a mail service reports of one letter, in the words of whichever service it is. */
export type MailEvent = {
  readonly kind: "RecordDelivery" | "RecordBounce" | "RecordComplaint";
  /** The reference that the letter's tag carries. */
  readonly reference: string;
  /** The id under which the service took the letter. */
  readonly messageId: string;
  /** When it happened, by the service's clock: ISO 8601, UTC. */
  readonly at: string;
  /** What the service says of it, as it came. */
  readonly evidence: string;
};

/** `dropped`: it belongs to no letter of this office, and bringing it again would not change that. */
export type MailEventOutcome =
  | {
      readonly kind: "recorded" | "repeated";
      readonly receipt: Receipt;
      /** The id of the command that recorded it. */
      readonly command: CommandId;
    }
  | { readonly kind: "dropped"; readonly reason: string };

const longestEvidence = 2000;

/** Other people's words as the record takes them: what is no text becomes a blank, and the rest is cut. */
const asNote = (words: string): string => {
  const text = composed(words.toWellFormed())
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, longestEvidence)
    .toWellFormed();
  return isVisible(text) ? text : "the mail service said no more";
};

const referenceShape = /^(?<caseId>[^/]+)\/N[1-9]\d*$/;

const caseOf = (reference: string): CaseId | undefined => {
  const parsed = caseIdSchema.safeParse(referenceShape.exec(reference)?.groups?.["caseId"]);
  return parsed.success ? parsed.data : undefined;
};

const commandOf = ({ kind, reference, messageId, at, evidence }: MailEvent): unknown => ({
  kind,
  reference,
  messageId,
  at,
  evidence: asNote(evidence),
});

/** The id under which our own sender sent the letter of a reference; undefined where it did not come to say so. */
const sentUnder = (state: Case, reference: string): string | undefined =>
  state.notifications.sent.findLast(
    ({ act, person }) => person === "system" && act.reference === reference,
  )?.act.messageId;

type Matched = { readonly caseId: CaseId; readonly command: Command };

/** The case and the command of an event; in words why there is none. */
const matched = async (desk: Desk, event: MailEvent): Promise<Matched | string> => {
  const { reference, messageId } = event;
  const caseId = caseOf(reference);
  if (caseId === undefined) return `${reference} is no reference of a notification`;
  const head = await desk.ports.ledger.head(caseId);
  if (head === undefined) return `there is no case ${caseId}`;
  const known = sentUnder(head.state, reference);
  if (known !== undefined && known !== messageId)
    return `${reference} was sent as ${known}, and the report is on ${messageId}`;
  const parsed = commandSchema().safeParse(commandOf(event));
  return parsed.success ? { caseId, command: parsed.data } : z.prettifyError(parsed.error);
};

const outcomeOf = (answer: Answer, command: CommandId): MailEventOutcome =>
  answer.kind === "refused"
    ? { kind: "dropped", reason: `refused: ${answer.refusal.kind}` }
    : { kind: answer.repeated ? "repeated" : "recorded", receipt: answer.receipt, command };

/**
 * Records what a mail service reports of a letter: matched by the reference of its tag, by that reference's case and, where
 * our sender recorded one, by the message's id. Twice the same event is recorded once, in whatever order events come.
 * What belongs to nothing is dropped.
 * @throws when the ledger cannot be reached; the event must be brought again
 */
export const recordMailEvent = async (desk: Desk, event: MailEvent): Promise<MailEventOutcome> => {
  const found = await matched(desk, event);
  if (typeof found === "string") return { kind: "dropped", reason: found };
  const { caseId, command } = found;
  // By everything that was said: the same report is the same command however often it comes, and under whatever id.
  const id = systemId(command.kind, canonicalJson({ caseId, command }));
  return outcomeOf(await carryOut(desk, caseId, { id, command }), id);
};
