import { SendEmailCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import type { Clock, Letter, Post } from "../ledger/ports.ts";
import { mayLeave, messageDigest, type WayOut } from "../exports/mail/may-leave.ts";
import { messageDate, writeMessage } from "../exports/mail/message.ts";
import { quotedReason, type SendingReason } from "../values/sending-reason.ts";
import type { ReadOfficeMail } from "../ledger/reading/office-now.ts";
import type { OfficeMail } from "../office/office-mail.ts";
import { addressOfDepositary } from "../treaty/depositary-reference.ts";

// Errors by which SES says that it did not take the message: sending is not allowed, the message or the request is not
// good, or there were too many. Only what is listed counts; after anything else the letter may have left.
const certain: ReadonlySet<string> = new Set([
  "AccountSuspendedException",
  "BadRequestException",
  "LimitExceededException",
  "MailFromDomainNotVerifiedException",
  "MessageRejected",
  "NotFoundException",
  "SendingPausedException",
  "TooManyRequestsException",
  // Before the service itself looks at the request: who asks is not known or has no right.
  "AccessDeniedException",
  "ExpiredTokenException",
  "InvalidSignatureException",
  "UnrecognizedClientException",
]);

const statusOf = (fault: Error): number | undefined => {
  if (!("$metadata" in fault)) return undefined;
  const metadata = fault.$metadata;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata))
    return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
};

/** What a fault says of a letter that SES was asked to send: surely not taken, or nobody knows. */
export const notSent = (
  fault: unknown,
): { readonly kind: "refused" | "unknown"; readonly reason: SendingReason } => {
  if (!(fault instanceof Error)) return { kind: "unknown", reason: quotedReason(String(fault)) };
  const reason = quotedReason(`${fault.name}: ${fault.message}`);
  const status = statusOf(fault) ?? 0;
  const isCertain = certain.has(fault.name) && status >= 400 && status < 500;
  return { kind: isCertain ? "refused" : "unknown", reason };
};

// How a letter's reference travels with it through SES: in a tag, which comes back with every event on the letter.

export const referenceTag = "tasdiq-reference";

/** What the value of a tag may hold is 256 of `A-Z a-z 0-9 - _`. */
const longestTag = 256;

/** A reference as the tag's value: base64url, which can be read back. */
export const tagOf = (reference: string): string => Buffer.from(reference).toString("base64url");

/** The reference that a tag's value says; undefined where it was not made by `tagOf`. */
export const referenceIn = (tag: string): string | undefined => {
  const reference = Buffer.from(tag, "base64url").toString("utf8");
  return tagOf(reference) === tag ? reference : undefined;
};

/** What SES takes at most, the encoded attachments included. It is slow over 10 MB. */
const largestMessage = 40 * 1024 * 1024;

/** A function lives for at most 15 minutes; a minute more, for the clocks of two machines and a request on its way. */
const defaultLongestLife = 16 * 60_000;

/**
 * How the client is to be made: one attempt only, because SES knows no key by which a second would be recognised, and an
 * end to waiting (milliseconds), so that the outcome is recorded by the function that sent. Its own timeout is longer.
 */
export const sesClientSettings = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 5000, requestTimeout: 40_000, throwOnRequestTimeout: true },
} as const;

export type SesPostOptions = {
  /** Made with `sesClientSettings`; one that would try again is not used. */
  readonly client: Pick<SESv2Client, "send"> & {
    readonly config: { readonly maxAttempts: () => Promise<number> };
  };
  /** Of a letter, only the address on record of its own depositary is ever written to. SES must know the sender's as its own. */
  readonly mail: ReadOfficeMail;
  readonly configurationSet: string;
  readonly clock: Clock;
  /** The longest that a function which sends can live, in milliseconds; at least its timeout. */
  readonly longestLife?: number;
};

const addressesFor = (letter: Letter, { depositaries }: OfficeMail): string[] => {
  const address = addressOfDepositary({ addresses: depositaries }, letter.depositary);
  return address === undefined ? [] : [address];
};

type Sent = Awaited<ReturnType<Post["send"]>>;

type Made = { readonly letter: Letter; readonly message: Uint8Array; readonly mail: OfficeMail };

const command = (
  { letter, message, mail }: Made,
  { configurationSet }: SesPostOptions,
): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: mail.from,
    // Who gets the message is said here, whatever its own headers say.
    Destination: { ToAddresses: addressesFor(letter, mail) },
    Content: { Raw: { Data: message } },
    ConfigurationSetName: configurationSet,
    EmailTags: [{ Name: referenceTag, Value: tagOf(letter.reference) }],
  });

/**
 * Post through SES: one attempt, to the address on record of the letter's depositary. SES puts its own Date and Message-ID in the place of
 * ours, and answers the new id, which is the one reported. It does not know a letter again: that a letter is sent once is
 * kept by the claim in the ledger. Events of SES carry the reference in the tag `tasdiq-reference`, see reference-tag.ts.
 */
export const sesPost = (options: SesPostOptions): Post => {
  const { client, mail, clock, longestLife = defaultLongestLife } = options;

  const attempt = async (made: Made): Promise<Sent> => {
    try {
      const { MessageId: messageId } = await client.send(command(made, options));
      return messageId === undefined
        ? { kind: "unknown", reason: { kind: "messageIdMissing" } }
        : { kind: "sent", messageId };
    } catch (fault) {
      return notSent(fault);
    }
  };

  const way: WayOut = {
    mail,
    byHand: false,
    isTooLong: (reference) => tagOf(reference).length > longestTag,
  };
  return {
    longestLife,
    messageDigest: (letter) => messageDigest(way, letter),
    send: async (letter) => {
      const leaving = await mayLeave(way, letter);
      if (leaving.kind === "refused") return leaving;
      if ((await client.config.maxAttempts()) !== 1)
        return { kind: "refused", reason: { kind: "mailClientRetries" } };
      const { from, mail: onRecord } = leaving;
      const text = writeMessage(letter, { from, date: messageDate(clock.now()) });
      const message = Buffer.from(text);
      return message.length > largestMessage
        ? { kind: "refused", reason: { kind: "messageTooLarge", bytes: message.length } }
        : attempt({ letter, message, mail: onRecord });
    },
  };
};
