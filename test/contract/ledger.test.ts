import type { Append } from "../../src/ledger/ports.ts";
import {
  caseIdSchema,
  commandIdSchema,
  type CaseId,
  type CommandId,
} from "../../src/procedure/values/ids.ts";
import { appendOf, placeOf, type Before } from "./appends.ts";
import { chainOf, everythingIn, onEveryLedger } from "./ledgers.ts";

const a: CaseId = caseIdSchema.parse("a");
const idOf = (text: string): CommandId => commandIdSchema.parse(text);
const take = (key: string) => ({ kind: "take", key }) as const;
const everything = { afterId: "", limit: 100 };

onEveryLedger("The ledger", (opened) => {
  const readAll = () => everythingIn(opened().ledger);
  const chain = (caseId: string, length: number): Promise<readonly Append[]> =>
    chainOf(opened().ledger, caseId, length);

  it("knows nothing of a case that was never opened", async () => {
    expect(await opened().ledger.head(a)).toBeUndefined();
    expect(await opened().ledger.accepted(idOf("command-1"))).toBeUndefined();
    expect(await opened().ledger.entries(a, { afterSeq: 0, limit: 10 })).toEqual([]);
  });

  it("gives back an entry byte for byte, with its head, its receipt and its task", async () => {
    const append = appendOf({ caseId: "a", before: null, id: "command-1", reason: "təsdiq 📜" });
    await opened().ledger.append(append);
    const { hash, bytes } = append;
    expect(await opened().beside.entries(a, { afterSeq: 0, limit: 10 })).toEqual([
      { seq: 1, hash, bytes },
    ]);
    expect(await opened().beside.head(a)).toEqual(append.head);
    expect(await opened().beside.accepted(idOf("command-1"))).toEqual({
      receipt: { caseId: "a", seq: 1, hash, at: append.entry.at },
      commandDigest: append.commandDigest,
    });
    expect(await opened().beside.tasks(everything)).toEqual([append.task]);
  });

  it("pages through the entries of one case in their order", async () => {
    const made = await chain("a", 5);
    await chain("b", 2);
    const page = await opened().ledger.entries(a, { afterSeq: 2, limit: 2 });
    expect(page.map(({ hash }) => hash)).toEqual([made[2]?.hash, made[3]?.hash]);
  });

  it("says which leaves of the log a case's entries are, as far as the log goes", async () => {
    await chain("b", 1);
    await chain("a", 3);
    const { ledger } = opened();
    const page = { afterSeq: 0, limit: 10 };
    expect(await ledger.leavesOf(a, page)).toEqual([]);
    await ledger.sequence(100);
    const leaves = await ledger.leaves({ from: 0, limit: 10 });
    const expected = leaves.filter(({ caseId }) => caseId === a).map(({ seq, n }) => ({ seq, n }));
    expect(expected).toHaveLength(3);
    expect(await ledger.leavesOf(a, page)).toEqual(expected);
    expect(await ledger.leavesOf(a, { afterSeq: 1, limit: 1 })).toEqual([expected[1]]);
  });

  it("refuses an entry that was decided on an older state, and writes nothing of it", async () => {
    const [first] = await chain("a", 2);
    const before = await readAll();
    const late = appendOf({
      caseId: "a",
      before: first === undefined ? null : placeOf(first),
      id: "command-late",
      stage: "withdrawn",
      unique: [take("key")],
    });
    expect(await opened().ledger.append(late)).toEqual({ kind: "conflict" });
    expect(await readAll()).toEqual(before);
    expect(await opened().ledger.accepted(idOf("command-late"))).toBeUndefined();
    const free = appendOf({ caseId: "b", before: null, id: "command-b", unique: [take("key")] });
    expect(await opened().ledger.append(free)).toEqual({ kind: "appended" });
  });

  it("refuses an entry that does not name the one before it as a fault, and writes nothing", async () => {
    await chain("a", 1);
    const before = await readAll();
    const stranger = appendOf({ caseId: "a", before: null, id: "command-x", reason: "other" });
    const after = appendOf({ caseId: "a", before: placeOf(stranger), id: "command-2" });
    await expect(opened().ledger.append(after)).rejects.toThrow("does not name the entry before");
    expect(await readAll()).toEqual(before);
  });

  it("answers an id that was accepted with its first receipt, whatever it now carries", async () => {
    const [first] = await chain("a", 3);
    const before = await readAll();
    const again = appendOf({ caseId: "b", before: null, id: "command-a-1", reason: "other" });
    expect(await opened().ledger.append(again)).toEqual({
      kind: "commandKnown",
      receipt: { caseId: "a", seq: 1, hash: first?.hash, at: first?.entry.at },
      commandDigest: first?.commandDigest,
    });
    expect(await readAll()).toEqual(before);
  });

  it("accepts an id once when it arrives twice at the same moment", async () => {
    const append = appendOf({ caseId: "a", before: null, id: "command-1" });
    const results = await Promise.all([
      opened().ledger.append(append),
      opened().beside.append(append),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["appended", "commandKnown"]);
    expect(await opened().ledger.entries(a, { afterSeq: 0, limit: 10 })).toHaveLength(1);
  });

  it("takes an ended case off the list of tasks and of open cases, and keeps it among all", async () => {
    const [only] = await chain("a", 1);
    await chain("b", 1);
    const before = only === undefined ? null : placeOf(only);
    await opened().ledger.append(
      appendOf({ caseId: "a", before, id: "command-end", stage: "lapsed" }),
    );
    expect((await opened().ledger.tasks(everything)).map(({ caseId }) => caseId)).toEqual(["b"]);
    const open = await opened().ledger.cases({ ...everything, openOnly: true });
    expect(open.map(({ caseId }) => caseId)).toEqual(["b"]);
    const all = await opened().ledger.cases({ ...everything, openOnly: false });
    expect(all.map(({ caseId, stage, version }) => [caseId, stage, version])).toEqual([
      ["a", "lapsed", 2],
      ["b", "opened", 1],
    ]);
  });

  it("says who attends to a task, and forgets it with the entry that no longer says so", async () => {
    const claimed = appendOf({ caseId: "a", before: null, id: "command-1", assignee: "clerk-1" });
    await opened().ledger.append(claimed);
    const [task] = await opened().beside.tasks(everything);
    expect(task).toEqual({ ...claimed.task, assignee: "clerk-1" });
    const next = appendOf({ caseId: "a", before: placeOf(claimed), id: "command-2" });
    await opened().ledger.append(next);
    expect((await opened().beside.tasks(everything))[0]?.assignee).toBeNull();
  });

  it("lists the public cases alone, open or ended, from the entry on that made them public", async () => {
    const [only] = await chain("a", 1);
    await chain("b", 1);
    const publicNow = async (openOnly = false) =>
      (await opened().beside.cases({ ...everything, openOnly, publicOnly: true })).map(
        ({ caseId }) => caseId,
      );
    expect(await publicNow()).toEqual([]);
    const before = only === undefined ? null : placeOf(only);
    const made = appendOf({ caseId: "a", before, id: "command-public", public: true });
    expect(await opened().ledger.append(made)).toEqual({ kind: "appended" });
    const born = appendOf({ caseId: "c", before: null, id: "command-c", public: true });
    await opened().ledger.append(born);
    expect([await publicNow(), await publicNow(true)]).toEqual([
      ["a", "c"],
      ["a", "c"],
    ]);
    const ended = {
      before: placeOf(made),
      id: "command-end",
      stage: "lapsed",
      public: true,
    } as const;
    await opened().ledger.append(appendOf({ caseId: "a", ...ended }));
    expect([await publicNow(), await publicNow(true)]).toEqual([["a", "c"], ["c"]]);
    const all = await opened().ledger.cases({ ...everything, openOnly: false });
    expect(all.map((row) => [row.caseId, row.public])).toEqual([
      ["a", true],
      ["b", false],
      ["c", true],
    ]);
    const page = { afterId: "a", limit: 1, openOnly: false, publicOnly: true };
    expect((await opened().ledger.cases(page)).map(({ caseId }) => caseId)).toEqual(["c"]);
  });

  it("pages through the cases by their ids", async () => {
    for (const caseId of ["c", "a", "d", "b"]) await chain(caseId, 1);
    const page = await opened().ledger.cases({ afterId: "a", limit: 2, openOnly: false });
    expect(page.map(({ caseId }) => caseId)).toEqual(["b", "c"]);
    expect(
      (await opened().ledger.tasks({ afterId: "c", limit: 9 })).map(({ caseId }) => caseId),
    ).toEqual(["d"]);
  });

  it("lets one of many racing clerks win each step, and tells the others", async () => {
    let before: Before | null = null;
    for (let step = 1; step <= 5; step += 1) {
      const race = Array.from({ length: 8 }, (_, clerk) =>
        appendOf({ caseId: "a", before, id: `command-${String(step)}-${String(clerk)}` }),
      );
      const results = await Promise.all(
        race.map((append, clerk) =>
          (clerk % 2 === 0 ? opened().ledger : opened().beside).append(append),
        ),
      );
      const kinds = results.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "appended")).toHaveLength(1);
      expect(kinds.filter((kind) => kind === "conflict")).toHaveLength(7);
      const winner = race[kinds.indexOf("appended")];
      before = winner === undefined ? null : placeOf(winner);
    }
    const entries = await opened().ledger.entries(a, { afterSeq: 0, limit: 100 });
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });
});
