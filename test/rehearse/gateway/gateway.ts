import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { isSignedFor } from "../../support/stubs/sigv4.ts";
import type { Answer } from "../moto.ts";
import { NotAllowed, type Caller } from "./rights.ts";

/** A request to a service of AWS, as it arrived there. */
export type Asked = {
  /** As it is named in addresses: `dynamodb`, `s3`, `email`. */
  readonly service: string;
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly caller: Caller;
};

/** What a service does, once it is known who asks. */
export type Service = {
  /** @throws NotAllowed where the policies do not allow it, Refusal for what the service itself refuses */
  readonly answer: (asked: Asked) => Promise<Answer>;
  readonly refuse: (name: string, message: string, status?: number) => Answer;
};

/** An error that a service answers. */
export class Refusal extends Error {
  override readonly name: string;
  readonly status: number | undefined;
  constructor(name: string, message: string, status?: number) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
};

/** What a request meets instead of its service; undefined: nothing, it is answered as ever. */
export type Mishap = (
  asked: Asked,
) => Answer | "hang up" | undefined | Promise<Answer | "hang up" | undefined>;

export type Gateway = {
  readonly port: number;
  /** Access keys that are taken for that caller from now on. */
  readonly admit: (caller: Caller) => Credentials;
  readonly meets: (mishap: Mishap | undefined) => void;
  /** What nobody should have asked for: unknown services, operations, keys. */
  readonly strange: () => readonly string[];
  readonly close: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

/** The address for which a request was meant, before it was led here. */
export const hostHeader = "x-rehearsed-host";

const serviceIn = (host: string, region: string): string | undefined =>
  new RegExp(`(?:^|\\.)([a-z0-9-]+)\\.${region}\\.amazonaws\\.com$`).exec(host)?.[1];

const keyIn = ({ headers, path }: Pick<Asked, "headers" | "path">): string | undefined =>
  /Credential=([^/]+)\//.exec(headers["authorization"] ?? "")?.[1] ??
  new URL(path, "http://gateway").searchParams.get("X-Amz-Credential")?.split("/")[0];

type Admitted = { readonly caller: Caller; readonly secret: string; readonly token: string };

/** Nobody signs for what is public: the keys of a user pool. */
const anybody: Caller = { name: "anybody", principal: "anonymous", identity: [] };

/**
 * Everybody's endpoint: it knows who asks by the access key, checks the signature, and hands the request to its service, which asks the
 * policies before it does anything.
 */
export const openGateway = async (
  region: string,
  services: Readonly<Record<string, Service>>,
): Promise<Gateway> => {
  const admitted = new Map<string, Admitted>();
  const strange: string[] = [];
  let mishap: Mishap | undefined;

  const callerOf = (asked: Omit<Asked, "caller">): Caller => {
    const key = keyIn(asked);
    if (key === undefined) return anybody;
    const known = admitted.get(key);
    if (known === undefined)
      throw new Refusal("UnrecognizedClientException", `nobody has the access key ${key}`, 403);
    const { method, path, headers, body } = asked;
    if (!isSignedFor({ method, path, headers, body }, known.secret))
      throw new Refusal(
        "SignatureDoesNotMatch",
        `${known.caller.name} did not sign this request`,
        403,
      );
    return known.caller;
  };

  const answered = async (asked: Omit<Asked, "caller">): Promise<Answer | "hang up"> => {
    const service = services[asked.service];
    if (service === undefined) throw new Error(`no service answers at ${asked.host}`);
    try {
      const full = { ...asked, caller: callerOf(asked) };
      return (await mishap?.(full)) ?? (await service.answer(full));
    } catch (fault) {
      if (fault instanceof NotAllowed)
        return service.refuse("AccessDeniedException", fault.message, 403);
      if (fault instanceof Refusal) return service.refuse(fault.name, fault.message, fault.status);
      throw fault;
    }
  };

  const server = createServer((request, response) => {
    const serve = async (): Promise<void> => {
      const host = String(request.headers[hostHeader] ?? request.headers.host);
      const headers = Object.fromEntries(
        Object.entries({ ...request.headers, host })
          .filter(([name]) => name !== hostHeader)
          .map(([name, value]) => [name, String(value)]),
      );
      const asked = {
        service: serviceIn(host, region) ?? host,
        host,
        method: request.method ?? "",
        path: request.url ?? "",
        headers,
        body: await bodyOf(request),
      };
      const answer = await answered(asked);
      if (answer === "hang up") {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status, answer.headers).end(answer.body);
    };
    serve().catch((fault: unknown) => {
      strange.push(fault instanceof Error ? fault.message : String(fault));
      response.writeHead(500).end();
    });
  });
  // By itself Node closes a connection after five seconds, which a function on a busy machine may be about to use again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    admit: (caller) => {
      const accessKeyId = `ASIA${randomBytes(8).toString("hex").toUpperCase()}`;
      const secretAccessKey = randomBytes(30).toString("base64");
      const sessionToken = randomBytes(30).toString("base64");
      admitted.set(accessKeyId, { caller, secret: secretAccessKey, token: sessionToken });
      return { accessKeyId, secretAccessKey, sessionToken };
    },
    meets: (next) => {
      mishap = next;
    },
    strange: () => strange.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
