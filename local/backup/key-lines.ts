import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keyLines } from "../../application/log/key-lines.ts";
import type { Log } from "../../application/ports.ts";
import { ifThere } from "../durable-file.ts";
import { openSigner } from "../signer.ts";
import { isSigningKey } from "./copy.ts";

// Without the private keys nobody could tell any more by which keys the checkpoints were signed.
const file = "checkpoint-keys.txt";

/** The lines of verifier keys that lie in a home or a backup. */
export const keyLinesIn = (folder: string): readonly string[] =>
  (ifThere(() => readFileSync(join(folder, file), "utf8")) ?? "")
    .split("\n")
    .filter((line) => line !== "");

/** Writes down by which keys the checkpoints of a home can be verified: those that sign, those that signed, those noted before. */
export const noteKeyLines = async (home: string, folder: string, log: Log): Promise<void> => {
  const files = existsSync(home) ? readdirSync(home).filter(isSigningKey).toSorted() : [];
  const signers = files.map((name) => openSigner({ file: join(home, name) }));
  const lines = (await keyLines(log, signers)) ?? [];
  const all = new Set([...keyLinesIn(home), ...lines.map(({ line }) => line)]);
  writeFileSync(join(folder, file), [...all].map((line) => `${line}\n`).join(""), { mode: 0o600 });
};
