import { createHash } from "node:crypto";
import type { ActOf } from "../domain/act.ts";
import type { Command } from "../domain/command.ts";
import {
  systemCommandIdSchema,
  type CaseId,
  type CommandId,
  type EntryHash,
} from "../domain/ids.ts";
import { isDemonstration } from "../domain/office.ts";
import {
  claimedNotification,
  releasedNotification,
  unknownNotification,
} from "../domain/rules/notification.ts";
import type { Answer } from "./answer.ts";
import { handle } from "./handle.ts";
import { officeCaseId } from "./request.ts";
import type { Desk } from "./desk.ts";
import { lawOfCase } from "./law-of-case.ts";
import { letterOf } from "./letter.ts";
import type { CaseHead, Post } from "./ports.ts";
import type { SendingWorld } from "./world.ts";

/** `settled`: the ledger knows what became of the notification. `unknown`: people must look, nothing is sent again by itself. */
export type NotifyOutcome = { readonly kind: "settled" | "unknown" };

// The system's command ids come from what they act on, so that a repeated task repeats its command and not its effect.
const systemId = (verb: string, of: string): CommandId =>
  systemCommandIdSchema.parse(
    `system.${verb}.${createHash("sha256").update(of).digest("hex").slice(0, 40)}`,
  );

const asSystem = (
  desk: Desk,
  caseId: CaseId,
  command: Command & { readonly of: EntryHash },
): Promise<Answer> => carryOut(desk, caseId, { id: systemId(command.kind, command.of), command });

type Numbered = { readonly id: CommandId; readonly command: Command };

const carryOut = (desk: Desk, caseId: CaseId, { id, command }: Numbered): Promise<Answer> =>
  handle(
    desk,
    { id, caseId, person: "system", duty: "system", mode: { kind: "live" }, command },
    { kind: "system" },
  );

type Claim = { readonly entry: EntryHash; readonly at: string };

const overdueClaim = async (
  desk: Desk<SendingWorld>,
  caseId: CaseId,
  claim: Claim,
): Promise<NotifyOutcome> => {
  const age = desk.world.clock.now() - Date.parse(claim.at);
  if (age <= desk.world.post.longestLife) return { kind: "unknown" };
  const reason = "whoever claimed the sending left no outcome within the sender's longest life";
  const declared = await asSystem(desk, caseId, {
    kind: "DeclareUnknown",
    of: claim.entry,
    reason,
  });
  // Refused: an outcome was recorded meanwhile.
  return { kind: declared.kind === "accepted" ? "unknown" : "settled" };
};

const letterFor = async (
  desk: Desk,
  { state }: CaseHead,
  release: ActOf<"NotificationReleased">,
) => {
  const law = await lawOfCase(desk.world, state, desk.caches.laws);
  const office = await desk.world.ledger.head(officeCaseId);
  const demonstration = office !== undefined && isDemonstration(office.state);
  return letterOf(desk.world, { state, treaty: law.treaty, release, demonstration });
};

type Sent = Awaited<ReturnType<Post["send"]>>;

const outcomeOf = (sent: Sent, reference: string, claim: EntryHash): Command => {
  switch (sent.kind) {
    case "sent":
      return { kind: "RecordSent", reference, messageId: sent.messageId };
    case "refused":
      return { kind: "RecordNotSent", reference, reason: sent.reason };
    case "unknown":
      return { kind: "DeclareUnknown", of: claim, reason: sent.reason };
  }
};

const send = async (
  desk: Desk<SendingWorld>,
  caseId: CaseId,
  head: CaseHead,
): Promise<NotifyOutcome> => {
  const release = releasedNotification(head.state);
  if (release === undefined) return { kind: "settled" };
  const { reference, text } = release.act;
  const claim = await asSystem(desk, caseId, { kind: "ClaimNotification", of: release.entry });
  // Refused or repeated: the claim is another's, and so is the sending.
  if (claim.kind === "refused" || claim.repeated) return { kind: "unknown" };
  const letter = await letterFor(desk, head, release.act);
  const sent: Sent =
    letter === undefined
      ? { kind: "refused", reason: `the released text ${text} is not among the documents` }
      : await desk.world.post.send(letter);
  const { hash } = claim.receipt;
  const outcome = await carryOut(desk, caseId, {
    id: systemId("outcome", hash),
    command: outcomeOf(sent, reference, hash),
  });
  // Refused: the outcome was declared unknown meanwhile. People decide, whatever the post said.
  return { kind: sent.kind === "unknown" || outcome.kind === "refused" ? "unknown" : "settled" };
};

/**
 * Notifies the depositary of a released notification: claims the sending in the ledger, makes one attempt, records the
 * outcome. A claim without an outcome is never sent again: after the sender's longest life it is declared unknown.
 */
export const notifyDepositary = async (
  desk: Desk<SendingWorld>,
  caseId: CaseId,
): Promise<NotifyOutcome> => {
  const head = await desk.world.ledger.head(caseId);
  if (head?.state.stage !== "transmission") return { kind: "settled" };
  if (unknownNotification(head.state) !== undefined) return { kind: "unknown" };
  const claim = claimedNotification(head.state);
  return claim === undefined ? send(desk, caseId, head) : overdueClaim(desk, caseId, claim);
};
