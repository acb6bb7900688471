import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Clock, Notices, NoticeToSend } from "../ledger/ports.ts";
import type { ReadOfficeMail } from "../ledger/reading/office-now.ts";
import { headerFault, messageDate, writeMessage } from "../exports/mail/message.ts";
import { quotedReason } from "../values/sending-reason.ts";
import { noticeLetter } from "../exports/mail/notice-letter.ts";
import type { DynamoOptions } from "./dynamo/index.ts";
import { claimNotice, dynamoSentNotices } from "./dynamo/notices.ts";
import { notSent, sesClientSettings, type SesPostOptions } from "./ses-post.ts";

/**
 * How the client is to be made: one attempt, and an end to waiting that comes sooner than for a letter to the depositary, because
 * all other open cases wait meanwhile.
 */
export const reminderClientSettings = {
  ...sesClientSettings,
  requestHandler: { ...sesClientSettings.requestHandler, requestTimeout: 10_000 },
} as const;

export type SesNoticesOptions = {
  /** Made with `reminderClientSettings`. */
  readonly client: SesPostOptions["client"];
  /** SES must know the sender's address as its own. */
  readonly mail: ReadOfficeMail;
  /**
   * Reminders' own. It must be named, because an identity may bring a set along, and letters to the depositary are reported on by
   * theirs.
   */
  readonly configurationSet: string;
  readonly tables: DynamoOptions;
  readonly clock: Clock;
};

type Told = Awaited<ReturnType<Notices["tell"]>>;

// What a sweep names is logged as well, and SES quotes the addresses that it refuses.
const withoutAddresses = ({ kind, reason }: ReturnType<typeof notSent>): Told =>
  reason.kind === "quoted"
    ? {
        kind,
        reason: quotedReason(reason.text.replaceAll(/[^\s<>:,;"'/]+@[^\s<>:,;"'/]+/g, "(…)")),
      }
    : { kind, reason };

const send = async (
  { client, mail, configurationSet, clock }: SesNoticesOptions,
  telling: NoticeToSend,
): Promise<Told> => {
  const { addresses } = telling;
  // It is on the pages and in the feed all the same.
  if (addresses.length === 0) return { kind: "told" };
  const { from } = await mail();
  if (from === undefined) return { kind: "refused", reason: { kind: "senderMissing" } };
  const letter = noticeLetter(telling);
  const fault = headerFault(letter, from);
  if (fault !== undefined) return { kind: "refused", reason: fault };
  const message = writeMessage(letter, { from, date: messageDate(clock.now()) });
  const command = new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [...addresses] },
    Content: { Raw: { Data: Buffer.from(message) } },
    ConfigurationSetName: configurationSet,
  });
  try {
    await client.send(command);
    return { kind: "told" };
  } catch (fault) {
    return withoutAddresses(notSent(fault));
  }
};

/**
 * Notices by SES to the addresses of the duties, each under a claim of its own in the register. They carry neither the tag nor
 * the configuration set of letters to the depositary, so that no event on one is taken for an event on the other. Where a duty has no
 * address no letter goes, and the notice is told all the same: it stands with the tasks.
 */
export const sesNotices = (options: SesNoticesOptions): Notices => ({
  ...dynamoSentNotices(options.tables),
  tell: async (telling) => {
    const claim = await claimNotice(options.tables, options.clock, telling.notice);
    if (claim === undefined) return { kind: "known" };
    const outcome = await send(options, telling);
    if (outcome.kind === "told") await claim.end("told");
    // Of a letter that may have left the claim stays: it is told again only once its sender is certainly gone.
    if (outcome.kind === "refused") await claim.end("free");
    return outcome;
  },
});
