import { createHash } from "node:crypto";
import { Altered } from "../../src/ledger/reading/altered-record.ts";
import { largestDocument } from "../../src/ledger/largest-document.ts";
import type { UploadTicket } from "../../src/ledger/ports.ts";
import { s3Documents, type S3Documents } from "../../src/aws/s3-documents.ts";
import { testCredentials, testRegion } from "../support/moto.ts";
import { serveS3, type S3Stub } from "../support/stubs/s3.ts";
import { digestOf } from "./appends.ts";

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
