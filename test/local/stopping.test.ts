import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { serveHome } from "../../src/local/server.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, settingsFor, theText, treatyOf } from "./office.ts";

const howMany = 8;

describe("A server that is stopped while it sweeps", () => {
  const { folder, remove } = newFolder();
  const settings = { ...settingsFor(howMany), checkpointsFolder: "../checkpoints" };
  const at = join(folder, "home");
  let home: Home;
  beforeAll(async () => {
    home = await newOffice(at, howMany);
    const text = await theText(home.desk);
    for (let number = 0; number < howMany; number += 1)
      await carryOn(
        { desk: home.desk, treaty: treatyOf(number), text },
        `case-${String(number)}`,
        2,
      );
    await home.close();
  }, 60_000);
  afterAll(() => {
    remove();
  });

  const leased = (): readonly unknown[] => {
    const drivers = new DatabaseSync(join(at, "ledger.db"), { readOnly: true });
    const found = drivers.prepare("SELECT name FROM execution WHERE owner IS NOT NULL").all();
    drivers.close();
    return found;
  };

  /** A home that says when a sweep asks for its first document; how often it asked. */
  const watched = (of: Home, swept: () => void) => {
    const { world } = of.desk;
    const asked: string[] = [];
    const has: typeof world.documents.has = (digest) => {
      asked.push(digest);
      swept();
      return world.documents.has(digest);
    };
    const desk = { ...of.desk, world: { ...world, documents: { ...world.documents, has } } };
    return { home: { ...of, desk }, asked };
  };

  it("leaves the cases that it has not come to, counts no sweep, and holds no lease afterwards", async () => {
    home = await openHome(at, settings);
    const { promise: sweeps, resolve } = Promise.withResolvers<undefined>();
    const { home: served, asked } = watched(home, () => {
      resolve(undefined);
    });
    const told: object[] = [];
    const server = await serveHome(served, 0, { log: (line) => told.push(line) });
    await sweeps;
    await server.close();
    const before = asked.length;
    await new Promise(setImmediate);
    // Of the first case the text and two law files.
    expect([before, asked.length]).toEqual([3, 3]);
    expect(told).toEqual([]);
    // Nothing is sealed before a sweep was whole.
    expect(existsSync(join(folder, "checkpoints"))).toBe(false);
    await home.close();
    expect(leased()).toEqual([]);
  });

  it("is followed by one that looks at all of them", async () => {
    home = await openHome(at, settings);
    const swept = await sweepHome(home);
    expect(swept).toMatchObject({ cases: howMany, wholeAt: swept.at, incidents: [] });
    await home.close();
  });
});
