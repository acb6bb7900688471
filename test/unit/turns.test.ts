import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { setImmediate as nextLoop } from "node:timers/promises";
import { beginHearing } from "../../src/api/hear-others.ts";
import { responseOf } from "../../src/api/http-answer.ts";
import { streamed } from "../../src/api/log.ts";
import { readingTurns, type Asker, type InTurn } from "../../src/api/reading-turns.ts";
import { turnsOf } from "../../src/api/turns.ts";
import { answering } from "../../src/local/ledger/answering.ts";
import { cutOffStalled } from "../../src/local/stalled.ts";
import { wordsIn } from "../../src/files/words.ts";

const clerk: Asker = { kind: "person", name: "clerk" };
const auditor: Asker = { kind: "person", name: "auditor" };
const stranger: Asker = { kind: "stranger", name: "192.0.2.1" };
const few = { atOnce: 3, ofOne: 2, waitingOfOne: 4, waiting: 6 };

/** Lets everything happen that happens by itself. */
const settled = async (): Promise<void> => {
  for (let loop = 0; loop < 200; loop += 1) await nextLoop();
};

describe("Turns", () => {
  it("are few at once, of one asker fewer, and the lines of askers are served one after the other", async () => {
    const turns = turnsOf(few);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (asker: string): void => {
      void turns.next(asker).then(({ end }) => {
        begun.push(asker);
        ends.push(end);
      });
    };
    for (const asker of ["a", "a", "a", "a", "b", "b", "c"]) ask(asker);
    await settled();
    expect(begun).toEqual(["a", "a", "b"]);
    while (ends.length > 0) {
      const running = ends.length;
      expect(running).toBeLessThanOrEqual(3);
      ends.shift()?.();
      await settled();
    }
    expect(begun).toEqual(["a", "a", "b", "a", "b", "c", "a"]);
  });

  it("are given to no more than may wait, of one asker and of all", () => {
    const turns = turnsOf(few);
    const all = ["a", "b", "c", "d"];
    const given = (asker: string): string => {
      const overflow = turns.overflow(asker);
      if (overflow === undefined) void turns.next(asker);
      return overflow ?? "in";
    };
    expect(all.slice(0, 1).flatMap((one) => Array.from({ length: 7 }, () => given(one)))).toEqual([
      ...["in", "in", "in", "in", "in", "in"],
      "own",
    ]);
    expect([given("b"), given("c"), given("d"), given("e"), given("a")]).toEqual([
      ...["in", "in", "in", "all", "own"],
    ]);
  });

  it("end once, however often that is said", async () => {
    const turns = turnsOf({ ...few, atOnce: 1 });
    const first = await turns.next("a");
    first.end();
    first.end();
    await settled();
    await turns.next("b");
    let hasBegun = false;
    void turns.next("c").then(() => {
      hasBegun = true;
    });
    await settled();
    expect(hasBegun).toBe(false);
  });
});

describe("What is read", () => {
  const page = (): Promise<Response> => Promise.resolve(new Response("a page"));

  const statusOf = async (answer: ReturnType<InTurn>): Promise<number | string> => {
    const answered = await answer;
    return answered instanceof Response ? answered.status : answered;
  };

  it("is worked on by few at once, overflows for who asks too much, and not for others", async () => {
    const inTurn = readingTurns({ turns: few, streams: few });
    let [now, most] = [0, 0];
    const work = async (): Promise<Response> => {
      now += 1;
      most = Math.max(most, now);
      await settled();
      now -= 1;
      return page();
    };
    const many = Array.from({ length: 200 }, () => statusOf(inTurn(clerk, work)));
    expect(await statusOf(inTurn(auditor, work))).toBe(200);
    expect(await statusOf(inTurn(stranger, work))).toBe(200);
    const statuses = await Promise.all(many);
    expect(statuses.filter((status) => status === 200)).toHaveLength(few.ofOne + few.waitingOfOne);
    expect(statuses.filter((status) => status === "own")).toHaveLength(200 - 6);
    // Strangers have as many turns of their own.
    expect(most).toBeLessThanOrEqual(2 * few.atOnce);
  });

  it("leaves its turn to others where it fails", async () => {
    const inTurn = readingTurns({ turns: { ...few, atOnce: 1, ofOne: 1 }, streams: few });
    await expect(inTurn(clerk, () => Promise.reject(new Error("a fault")))).rejects.toThrow(
      "a fault",
    );
    expect(await statusOf(inTurn(clerk, page))).toBe(200);
  });

  const line = "x".repeat(1024);

  /** An export without an end; how many lines of it were made, and whether it was given up. */
  const endless = () => {
    const made = { lines: 0, isGivenUp: false };
    async function* lines(): AsyncGenerator<string> {
      try {
        for (;;) {
          made.lines += 1;
          yield line;
          await Promise.resolve();
        }
      } finally {
        made.isGivenUp = true;
      }
    }
    const file = { name: "endless.jsonl", lines: lines() };
    return { made, answer: async () => responseOf(await streamed(file, wordsIn("en"))) };
  };

  const bodyOf = async (answer: ReturnType<InTurn>): Promise<ReadableStreamDefaultReader> => {
    const answered = await answer;
    if (!(answered instanceof Response) || answered.body === null) throw new Error("no stream");
    return answered.body.getReader();
  };

  it("is made no further than its reader has come, and given up with its reader", async () => {
    const inTurn = readingTurns({ turns: few, streams: few });
    const { made, answer } = endless();
    const reader = await bodyOf(inTurn(clerk, answer));
    await settled();
    expect(made.lines).toBeLessThan(100);
    for (let pieces = 1; pieces < 5; pieces += 1) {
      await reader.read();
      await settled();
      expect(made.lines).toBeLessThan(100 * (pieces + 1));
    }
    await reader.cancel();
    await settled();
    expect(made.isGivenUp).toBe(true);
  });

  it("lets others read while a slow reader has a stream open, and few streams of one be open", async () => {
    const one = { atOnce: 1, ofOne: 1, waitingOfOne: 1, waiting: 4 };
    const inTurn = readingTurns({ turns: one, streams: one });
    const reader = await bodyOf(inTurn(clerk, endless().answer));
    await reader.read();
    expect(await statusOf(inTurn(clerk, page))).toBe(200);
    const second = endless();
    let isOpen = false;
    const waiting = inTurn(clerk, second.answer).then((answered) => {
      isOpen = true;
      return answered;
    });
    await settled();
    expect([isOpen, second.made.lines]).toEqual([false, 0]);
    const third = endless();
    expect(await statusOf(inTurn(clerk, third.answer))).toBe("own");
    expect(third.made.lines).toBe(0);
    expect(await statusOf(inTurn(clerk, page))).toBe(200);
    await reader.cancel();
    await (await bodyOf(waiting)).cancel();
  });

  it("breaks off with the fault that it ends with, and frees its place", async () => {
    const one = { atOnce: 1, ofOne: 1, waitingOfOne: 0, waiting: 0 };
    const inTurn = readingTurns({ turns: one, streams: one });
    async function* broken(): AsyncGenerator<string> {
      yield await Promise.resolve("a line");
      throw new Error("altered");
    }
    const file = { name: "broken.jsonl", lines: broken() };
    const answer = async () => responseOf(await streamed(file, wordsIn("en")));
    const reader = await bodyOf(inTurn(clerk, answer));
    await expect(reader.read()).rejects.toThrow("altered");
    await settled();
    expect(await statusOf(inTurn(clerk, endless().answer))).toBe(200);
  });
});

describe("A reading of the ledger that reads on and on", () => {
  it.each([true, false])(
    "lets the event loop turn where there is a server: %s",
    async (isServing) => {
      const end = isServing ? beginHearing() : () => undefined;
      let turned = false;
      setImmediate(() => {
        turned = true;
      });
      const busy = (): void => {
        const until = performance.now() + 1;
        while (performance.now() < until);
      };
      for (let part = 0; part < 50; part += 1) await answering(busy);
      end();
      expect(turned).toBe(isServing);
    },
  );
});

describe("A reader who asks and does not read", () => {
  it("is cut off", async () => {
    const { promise: isCutOff, resolve } = Promise.withResolvers<boolean>();
    const server = createServer((_, answer) => {
      answer.once("close", () => {
        resolve(!answer.writableFinished);
      });
      // More than the system takes for a reader.
      answer.end(Buffer.alloc(64 * 1024 * 1024));
    });
    cutOffStalled(server, 50);
    await once(server.listen(0, "127.0.0.1"), "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const reader = connect(address.port, "127.0.0.1").pause();
    reader.write("GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    reader.on("error", () => undefined);
    expect(await isCutOff).toBe(true);
    reader.destroy();
    server.close();
    await once(server, "close");
  });
});
