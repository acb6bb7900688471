import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lawFaultInWords } from "../../src/law/faults.ts";
import type { Read } from "../../src/files/index.ts";
import { procedureFiles } from "../procedures/files.ts";
import { inEnglish } from "../../src/files/words.ts";

const root = join(import.meta.dirname, "..", "..");

export const shippedProcedures = procedureFiles.map((file) => `law/procedures/${file}`);
export const shippedTreaties = [
  "law/treaties/budapest-2001.json",
  "law/treaties/un-cybercrime-2024.json",
  "law/treaties/adr-protocol-1975.json",
  "law/treaties/att.json",
  "law/treaties/ceta.json",
  "law/treaties/crc.json",
  "law/treaties/estonia-russia-borders-2005.json",
  "law/treaties/eu-own-resources-2020.json",
  "law/treaties/lisbon-2007.json",
  "law/treaties/mine-ban.json",
  "law/treaties/montreal-convention-1999.json",
  "law/treaties/nato-accession-finland.json",
  "law/treaties/paris-agreement.json",
  "law/treaties/rome-statute.json",
  "law/treaties/suppression-of-terrorism.json",
  "law/treaties/uncac.json",
  "law/treaties/unclos.json",
  "law/treaties/vclt.json",
] as const;

export const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** A file's value with one field, named as in the file (`clocks.0.limit.n`), replaced or (undefined) taken out. */
export const changed = (file: string, path: string, value: unknown): string => {
  const whole = JSON.parse(textOf(file)) as Record<string, unknown>;
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  const holder = parts.reduce<Record<string, unknown>>(
    (at, part) => at[part] as Record<string, unknown>,
    whole,
  );
  holder[last] = value;
  return JSON.stringify(whole);
};

/** The faults of a file, `path: reason` each; none for a file that was read. */
export const faultsOf = (read: Read<unknown>): readonly string[] =>
  read.kind === "read" ? [] : read.faults.map((fault) => inEnglish(lawFaultInWords(fault)));
