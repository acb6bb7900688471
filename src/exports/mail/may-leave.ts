import type { OfficeMail } from "../../office/office-mail.ts";
import { type Digest, digestSchema } from "../../values/ids.ts";
import type { SendingReason } from "../../values/sending-reason.ts";
import { addresseeFault } from "../../treaty/depositary-reference.ts";
import { headerFault, type MessageContent, undatedDigest, writeMessage } from "./message.ts";

/** A letter to a depositary, by the id that the treaty file gives it. */
type DepositaryLetter = MessageContent & { readonly to: string; readonly depositary: string };

/** In which way letters to depositaries leave the office. */
export type WayOut = {
  /** What the office's record says of its mail when it is asked. */
  readonly mail: () => Promise<OfficeMail>;
  /** Whether people send them on, to the address that stands in the letter. */
  readonly byHand: boolean;
  /** Whether a reference is longer than this way can carry. */
  readonly isTooLong: (reference: string) => boolean;
};

/** What a letter leaves by, or why it may not. */
type MayLeave =
  | { readonly kind: "leaves"; readonly from: string; readonly mail: OfficeMail }
  | { readonly kind: "refused"; readonly reason: SendingReason };

const refusedFor = (
  { byHand, isTooLong }: WayOut,
  letter: DepositaryLetter,
  { depositaries }: OfficeMail,
): SendingReason | undefined => {
  if (byHand && letter.to.trim() === "") return { kind: "addresseeMissing" };
  const fault = addresseeFault({ addresses: depositaries, byHand }, letter);
  if (fault !== undefined) return fault;
  if (letter.reference === "") return { kind: "letterReferenceMissing" };
  return isTooLong(letter.reference) ? { kind: "letterReferenceTooLong" } : undefined;
};

/** Whether a letter may leave in a way: from the sender on record, and to no other address than the record gives its depositary. */
export const mayLeave = async (way: WayOut, letter: DepositaryLetter): Promise<MayLeave> => {
  const mail = await way.mail();
  const { from } = mail;
  if (from === undefined) return { kind: "refused", reason: { kind: "senderMissing" } };
  const reason = headerFault(letter, from) ?? refusedFor(way, letter, mail);
  return reason === undefined ? { kind: "leaves", from, mail } : { kind: "refused", reason };
};

/** SHA-256 of the message that a letter becomes, without its date; undefined where it may not leave. */
export const messageDigest = async (
  way: WayOut,
  letter: DepositaryLetter,
): Promise<Digest | undefined> => {
  const leaving = await mayLeave(way, letter);
  return leaving.kind === "refused"
    ? undefined
    : digestSchema.parse(undatedDigest(writeMessage(letter, { from: leaving.from, date: "" })));
};
