import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { jest } from "@jest/globals";
import { keepUp, type Chore, type Keeping } from "../../src/local/background-work.ts";
import { closeWithin, leaveWithin } from "../../src/local/closing.ts";
import { hourly } from "../../src/local/hourly.ts";

const minute = 60_000;

type Kept = Keeping & {
  readonly pass: (minutes: number) => Promise<void>;
  readonly looks: () => number;
  readonly told: () => readonly string[];
};

/** Minute by minute, and what waits for each is done before the next. */
const pass = async (minutes: number): Promise<void> => {
  for (let passed = 0; passed < minutes; passed += 1) {
    jest.advanceTimersByTime(minute);
    await turn();
  }
};

/** Begins it, and what it does first is done. */
const keeping = async (
  lookAtAll: () => Promise<number>,
  chores: readonly Chore[] = [],
): Promise<Kept> => {
  let looks = 0;
  const told: string[] = [];
  const kept = keepUp({
    home: {
      worker: {
        lookAtAll: () => {
          looks += 1;
          return lookAtAll();
        },
      },
      desk: { ports: { warn: (words) => void told.push(words) } },
    },
    chores,
    leaving: new AbortController(),
    elapsed: Date.now,
  });
  await turn();
  return {
    ...kept,
    pass,
    looks: () => looks,
    told: () => told,
  };
};

describe("What a server does beside answering", () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0, doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("looks every minute, and nothing is late", async () => {
    const kept = await keeping(() => Promise.resolve(0));
    await kept.pass(10);
    expect([kept.looks(), kept.isCarriedOn(), kept.told()]).toEqual([10, true, []]);
    await kept.stop();
  });

  it("says that what is due is late where no look succeeded for five minutes", async () => {
    let isBroken = true;
    const fault = (): Promise<number> =>
      isBroken ? Promise.reject(new Error("the file is locked")) : Promise.resolve(0);
    const kept = await keeping(fault);
    await kept.pass(4);
    expect(kept.isCarriedOn()).toBe(true);
    await kept.pass(2);
    expect([kept.isCarriedOn(), kept.told().length]).toEqual([false, 6]);
    isBroken = false;
    await kept.pass(1);
    expect(kept.isCarriedOn()).toBe(true);
    await kept.stop();
  });

  it("says the same of a look that never ends", async () => {
    const kept = await keeping(() => new Promise(() => undefined));
    await kept.pass(6);
    expect([kept.looks(), kept.isCarriedOn()]).toEqual([1, false]);
  });

  it("does the chores before the first look, so that a sweep comes first", async () => {
    const done: string[] = [];
    const sweep: Chore = { look: () => Promise.resolve(void done.push("sweep")) };
    const kept = await keeping(() => Promise.resolve(done.push("look")), [sweep]);
    await kept.pass(1);
    expect(done).toEqual(["sweep", "look", "sweep"]);
    await kept.stop();
  });

  it("looks again a minute later for what failed, and no sooner", async () => {
    const kept = await keeping(() => Promise.reject(new Error("gone")));
    jest.advanceTimersByTime(minute - 1);
    await turn();
    expect(kept.looks()).toBe(0);
    await kept.pass(2);
    expect(kept.looks()).toBe(2);
    await kept.stop();
  });

  it("begins nothing more once it is stopped, and waits for what it does", async () => {
    const done: string[] = [];
    let end = (): void => undefined;
    const long: Chore = {
      look: () =>
        new Promise((ended) => {
          end = () => {
            done.push("the first chore");
            ended();
          };
        }),
    };
    const second: Chore = { look: () => Promise.resolve(void done.push("the second chore")) };
    const kept = await keeping(() => Promise.resolve(0), [long, second]);
    const stopped = kept.stop().then(() => done.push("stopped"));
    await kept.pass(5);
    expect(done).toEqual([]);
    end();
    await stopped;
    expect([done, kept.looks()]).toEqual([["the first chore", "stopped"], 0]);
  });
});

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

const hour = 3_600_000;

describe("What is done once an hour", () => {
  it("is due at first, and an hour after it was begun", () => {
    let at = 100 * hour;
    const { isDue, begin } = hourly(() => at);
    expect(isDue()).toBe(true);
    begin();
    expect(isDue()).toBe(false);
    at += hour - 1;
    expect(isDue()).toBe(false);
    at += 1;
    expect(isDue()).toBe(true);
  });

  it("is due at once where the clock was set back, and then by the clock as it goes", () => {
    let at = 100 * hour;
    const { isDue, begin } = hourly(() => at);
    begin();
    at -= 24 * hour;
    expect(isDue()).toBe(true);
    begin();
    expect(isDue()).toBe(false);
  });
});
