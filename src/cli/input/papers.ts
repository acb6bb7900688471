import { dirname, resolve } from "node:path";
import { digestOf } from "../../record/canonical.ts";
import { largestDocument } from "../../ledger/largest-document.ts";
import type { Documents } from "../../ledger/ports.ts";
import { lawFaultIn } from "../../law/faults.ts";
import type { Read } from "../../files/index.ts";
import type { Digest } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";
import { foldedFaults } from "./folded-faults.ts";
import { isObject, readBytes } from "./read-file.ts";

type Kind = Read<unknown>["kind"];
type Of<K extends Kind, T> = Extract<Read<T>, { readonly kind: K }>;

/** What is wrong with a law file, each fault with its place, and how many others follow from it. */
export const faultLines = ({ where, faults }: Of<"invalid", unknown>): readonly Sentence[] =>
  foldedFaults(faults).map(({ fault: { path, reason }, more }): Sentence => {
    const fault = lawFaultIn({ where, path, reason });
    return more === 0 ? fault : { kind: "lawFaultFolded", fault, more };
  });

/** What a law file should be. */
export type LawFile = "whatProcedure" | "whatTreaty" | "whatDefinition" | "whatVoteRule";

/**
 * The law file that was read.
 * @throws Stopped with every fault when it is not valid
 */
export const validLaw = <T>(what: LawFile, read: Read<T>): Of<"read", T> => {
  if (read.kind === "read") return read;
  throw stopped("InvalidLaw", {
    kind: "lawInvalid",
    what: { kind: what },
    faults: faultLines(read),
  });
};

/** The documents that a command line names: read and digested at once, kept only when the command is about to be sent. */
export type Papers = {
  readonly add: (bytes: Uint8Array) => Digest;
  readonly file: (file: string) => Digest;
  /** Whether the bytes of this digest were given, and not the digest alone. */
  readonly has: (digest: string) => boolean;
  readonly keep: (put: Documents["put"]) => Promise<void>;
};

export const openPapers = (shell: Shell): Papers => {
  const pile = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array): Digest => {
    const digest = digestOf(bytes);
    pile.set(digest, bytes);
    return digest;
  };
  return {
    add,
    file: (file) => add(readBytes(shell, file, largestDocument)),
    has: (digest) => pile.has(digest),
    keep: async (put) => {
      for (const bytes of pile.values()) await put(bytes);
    },
  };
};

const bareDigest = /^[0-9a-f]{64}$/;

/** What a flag says of a document: `unknown`, a digest (`sha256:…`), or a file, whose digest it then is. */
export const digestGiven = (papers: Papers, value: string): string => {
  if (value === "unknown") return value;
  if (value.startsWith("sha256:")) {
    const digest = value.slice("sha256:".length).toLowerCase();
    if (!bareDigest.test(digest))
      throw stopped("MalformedFlag", { kind: "digestMalformed", value });
    return digest;
  }
  return bareDigest.test(value) ? value : papers.file(value);
};

/** Replaces every `file: <path>` in a file's content by the digest of that file; paths are relative to the content's file. */
export const digestFiles = (content: unknown, papers: Papers, from: string): unknown => {
  if (Array.isArray(content)) return content.map((one: unknown) => digestFiles(one, papers, from));
  if (!isObject(content)) return content;
  const { file, ...rest } = content;
  const others = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, digestFiles(value, papers, from)]),
  );
  if (typeof file !== "string") return "file" in content ? { ...others, file } : others;
  const folder = from === "-" ? "." : dirname(from);
  const digest = digestGiven(papers, file === "unknown" ? file : resolveFrom(folder, file));
  return Object.keys(rest).length === 0 ? digest : { ...others, digest };
};

const resolveFrom = (folder: string, file: string): string =>
  file.startsWith("sha256:") || file.startsWith("/") || folder === "." ? file : `${folder}/${file}`;

export const absolute = (shell: Shell, file: string): string => resolve(shell.folder, file);
