import { serveStub, type Stub } from "./loopback.ts";

export const stubTopic = "arn:aws:sns:eu-central-1:000000000000:checkpoints";

export type Published = { readonly subject: string; readonly message: string };

export type SnsStub = Stub & {
  readonly published: readonly Published[];
  /** From now on every request fails, or none does. */
  readonly fails: (failing: boolean) => void;
};

const error = (status: number, code: string) => ({
  status,
  body: `<ErrorResponse><Error><Code>${code}</Code></Error></ErrorResponse>`,
});

/** SNS with one topic; it checks that a subject is one that SNS takes. */
export const serveSns = async (): Promise<SnsStub> => {
  const published: Published[] = [];
  let failing = false;
  const stub = await serveStub(({ headers, body }) => {
    if (failing) return error(500, "InternalError");
    const asked = new URLSearchParams(body.toString());
    if (!String(headers.authorization).includes("/sns/aws4_request"))
      return error(403, "IncompleteSignature");
    if (asked.get("Action") !== "Publish" || asked.get("TopicArn") !== stubTopic)
      return error(404, "NotFound");
    const subject = asked.get("Subject") ?? "";
    if (!/^[!-~][ -~]{0,98}$/.test(subject)) return error(400, "InvalidParameter");
    published.push({ subject, message: asked.get("Message") ?? "" });
    return { status: 200, body: "<PublishResponse/>" };
  });
  return {
    ...stub,
    published,
    fails: (from) => {
      failing = from;
    },
  };
};
