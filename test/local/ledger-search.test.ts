import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openLedger, type LocalLedger } from "../../src/local/ledger/ledger.ts";
import { appendOf, placeOf } from "../contract/appends.ts";
import { everyCase } from "../contract/every-case.ts";
import { newFolder } from "../contract/folders.ts";

const opening = { title: "An invented treaty", procedure: "az", treaty: "one" };
const opener = join(import.meta.dirname, "opener.ts");

describe("How many cases a search finds, though counts are remembered", () => {
  let folder = "";
  let ledger: LocalLedger;
  let beside: LocalLedger;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
    const file = join(folder, "ledger.db");
    [ledger, beside] = [openLedger({ file }), openLedger({ file })];
  });
  afterEach(async () => {
    await ledger.close();
    await beside.close();
    remove();
  });
  const counts = async () => {
    const all = await ledger.find(everyCase);
    const shown = await ledger.find({ ...everyCase, publicOnly: true });
    const open = await ledger.find({ ...everyCase, standing: { stage: "opened" } });
    const lapsed = await ledger.find({ ...everyCase, standing: { stage: "lapsed" } });
    return [all.count, shown.count, open.count, lapsed.count];
  };
  const openCase = async (by: LocalLedger, caseId: string) => {
    const append = appendOf({ caseId, before: null, id: `open-case-${caseId}`, opening });
    expect(await by.append(append)).toEqual({ kind: "appended" });
    return append;
  };

  it("is what is on record after every entry, whichever connection wrote it", async () => {
    expect(await counts()).toEqual([0, 0, 0, 0]);
    const first = await openCase(ledger, "a");
    expect(await counts()).toEqual([1, 0, 1, 0]);
    const second = await openCase(beside, "b");
    expect(await counts()).toEqual([2, 0, 2, 0]);
    const ended = {
      caseId: "a",
      before: placeOf(first),
      id: "end-case-a",
      stage: "lapsed",
    } as const;
    await beside.append(appendOf({ ...ended, public: true }));
    expect(await counts()).toEqual([2, 1, 1, 1]);
    const shown = { caseId: "b", before: placeOf(second), id: "show-case-b", public: true };
    await ledger.append(appendOf(shown));
    expect(await counts()).toEqual([2, 2, 1, 1]);
  });

  it("is what is on record after another process wrote, and after one more", async () => {
    await openCase(ledger, "a");
    expect(await counts()).toEqual([1, 0, 1, 0]);
    for (const [name, expected] of [
      ["b", [2, 0, 2, 0]],
      ["c", [3, 0, 3, 0]],
    ] as const) {
      const { stderr, status } = spawnSync(process.execPath, [opener, folder, name]);
      expect([String(stderr), status]).toEqual(["", 0]);
      expect(await counts()).toEqual(expected);
    }
  });

  it("is the same the second time, and after a writing that was undone", async () => {
    await openCase(ledger, "a");
    expect([await counts(), await counts()]).toEqual([
      [1, 0, 1, 0],
      [1, 0, 1, 0],
    ]);
    const twice = appendOf({ caseId: "b", before: null, id: "open-case-a", opening });
    expect((await ledger.append(twice)).kind).toBe("commandKnown");
    expect(await counts()).toEqual([1, 0, 1, 0]);
  });
});
