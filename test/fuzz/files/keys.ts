import { generateKeyPairSync } from "node:crypto";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { givenKey } from "../../../src/ledger/public-key.ts";
import { keysIn } from "../../../src/cli/input/key-lines.ts";
import { openKey } from "../../../src/cli/keys.ts";
import type { Shell } from "../../../src/cli/shell.ts";
import { Stopped } from "../../../src/cli/stop.ts";
import { openSigner } from "../../../src/local/signer.ts";
import { verifierKey } from "../../../src/record/note.ts";
import { verifierKeyLine } from "../../../src/ledger/log/checkpoint.ts";
import { newFolder } from "../../contract/folders.ts";
import { hostileBytes, hostileText } from "../../support/hostile-bytes.ts";
import { parser } from "../parser.ts";

const { folder, remove } = newFolder();
export const removeKeys = remove;

const pair = generateKeyPairSync("ed25519");
const privateKey = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const publicKey = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
const raw = pair.publicKey.export({ type: "spki", format: "der" }).subarray(12);
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
const line = verifierKeyLine(verifierKey("invented.example/log", raw));

const shell: Shell = {
  out: () => undefined,
  err: () => undefined,
  env: {},
  folder,
  terminal: false,
  piped: () => Promise.resolve(""),
};

/** What is thrown is what the command line answers by one line; a fault passes through. */
const stoppedOr = async (work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof Stopped)) throw cause;
    expect(cause.stop.kind).toMatch(/^(UnreadableKey|MalformedFile)$/);
  }
};

export const keys = [
  parser("a person's private key", [hostileBytes([privateKey, ec]), 60], async (bytes) => {
    writeFileSync(join(folder, "person.pem"), bytes);
    await stoppedOr(async () => (await openKey(shell, "person.pem"))(Buffer.from("a command")));
  }),
  parser("the key that signs checkpoints", [hostileBytes([privateKey, ec]), 60], async (bytes) => {
    const file = join(folder, "checkpoint-key.pem");
    writeFileSync(file, bytes);
    chmodSync(file, 0o600);
    try {
      expect(
        await openSigner({ file, purpose: "checkpoints" }).sign(Buffer.from("a checkpoint")),
      ).toHaveLength(64);
    } catch (cause) {
      expect(String(cause)).toContain("restore it from a backup");
    }
  }),
  parser(
    "a public key handed in",
    [hostileText([publicKey, raw.toString("base64"), ec]), 60],
    (text) => {
      const given = givenKey(text);
      if (given.kind === "fault") expect(given.why).toMatch(/^(private|unreadable)$/);
    },
  ),
  parser("verifier keys", [hostileText([`# keys\n${line}\n\n${line}\n`, line]), 60], (text) =>
    stoppedOr(() => keysIn("keys.txt", text)),
  ),
];
