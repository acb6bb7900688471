import { Altered } from "../../src/application/reading/altered-record.ts";
import { canonicalJson, leafHash } from "../../src/application/canonical.ts";
import { foldStored } from "../../src/application/reading/fold-stored.ts";
import type { StoredEntry } from "../../src/application/ports.ts";
import { readEntries } from "../../src/application/reading/read-entries.ts";
import { azerbaijaniCase } from "../support/cases.ts";

const { entries, state } = azerbaijaniCase("DraftLawLaid");
const { caseId } = state;

/** The entries as a ledger keeps them, the last with some fields changed and hashed anew. */
const stored = (changed: object): readonly StoredEntry[] =>
  entries.map(({ entry }, index) => {
    const bytes = canonicalJson(index === entries.length - 1 ? { ...entry, ...changed } : entry);
    return { seq: entry.seq, bytes, hash: leafHash(bytes) };
  });

const folded = (kept: readonly StoredEntry[]) =>
  foldStored({ caseId, before: undefined, entries: kept });
const read = (kept: readonly StoredEntry[]) =>
  readEntries({ ledger: { entries: () => Promise.resolve(kept) } }, caseId);

describe("Entries that come back from the ledger", () => {
  it("make the case that they made", async () => {
    expect(folded(stored({}))).toEqual(state);
    expect(await read(stored({}))).toEqual(entries);
  });
  it.each([
    ["of another form", { v: 1 }],
    ["of another case", { caseId: "case-2" }],
  ])("are not taken where one is %s", async (_, changed) => {
    expect(() => folded(stored(changed))).toThrow(Altered);
    await expect(read(stored(changed))).rejects.toThrow(Altered);
  });
  it.each([
    ["has another number", { seq: 7 }],
    ["follows another", { prev: entries.at(-1)?.hash }],
  ])("are not folded where one %s", (_, changed) => {
    expect(() => folded(stored(changed))).toThrow(Altered);
  });
  it("are not taken where the bytes of one are not what its hash says", async () => {
    const altered = stored({}).map((one) => ({ ...one, bytes: one.bytes.replace("2026", "2025") }));
    expect(() => folded(altered)).toThrow(Altered);
    await expect(read(altered)).rejects.toThrow(Altered);
  });
});
