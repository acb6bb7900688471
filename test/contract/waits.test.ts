import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Wait, Waits } from "../../application/ports.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { openWaits } from "../../local/waits.ts";
import { memoryWaits } from "../support/memory/waits.ts";
import { newFolder } from "./folders.ts";

type Opened = { readonly waits: Waits; readonly beside: Waits; readonly close: () => void };

const adapters: readonly { readonly name: string; readonly open: () => Opened }[] = [
  {
    name: "in memory",
    open: () => {
      const waits = memoryWaits();
      return { waits, beside: waits, close: () => undefined };
    },
  },
  {
    name: "in a file",
    open: () => {
      const { folder, remove } = newFolder();
      const [waits, beside] = [
        openWaits(join(folder, "waits.db")),
        openWaits(join(folder, "waits.db")),
      ];
      return {
        waits,
        beside,
        close: () => {
          waits.close();
          beside.close();
          remove();
        },
      };
    },
  },
  {
    name: "in a database that is open",
    open: () => {
      const database = new DatabaseSync(":memory:");
      const waits = openWaits(database);
      return {
        waits,
        beside: openWaits(database),
        close: () => {
          database.close();
        },
      };
    },
  },
];

const caseId = caseIdSchema.parse("a");
const wait: Wait = {
  caseId,
  epoch: 2,
  entered: "2001-01-01T00:00:00.500Z",
  retry: 1,
  stage: "plenary",
  token: "token",
};

describe.each(adapters)("The waits $name", ({ open }) => {
  let opened: Opened;
  beforeEach(() => {
    opened = open();
  });
  afterEach(() => {
    opened.close();
  });

  it("knows no wait of a case that was never driven", async () => {
    expect(await opened.waits.get(caseId)).toBeUndefined();
    expect(await opened.waits.epoch(caseId)).toBe(0);
  });

  it("gives back the wait as it was stored", async () => {
    expect(await opened.waits.store(wait)).toBe("stored");
    expect(await opened.beside.get(caseId)).toEqual(wait);
  });

  it.each<[string, Partial<Wait>]>([
    [
      "a later epoch, though entered earlier",
      { epoch: 3, entered: "2000-01-01T00:00:00Z", retry: 0 },
    ],
    ["a later time in the same epoch", { entered: "2001-01-01T00:00:00.501Z", retry: 0 }],
    ["a later retry at the same time", { retry: 2 }],
    [
      "the next wait of an execution that was quicker than a millisecond",
      { stage: "head-of-state" },
    ],
    ["a later second written without thousandths", { entered: "2001-01-01T00:00:01Z", retry: 0 }],
  ])("lets %s take the place", async (_, change) => {
    await opened.waits.store(wait);
    const newer = { ...wait, token: "newer", ...change };
    expect(await opened.beside.store(newer)).toBe("stored");
    expect(await opened.waits.get(caseId)).toEqual(newer);
  });

  it.each<[string, Partial<Wait>]>([
    ["an earlier epoch, though entered later", { epoch: 1, entered: "2009-01-01T00:00:00Z" }],
    [
      "an earlier time, though retried more often",
      { entered: "2001-01-01T00:00:00.499Z", retry: 9 },
    ],
    ["the same second written without thousandths", { entered: "2001-01-01T00:00:00Z", retry: 9 }],
    ["an earlier retry", { retry: 0 }],
  ])("does not let %s take the place", async (_, change) => {
    await opened.waits.store(wait);
    expect(await opened.beside.store({ ...wait, token: "older", ...change })).toBe("older");
    expect(await opened.waits.get(caseId)).toEqual(wait);
  });

  it("takes the very same wait again, for the first answer may have got lost", async () => {
    await opened.waits.store(wait);
    expect(await opened.waits.store(wait)).toBe("stored");
  });

  it("moves the epoch on for one of two who try at once", async () => {
    for (const from of [0, 1, 2]) {
      const moved = await Promise.all([
        opened.waits.advanceEpoch(caseId, from),
        opened.beside.advanceEpoch(caseId, from),
      ]);
      expect([...moved].sort()).toEqual([false, true]);
      expect(await opened.waits.epoch(caseId)).toBe(from + 1);
    }
    expect(await opened.waits.advanceEpoch(caseId, 1)).toBe(false);
    expect(await opened.waits.advanceEpoch(caseIdSchema.parse("b"), 1)).toBe(false);
  });
});
