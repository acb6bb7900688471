import { exportCase, exportLog, type Exported } from "../../src/ledger/log/export.ts";
import { commandIdSchema } from "../../src/procedure/values/ids.ts";
import { type FaultInWords, verify } from "./in-words.ts";
import { clashesOf, type CaseSpan } from "../../src/verify/replay/followed-case.ts";
import { usedIds } from "../../src/verify/replay/used-ids.ts";
import { asking, opening } from "../local/procedure.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type Kept, type KeyOffice } from "./office.ts";

// What the ledger refuses and the rules of one case do not know of: it needs more than the entries of one case.

const treaty = "un-cybercrime-2024";

/** A ledger that lets pass what holds between cases, as somebody might who writes past it. */
const careless = (): Kept => {
  const ledger = memoryLedger();
  let count = 0;
  return {
    ...ledger,
    accepted: () => Promise.resolve(undefined),
    append: (append) => {
      const id = commandIdSchema.parse(`command-${String((count += 1))}`);
      const { entry } = append;
      const command = { ...entry.command, id };
      return ledger.append({ ...append, entry: { ...entry, command }, unique: [] });
    },
  };
};

const laying = (office: KeyOffice) => {
  const asked = asking("Lay", { now: office.clock.now() + 3_600_000, text: office.text, of: "" });
  if (asked === undefined) throw new Error("no laying");
  return asked;
};

const faultsIn = async (
  office: KeyOffice,
  exported: Exported,
  change = (lines: readonly string[]): readonly string[] => lines,
): Promise<readonly FaultInWords[]> => {
  const lines = change(await linesOf(exported));
  const found = verify({ file: fileOf(lines), keys: [await keyOf(office)], checkpoints: [] });
  return found?.replay.faults ?? [{ where: "the export", reason: "is none" }];
};

const wholeLog = async (office: KeyOffice): Promise<Exported> => {
  await office.seal();
  return exportLog(exportedWorld(office));
};

describe("A command id", () => {
  it("that is accepted twice in a case is named, with the entry that bore it first", async () => {
    const office = await newKeyOffice(careless());
    await office.ask("az-1", "the-same-id", opening(treaty));
    await office.ask("az-1", "the-same-id", laying(office));
    const reason = "repeats the command id the-same-id of az-1#1; an id is accepted only once";
    expect(await faultsIn(office, await wholeLog(office))).toEqual([{ where: "az-1#2", reason }]);
    const ofCase = await exportCase(exportedWorld(office), "az-1");
    expect(await faultsIn(office, ofCase)).toEqual([{ where: "az-1#2", reason }]);
  });
  it("that is accepted in two cases is named at the entry that comes later in the log", async () => {
    const office = await newKeyOffice(careless());
    await office.ask("az-1", "opening-1", opening(treaty));
    await office.ask("az-2", "the-same-id", opening("budapest-2001"));
    await office.ask("az-1", "the-same-id", laying(office));
    const reason = "repeats the command id the-same-id of az-2#1; an id is accepted only once";
    expect(await faultsIn(office, await wholeLog(office))).toEqual([{ where: "az-1#2", reason }]);
    // Of one case is seen only what is in it.
    expect(await faultsIn(office, await exportCase(exportedWorld(office), "az-1"))).toEqual([]);
  });
  it("that the office used is not accepted in a case", async () => {
    const office = await newKeyOffice(careless());
    await office.ask("az-1", "grant-clerk-1", opening(treaty));
    expect(await faultsIn(office, await wholeLog(office))).toEqual([
      { where: "az-1#1", reason: expect.stringMatching(/grant-clerk-1 of office#\d+;/) as string },
    ]);
  });
  it("is told from a hundred thousand others, and the first that bore it is known", () => {
    const ids = usedIds();
    const first = Array.from({ length: 100_000 }, (_, n) => ids.note(`command-${String(n)}`, n));
    expect(first.filter((one) => one !== undefined)).toEqual([]);
    expect(ids.note("command-70000", 100_000)).toBe(70_000);
    expect(ids.note("command-0", 100_001)).toBe(0);
    expect(ids.note("command-100000", 100_002)).toBeUndefined();
  });
  it("is noted in whatever order its entries are read", () => {
    const ids = usedIds();
    expect([9, 5, 7, 8].map((n) => ids.note("command", n))).toEqual([undefined, 9, 5, 5]);
  });
});

describe("One open case for a parliament, treaty and purpose", () => {
  const reason = `is refused by the rules: case az-1 is already open for the same parliament, treaty and purpose`;

  it("is what stands in the log: a second one is named at its opening", async () => {
    const office = await newKeyOffice(careless());
    await office.carry("az-1", treaty, 2);
    await office.carry("az-2", treaty, 2);
    expect(await faultsIn(office, await wholeLog(office))).toEqual([
      { where: "az-2#1", reason: expect.stringContaining(reason) as string },
    ]);
    expect(await faultsIn(office, await exportCase(exportedWorld(office), "az-2"))).toEqual([]);
  });
  it("was not kept where the first ended only later", async () => {
    const office = await newKeyOffice(careless());
    await office.carry("az-1", treaty, 2);
    await office.carry("az-2", treaty, 2);
    await office.withdraw("az-1", "withdrawal");
    await office.withdraw("az-2", "another-withdrawal");
    expect(await faultsIn(office, await wholeLog(office))).toEqual([
      { where: "az-2#1", reason: expect.stringContaining(reason) as string },
    ]);
  });
  it("is kept where the first has ended, and where the treaty is another", async () => {
    const office = await newKeyOffice(careless());
    await office.carry("az-1", treaty, 2);
    await office.carry("az-3", "budapest-2001", 2);
    await office.withdraw("az-1", "withdrawal");
    await office.carry("az-2", treaty, 2);
    expect(await faultsIn(office, await wholeLog(office))).toEqual([]);
    // As in the cloud, where the log's order between cases is no order of commits.
    const faults = await faultsIn(office, await wholeLog(office), (lines) => {
      const late = lines.filter((line) => line.includes('"kind":"Withdraw"'));
      expect(late).toHaveLength(1);
      return [...lines.filter((line) => !late.includes(line)), ...late];
    });
    expect(faults).toEqual([]);
  });

  const minute = 60_000;
  const open = (caseId: string, n: readonly [number, number?], ended?: number): CaseSpan => ({
    caseId,
    key: "parliament/treaty/purpose",
    opened: { time: n[0] * minute, n: n[0] },
    ended: n[1] === undefined ? undefined : { time: (ended ?? n[1]) * minute, n: n[1] },
  });
  it("asks who was open at the time, and not only who came before", () => {
    const cases = [open("a", [0]), open("b", [10, 20]), open("c", [30])];
    expect(clashesOf(cases).map(({ n, other }) => [n, other])).toEqual([
      [10, "a"],
      [30, "a"],
    ]);
    expect(clashesOf([open("a", [0, 9]), open("b", [10, 20]), open("c", [30])])).toEqual([]);
  });
  it("believes the clocks within a minute where the log has the end later", () => {
    expect(clashesOf([open("a", [0, 40], 11), open("b", [10])])).toEqual([]);
    expect(clashesOf([open("a", [0, 40], 12), open("b", [10])])).toHaveLength(1);
  });
});
