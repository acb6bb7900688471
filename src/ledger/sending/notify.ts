import { isDemonstration } from "../../office/office.ts";
import type { ActOf } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import {
  claimedNotification,
  mayHaveLeftUnder,
  releasedNotification,
  sendingUnderWay,
  unknownNotification,
} from "../../case/sending.ts";
import type { Command } from "../../case/command.ts";
import type { CaseId, EntryHash } from "../../values/ids.ts";
import { utf8Of } from "../../values/text.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Message } from "../../words/messages.ts";
import { inEnglish } from "../../files/words.ts";
import type { Desk } from "../desk.ts";
import type { Answer } from "../handling/answer.ts";
import { officeCaseId } from "../handling/request.ts";
import { carryOut, systemId } from "../handling/system-command.ts";
import { lawOfCase } from "../law/law-of-case.ts";
import type { CaseHead, Letter, Post } from "../ports.ts";
import type { ClaimPorts, SendingPorts, Ports } from "../desk-ports.ts";

/** Says that this is a duplicate, of what, and how to take the two; nothing where no other can have arrived. */
const duplicateInWords = (
  state: Case,
  { duplicate, reference }: ActOf<"NotificationReleased">,
): readonly Message[] => {
  if (!duplicate) return [];
  const references = mayHaveLeftUnder(state).filter((one) => one !== reference);
  return [
    references.length === 0
      ? { kind: "letterDuplicate" }
      : { kind: "letterDuplicateOf", references },
    { kind: "letterDuplicateAdvice" },
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

const attachmentOf = (
  release: ActOf<"NotificationReleased">,
  bytes: Uint8Array,
): Letter["attachments"][number] => {
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
  ports: Ports,
  subject: {
    readonly state: Case;
    readonly treaty: Treaty;
    readonly release: ActOf<"NotificationReleased">;
    readonly demonstration: boolean;
  },
): Promise<Letter | undefined> => {
  const { state, treaty, release, demonstration } = subject;
  const bytes = await ports.documents.get(release.text);
  const prepared = state.notifications.prepared.at(-1);
  if (bytes === undefined || prepared === undefined) return undefined;
  const { reference } = release;
  const attachment = attachmentOf(release, bytes);
  const title = treaty.title.en;
  const marked = (sentence: Message): string =>
    inEnglish(demonstration ? { kind: "letterOfDemonstration", said: sentence } : sentence);
  const { contact } = prepared.act;
  const facts: readonly Message[] = [
    { kind: "letterTreaty", title, registration: treaty.registration },
    { kind: "letterDepositary", name: treaty.depositary.name },
    { kind: "letterAttached", file: attachment.name },
    { kind: "letterDigest", digest: release.text },
    ...(typeof contact === "string" ? [{ kind: "letterContact", contact } as const] : []),
  ];
  const duplicate = duplicateInWords(state, release).map(inEnglish);
  return {
    reference,
    depositary: treaty.depositary.id,
    to: prepared.act.to,
    duplicate: release.duplicate,
    subject: marked({
      kind: release.duplicate ? "letterSubjectDuplicate" : "letterSubject",
      reference,
      title,
    }),
    body: [
      marked({ kind: "letterReference", reference }),
      ...facts.map(inEnglish),
      ...(duplicate.length === 0 ? [] : ["", ...duplicate]),
      "",
    ].join("\n"),
    attachments: [attachment],
  };
};

/** `settled`: the ledger knows what became of the notification. `unknown`: people must look, nothing is sent again by itself. */
export type Standing = { readonly kind: "settled" | "unknown" };

const asSystem = (
  desk: Desk,
  caseId: CaseId,
  command: Command & { readonly of: EntryHash },
): Promise<Answer> => carryOut(desk, caseId, { id: systemId(command.kind, command.of), command });

// What was refused came too late: another claimed, declared it unknown, or a mail server reported before us.
const afterRefusal = async (desk: Desk, caseId: CaseId): Promise<Standing> => {
  const head = await desk.ports.ledger.head(caseId);
  return { kind: head?.state.stage === "transmission" ? "unknown" : "settled" };
};

type Claim = { readonly entry: EntryHash; readonly at: string };

const ageOf = ({ ports }: Desk, claim: Claim): number => ports.clock.now() - Date.parse(claim.at);

/** Whether a claim is older than its sender can live, by more than so many milliseconds. */
export const isLeft = (desk: Desk<ClaimPorts>, claim: Claim, by = 0): boolean =>
  ageOf(desk, claim) > desk.ports.post.longestLife + by;

const declareUnknown = (desk: Desk, caseId: CaseId, claim: Claim): Promise<Answer> => {
  const reason = { kind: "senderStopped" } as const;
  return asSystem(desk, caseId, { kind: "DeclareUnknown", of: claim.entry, reason });
};

/** Declares unknown what became of a claim that is older than its sender can live. Answers whether it did. */
export const declareIfLeft = async (
  desk: Desk<ClaimPorts>,
  caseId: CaseId,
  claim: Claim,
): Promise<boolean> => {
  if (!isLeft(desk, claim)) return false;
  const declared = await declareUnknown(desk, caseId, claim);
  return declared.kind === "accepted" && !declared.repeated;
};

const overdueClaim = async (
  desk: Desk<SendingPorts>,
  caseId: CaseId,
  claim: Claim,
): Promise<Standing> => {
  if (!isLeft(desk, claim)) return { kind: "unknown" };
  const declared = await declareUnknown(desk, caseId, claim);
  return declared.kind === "accepted" ? { kind: "unknown" } : afterRefusal(desk, caseId);
};

type Release = NonNullable<ReturnType<typeof releasedNotification>>;

const letterFor = async (
  desk: Desk,
  { state }: CaseHead,
  release: Release["act"],
): Promise<Letter | undefined> => {
  const law = await lawOfCase(desk.ports, state, desk.caches.laws);
  const office = await desk.ports.ledger.head(officeCaseId);
  const demonstration = office !== undefined && isDemonstration(office.state);
  return letterOf(desk.ports, { state, treaty: law.treaty, release, demonstration });
};

/** A sending that is this caller's alone, by the hash of the claim; or why there is nothing for it to send. */
export type Claiming = { readonly kind: "claimed"; readonly claim: EntryHash } | Standing;

/** Whose claim it is: the same words each time that one caller tries, and nobody else's. */
type Claimant = { readonly caseId: CaseId; readonly by: string };

const claimReleased = async (
  desk: Desk<SendingPorts>,
  head: CaseHead,
  { release, by }: { readonly release: Release; readonly by: string },
): Promise<Answer> => {
  // Before the claim: whatever fails up to here has claimed nothing, and is done again without anybody's decision.
  const letter = await letterFor(desk, head, release.act);
  const message = letter && (await desk.ports.post.messageDigest(letter));
  return carryOut(desk, head.state.caseId, {
    id: systemId("ClaimNotification", `${release.entry} ${by}`),
    command: {
      kind: "ClaimNotification",
      of: release.entry,
      ...(message === undefined ? {} : { message }),
    },
  });
};

/**
 * Claims the sending of a released notification. Whoever tries again after an answer that got lost finds its own claim; anybody else
 * finds that it is another's. A claim that is older than its sender can live is declared unknown.
 * @throws when the ledger cannot be reached; nothing was sent
 */
export const claimNotification = async (
  desk: Desk<SendingPorts>,
  { caseId, by }: Claimant,
): Promise<Claiming> => {
  const head = await desk.ports.ledger.head(caseId);
  if (head?.state.stage !== "transmission") return { kind: "settled" };
  if (unknownNotification(head.state) !== undefined) return { kind: "unknown" };
  const release = releasedNotification(head.state);
  if (release === undefined) return { kind: "settled" };
  const claimed = await claimReleased(desk, head, { release, by });
  if (claimed.kind === "accepted") return { kind: "claimed", claim: claimed.receipt.hash };
  const other = claimedNotification(head.state);
  return other === undefined ? afterRefusal(desk, caseId) : overdueClaim(desk, caseId, other);
};

/** What came of one attempt to send. */
export type Sent = Awaited<ReturnType<Post["send"]>>;

/**
 * A sending begins within this part of its sender's longest life, so that it has ended before anybody declares unknown what became
 * of it.
 */
const partToBeginIn = 1 / 3;

/** And what it makes leaves within this part, or not at all. */
const partToLeaveIn = 1 / 2;

const notBegun: Sent = { kind: "refused", reason: { kind: "sendingNotBegun" } };

/**
 * Sends what was claimed, in one attempt; nobody may call this a second time for a claim. A claim that has an outcome, or is so old that
 * it will be declared unknown, is not sent, also where it only grew so old while its letter was made.
 */
export const sendClaimed = async (
  desk: Desk<SendingPorts>,
  caseId: CaseId,
  claim: EntryHash,
): Promise<Sent> => {
  const head = await desk.ports.ledger.head(caseId);
  const underWay = head && sendingUnderWay(head.state);
  const release = head && releasedNotification(head.state);
  if (head === undefined || release === undefined || underWay?.entry !== claim) return notBegun;
  const { longestLife } = desk.ports.post;
  if (ageOf(desk, underWay) > longestLife * partToBeginIn) return notBegun;
  const begun = performance.now();
  // By both clocks: a machine that slept has missed the one, and somebody may have set the other back.
  const mayLeave = (): boolean =>
    Math.max(ageOf(desk, underWay), performance.now() - begun) <= longestLife * partToLeaveIn;
  const letter = await letterFor(desk, head, release.act);
  return letter === undefined
    ? { kind: "refused", reason: { kind: "releasedTextMissing", digest: release.act.text } }
    : desk.ports.post.send(letter, mayLeave);
};

const commandFor = (sent: Sent, reference: string, claim: EntryHash): Command => {
  switch (sent.kind) {
    case "sent":
      return { kind: "RecordSent", reference, messageId: sent.messageId };
    case "refused":
      return { kind: "RecordNotSent", reference, reason: sent.reason };
    case "unknown":
      return { kind: "DeclareUnknown", of: claim, reason: sent.reason };
  }
};

/** Records what came of a claimed sending. Safe to run twice. */
export const recordSending = async (
  desk: Desk,
  caseId: CaseId,
  { claim, sent }: { readonly claim: EntryHash; readonly sent: Sent },
): Promise<Standing> => {
  const head = await desk.ports.ledger.head(caseId);
  const claimed = head?.state.notifications.claims.find(({ entry }) => entry === claim);
  if (claimed === undefined) throw new Error(`case ${caseId} has no claim ${claim}`);
  const recorded = await carryOut(desk, caseId, {
    id: systemId("outcome", claim),
    command: commandFor(sent, claimed.act.reference, claim),
  });
  if (recorded.kind === "refused") return afterRefusal(desk, caseId);
  return { kind: sent.kind === "unknown" ? "unknown" : "settled" };
};
