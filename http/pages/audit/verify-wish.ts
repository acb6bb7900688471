import { givenKeyIn } from "../../../verify/given-key.ts";
import type { VerifierKey } from "../../../verify/integrity/note.ts";
import { largestCheckpoint, largestExport, mostCheckpoints } from "../../body-limits.ts";
import type { LogApi } from "../../api/log.ts";
import { keysOf } from "./log-parts.ts";

type Checkpoint = { readonly note: string; readonly where: string };

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
  readonly kind: "fault";
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
      where: file.name,
    })),
  );
};

const keysIn = (lines: readonly string[]): readonly VerifierKey[] | WishFault => {
  const keys: VerifierKey[] = [];
  for (const line of lines) {
    const key = givenKeyIn(line);
    if (key === undefined)
      return { kind: "fault", field: "keys", why: "badKey", found: line.slice(0, 200) };
    keys.push(key);
  }
  return keys.length === 0 ? { kind: "fault", field: "keys", why: "noKeys" } : keys;
};

const fileIn = (given: readonly (string | File)[]): File | WishFault => {
  const [file] = filesIn(given);
  if (file === undefined) return { kind: "fault", field: "export", why: "noFile" };
  return file.size > largestExport ? { kind: "fault", field: "export", why: "tooLarge" } : file;
};

/** What a form asks to have verified, or what is wrong with it. */
export const wishIn = async (log: LogApi, given: FormData): Promise<Wish | WishFault> => {
  const file = fileIn(given.getAll("export"));
  if ("kind" in file) return file;
  const lines = linesIn(given.get("keys"));
  const ownKeys = lines.length === 0;
  const keys = keysIn(ownKeys ? await keysOf(await log.open()) : lines);
  if ("kind" in keys) return keys;
  return {
    kind: "wish",
    file,
    keys,
    ownKeys,
    checkpoints: await checkpointsIn(given.getAll("checkpoints")),
  };
};
