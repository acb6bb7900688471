import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import { s3Checkpoints } from "../../src/aws/s3-checkpoints.ts";
import { openCheckpoints } from "../../src/local/checkpoints.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import {
  describeOnMoto,
  startMoto,
  testCredentials,
  testRegion,
  type Moto,
} from "../support/moto.ts";
import { serveListingS3 } from "../support/stubs/s3-listing.ts";
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
