import { dynamoShortLived } from "../../src/aws/dynamo/index.ts";
import { type ShortLived, shortLivedHere } from "../../src/ledger/short-lived.ts";
import { endpoints } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch, type Watch } from "../support/dynamo/lawful.ts";

type Now = () => number;
type Opened = { readonly kept: ShortLived; readonly beside: ShortLived };
type Adapter = {
  readonly name: string;
  readonly describe: (name: string, suite: () => void) => void;
  readonly watched?: Watch;
  readonly start: () => Promise<{
    readonly open: (now: Now) => Promise<Opened>;
    readonly stop: () => Promise<void>;
  }>;
};

const here: Adapter = {
  name: "in this process",
  describe,
  start: () =>
    Promise.resolve({
      open: (now) => {
        const kept = shortLivedHere(now);
        return Promise.resolve({ kept, beside: kept });
      },
      stop: () => Promise.resolve(),
    }),
};

const onTables = ({ name, describe, start }: (typeof endpoints)[number]): Adapter => {
  const watched = watch();
  return {
    name,
    describe,
    watched,
    start: async () => {
      const { open, stop } = await start();
      return {
        open: async (now) => {
          const { client, tables } = await open();
          const options = { client: watched.through(client, tables), tables };
          return { kept: dynamoShortLived(options, now), beside: dynamoShortLived(options, now) };
        },
        stop,
      };
    },
  };
};

const began = Date.parse("2026-02-02T09:00:00.000Z");

const contract = ({ start }: Adapter): void => {
  let started: Awaited<ReturnType<Adapter["start"]>>;
  let opened: Opened;
  let time = began;
  beforeAll(async () => {
    started = await start();
  }, 30_000);
  beforeEach(async () => {
    time = began;
    opened = await started.open(() => time);
  });
  afterAll(async () => {
    await started.stop();
  });

  it("has nothing that nobody kept, and gives it to nobody", async () => {
    expect(await opened.kept.get("session#1")).toBeUndefined();
    expect(await opened.kept.take("session#1")).toBeUndefined();
  });

  it("is found wherever it is looked for, by its name alone", async () => {
    await opened.kept.keep("session#1", "«İlk»", began + 1000);
    expect(await opened.beside.get("session#1")).toBe("«İlk»");
    expect(await opened.beside.get("session#2")).toBeUndefined();
  });

  it("is there until its time, and not at it", async () => {
    await opened.kept.keep("session#1", "a", began + 1000);
    time = began + 999;
    expect(await opened.beside.get("session#1")).toBe("a");
    time = began + 1000;
    expect(await opened.beside.get("session#1")).toBeUndefined();
    expect(await opened.beside.take("session#1")).toBeUndefined();
  });

  it("is taken once, and may be kept anew", async () => {
    await opened.kept.keep("challenge#1", "a", began + 1000);
    expect(await opened.beside.take("challenge#1")).toBe("a");
    expect(await opened.kept.take("challenge#1")).toBeUndefined();
    expect(await opened.kept.get("challenge#1")).toBeUndefined();
    await opened.beside.keep("challenge#1", "b", began + 1000);
    expect(await opened.kept.take("challenge#1")).toBe("b");
  });

  it("is given to one of many who take it at once", async () => {
    await opened.kept.keep("challenge#1", "a", began + 1000);
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        (n % 2 === 0 ? opened.kept : opened.beside).take("challenge#1"),
      ),
    );
    expect(taken.filter((content) => content !== undefined)).toEqual(["a"]);
  });
};

for (const adapter of [here, ...endpoints.map(onTables)]) {
  adapter.describe(`What is kept for a while ${adapter.name}`, () => {
    contract(adapter);
    if (adapter.watched !== undefined) itSentOnlyWhatIsLawful(adapter.watched);
  });
}

describe("What is kept for a while in a process", () => {
  it("is forgotten, the oldest first, where more is kept than one office needs", async () => {
    const kept = shortLivedHere(() => began);
    for (let n = 0; n <= 10_000; n += 1) await kept.keep(`challenge#${String(n)}`, "a", began + 1);
    expect(await kept.get("challenge#0")).toBeUndefined();
    expect(await kept.get("challenge#1")).toBe("a");
    expect(await kept.get("challenge#10000")).toBe("a");
  });
});
