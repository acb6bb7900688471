import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { s3Documents, type S3Documents } from "../../src/aws/s3-documents.ts";
import { largestDocument } from "../../src/ledger/largest-document.ts";
import type { Documents, UploadTicket } from "../../src/ledger/ports.ts";
import { Altered } from "../../src/ledger/reading/altered-record.ts";
import { openDocuments } from "../../src/local/documents.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import {
  describeOnMoto,
  startMoto,
  testCredentials,
  testRegion,
  type Moto,
} from "../support/moto.ts";
import { serveS3, type S3Stub } from "../support/stubs/s3.ts";
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

  it.each([
    ["a pipe", "noFilePipe", "mkfifo $0"],
    ["a link", "noFileLink", "ln -s $0-elsewhere $0"],
    ["a folder", "noFileFolder", "mkdir $0"],
  ])("are files, and %s in the place of one is waited for by nobody", async (_, kind, make) => {
    const documents = openDocuments({ folder });
    const digest = await documents.put(text("Qanun"));
    const file = join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
    renameSync(file, `${file}-elsewhere`);
    execFileSync("sh", ["-c", make, file]);
    const fault = { why: { kind: "documentNoFile", file, what: { kind } } };
    expect(await documents.has(digest)).toBe(false);
    await expect(documents.get(digest)).rejects.toMatchObject(fault);
    await expect(documents.put(text("Qanun"))).rejects.toMatchObject(fault);
    await expect(openDocuments({ folder }).put(text("Qanun"))).rejects.toMatchObject(fault);
  });

  it("are refused over the limit, and leave nothing behind", async () => {
    const documents = openDocuments({ folder });
    await expect(documents.put(new Uint8Array(largestDocument + 1))).rejects.toThrow(
      "over the limit",
    );
    expect(filesIn(folder)).toEqual([]);
  });
});

const bytes = new TextEncoder().encode("Qanun");
const digest = digestOf("Qanun");
const key = `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;
const checksum = createHash("sha256").update(bytes).digest("base64");
const slowDown = { status: 503, body: "<Error><Code>SlowDown</Code></Error>" };

describe("The documents in a bucket, looked at from outside", () => {
  let stub: S3Stub;
  let documents: S3Documents;
  let pauses: number[] = [];
  beforeEach(async () => {
    stub = await serveS3(testCredentials.secretAccessKey);
    pauses = [];
    documents = s3Documents({
      bucket: "documents",
      region: testRegion,
      endpoint: stub.endpoint,
      credentials: () => testCredentials,
      pause: (atMost) => {
        pauses.push(atMost);
        return Promise.resolve();
      },
    });
  });
  afterEach(() => stub.close());

  it("lie under two folders of two digits, with the checksum that was sent", async () => {
    await documents.put(bytes);
    expect([...stub.objects]).toEqual([[key, { bytes: Buffer.from(bytes), checksum }]]);
  });

  it("are never written a second time", async () => {
    await documents.put(bytes);
    const before = stub.objects.get(key);
    await documents.put(bytes);
    expect(stub.objects.get(key)).toBe(before);
    expect(stub.asked()).toEqual([
      `PUT /documents/${key}`,
      `PUT /documents/${key}`,
      `HEAD /documents/${key}`,
    ]);
  });

  it("are looked at whole when the bucket kept no checksum of them", async () => {
    stub.objects.set(key, { bytes: Buffer.from(bytes), checksum: undefined });
    expect(await documents.put(bytes)).toBe(digest);
    expect(stub.asked().at(-1)).toBe(`GET /documents/${key}`);
  });

  it("are a fault when they were altered, for who reads and for who puts them again", async () => {
    stub.objects.set(key, { bytes: Buffer.from("Qanum"), checksum: undefined });
    await expect(documents.get(digest)).rejects.toThrow(Altered);
    await expect(documents.put(bytes)).rejects.toThrow("documentAlteredInBucket");
  });

  it("are a fault when somebody hid them behind a delete marker", async () => {
    await documents.put(bytes);
    stub.hidden.add(key);
    await expect(documents.get(digest)).rejects.toThrow("documentHidden");
    await expect(documents.has(digest)).rejects.toThrow(Altered);
  });

  it("are refused over the limit, and nothing is asked of the bucket", async () => {
    await expect(documents.put(new Uint8Array(largestDocument + 1))).rejects.toThrow(
      "over the limit",
    );
    await expect(documents.uploadTicket(digest, largestDocument + 1)).rejects.toThrow(
      "over the limit",
    );
    expect(stub.asked()).toEqual([]);
  });

  it("are stored once when the answer to the first request was lost", async () => {
    stub.meets("serve and hang up");
    expect(await documents.put(bytes)).toBe(digest);
    expect(stub.objects.size).toBe(1);
  });

  it("are stored after throttling, two writers at once and a broken connection, with pauses that grow", async () => {
    stub.meets(slowDown, { status: 409 }, "hang up", slowDown);
    expect(await documents.put(bytes)).toBe(digest);
    expect(pauses).toEqual([200, 400, 800, 1600]);
  });

  it("are a fault and never missing when the bucket does not answer", async () => {
    stub.meets(slowDown, slowDown, slowDown, slowDown, slowDown);
    await expect(documents.get(digest)).rejects.toThrow("S3 did not answer");
    stub.meets("hang up", "hang up", "hang up", "hang up", "hang up");
    await expect(documents.has(digest)).rejects.toThrow("S3 did not answer");
  });

  it("are asked for again when an answer does not come in time", async () => {
    await documents.put(bytes);
    const hasty = s3Documents({
      bucket: "documents",
      region: testRegion,
      endpoint: stub.endpoint,
      credentials: () => testCredentials,
      patience: 100,
      pause: () => Promise.resolve(),
    });
    stub.meets("say nothing");
    expect(await hasty.get(digest)).toEqual(bytes);
  });

  it("are a fault at once when there are no credentials", async () => {
    const nobody = s3Documents({
      bucket: "documents",
      region: testRegion,
      endpoint: stub.endpoint,
      credentials: () => Promise.reject(new Error("no credentials")),
    });
    await expect(nobody.get(digest)).rejects.toThrow("no credentials");
    expect(stub.asked()).toEqual([]);
  });

  it("are a fault and never missing when reading is forbidden or the bucket is not there", async () => {
    const stranger = s3Documents({
      bucket: "documents",
      region: testRegion,
      endpoint: stub.endpoint,
      credentials: () => ({ ...testCredentials, secretAccessKey: "another" }),
    });
    await expect(stranger.get(digest)).rejects.toThrow("403 SignatureDoesNotMatch");
    await expect(stranger.has(digest)).rejects.toThrow("403");
    const elsewhere = s3Documents({
      bucket: "elsewhere",
      region: testRegion,
      endpoint: stub.endpoint,
      credentials: () => testCredentials,
    });
    await expect(elsewhere.has(digest)).rejects.toThrow("404 NoSuchBucket");
    await expect(elsewhere.put(bytes)).rejects.toThrow("404 NoSuchBucket");
  });

  describe("by a ticket", () => {
    const send = (ticket: UploadTicket, body: Uint8Array, headers = {}): Promise<number> =>
      fetch(ticket.url, {
        method: ticket.method,
        headers: { ...ticket.headers, ...headers },
        body: Uint8Array.from(body),
      }).then(({ status }) => status);

    it("are stored by somebody without rights of their own, once", async () => {
      const ticket = await documents.uploadTicket(digest, bytes.length);
      expect(await send(ticket, bytes)).toBe(200);
      expect(await documents.get(digest)).toEqual(bytes);
      expect(await send(ticket, bytes)).toBe(412);
    });

    it("are stored with these bytes only", async () => {
      const ticket = await documents.uploadTicket(digest, bytes.length);
      expect(await send(ticket, new TextEncoder().encode("Qanum"))).toBe(400);
      const other = createHash("sha256").update("Qanum").digest("base64");
      expect(
        await send(ticket, new TextEncoder().encode("Qanum"), { "x-amz-checksum-sha256": other }),
      ).toBe(403);
      expect(stub.objects.size).toBe(0);
    });

    it("are stored in this length, under this key and write-once only", async () => {
      const ticket = await documents.uploadTicket(digest, bytes.length + 1);
      expect(
        await send({ ...ticket, headers: { ...ticket.headers, "content-length": "5" } }, bytes),
      ).toBe(403);
      const right = await documents.uploadTicket(digest, bytes.length);
      expect(await send({ ...right, url: right.url.replace(key, "elsewhere") }, bytes)).toBe(403);
      expect(await send(right, bytes, { "if-none-match": "other" })).toBe(403);
      expect(stub.objects.size).toBe(0);
    });

    it("say how long they can be used", async () => {
      const ticket = await documents.uploadTicket(digest, bytes.length);
      const left = Date.parse(ticket.expiresAt) - Date.now();
      expect(left).toBeGreaterThan(890_000);
      expect(left).toBeLessThanOrEqual(900_000);
      expect(new URL(ticket.url).searchParams.get("X-Amz-Expires")).toBe("900");
      expect(new URL(ticket.url).searchParams.get("X-Amz-SignedHeaders")).toBe(
        "content-length;host;if-none-match;x-amz-checksum-sha256;x-amz-sdk-checksum-algorithm",
      );
    });

    it("carry the session of who may store, so that they end with it", async () => {
      const session = s3Documents({
        bucket: "documents",
        region: testRegion,
        credentials: () => ({ ...testCredentials, sessionToken: "session" }),
      });
      const { url } = await session.uploadTicket(digest, 5);
      expect(url).toContain(`https://documents.s3.${testRegion}.amazonaws.com/${key}?`);
      expect(new URL(url).searchParams.get("X-Amz-Security-Token")).toBe("session");
    });
  });
});
