import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Documents } from "../../application/ports.ts";
import { largestDocument, openDocuments } from "../../local/documents.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { digestOf } from "./appends.ts";
import { newFolder } from "./folders.ts";

type Opened = { readonly documents: Documents; readonly close: () => void };

const adapters: readonly { readonly name: string; readonly open: () => Opened }[] = [
  { name: "in memory", open: () => ({ documents: memoryDocuments(), close: () => undefined }) },
  {
    name: "in a folder",
    open: () => {
      const { folder, remove } = newFolder();
      return { documents: openDocuments({ folder: join(folder, "documents") }), close: remove };
    },
  },
];

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

describe.each(adapters)("The documents $name", ({ open }) => {
  let opened: Opened;
  beforeEach(() => {
    opened = open();
  });
  afterEach(() => {
    opened.close();
  });

  it("knows nothing of a document that was never put", async () => {
    expect(await opened.documents.get(digestOf("x"))).toBeUndefined();
    expect(await opened.documents.has(digestOf("x"))).toBe(false);
  });

  it("names a document by its SHA-256 and gives back its bytes", async () => {
    const digest = await opened.documents.put(text("Qanun"));
    expect(digest).toBe(digestOf("Qanun"));
    expect(Buffer.from((await opened.documents.get(digest)) ?? []).toString()).toBe("Qanun");
    expect(await opened.documents.has(digest)).toBe(true);
  });

  it("keeps an empty document too", async () => {
    const digest = await opened.documents.put(new Uint8Array());
    expect(await opened.documents.get(digest)).toHaveLength(0);
  });

  it("takes the same document again, also twice at once", async () => {
    const digests = await Promise.all([1, 2, 3].map(() => opened.documents.put(text("the same"))));
    expect(new Set(digests).size).toBe(1);
  });
});

describe("The documents in a folder, looked at from outside", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
  });
  afterEach(() => {
    remove();
  });

  it("lie under two folders of two digits, whole, with nothing half-written beside them", async () => {
    const digest = await openDocuments({ folder }).put(text("Qanun"));
    expect(filesIn(folder)).toEqual([join(digest.slice(0, 2), digest.slice(2, 4), digest)]);
    expect(readFileSync(join(folder, digest.slice(0, 2), digest.slice(2, 4), digest), "utf8")).toBe(
      "Qanun",
    );
  });

  it("are a fault when they were altered, for who reads and for who puts them again", async () => {
    const documents = openDocuments({ folder });
    const digest = await documents.put(text("Qanun"));
    writeFileSync(join(folder, digest.slice(0, 2), digest.slice(2, 4), digest), "Qanum");
    await expect(documents.get(digest)).rejects.toThrow(`The document ${digest} was altered`);
    await expect(documents.put(text("Qanun"))).rejects.toThrow("was altered");
  });

  it("are refused over the limit, and leave nothing behind", async () => {
    const documents = openDocuments({ folder });
    await expect(documents.put(new Uint8Array(largestDocument + 1))).rejects.toThrow(
      "over the limit",
    );
    expect(filesIn(folder)).toEqual([]);
  });
});
