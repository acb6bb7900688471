import type { Append } from "../../src/ledger/ports.ts";
import {
  caseIdSchema,
  commandIdSchema,
  type CaseId,
  type CommandId,
} from "../../src/values/ids.ts";
import { appendOf, placeOf, type Before } from "./appends.ts";
import { chainOf, everythingIn, onEveryLedger } from "./ledgers.ts";

const a: CaseId = caseIdSchema.parse("a");

const take = (key: string) => ({ kind: "take", key }) as const;

const idOf = (text: string): CommandId => commandIdSchema.parse(text);
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
      { seq: 1, hash, bytes, disclosure: null },
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

const b: CaseId = caseIdSchema.parse("b");
const office: CaseId = caseIdSchema.parse("office");
const release = (key: string) => ({ kind: "release", key }) as const;

onEveryLedger("What an entry rests on and holds", (opened) => {
  const readAll = () => everythingIn(opened().ledger);
  const chain = (caseId: string, length: number): Promise<readonly Append[]> =>
    chainOf(opened().ledger, caseId, length);

  it("refuses an entry whose judgement rested on another record that has moved on, and writes nothing of it", async () => {
    const [grant] = await chain("office", 2);
    const before = await readAll();
    const resting = (version: number, id: string) =>
      appendOf({ caseId: "a", before: null, id, guards: [{ caseId: office, version }] });
    expect(await opened().ledger.append(resting(grant?.entry.seq ?? 0, "command-late"))).toEqual({
      kind: "conflict",
    });
    expect(await readAll()).toEqual(before);
    expect(await opened().ledger.accepted(commandIdSchema.parse("command-late"))).toBeUndefined();
    expect(await opened().ledger.append(resting(2, "command-again"))).toEqual({ kind: "appended" });
  });

  it("lets a revocation and an act that rests on the duty through only in an order that holds", async () => {
    const [, grant] = await chain("office", 2);
    const revocation = appendOf({
      caseId: "office",
      before: grant === undefined ? null : placeOf(grant),
      id: "command-revoke",
    });
    const act = appendOf({
      caseId: "a",
      before: null,
      id: "command-act",
      guards: [{ caseId: office, version: 2 }],
    });
    const results = await Promise.all([
      opened().ledger.append(revocation),
      opened().beside.append(act),
    ]);
    // The revocation is always written. The act is refused if it comes after it, and stands if it comes before.
    expect(results[0]).toEqual({ kind: "appended" });
    expect(["appended", "conflict"]).toContain(results[1].kind);
    expect(await opened().ledger.head(a)).toEqual(
      results[1].kind === "appended" ? act.head : undefined,
    );
  });

  it("takes a guard of a record that does not exist at its version 0", async () => {
    const first = appendOf({
      caseId: "a",
      before: null,
      id: "command-1",
      guards: [{ caseId: office, version: 0 }],
    });
    expect(await opened().ledger.append(first)).toEqual({ kind: "appended" });
  });

  it("takes a guard of the very case that it appends to for what it says", async () => {
    const [first] = await chain("a", 1);
    const guarded = (version: number, id: string) =>
      appendOf({
        caseId: "a",
        before: first === undefined ? null : placeOf(first),
        id,
        guards: [{ caseId: a, version }],
      });
    const before = await readAll();
    expect(await opened().ledger.append(guarded(2, "command-late"))).toEqual({ kind: "conflict" });
    expect((await opened().ledger.append(guarded(2, "command-a-1"))).kind).toBe("commandKnown");
    expect(await readAll()).toEqual(before);
    expect(await opened().ledger.append(guarded(1, "command-2"))).toEqual({ kind: "appended" });
  });

  it("refuses guards that contradict each other, and takes one twice for one", async () => {
    await chain("office", 2);
    const guarded = (versions: readonly number[], id: string) =>
      appendOf({
        caseId: "a",
        before: null,
        id,
        guards: versions.map((version) => ({ caseId: office, version })),
      });
    expect(await opened().ledger.append(guarded([2, 1], "command-1"))).toEqual({
      kind: "conflict",
    });
    expect(await opened().ledger.append(guarded([2, 2], "command-2"))).toEqual({
      kind: "appended",
    });
  });

  it("tells first that an id is known, then that others were quicker, then that a fact is taken", async () => {
    await opened().ledger.append(
      appendOf({ caseId: "a", before: null, id: "command-1", unique: [take("key")] }),
    );
    await chain("b", 1);
    const late = (id: string, guards: Append["guards"]) =>
      appendOf({ caseId: "b", before: null, id, guards, unique: [take("key")] });
    expect((await opened().ledger.append(late("command-1", []))).kind).toBe("commandKnown");
    expect((await opened().ledger.append(late("command-late", []))).kind).toBe("conflict");
    const first = (guards: Append["guards"]) =>
      appendOf({ caseId: "c", before: null, id: "command-c", guards, unique: [take("key")] });
    const moved = [{ caseId: b, version: 9 }];
    expect((await opened().ledger.append(first(moved))).kind).toBe("conflict");
    expect((await opened().ledger.append(first([]))).kind).toBe("uniqueTaken");
  });

  it("holds a unique fact for one case, and writes nothing for another that wants it", async () => {
    const first = appendOf({ caseId: "a", before: null, id: "command-1", unique: [take("key")] });
    await opened().ledger.append(first);
    const before = await readAll();
    const other = appendOf({
      caseId: "b",
      before: null,
      id: "command-2",
      unique: [take("free"), take("key")],
    });
    expect(await opened().ledger.append(other)).toEqual({
      kind: "uniqueTaken",
      key: "key",
      holder: "a",
    });
    expect(await readAll()).toEqual(before);
    const third = appendOf({ caseId: "c", before: null, id: "command-3", unique: [take("free")] });
    expect(await opened().ledger.append(third)).toEqual({ kind: "appended" });
  });

  it("lets another case have a unique fact once it is released, and its holder take it twice", async () => {
    const first = appendOf({ caseId: "a", before: null, id: "command-1", unique: [take("key")] });
    const second = appendOf({
      caseId: "a",
      before: placeOf(first),
      id: "command-2",
      unique: [take("key")],
    });
    const end = appendOf({
      caseId: "a",
      before: placeOf(second),
      id: "command-3",
      stage: "withdrawn",
      unique: [release("key")],
    });
    for (const append of [first, second, end]) {
      expect(await opened().ledger.append(append)).toEqual({ kind: "appended" });
    }
    const next = appendOf({ caseId: "b", before: null, id: "command-4", unique: [take("key")] });
    expect(await opened().ledger.append(next)).toEqual({ kind: "appended" });
  });

  it("does not let a case release what another holds", async () => {
    await opened().ledger.append(
      appendOf({ caseId: "a", before: null, id: "command-1", unique: [take("key")] }),
    );
    const other = appendOf({
      caseId: "b",
      before: null,
      id: "command-2",
      unique: [release("key")],
    });
    expect(await opened().ledger.append(other)).toEqual({ kind: "appended" });
    const wanted = appendOf({
      caseId: "b",
      before: placeOf(other),
      id: "command-3",
      unique: [take("key")],
    });
    expect(await opened().ledger.append(wanted)).toEqual({
      kind: "uniqueTaken",
      key: "key",
      holder: "a",
    });
  });

  it("goes by what several changes of one fact leave, and still wants what was taken on the way", async () => {
    const changed = (caseId: string, id: string, unique: Append["unique"]) =>
      appendOf({ caseId, before: null, id, unique });
    const { ledger } = opened();
    await ledger.append(changed("a", "command-a", [take("one"), release("one"), take("two")]));
    await ledger.append(changed("b", "command-b", [release("three"), take("three")]));
    const wanting = (id: string, unique: Append["unique"]) =>
      ledger.append(changed("c", id, unique));
    expect((await wanting("command-1", [take("two"), release("two")])).kind).toBe("uniqueTaken");
    expect((await wanting("command-2", [release("three"), take("three")])).kind).toBe(
      "uniqueTaken",
    );
    expect((await wanting("command-3", [take("one")])).kind).toBe("appended");
  });
});
