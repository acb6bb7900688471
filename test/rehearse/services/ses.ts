import type { Estate } from "../deploy/estate.ts";
import { Refusal, type Service } from "../gateway/gateway.ts";
import type { Rights } from "../gateway/rights.ts";
import type { Moto } from "../moto.ts";
import { jsonError } from "./answers.ts";

type Sending = {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Raw?: { readonly Data: string } };
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
};

/** A letter that SES took. */
export type SentLetter = {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly set: string;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
};

export type Ses = Service & {
  readonly sent: () => readonly SentLetter[];
  /** Hears of each letter that was taken. */
  readonly onSent: (heard: (letter: SentLetter) => void) => void;
};

const path = "/v2/email/outbound-emails";

/** SES: moto takes the letters. The rights are those that SES asks for of a message that was made elsewhere. */
export const ses = (estate: Estate, rights: Rights, moto: Moto): Ses => {
  const { account, region, configurationSets, identities } = estate;
  const sent: SentLetter[] = [];
  const heard: ((letter: SentLetter) => void)[] = [];
  const arn = (kind: string, name: string) => `arn:aws:ses:${region}:${account}:${kind}/${name}`;
  const identityOf = (from: string): string => {
    const domain = from.slice(from.indexOf("@") + 1);
    const identity = [from, domain].find((name) => identities.has(name));
    if (identity === undefined)
      throw new Refusal("MessageRejected", `Email address is not verified: ${from}`);
    return identity;
  };
  const allowed = (
    caller: Parameters<Rights["require"]>[0],
    sending: Sending,
    set: string,
  ): void => {
    const { FromEmailAddress: from, Destination, Content } = sending;
    const action = Content.Raw === undefined ? "ses:SendEmail" : "ses:SendRawEmail";
    const context = { "ses:FromAddress": from, "ses:Recipients": Destination.ToAddresses };
    rights.require(
      caller,
      { action, resource: arn("identity", identityOf(from)), context },
      { action, resource: arn("configuration-set", set), context },
    );
  };
  return {
    refuse: jsonError,
    sent: () => sent,
    onSent: (hear) => {
      heard.push(hear);
    },
    answer: async ({ caller, method, path: asked, headers, body }) => {
      if (method !== "POST" || asked !== path)
        throw new Error(`the rehearsal does not know SES's ${method} ${asked}`);
      const sending = JSON.parse(body.toString()) as Sending;
      const set = sending.ConfigurationSetName ?? "";
      if (!configurationSets.has(set))
        throw new Refusal("NotFoundException", `there is no configuration set ${set}`, 404);
      allowed(caller, sending, set);
      const answer = await moto.ask("ses", { method, path, headers, body });
      if (answer.status !== 200) return answer;
      const { MessageId } = JSON.parse(answer.body.toString()) as { MessageId: string };
      const tags = (sending.EmailTags ?? []).map(({ Name, Value }) => [Name, [Value]] as const);
      const letter: SentLetter = {
        messageId: MessageId,
        from: sending.FromEmailAddress,
        to: sending.Destination.ToAddresses,
        set,
        tags: Object.fromEntries(tags),
        text: Buffer.from(sending.Content.Raw?.Data ?? "", "base64").toString("utf8"),
      };
      sent.push(letter);
      for (const hear of heard) hear(letter);
      return answer;
    },
  };
};
