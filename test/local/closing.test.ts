import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { serve } from "@hono/node-server";
import { closeWithin, leaveWithin } from "../../src/local/closing.ts";

type Open = {
  readonly port: number;
  readonly close: (limit: number) => Promise<void>;
  /** Lets the requests that wait be answered. */
  readonly answer: () => void;
  readonly asked: () => number;
};

/** An answer of which a part is sent at once. */
const begun = (waiting: Promise<void>): Response =>
  new Response(
    new ReadableStream<Uint8Array>({
      start: async (stream) => {
        stream.enqueue(Buffer.from("the beginning"));
        await waiting;
        stream.enqueue(Buffer.from("the end"));
        stream.close();
      },
    }),
  );

const opened = (): Promise<Open> =>
  new Promise((open) => {
    let asked = 0;
    let answer = (): void => undefined;
    const waiting = new Promise<void>((go) => {
      answer = go;
    });
    const fetch = async (request: Request): Promise<Response> => {
      asked += 1;
      if (request.method === "POST") await request.text().catch(() => "");
      if (request.url.endsWith("/slow")) await waiting;
      if (request.url.endsWith("/begun")) return begun(waiting);
      return new Response("answered");
    };
    const server = serve({ fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
      // By itself Node would let go of it after some seconds.
      if ("keepAliveTimeout" in server) server.keepAliveTimeout = 0;
      open({ port, close: (limit) => closeWithin(server, limit), answer, asked: () => asked });
    });
  });

const said = async (socket: Socket): Promise<string> => {
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => (text += part));
  await once(socket, "close");
  return text;
};

const connected = async (port: number, text: string): Promise<Socket> => {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(text);
  return socket;
};

const asking = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;
const long = 30_000;

describe("A server that is closed", () => {
  it("answers what was asked, and ends the connection with it", async () => {
    const { port, close, answer, asked } = await opened();
    const socket = await connected(port, asking("/slow"));
    while (asked() === 0) await new Promise(setImmediate);
    const heard = said(socket);
    const closed = close(long);
    answer();
    await closed;
    expect(await heard).toContain("answered");
  });

  it("is not kept open by whoever asks again and again on one connection", async () => {
    const { port, close, answer, asked } = await opened();
    const socket = await connected(port, asking("/slow"));
    while (asked() === 0) await new Promise(setImmediate);
    const closed = close(long);
    // Asked on the same connection after it was known that the server is to close.
    for (let more = 0; more < 3; more += 1) socket.write(asking("/"));
    const heard = said(socket);
    answer();
    await closed;
    expect(await heard).toMatch(/connection: close[^]*answered/i);
  });

  it("does not wait for more on a connection whose answer had begun before", async () => {
    const { port, close, answer, asked } = await opened();
    const socket = await connected(port, asking("/begun"));
    await once(socket, "data");
    expect(asked()).toBe(1);
    const heard = said(socket);
    const closed = close(long);
    answer();
    await closed;
    expect(await heard).toContain("the end");
  });

  it("lets nobody new in, and leaves nobody waiting on a connection that is idle", async () => {
    const { port, close } = await opened();
    const idle = await connected(port, asking("/"));
    await once(idle, "data");
    await close(long);
    const refused = connect(port, "127.0.0.1");
    const [fault] = (await once(refused, "error").catch((cause: unknown) => [cause])) as [
      { code: string },
    ];
    expect(fault.code).toBe("ECONNREFUSED");
  });

  it("cuts off who never ends a request", async () => {
    const { port, close } = await opened();
    const endless = await connected(
      port,
      "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhal",
    );
    const heard = said(endless);
    endless.on("error", () => undefined);
    await close(100);
    expect(await heard).toBe("");
  });
});

describe("Work that a server does beside answering", () => {
  const never = () => new Promise<void>(() => undefined);

  it("is waited for, and left where it goes on at the limit", async () => {
    const hurry = new AbortController();
    expect(await leaveWithin({ stop: () => Promise.resolve(), hurry }, 60_000)).toBe("ended");
    expect(hurry.signal.aborted).toBe(false);
    expect(await leaveWithin({ stop: never, hurry }, 2)).toBe("left");
    expect(hurry.signal.aborted).toBe(true);
  });

  it("is told to break off before the limit", async () => {
    const hurry = new AbortController();
    const brokenOff = () =>
      new Promise<void>((end) => {
        hurry.signal.addEventListener("abort", () => {
          end();
        });
      });
    expect(await leaveWithin({ stop: brokenOff, hurry }, 1000)).toBe("ended");
  });
});
