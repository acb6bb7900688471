import { createPublicKey, verify } from "node:crypto";
import { statSync, writeFileSync, chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KMSClient } from "@aws-sdk/client-kms";
import { kmsClientSettings, kmsSigner } from "../../src/aws/kms-signer.ts";
import { s3Checkpoints } from "../../src/aws/s3-checkpoints.ts";
import { snsTopic } from "../../src/aws/sns-topic.ts";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import type { Signer } from "../../src/ledger/ports.ts";
import { openCheckpoints } from "../../src/local/checkpoints.ts";
import { createSigningKey, openSigner } from "../../src/local/signer.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { signedFetch } from "../support/aws/signed-fetch.ts";
import {
  describeOnMoto,
  startMoto,
  testCredentials,
  testRegion,
  type Moto,
} from "../support/moto.ts";
import { serveKms, stubCurveKeyId, stubKeyId, type KmsStub } from "../support/stubs/kms.ts";
import { serveListingS3 } from "../support/stubs/s3-listing.ts";
import { serveSns, stubTopic, type SnsStub } from "../support/stubs/sns.ts";
import { newFolder } from "./folders.ts";

type Opened = { readonly checkpoints: Checkpoints; readonly close: () => void | Promise<void> };

const inBucket = (endpoint: string, bucket: string): Checkpoints =>
  s3Checkpoints({
    bucket,
    region: testRegion,
    endpoint,
    credentials: () => testCredentials,
    pause: () => Promise.resolve(),
  });

const adapters: readonly {
  readonly name: string;
  readonly open: () => Opened | Promise<Opened>;
}[] = [
  { name: "in memory", open: () => ({ checkpoints: memoryCheckpoints(), close: () => undefined }) },
  {
    name: "in a folder",
    open: () => {
      const { folder, remove } = newFolder();
      return { checkpoints: openCheckpoints({ folder: join(folder, "new") }), close: remove };
    },
  },
  {
    name: "in a bucket",
    open: async () => {
      const stub = await serveListingS3(testCredentials.secretAccessKey);
      return { checkpoints: inBucket(stub.endpoint, "documents"), close: stub.close };
    },
  },
];

const keepsCheckpoints = (open: () => Opened | Promise<Opened>): void => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it("know none before one was published", async () => {
    expect(await opened.checkpoints.list()).toEqual([]);
    expect(await opened.checkpoints.get(7)).toBeUndefined();
  });
  it("give back what was published, under its size", async () => {
    expect(await opened.checkpoints.put(7, "seven\n\n\u2014 log x\n")).toBe("published");
    expect(await opened.checkpoints.get(7)).toBe("seven\n\n\u2014 log x\n");
    expect(await opened.checkpoints.get(8)).toBeUndefined();
  });
  it("never replace one, whatever comes after it", async () => {
    await opened.checkpoints.put(7, "the first");
    expect(await opened.checkpoints.put(7, "another")).toBe("present");
    expect(await opened.checkpoints.put(7, "the first")).toBe("present");
    expect(await opened.checkpoints.get(7)).toBe("the first");
  });
  it("keep one of two that are published at once", async () => {
    const kept = await Promise.all([1, 2, 3].map((n) => opened.checkpoints.put(7, String(n))));
    expect([...kept].sort()).toEqual(["present", "present", "published"]);
    expect(["1", "2", "3"]).toContain(await opened.checkpoints.get(7));
  });
  it("are listed by size, ascending as numbers are", async () => {
    for (const size of [10, 9, 100, 1]) await opened.checkpoints.put(size, String(size));
    expect(await opened.checkpoints.list()).toEqual([1, 9, 10, 100]);
    expect(await opened.checkpoints.list(9)).toEqual([10, 100]);
    expect(await opened.checkpoints.list(11)).toEqual([100]);
    expect(await opened.checkpoints.list(100)).toEqual([]);
  });
};

describe.each(adapters)("The checkpoints $name", ({ open }) => {
  keepsCheckpoints(open);
});

describeOnMoto("The checkpoints in a bucket that moto serves", () => {
  let moto: Moto;
  let buckets = 0;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.close());
  keepsCheckpoints(async () => {
    const bucket = `checkpoints-${String((buckets += 1))}`;
    await fetch(`${moto.endpoint}/${bucket}`, { method: "PUT" });
    return { checkpoints: inBucket(moto.endpoint, bucket), close: () => undefined };
  });
});

describe("The checkpoints in a folder, looked at from outside", () => {
  it("are text files named by their size, and other files are none", async () => {
    const { folder, remove } = newFolder();
    const checkpoints = openCheckpoints({ folder });
    await checkpoints.put(42, "a note");
    expect(statSync(join(folder, "000000000000042.txt")).size).toBe(6);
    writeFileSync(join(folder, "readme.txt"), "by hand");
    expect(await checkpoints.list()).toEqual([42]);
    remove();
  });
});

describe("The checkpoints in a bucket, looked at from outside", () => {
  it("are a fault when somebody hid one, and when nobody may read", async () => {
    const stub = await serveListingS3(testCredentials.secretAccessKey);
    const checkpoints = inBucket(stub.endpoint, "documents");
    await checkpoints.put(7, "seven");
    stub.hidden.add("checkpoints/000000000000007.txt");
    await expect(checkpoints.get(7)).rejects.toThrow("checkpointHidden");
    await expect(inBucket(stub.endpoint, "elsewhere").get(7)).rejects.toThrow("404 NoSuchBucket");
    await stub.close();
  });
  it("are listed to the last page", async () => {
    const stub = await serveListingS3(testCredentials.secretAccessKey);
    const checkpoints = inBucket(stub.endpoint, "documents");
    const sizes = Array.from({ length: 7 }, (_, n) => n + 1);
    for (const size of sizes) await checkpoints.put(size, String(size));
    expect(await checkpoints.list()).toEqual(sizes);
    await stub.close();
  });
});

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

const letter = {
  size: 7,
  note: "a",
  subject: "Checkpoint of tasdiq/ab: 7 leaves",
  body: "a\n\n\u2014 log x\n",
};
const credentials = () => testCredentials;

describe("The topic of checkpoints", () => {
  let sns: SnsStub;
  beforeAll(async () => {
    sns = await serveSns();
  });
  afterAll(() => sns.close());
  const topic = (arn = stubTopic) =>
    snsTopic({ arn, region: testRegion, endpoint: sns.endpoint, credentials });

  it("is told once, in the words of the letter", async () => {
    await topic()(letter);
    expect(sns.published).toEqual([{ subject: letter.subject, message: letter.body }]);
  });

  it("is asked once only, and a refusal is a fault with its code", async () => {
    await expect(topic("arn:aws:sns:eu-central-1:000000000000:none")(letter)).rejects.toThrow(
      "SNS answered 404 NotFound",
    );
    sns.fails(true);
    await expect(topic()(letter)).rejects.toThrow("SNS answered 500 InternalError");
    expect(sns.published).toHaveLength(1);
  });
});

describeOnMoto("The topic of checkpoints on moto", () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.close());

  it("takes what is published, and is not found where there is none", async () => {
    const made = await signedFetch("sns", `${moto.endpoint}/`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "Action=CreateTopic&Version=2010-03-31&Name=checkpoints",
    });
    const [, arn = ""] = /<TopicArn>([^<]+)</.exec(await made.text()) ?? [];
    const common = { region: testRegion, endpoint: moto.endpoint, credentials };
    await expect(snsTopic({ ...common, arn })(letter)).resolves.toBeUndefined();
    await expect(snsTopic({ ...common, arn: `${arn}-2` })(letter)).rejects.toThrow("404 NotFound");
  });
});
