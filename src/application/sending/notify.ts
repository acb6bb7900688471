import type { ActOf } from "../../procedure/case/act.ts";
import type { Command } from "../../procedure/command.ts";
import type { CaseId, EntryHash } from "../../procedure/values/ids.ts";
import { isDemonstration } from "../../office/office.ts";
import {
  claimedNotification,
  releasedNotification,
  unknownNotification,
} from "../../procedure/case/sending.ts";
import type { Answer } from "../handling/answer.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Desk } from "../desk.ts";
import { lawOfCase } from "../law/law-of-case.ts";
import { letterOf } from "./letter.ts";
import type { CaseHead, Letter, Post } from "../ports.ts";
import { carryOut, systemId } from "../handling/system-command.ts";
import type { ClaimsWorld, SendingWorld } from "../world.ts";

/** `settled`: the ledger knows what became of the notification. `unknown`: people must look, nothing is sent again by itself. */
export type NotifyOutcome = { readonly kind: "settled" | "unknown" };

const asSystem = (
  desk: Desk,
  caseId: CaseId,
  command: Command & { readonly of: EntryHash },
): Promise<Answer> => carryOut(desk, caseId, { id: systemId(command.kind, command.of), command });

// What was refused came too late: another claimed, declared it unknown, or a mail server reported before us.
const afterRefusal = async (desk: Desk, caseId: CaseId): Promise<NotifyOutcome> => {
  const head = await desk.world.ledger.head(caseId);
  return { kind: head?.state.stage === "transmission" ? "unknown" : "settled" };
};

type Claim = { readonly entry: EntryHash; readonly at: string };

/** Whether a claim is older than its sender can live. */
export const isLeft = ({ world }: Desk<ClaimsWorld>, claim: Claim): boolean =>
  world.clock.now() - Date.parse(claim.at) > world.post.longestLife;

const declareUnknown = (desk: Desk, caseId: CaseId, claim: Claim): Promise<Answer> => {
  const reason = "the sender recorded no outcome within its longest running time";
  return asSystem(desk, caseId, { kind: "DeclareUnknown", of: claim.entry, reason });
};

/** Declares unknown what became of a claim that is older than its sender can live. Answers whether it did. */
export const declareIfLeft = async (
  desk: Desk<ClaimsWorld>,
  caseId: CaseId,
  claim: Claim,
): Promise<boolean> => {
  if (!isLeft(desk, claim)) return false;
  const declared = await declareUnknown(desk, caseId, claim);
  return declared.kind === "accepted" && !declared.repeated;
};

const overdueClaim = async (
  desk: Desk<SendingWorld>,
  caseId: CaseId,
  claim: Claim,
): Promise<NotifyOutcome> => {
  if (!isLeft(desk, claim)) return { kind: "unknown" };
  const declared = await declareUnknown(desk, caseId, claim);
  return declared.kind === "accepted" ? { kind: "unknown" } : afterRefusal(desk, caseId);
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

type Released = NonNullable<ReturnType<typeof releasedNotification>>;

const attempt = (
  desk: Desk<SendingWorld>,
  letter: Letter | undefined,
  text: string,
): Promise<Sent> =>
  letter === undefined
    ? Promise.resolve({
        kind: "refused",
        reason: `the released text ${text} is not among the documents`,
      })
    : desk.world.post.send(letter);

const send = async (
  desk: Desk<SendingWorld>,
  head: CaseHead,
  release: Released,
): Promise<NotifyOutcome> => {
  const { caseId } = head.state;
  // Before the claim: whatever fails up to here has claimed nothing, and is done again without anybody's decision.
  const letter = await letterFor(desk, head, release.act);
  const message = letter && desk.world.post.messageDigest(letter);
  const claim = await asSystem(desk, caseId, {
    kind: "ClaimNotification",
    of: release.entry,
    ...(message === undefined ? {} : { message }),
  });
  // Refused or repeated: the claim is another's, and so is the sending.
  if (claim.kind === "refused") return afterRefusal(desk, caseId);
  if (claim.repeated) return { kind: "unknown" };
  const { reference, text } = release.act;
  const sent = await attempt(desk, letter, text);
  const { hash } = claim.receipt;
  const outcome = await carryOut(desk, caseId, {
    id: systemId("outcome", hash),
    command: outcomeOf(sent, reference, hash),
  });
  if (outcome.kind === "refused") return afterRefusal(desk, caseId);
  return { kind: sent.kind === "unknown" ? "unknown" : "settled" };
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
  if (claim !== undefined) return overdueClaim(desk, caseId, claim);
  const release = releasedNotification(head.state);
  return release === undefined ? { kind: "settled" } : send(desk, head, release);
};
