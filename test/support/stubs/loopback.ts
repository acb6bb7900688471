import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on loopback that ends with its process at the latest. */
export type Stub = { readonly endpoint: string; readonly close: () => Promise<void> };

export type StubRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
};

export type StubAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** `hang up`: the connection is broken without an answer. `say nothing`: it stays open. */
export type Behaviour = StubAnswer | "hang up" | "say nothing";

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const answer = (response: ServerResponse, behaviour: Behaviour): void => {
  if (behaviour === "say nothing") return;
  if (behaviour === "hang up") {
    response.socket?.destroy();
    return;
  }
  response.writeHead(behaviour.status, behaviour.headers ?? {});
  response.end(behaviour.body ?? "");
};

/** Serves on a free port of 127.0.0.1. */
export const serveStub = async (
  behave: (request: StubRequest) => Behaviour | Promise<Behaviour>,
): Promise<Stub> => {
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then((body) =>
        behave({
          method: request.method ?? "",
          path: request.url ?? "",
          headers: request.headers,
          body,
        }),
      )
      .then((behaviour) => {
        answer(response, behaviour);
      });
  });
  // By itself Node closes a connection after five seconds, which a client on a busy machine may be about to use again.
  server.keepAliveTimeout = 0;
  server.unref();
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
};
