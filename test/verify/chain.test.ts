import { openDesk, type Desk } from "../../src/ledger/desk.ts";
import {
  wholeTree,
  exportCase,
  exportLog,
  type Exported,
  exportPublic,
} from "../../src/ledger/log/export.ts";
import { readRecords } from "../../src/ledger/sweep/looks/records.ts";
import { readsAll } from "../../src/ledger/sweep/reads.ts";
import { lookAgain } from "../../src/ledger/sweep/sweep.ts";
import type { PersonIncidentCommand } from "../../src/case/incident-command.ts";
import { incidentKeySchema } from "../../src/case/incident.ts";
import { commandIdSchema } from "../../src/values/ids.ts";
import {
  followedHeads,
  headLeaf,
  sealOf,
  type EntryPlace,
  type Heads,
} from "../../src/record/heads.ts";
import { emptyRoot, growingTree, leafHash, toHex, type Hash } from "../../src/record/merkle.ts";
import { clashesOf, type CaseSpan } from "../../src/verify/replay/followed-case.ts";
import { usedIds } from "../../src/verify/replay/used-ids.ts";
import type { Sentence } from "../../src/words/messages.ts";
import { inEnglish } from "../../src/files/words.ts";
import { asking, opening } from "../local/procedure.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { type FaultInWords, verify, type Verified } from "./in-words.ts";
import { newKeyOffice, type Kept, type KeyOffice } from "./office.ts";

const at = (second: number): string => `2026-03-02T06:00:${String(second).padStart(2, "0")}.000Z`;
const hashOf = (text: string): string => toHex(leafHash(text));
const [first, second] = [hashOf("first"), hashOf("second")];
const openingPlace: EntryPlace = { caseId: "az-1", seq: 1, prev: null, at: at(1) };
const next: EntryPlace = { caseId: "az-1", seq: 2, prev: first, at: at(2) };

const saidOf = (fault: Sentence | undefined): string =>
  fault === undefined ? "" : inEnglish(fault);

describe("The next entry of a case", () => {
  const begun = (): Heads => {
    const heads = followedHeads();
    expect(heads.follow(openingPlace, first)).toBeUndefined();
    return heads;
  };

  it("bears the next number, the hash of the one before it, and no earlier time", () => {
    const heads = begun();
    expect(heads.of("az-1")).toEqual({ seq: 1, hash: first, at: at(1) });
    expect(heads.follow(next, second)).toBeUndefined();
    expect(heads.of("az-1")).toEqual({ seq: 2, hash: second, at: at(2) });
    expect(heads.of("az-2")).toBeUndefined();
    expect(begun().follow({ ...next, at: at(1) }, second)).toBeUndefined();
  });

  it.each<readonly [Partial<EntryPlace>, string]>([
    [{ seq: 1 }, "is out of order: az-1#2 was expected here"],
    [{ seq: 3 }, "is out of order: az-1#2 was expected here"],
    [{ seq: Number.NaN }, "is out of order: az-1#2 was expected here"],
    [{ prev: null }, "does not name the entry before it by its hash"],
    [{ prev: second }, "does not name the entry before it by its hash"],
    [{ at: at(0) }, "is dated before the entry before it"],
    [{ at: "" }, "lacks its time or its case"],
    [{ at: at(2).slice(0, -1) }, "lacks its time or its case"],
    [{ at: `${at(2)}Z` }, "lacks its time or its case"],
    [{ at: ` ${at(2)}` }, "lacks its time or its case"],
    [{ at: "2026-03-02T06:00:02Z" }, "lacks its time or its case"],
  ])("is faulted with %j", (other, reason) => {
    expect(saidOf(begun().follow({ ...next, ...other }, second))).toBe(reason);
  });

  it.each(["", "Az-1", "-az", "az_1", "az 1", "a".repeat(65), "az-1\n"])(
    "is of no case that is called %j",
    (caseId) => {
      expect(saidOf(followedHeads().follow({ ...openingPlace, caseId }, first))).toBe(
        "lacks its time or its case",
      );
    },
  );
  it.each(["a", "1", "az-1", "a".repeat(64)])("may be of a case that is called %s", (caseId) => {
    expect(followedHeads().follow({ ...openingPlace, caseId }, first)).toBeUndefined();
  });

  it("is what the one after it follows, whatever was wrong with it", () => {
    const heads = begun();
    expect(heads.follow({ ...next, seq: 7 }, second)).toBeDefined();
    expect(heads.follow({ ...next, seq: 8, prev: second }, first)).toBeUndefined();
  });

  it("is the first of its case where none came before", () => {
    expect(saidOf(followedHeads().follow(next, second))).toBe(
      "is out of order: az-1#1 was expected here",
    );
    expect(saidOf(followedHeads().follow({ ...openingPlace, prev: first }, second))).toBe(
      "does not name the entry before it by its hash",
    );
  });
});

describe("The heads of all cases", () => {
  const rootOf = (heads: Heads): Hash => {
    const order = heads.inOrder();
    if (order.length === 0) return emptyRoot;
    const leaves = order.map((id) => headLeaf(id, heads.of(id) ?? { seq: 0, hash: "" }));
    return wholeTree(leaves).root(leaves.length);
  };
  const put = (heads: Heads, number: number, seq: number): void => {
    // So that they do not come in the order of their ids.
    const caseId = `case-${String((number * 7919) % 100_003)}`;
    heads.put(caseId, { seq, hash: hashOf(`${caseId}#${String(seq)}`), at: at(seq) });
  };

  it("are leaves in RFC 8785's form, in the order of their ids", () => {
    expect(headLeaf("az-1", { seq: 12, hash: first })).toBe(
      leafHash(`{"caseId":"az-1","hash":"${first}","seq":12}`),
    );
    const heads = followedHeads();
    for (const caseId of ["b", "a-1", "a", "office", "a1"])
      heads.put(caseId, { seq: 1, hash: first, at: at(1) });
    expect(heads.inOrder()).toEqual(["a", "a-1", "a1", "b", "office"]);
    expect(heads.count()).toBe(5);
    heads.put("a", { seq: 2, hash: second, at: at(2) });
    expect(heads.inOrder()).toEqual(["a", "a-1", "a1", "b", "office"]);
    expect(heads.count()).toBe(5);
  });

  it("have the root of all of them after each change, however many there are", () => {
    const heads = followedHeads();
    expect(heads.root()).toBe(emptyRoot);
    for (let number = 0; number < 1500; number += 1) {
      put(heads, number, 1);
      if (number % 97 === 0 || [511, 512, 675, 676, 1023, 1024].includes(number))
        expect(heads.root()).toBe(rootOf(heads));
    }
    for (const number of [3, 700, 1499, 0, 1200, 3]) {
      put(heads, number, 2 + (number % 5));
      expect(heads.root()).toBe(rootOf(heads));
      expect(heads.root()).toBe(rootOf(heads));
    }
    expect(heads.count()).toBe(1500);
    for (const caseId of heads.inOrder()) {
      const { seq = 0, hash, at: time } = heads.of(caseId) ?? {};
      expect([caseId, hash, time]).toEqual([caseId, hashOf(`${caseId}#${String(seq)}`), at(seq)]);
    }
  });

  it("are sealed with the leaves of the log", () => {
    const [tree, heads] = [growingTree(), followedHeads()];
    tree.add(leafHash("first"));
    heads.follow(openingPlace, first);
    tree.add(leafHash("second"));
    heads.follow({ ...openingPlace, caseId: "az-2" }, second);
    expect(sealOf(tree, heads)).toEqual({
      size: 2,
      root: toHex(tree.root()),
      cases: 2,
      headsRoot: toHex(rootOf(heads)),
    });
  });
});

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
  return exportLog(exportPorts(office));
};

describe("A command id", () => {
  it("that is accepted twice in a case is named, with the entry that bore it first", async () => {
    const office = await newKeyOffice(careless());
    await office.ask("az-1", "the-same-id", opening(treaty));
    await office.ask("az-1", "the-same-id", laying(office));
    const reason = "repeats the command id the-same-id of az-1#1; an id is accepted only once";
    expect(await faultsIn(office, await wholeLog(office))).toEqual([{ where: "az-1#2", reason }]);
    const ofCase = await exportCase(exportPorts(office), "az-1");
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
    expect(await faultsIn(office, await exportCase(exportPorts(office), "az-1"))).toEqual([]);
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
    expect(await faultsIn(office, await exportCase(exportPorts(office), "az-2"))).toEqual([]);
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

const incident = incidentKeySchema.parse("documentMissing.az-1.2.1");
const take = { kind: "TakeIncident", incident } as const;
const retry = { kind: "RetryIncident", incident } as const;
const resolve = { kind: "ResolveIncident", incident, reason: "a very private reason" } as const;

describe("The record of incidents", () => {
  let office: KeyOffice;
  let lines: readonly string[];

  /** Asks in an office whose store of documents was emptied. */
  const ask = async (id: string, command: PersonIncidentCommand): Promise<void> => {
    const { ports } = office.desk;
    const documents = { ...ports.documents, has: () => Promise.resolve(false) };
    const desk: Desk = openDesk({
      ...ports,
      documents,
      lookAgain: (caseId) =>
        lookAgain(
          {
            ports,
            first: [],
            ofCases: [readRecords({ desk, kept: undefined }, readsAll(""))],
            last: [],
          },
          caseId,
        ),
    });
    expect((await office.askIncident(desk, id, command)).kind).toBe("accepted");
  };
  const verified = async (of: readonly string[]): Promise<Verified> => {
    const found = verify({ file: fileOf(of), keys: [await keyOf(office)], checkpoints: [] });
    if (found === undefined) throw new Error("is no export");
    return found;
  };
  const replayFaults = async (change: (line: string) => string) => {
    const { replay } = await verified(lines.map(change));
    return replay.faults.map(({ where, reason }) => [where, reason]);
  };

  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
    await office.carry("az-2", "paris-agreement", 1);
    await office.makePublic("az-2", "az-2-public");
    await ask("take-it-1", take);
    await ask("retry-it-1", retry);
    await ask("resolve-it-1", resolve);
    await office.seal();
    lines = await linesOf(await exportLog(exportPorts(office)));
  });

  it("is decided again like everything else in an export, and holds", async () => {
    expect(await verified(lines)).toMatchObject({ faults: [], integrity: { faults: [] } });
    const own = lines.filter((line) => line.includes('"caseId":"incidents"'));
    expect(own).toHaveLength(4);
    expect(own[2]).toContain('"outcome":"stillThere"');
  });

  it("is judged by its owner: who did not take it could not have resolved it", async () => {
    const faults = await replayFaults((line) => line.replaceAll("TakeIncident", "TakenIncident"));
    expect(faults[0]).toEqual([
      "incidents#1",
      expect.stringMatching(/a command that this software does not know/),
    ]);
    expect(faults.slice(1)).toEqual([
      ["incidents#2", expect.stringMatching(/does not own the incident/)],
      ["incidents#4", expect.stringMatching(/does not own the incident/)],
    ]);
  });

  it("is judged by what was signed, and by who held which duty", async () => {
    const other = await replayFaults((line) => line.replaceAll("a very private", "another"));
    expect(other).toEqual([["incidents#4", expect.stringMatching(/signature/)]]);
  });

  it("records what its commands lead to, and nothing else", async () => {
    for (const seq of [1, 2, 3, 4]) {
      const own = `"caseId":"incidents"`;
      const faults = await replayFaults((line) =>
        line.includes(own) && line.includes(`"seq":${String(seq)},`)
          ? line.replace('"acts":[{', '"acts":[{"added":1,')
          : line,
      );
      const reason = "records acts that do not follow from its command";
      expect(faults[0]).toEqual([`incidents#${String(seq)}`, reason]);
    }
  });

  it("is not shown to outsiders, for it names cases that are not public", async () => {
    for (const exported of [
      await exportPublic(exportPorts(office)),
      await exportCase(exportPorts(office), "az-2"),
    ]) {
      const shown = await linesOf(exported);
      expect(await verified(shown)).toMatchObject({ faults: [] });
      expect(shown.filter((line) => /az-1|private reason/.test(line))).toEqual([]);
    }
  });
});
