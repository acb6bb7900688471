import { serveStub, type Behaviour, type Stub } from "./loopback.ts";

export type SentEmail = {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Raw: { readonly Data: string } };
  readonly ConfigurationSetName: string;
  readonly EmailTags: readonly { readonly Name: string; readonly Value: string }[];
};

export type SesStub = Stub & {
  /** What the next request meets, instead of being taken. */
  readonly meets: (behaviour: Behaviour) => void;
  /** Every request to send, also one that was not taken. */
  readonly asked: () => readonly SentEmail[];
};

/** An error as SES tells it. */
export const sesError = (name: string, status: number, message = "said the stub"): Behaviour => ({
  status,
  headers: { "content-type": "application/json", "x-amzn-errortype": name },
  body: JSON.stringify({ message }),
});

/** SES that takes every message, or meets a request as it is told to. */
export const serveSes = async (): Promise<SesStub> => {
  const asked: SentEmail[] = [];
  const coming: Behaviour[] = [];
  const stub = await serveStub(({ method, path, body }) => {
    if (method !== "POST" || path !== "/v2/email/outbound-emails")
      return sesError("NotFoundException", 404);
    asked.push(JSON.parse(body.toString()) as SentEmail);
    return (
      coming.shift() ?? {
        status: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ MessageId: `message-${String(asked.length)}` }),
      }
    );
  });
  return {
    ...stub,
    meets: (behaviour) => {
      coming.push(behaviour);
    },
    asked: () => asked,
  };
};
