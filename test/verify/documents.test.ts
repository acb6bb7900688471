import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { namedIn } from "../../src/verify/documents.ts";
import { documentsIn, named } from "./in-words.ts";
import type { Leaf, Line } from "../../src/verify/integrity/line.ts";

// A document is named in an entry by its digest; whoever has the documents has them compared.

const folder = mkdtempSync(join(tmpdir(), "tasdiq-documents-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const digestOf = (text: string): string => hash("sha256", text, "hex");
const [draft, report, letter] = ["the draft law", "the report", "the letter"].map(digestOf);
const isPlaced = { caseId: "az-1", seq: 2, prev: null, at: "" };
const naming = (content: unknown, place: typeof isPlaced | undefined = isPlaced): Leaf => ({
  kind: "leaf",
  n: 1,
  hash: "",
  stated: "",
  proof: [],
  entry: { bytes: Buffer.from(JSON.stringify({ command: { content } })), place, seal: undefined },
});

/** As a home keeps it, two folders deep, or as somebody may have received it. */
const keep = (name: string, text: string, isDeep = true): void => {
  const at = isDeep ? join(folder, name.slice(0, 2), name.slice(2, 4)) : folder;
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, name), text);
};
const found = (...lines: readonly Line[]) => {
  const documents = documentsIn(folder);
  for (const line of lines) documents.see(line);
  return documents.end();
};

describe("The documents that an entry names", () => {
  it("are all digests in its command, however deep, but the hashes of entries", () => {
    const content = {
      text: draft,
      annexes: [{ digest: report }, letter],
      of: digestOf("an entry"),
      none: null,
      many: 7,
      plain: "a text",
      short: "abc",
      more: { of: digestOf("another entry") },
    };
    expect(namedIn(naming(content))).toEqual([draft, report, letter]);
  });

  it("are none of a seal, of what is no entry, and where only a hash is shown", () => {
    expect(namedIn(naming({ root: draft }, { ...isPlaced, caseId: "log" }))).toEqual([]);
    const unplaced = naming({ text: draft });
    expect(
      namedIn({
        ...unplaced,
        entry: { bytes: Buffer.from("{}"), place: undefined, seal: undefined },
      }),
    ).toEqual([]);
    expect(
      namedIn({
        ...unplaced,
        entry: unplaced.entry && { ...unplaced.entry, place: undefined },
      }),
    ).toEqual([]);
    expect(namedIn({ ...unplaced, entry: undefined })).toEqual([]);
    expect(namedIn(naming(undefined))).toEqual([]);
  });
});

describe("Documents in a folder", () => {
  it("are unaltered in either place, altered, or not there, each counted once", () => {
    keep(draft ?? "", "the draft law");
    keep(report ?? "", "the report", false);
    const third = digestOf("another letter");
    keep(third, "a swapped letter");
    expect(found(naming({ text: draft, annex: report }), naming({ again: draft }))).toEqual({
      faults: [],
      unaltered: 2,
      missing: 0,
    });
    expect(found(naming({ text: third }), naming({ again: third }))).toEqual({
      faults: [
        { where: "az-1#2", reason: `names the document ${third}, but the file is a different one` },
      ],
      unaltered: 0,
      missing: 0,
    });
    expect(found(naming({ text: letter, again: letter }), naming({ text: draft }))).toEqual({
      faults: [],
      unaltered: 1,
      missing: 1,
    });
  });

  it("are asked for by entries alone", () => {
    expect(
      found(
        { kind: "document", digest: digestOf("nobody has it"), text: "" },
        { kind: "checkpoint", note: "", where: named("") },
      ),
    ).toEqual({ faults: [], unaltered: 0, missing: 0 });
  });
});
