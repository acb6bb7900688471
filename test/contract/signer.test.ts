import { KMSClient } from "@aws-sdk/client-kms";
import { createPublicKey, verify } from "node:crypto";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Signer } from "../../src/ledger/ports.ts";
import { kmsClientSettings, kmsSigner } from "../../src/aws/kms-signer.ts";
import { createSigningKey, openSigner } from "../../src/local/signer.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { testCredentials, testRegion } from "../support/moto.ts";
import { serveKms, stubCurveKeyId, stubKeyId, type KmsStub } from "../support/stubs/kms.ts";
import { newFolder } from "./folders.ts";

const message = new TextEncoder().encode("checkpoint");
const spki = (raw: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]),
    format: "der",
    type: "spki",
  });

describe("The signer", () => {
  let file = "";
  let remove: () => void;
  let kms: KmsStub;
  let client: KMSClient;
  beforeAll(async () => {
    kms = await serveKms();
    const { endpoint } = kms;
    client = new KMSClient({ endpoint, region: testRegion, credentials: testCredentials });
  });
  afterAll(async () => {
    client.destroy();
    await kms.close();
  });
  beforeEach(() => {
    const made = newFolder();
    file = join(made.folder, "key.pem");
    remove = made.remove;
  });
  afterEach(() => {
    remove();
  });

  const adapters: readonly [string, () => Promise<Signer>][] = [
    ["in memory", () => Promise.resolve(memorySigner())],
    [
      "with a key file",
      async () => {
        await createSigningKey(file);
        return openSigner({ file, purpose: "checkpoints" });
      },
    ],
    ["with a key in KMS", () => Promise.resolve(kmsSigner({ client, keyId: stubKeyId }))],
  ];

  it.each(adapters)("%s signs what its raw public key verifies", async (_, open) => {
    const signer = await open();
    const key = await signer.publicKey();
    expect(key).toHaveLength(32);
    const signature = await signer.sign(message);
    expect(signature).toHaveLength(64);
    expect(verify(null, message, spki(key), signature)).toBe(true);
  });

  it("never replaces a key that is there, and keeps it from others", async () => {
    const made = await Promise.all([createSigningKey(file), createSigningKey(file)]);
    expect([...made].sort()).toEqual(["created", "present"]);
    const before = readFileSync(file, "utf8");
    expect(await createSigningKey(file)).toBe("present");
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("does not sign with a key that others may read, or that is none", async () => {
    await createSigningKey(file);
    chmodSync(file, 0o644);
    await expect(openSigner({ file, purpose: "checkpoints" }).sign(message)).rejects.toThrow(
      "other users can read the signing key",
    );
    const other = `${file}.other`;
    writeFileSync(other, "no key", { mode: 0o600 });
    await expect(openSigner({ file: other, purpose: "checkpoints" }).publicKey()).rejects.toThrow(
      `is damaged: its file contains no key: ${other}; restore it from a backup`,
    );
    await expect(
      openSigner({ file: `${file}.missing`, purpose: "systemEntries" }).publicKey(),
    ).rejects.toThrow(`is missing: ${file}.missing; restore it from a backup`);
  });

  it.each(adapters)("%s signs an empty message and one of 4096 bytes", async (_, open) => {
    const signer = await open();
    const key = spki(await signer.publicKey());
    for (const bytes of [new Uint8Array(), new Uint8Array(4096).fill(7)])
      expect(verify(null, bytes, key, await signer.sign(bytes))).toBe(true);
  });

  it("with a key in KMS says so when the message is longer than KMS signs", async () => {
    const signer = kmsSigner({ client, keyId: stubKeyId });
    await expect(signer.sign(new Uint8Array(4097))).rejects.toThrow(
      "KMS signs at most 4096 bytes at once, and the message has 4097",
    );
  });

  it("with a key in KMS asks again where KMS turned it away, and gives up in the end", async () => {
    const { endpoint } = kms;
    const settings = { endpoint, region: testRegion, credentials: testCredentials };
    const patient = new KMSClient({ ...settings, ...kmsClientSettings });
    const hasty = new KMSClient({ ...settings, ...kmsClientSettings, maxAttempts: 1 });
    try {
      kms.throttle(2);
      const before = kms.asked();
      const signer = kmsSigner({ client: patient, keyId: stubKeyId });
      const signature = await signer.sign(message);
      expect(verify(null, message, spki(await signer.publicKey()), signature)).toBe(true);
      expect(kms.asked() - before).toBe(3);
      kms.throttle(1);
      await expect(kmsSigner({ client: hasty, keyId: stubKeyId }).sign(message)).rejects.toThrow(
        "Rate exceeded",
      );
    } finally {
      patient.destroy();
      hasty.destroy();
      kms.throttle(0);
    }
  }, 30_000);

  it("does not sign with a key in KMS of another kind, or with one that is not there", async () => {
    const curve = kmsSigner({ client, keyId: stubCurveKeyId });
    await expect(curve.publicKey()).rejects.toThrow("is not an Ed25519 key");
    await expect(curve.sign(message)).rejects.toThrow("not a key of that algorithm");
    const none = kmsSigner({ client, keyId: `${stubKeyId}-2` });
    await expect(none.sign(message)).rejects.toThrow("no such key");
    await expect(none.publicKey()).rejects.toThrow("no such key");
  });
});
