import { createHash } from "node:crypto";
import { startMoto } from "../support/moto.ts";

/** The account that moto holds. */
export const motoAccount = "123456789012";

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type Forwarded = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
};

type Fields = Readonly<Record<string, unknown>>;

/** moto, spoken to as each service is spoken to. Every call but `ask` throws what moto answers instead of carrying it out. */
export type Moto = {
  readonly ask: (service: string, forwarded: Forwarded) => Promise<Answer>;
  /** A service with the JSON protocol: DynamoDB, Cognito. */
  readonly json: (service: string, target: string, input: Fields) => Promise<Fields>;
  /** A service with the Query protocol: SNS, SQS, the older SES. */
  readonly query: (service: string, input: Readonly<Record<string, string>>) => Promise<string>;
  readonly s3: (forwarded: Forwarded) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

const refused = (what: string, { status, body }: Answer): Error =>
  new Error(`moto answered ${String(status)} to ${what}: ${body.toString().slice(0, 300)}`);

/** The headers that say something about the connection and not about the request. */
const ofConnection: ReadonlySet<string> = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "authorization",
  "keep-alive",
]);

export const openMoto = async (region: string): Promise<Moto> => {
  const server = await startMoto();
  const authorization = (service: string): string =>
    `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  const ask: Moto["ask"] = async (service, { method, path, headers = {}, body }) => {
    const passed = Object.entries(headers).filter(([name]) => !ofConnection.has(name));
    const answer = await fetch(`${server.endpoint}${path}`, {
      method,
      headers: { ...Object.fromEntries(passed), authorization: authorization(service) },
      redirect: "manual",
      ...(body === undefined || method === "GET" || method === "HEAD" ? {} : { body }),
    });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    };
  };
  const carriedOut = async (
    what: string,
    service: string,
    forwarded: Forwarded,
  ): Promise<Answer> => {
    const answer = await ask(service, forwarded);
    if (answer.status >= 300) throw refused(what, answer);
    return answer;
  };
  return {
    ask,
    json: async (service, target, input) => {
      const answer = await carriedOut(target, service, {
        method: "POST",
        path: "/",
        headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": target },
        body: JSON.stringify(input),
      });
      const text = answer.body.toString();
      return (text === "" ? {} : JSON.parse(text)) as Fields;
    },
    query: async (service, input) => {
      const answer = await carriedOut(String(input["Action"]), service, {
        method: "POST",
        path: "/",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(input).toString(),
      });
      return answer.body.toString();
    },
    s3: (forwarded) => carriedOut(`${forwarded.method} ${forwarded.path}`, "s3", forwarded),
    close: server.close,
  };
};

/** What S3 wants beside a body whose bytes it is to check. */
export const md5Of = (body: string): string => createHash("md5").update(body).digest("base64");
