import type { Append } from "../../src/ledger/ports.ts";
import { caseIdSchema, commandIdSchema, type CaseId } from "../../src/procedure/values/ids.ts";
import { appendOf, placeOf } from "./appends.ts";
import { chainOf, everythingIn, onEveryLedger } from "./ledgers.ts";

const a: CaseId = caseIdSchema.parse("a");
const b: CaseId = caseIdSchema.parse("b");
const office: CaseId = caseIdSchema.parse("office");
const take = (key: string) => ({ kind: "take", key }) as const;
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
