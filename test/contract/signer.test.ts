import { createPublicKey, verify } from "node:crypto";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Signer } from "../../application/ports.ts";
import { createSigningKey, openSigner } from "../../local/signer.ts";
import { memorySigner } from "../support/memory/signer.ts";
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
        return openSigner({ file });
      },
    ],
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
    await expect(openSigner({ file }).sign(message)).rejects.toThrow("may be read by others");
    const other = `${file}.other`;
    writeFileSync(other, "no key", { mode: 0o600 });
    await expect(openSigner({ file: other }).publicKey()).rejects.toThrow();
    await expect(openSigner({ file: `${file}.missing` }).publicKey()).rejects.toThrow("ENOENT");
  });
});
