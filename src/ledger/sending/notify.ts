import { isDemonstration } from "../../office/office.ts";
import type { ActOf } from "../../procedure/case/act.ts";
import type { Case } from "../../procedure/case/case.ts";
import {
  claimedNotification,
  mayHaveLeftUnder,
  releasedNotification,
  unknownNotification,
} from "../../procedure/case/sending.ts";
import type { Command } from "../../procedure/command.ts";
import type { CaseId, Digest, EntryHash } from "../../procedure/values/ids.ts";
import { utf8Of } from "../../procedure/values/text.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Desk } from "../desk.ts";
import type { Answer } from "../handling/answer.ts";
import { officeCaseId } from "../handling/request.ts";
import { carryOut, systemId } from "../handling/system-command.ts";
import { lawOfCase } from "../law/law-of-case.ts";
import type { CaseHead, Letter, Post } from "../ports.ts";
import type { ClaimsWorld, SendingWorld, World } from "../world.ts";

type Release = ActOf<"NotificationReleased">;

const mark = (demonstration: boolean): string =>
  demonstration ? "DRAFT / LAYİHƏ, DEMONSTRATION, NO LEGAL EFFECT: " : "";

/** Says that this is a duplicate, of what, and how to take the two; nothing where no other can have arrived. */
const duplicateWords = (state: Case, { duplicate, reference }: Release): readonly string[] => {
  if (!duplicate) return [];
  const earlier = mayHaveLeftUnder(state).filter((one) => one !== reference);
  const which = earlier.length === 0 ? "" : ` Its reference is ${earlier.join(" or ")}.`;
  return [
    "",
    `DUPLICATE: an earlier notification of the same act may have reached you.${which}`,
    "If it has, this one announces nothing new: please count the two as one notification.",
  ];
};

const pdfBegins = Buffer.from("%PDF-");

type Kind = { readonly ending: string; readonly type: Letter["attachments"][number]["type"] };

// Told from the bytes: the name that somebody's file had is not on record, and what was released is the bytes.
const kindOf = (bytes: Uint8Array): Kind => {
  if (pdfBegins.equals(bytes.subarray(0, pdfBegins.length)))
    return { ending: "pdf", type: "application/pdf" };
  return utf8Of(bytes) !== undefined
    ? { ending: "txt", type: "text/plain; charset=utf-8" }
    : { ending: "bin", type: "application/octet-stream" };
};

const attachmentOf = (release: Release, bytes: Uint8Array): Letter["attachments"][number] => {
  const { ending, type } = kindOf(bytes);
  const name = `notification-${release.reference.replaceAll("/", "-")}.${ending}`;
  return { name, type, digest: release.text, bytes };
};

/**
 * The letter of a released notification: its reference in subject, body and the document's name, the released text
 * attached as what its bytes are, with its digest in the body. Made from the record alone, so it is the same every time.
 * Undefined where that text is not among the documents, so that a wrong text can never go out in its place.
 */
const letterOf = async (
  world: World,
  subject: {
    readonly state: Case;
    readonly treaty: Treaty;
    readonly release: Release;
    readonly demonstration: boolean;
  },
): Promise<Letter | undefined> => {
  const { state, treaty, release, demonstration } = subject;
  const bytes = await world.documents.get(release.text);
  const prepared = state.notifications.prepared.at(-1);
  if (bytes === undefined || prepared === undefined) return undefined;
  const { reference } = release;
  const attachment = attachmentOf(release, bytes);
  const duplicate = release.duplicate ? "DUPLICATE, an earlier one may have reached you: " : "";
  return {
    reference,
    depositary: treaty.depositary.id,
    to: prepared.act.to,
    duplicate: release.duplicate,
    subject: `${mark(demonstration)}${duplicate}${reference} ${treaty.title.en}`,
    body: [
      `${mark(demonstration)}Reference: ${reference}`,
      `Treaty: ${treaty.title.en} (${treaty.registration})`,
      `Depositary: ${treaty.depositary.name}`,
      `The notification is attached as ${attachment.name}.`,
      `SHA-256 of the attached document: ${release.text}`,
      ...(typeof prepared.act.contact === "string"
        ? [`For questions: ${prepared.act.contact}`]
        : []),
      ...duplicateWords(state, release),
      "",
    ].join("\n"),
    attachments: [attachment],
  };
};

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
  const reason = { kind: "senderStopped" } as const;
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
  text: Digest,
): Promise<Sent> =>
  letter === undefined
    ? Promise.resolve({
        kind: "refused",
        reason: { kind: "releasedTextMissing", digest: text },
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
