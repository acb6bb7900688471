import type { Sentence } from "../../words/messages.ts";
import { givenKeyIn } from "../../verify/verifier-key.ts";
import { quoted } from "../../values/text.ts";
import type { VerifierKey } from "../../record/note.ts";
import { largestCheckpoint, largestExport, mostCheckpoints } from "../forms-read.ts";
import type { LogApi } from "../../api/log.ts";
import { keysOf } from "./log-parts.ts";

type Checkpoint = { readonly note: string; readonly where: Sentence };

/** What is to be verified, and by what. */
export type Wish = {
  readonly kind: "wish";
  readonly file: File;
  readonly keys: readonly VerifierKey[];
  /** Whether the keys are this office's own, because none were given. */
  readonly ownKeys: boolean;
  /** Those that were given; undefined where the office's own are to be taken. */
  readonly checkpoints: readonly Checkpoint[] | undefined;
};

export type WishFault = {
  readonly field: "export" | "keys";
  readonly why: "noFile" | "tooLarge" | "tooLong" | "noExport" | "unreadable" | "badKey" | "noKeys";
  readonly found?: string;
};

const filesIn = (given: readonly (string | File)[]): readonly File[] =>
  given.filter((one) => one instanceof File).filter(({ size }) => size > 0);

const linesIn = (given: string | File | null): readonly string[] =>
  typeof given === "string"
    ? given
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#"))
    : [];

const checkpointsIn = async (
  given: readonly (string | File)[],
): Promise<readonly Checkpoint[] | undefined> => {
  const files = filesIn(given).slice(0, mostCheckpoints);
  if (files.length === 0) return undefined;
  return Promise.all(
    files.map(async (file) => ({
      note: await file.slice(0, largestCheckpoint).text(),
      where: { kind: "asGiven", text: file.name } as const,
    })),
  );
};

type KeysRead = { readonly keys: readonly VerifierKey[]; readonly faults: readonly WishFault[] };

const keysIn = (lines: readonly string[]): KeysRead => {
  const read = lines.map((line) => ({ line, key: givenKeyIn(line) }));
  const keys = read.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const faults = read
    .filter(({ key }) => key === undefined)
    .map(({ line }) => ({ field: "keys", why: "badKey", found: quoted(line) }) as const);
  return lines.length === 0
    ? { keys, faults: [{ field: "keys", why: "noKeys" }] }
    : { keys, faults };
};

const fileIn = (given: readonly (string | File)[]): File | WishFault => {
  const [file] = filesIn(given);
  if (file === undefined) return { field: "export", why: "noFile" };
  return file.size > largestExport ? { field: "export", why: "tooLarge" } : file;
};

/** What a form asks to have verified, or all that is wrong with it. */
export const wishIn = async (
  log: LogApi,
  given: FormData,
): Promise<Wish | readonly WishFault[]> => {
  const file = fileIn(given.getAll("export"));
  const lines = linesIn(given.get("keys"));
  const ownKeys = lines.length === 0;
  const { keys, faults } = keysIn(ownKeys ? await keysOf(await log.open()) : lines);
  if (!(file instanceof File)) return [file, ...(ownKeys ? [] : faults)];
  if (faults.length > 0) return faults;
  return {
    kind: "wish",
    file,
    keys,
    ownKeys,
    checkpoints: await checkpointsIn(given.getAll("checkpoints")),
  };
};
