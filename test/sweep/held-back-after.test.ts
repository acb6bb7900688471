import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { openDesk } from "../../src/ledger/desk.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Swept } from "../../src/ledger/sweep/sweep.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { serveHome } from "../../src/local/server.ts";
import { goOn } from "../../src/cli/home.ts";
import { openOffice } from "../cli/office.ts";
import { newFolder } from "../contract/folders.ts";
import {
  carryOn,
  meddledWith,
  newOffice,
  nextRequest,
  reopened,
  settingsFor,
  theText,
  treatyOf,
} from "../local/office.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";

const toRelease = 13;
const released = 14;

describe("After a sweep that found what must be kept as it is, a home", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  // In `waiting` a letter was released, and whoever recorded that died before its driver was woken.
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(join(folder, "home"), 3);
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(0), text }, "damaged", 4);
    const waiting = { desk: home.desk, treaty: treatyOf(1), text };
    await carryOn(waiting, "waiting", toRelease);
    const release = await nextRequest(waiting, "waiting");
    if (release === undefined) throw new Error("nothing is left to be released");
    const unwoken = openDesk({ ...home.desk.world, wake: () => Promise.resolve() });
    await handle(unwoken, release, { kind: "name" });
    expect(await version()).toBe(released);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const version = async (): Promise<number | undefined> =>
    (await home.ledger.head(caseIdSchema.parse("waiting")))?.state.version;
  const rewrite = async (from: string, to: string): Promise<void> => {
    home = await meddledWith(home, 3, (database) => {
      database.exec(`DROP TRIGGER entry_is_never_changed;
        UPDATE entry SET bytes = replace(bytes, '${from}', '${to}') WHERE case_id = 'damaged' AND seq = 1;`);
    });
  };
  /** How many acts are on record in a new case after people have recorded two. */
  const recordedIn = async (caseId: string): Promise<number | undefined> => {
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(2), text }, caseId, 2);
    return (await home.ledger.head(caseIdSchema.parse(caseId)))?.state.version;
  };
  const damage = (): Promise<void> => rewrite("An invented case", "Another title");
  const mend = (): Promise<void> => rewrite("Another title", "An invented case");
  const swept = (before?: Swept): Promise<Swept> => sweepHome(home, { before });
  const letters = (): readonly string[] => lettersIn(home.outbox);

  it("brings no driver on when somebody looks, nor when it is opened anew", async () => {
    await damage();
    await swept();
    expect(await home.catchUp()).toBe(0);
    await home.close();
    home = await reopened(home.folder, 3);
    expect(await home.catchUp()).toBe(0);
    expect([await version(), letters()]).toEqual([released, []]);
  });

  it("is served without a seal, a signature or a letter, and people may record", async () => {
    await damage();
    await home.close();
    const settings = { ...settingsFor(3), checkpointsFolder: "../checkpoints" };
    home = await openHome(home.folder, settings);
    const size = await home.ledger.size();
    const { promise: hasSwept, resolve: done } = Promise.withResolvers<object>();
    const server = await serveHome(home, 0, { log: done });
    try {
      expect(await hasSwept).toMatchObject({ found: { recordDamaged: 1 } });
      // What follows the sweep has its turn.
      await after(300);
      expect([await version(), letters(), await home.ledger.size()]).toEqual([released, [], size]);
      expect(existsSync(join(folder, "checkpoints"))).toBe(false);
      expect(await recordedIn("another")).toBe(2);
    } finally {
      await server.close();
    }
    expect([await version(), letters()]).toEqual([released, []]);
  });

  it("holds back until a sweep has read every record, which the next one does, and is brought on by that one", async () => {
    await damage();
    const before = await swept();
    const { found, healed, incidents } = await swept(before);
    expect([found.recordDamaged, healed.drivers, await version()]).toEqual([1, 0, released]);
    expect(incidents).toContainEqual(
      expect.objectContaining({ kind: "driverNotHealed", caseId: "waiting" }),
    );
    await mend();
    expect((await swept(before)).incidents).toEqual([]);
    expect([Number(await version()) > released, letters().length]).toEqual([true, 1]);
  });

  it("leaves other cases alone at the command line, and says so", async () => {
    await damage();
    const { tasdiq, remove: removeOffice } = openOffice();
    const at = `--home ${home.folder}`;
    expect((await tasdiq(`sweep ${at}`)).code).toBe(6);
    for (const line of [
      `open another --procedure az-milli-majlis --treaty ${treatyOf(2)} --title Invented --as clerk-1 ${at}`,
      `advance 1h ${at}`,
    ])
      expect(await tasdiq(line)).toMatchObject({
        code: 0,
        err: expect.stringContaining("On hold: ") as string,
      });
    expect([await version(), letters()]).toEqual([released, []]);
    await mend();
    await tasdiq(`sweep ${at}`);
    expect((await tasdiq(`advance 1h ${at}`)).err).not.toContain("On hold");
    expect(letters()).toHaveLength(1);
    removeOffice();
  });

  it("fires nothing that is due in other cases when somebody has recorded in one", async () => {
    let fired = 0;
    const driver = { ...home.driver, runDue: () => Promise.resolve((fired += 1)) };
    const another = caseIdSchema.parse("another");
    await goOn({ ...home, driver }, another);
    await damage();
    await swept();
    await goOn({ ...home, driver }, another);
    expect(fired).toBe(1);
  });
});
