import { accessSync, constants } from "node:fs";
import type { Message, Sentence } from "../words/messages.ts";
import { inEnglish } from "../files/words.ts";
import { SentenceFault } from "../words/say.ts";

/** A fault of a home, its files or its disk that people can put right; its message is the English sentence, for stacks and logs. */
export class HomeFault extends SentenceFault {
  constructor(why: Sentence, options: ErrorOptions = {}) {
    super(why, { ...options, message: inEnglish(why) });
  }
}

/** What the operating system says of a path that cannot be read or written, by the code of its error. */
const kinds = {
  EROFS: "diskReadOnly",
  EACCES: "diskForbidden",
  EPERM: "diskForbidden",
  ENOSPC: "diskFull",
  EDQUOT: "diskQuota",
  EFBIG: "diskFileTooLarge",
} as const satisfies Readonly<Record<string, Message["kind"]>>;

const isKnown = (code: string): code is keyof typeof kinds => Object.hasOwn(kinds, code);

/** That a disk or its rights stand in the way, and what to do; the record itself is whole. */
export class DiskFault extends HomeFault {}

const member = (cause: unknown, name: string): string => {
  const value: unknown =
    typeof cause === "object" && cause !== null ? Reflect.get(cause, name) : undefined;
  return typeof value === "string" ? value : "";
};

/** What is wrong at a path where the operating system refused it; undefined for any fault of another kind. */
export const diskFaultInWords = (cause: unknown, path?: string): Sentence | undefined => {
  if (cause instanceof DiskFault) return cause.why;
  const code = member(cause, "code");
  if (!isKnown(code)) return undefined;
  // Of a copy that fails the place it goes to is meant.
  const named = [path ?? "", member(cause, "dest"), member(cause, "path")].find(
    (one) => one !== "",
  );
  return {
    kind: kinds[code],
    where: named === undefined ? { kind: "pathUnknown" } : { kind: "pathNamed", path: named },
  };
};

/** Why a path that is there cannot be written; undefined where it can be, or is not there. */
export const whyNotWritable = (path: string): Sentence | undefined => {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (cause) {
    return diskFaultInWords(cause, path);
  }
};
