import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { largestDocument } from "../../src/ledger/largest-document.ts";
import type { Documents } from "../../src/ledger/ports.ts";
import { openDocuments } from "../../src/local/documents.ts";
import { s3Documents } from "../../src/aws/s3-documents.ts";
import {
  describeOnMoto,
  startMoto,
  testCredentials,
  testRegion,
  type Moto,
} from "../support/moto.ts";
import { serveS3 } from "../support/stubs/s3.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { digestOf } from "./appends.ts";
import { newFolder } from "./folders.ts";

type Opened = { readonly documents: Documents; readonly close: () => unknown };

const adapters: readonly {
  readonly name: string;
  readonly open: () => Opened | Promise<Opened>;
}[] = [
  { name: "in memory", open: () => ({ documents: memoryDocuments(), close: () => undefined }) },
  {
    name: "in a folder",
    open: () => {
      const { folder, remove } = newFolder();
      return { documents: openDocuments({ folder: join(folder, "documents") }), close: remove };
    },
  },
  {
    name: "in a bucket that is written once",
    open: async () => {
      const stub = await serveS3(testCredentials.secretAccessKey);
      return { documents: openBucket(stub.endpoint), close: stub.close };
    },
  },
];

const openBucket = (endpoint: string, bucket = "documents") =>
  s3Documents({
    bucket,
    region: testRegion,
    endpoint,
    credentials: () => testCredentials,
    pause: () => Promise.resolve(),
  });

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

const keepsDocuments = (open: () => Opened | Promise<Opened>): void => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

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

  it("keeps bytes as they are, whatever they mean", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => (n * 31) % 256);
    const digest = await opened.documents.put(bytes);
    expect(Buffer.from((await opened.documents.get(digest)) ?? []).equals(bytes)).toBe(true);
  });
};

describe.each(adapters)("The documents $name", ({ open }) => {
  keepsDocuments(open);
});

describeOnMoto("The documents in a bucket that moto serves", () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.close());
  it("are written once: a second write over the first is refused, and taken for the first", async () => {
    await fetch(`${moto.endpoint}/once`, { method: "PUT" });
    const statuses: number[] = [];
    const documents = s3Documents({
      bucket: "once",
      region: testRegion,
      endpoint: moto.endpoint,
      credentials: () => testCredentials,
      fetch: async (...asked) => {
        const answer = await fetch(...asked);
        statuses.push(answer.status);
        return answer;
      },
    });
    const digest = await documents.put(text("Qanun"));
    expect(await documents.put(text("Qanun"))).toBe(digest);
    // The last two look at what is there: moto tells no checksum to a HEAD, so the bytes are read.
    expect(statuses).toEqual([200, 412, 200, 200]);
  });

  it("are stored by a ticket", async () => {
    await fetch(`${moto.endpoint}/tickets`, { method: "PUT" });
    const documents = openBucket(moto.endpoint, "tickets");
    const body = "x".repeat(5_000_000);
    const ticket = await documents.uploadTicket(digestOf(body), body.length);
    const { method, headers } = ticket;
    expect((await fetch(ticket.url, { method, headers, body })).status).toBe(200);
    expect(await documents.get(digestOf(body))).toHaveLength(body.length);
  });

  let buckets = 0;
  keepsDocuments(async () => {
    const bucket = `documents-${(buckets += 1)}`;
    await fetch(`${moto.endpoint}/${bucket}`, { method: "PUT" });
    return { documents: openBucket(moto.endpoint, bucket), close: () => undefined };
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
    await expect(documents.get(digest)).rejects.toMatchObject({
      why: { kind: "documentAltered", digest },
    });
    await expect(documents.put(text("Qanun"))).rejects.toMatchObject({
      why: { kind: "documentAltered", digest },
    });
  });

  it("are refused over the limit, and leave nothing behind", async () => {
    const documents = openDocuments({ folder });
    await expect(documents.put(new Uint8Array(largestDocument + 1))).rejects.toThrow(
      "over the limit",
    );
    expect(filesIn(folder)).toEqual([]);
  });
});
