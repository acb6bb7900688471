import { createHash } from "node:crypto";
import type { Command } from "../domain/command.ts";
import { commandIdSchema, type CaseId, type CommandId } from "../domain/ids.ts";
import { isDemonstration } from "../domain/office.ts";
import { claimedNotification, releasedNotification, unknownNotification } from "../domain/rules/notification.ts";
import type { Answer } from "./answer.ts";
import { handle, officeCaseId, type Desk } from "./handle.ts";
import { lawOfCase } from "./law-of-case.ts";
import { letterOf } from "./letter.ts";
import type { CaseHead } from "./ports.ts";

/** `settled`: the ledger knows what became of the notification. `unknown`: people must look, nothing is sent again by itself. */
export type NotifyOutcome = { readonly kind: "settled" | "unknown" };

// The system's command ids come from what they act on, so that a repeated task repeats its command and not its effect.
const systemId = (verb: string, of: string): CommandId =>
  commandIdSchema.parse(`${verb}-${createHash("sha256").update(of).digest("hex").slice(0, 40)}`);

const asSystem = (desk: Desk, caseId: CaseId, id: CommandId, command: Command): Promise<Answer> =>
  handle(desk, { id, caseId, person: "system", duty: "system", mode: { kind: "live" }, command }, { kind: "system" });

const overdueClaim = async (desk: Desk, caseId: CaseId, claim: { entry: string; at: string }): Promise<NotifyOutcome> => {
  const age = desk.world.clock.now() - Date.parse(claim.at);
  if (age <= desk.world.post.longestLife) return { kind: "unknown" };
  const of = claim.entry;
  const head = await desk.world.ledger.head(caseId);
  const current = head && claimedNotification(head.state);
  if (current?.entry !== of) return { kind: "settled" };
  const reason = "whoever claimed the sending left no outcome within the sender's longest life";
  await asSystem(desk, caseId, systemId("unknown", of), { kind: "DeclareUnknown", of: current.entry, reason });
  return { kind: "unknown" };
};

const send = async (desk: Desk, caseId: CaseId, head: CaseHead): Promise<NotifyOutcome> => {
  const release = releasedNotification(head.state);
  if (release === undefined) return { kind: "settled" };
  const { reference } = release.act;
  const claim = await asSystem(desk, caseId, systemId("claim", release.entry), { kind: "ClaimNotification", of: release.entry });
  // Refused or repeated: the claim is another's, and so is the sending.
  if (claim.kind === "refused" || claim.repeated) return { kind: "unknown" };
  const law = await lawOfCase(desk.world, head.state, desk.caches.laws);
  const office = await desk.world.ledger.head(officeCaseId);
  const demonstration = office !== undefined && isDemonstration(office.state);
  const letter = await letterOf(desk.world, { state: head.state, treaty: law.treaty, release: release.act, demonstration });
  const sent =
    letter === undefined
      ? ({ kind: "refused", reason: `the released text ${release.act.text} is not among the documents` } as const)
      : await desk.world.post.send(letter);
  const id = systemId("outcome", claim.receipt.hash);
  switch (sent.kind) {
    case "sent":
      await asSystem(desk, caseId, id, { kind: "RecordSent", reference, messageId: sent.messageId });
      return { kind: "settled" };
    case "refused":
      await asSystem(desk, caseId, id, { kind: "RecordNotSent", reference, reason: sent.reason });
      return { kind: "settled" };
    case "unknown":
      await asSystem(desk, caseId, id, { kind: "DeclareUnknown", of: claim.receipt.hash, reason: sent.reason });
      return { kind: "unknown" };
  }
};

/**
 * Notifies the depositary of a released notification: claims the sending in the ledger, makes one attempt, records the
 * outcome. A claim without an outcome is never sent again: after the sender's longest life it is declared unknown.
 */
export const notifyDepositary = async (desk: Desk, caseId: CaseId): Promise<NotifyOutcome> => {
  const head = await desk.world.ledger.head(caseId);
  if (head?.state.stage !== "transmission") return { kind: "settled" };
  if (unknownNotification(head.state) !== undefined) return { kind: "unknown" };
  const claim = claimedNotification(head.state);
  return claim === undefined ? send(desk, caseId, head) : overdueClaim(desk, caseId, claim);
};
