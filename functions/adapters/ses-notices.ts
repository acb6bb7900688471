import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Clock, Notices, NoticeToTell } from "../../application/ports.ts";
import { breaksHeader, messageDate, writeMessage } from "../../documents/message.ts";
import { noticeLetter } from "../../documents/notices/letter.ts";
import type { DynamoOptions } from "./dynamo/index.ts";
import { claimNotice, dynamoToldNotices } from "./dynamo/notices.ts";
import { notSent } from "./ses-outcome.ts";
import type { SesPostOptions } from "./ses-post.ts";

export type SesNoticesOptions = {
  /** Made with `sesClientSettings`: one attempt, and an end to waiting. */
  readonly client: SesPostOptions["client"];
  /** The sender's address, an identity verified in SES. */
  readonly from: string;
  readonly tables: DynamoOptions;
  readonly clock: Clock;
};

type Told = Awaited<ReturnType<Notices["tell"]>>;

const send = async (
  { client, from, clock }: SesNoticesOptions,
  telling: NoticeToTell,
): Promise<Told> => {
  const { addresses } = telling;
  // It is on the pages and in the feed all the same.
  if (addresses.length === 0) return { kind: "told" };
  if (addresses.some(breaksHeader))
    return { kind: "refused", reason: "an address holds a line break" };
  const message = writeMessage(noticeLetter(telling), { from, date: messageDate(clock.now()) });
  const command = new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [...addresses] },
    Content: { Raw: { Data: Buffer.from(message) } },
  });
  try {
    await client.send(command);
    return { kind: "told" };
  } catch (fault) {
    return notSent(fault);
  }
};

/**
 * Notices by SES to the addresses of the duties, each under a claim of its own in the register. They carry neither the tag nor
 * the configuration set of letters to the depositary, so that no event on one is taken for an event on the other.
 */
export const sesNotices = (options: SesNoticesOptions): Notices => ({
  ...dynamoToldNotices(options.tables),
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
