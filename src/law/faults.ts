import type * as z from "zod/mini";
import { issueInWords } from "../words/issue-in-words.ts";
import type { Sentence } from "../words/messages.ts";

/** One thing that is wrong with a law file: its place, a field of the file (`clocks.vote.span.n`) or another part of it, and the reason. */
export type LawFault = {
  readonly path: string | Sentence;
  readonly reason: Sentence;
  /** The place of another fault that it follows from. */
  readonly follows?: string;
};

/** The place of a fault that is not at any one field. */
export const wholeFile: Sentence = { kind: "placeFile" };

const placeInWords = (path: LawFault["path"]): Sentence =>
  typeof path === "string" ? { kind: "placeField", path } : path;

/** A fault with its place, to be said in a language. */
export const lawFaultInWords = ({ path, reason }: LawFault): Sentence => ({
  kind: "lawFault",
  place: placeInWords(path),
  reason,
});

/** The same after the name of its file. */
export const lawFaultIn = ({
  where,
  path,
  reason,
}: Pick<LawFault, "path" | "reason"> & { readonly where: string }): Sentence => ({
  kind: "lawFaultIn",
  where,
  place: placeInWords(path),
  reason,
});

type Issue = z.core.$ZodIssue;

/** A field's place as a reader of the file would write it: `returning.override[0].needs`. */
export const pathInFile = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${String(part)}]`;
    return written === "" ? String(part) : `${written}.${String(part)}`;
  }, "");

const placeIn = (path: readonly PropertyKey[]): LawFault["path"] =>
  path.length === 0 ? wholeFile : pathInFile(path);

/** All that a schema finds wrong with a file, for somebody who wrote it. */
export const schemaFaults = (issues: readonly Issue[], file: unknown): readonly LawFault[] =>
  issues.flatMap((issue): readonly LawFault[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: pathInFile([...issue.path, key]),
          reason: { kind: "fieldUnknown" },
        }))
      : [{ path: placeIn(issue.path), reason: issueInWords(issue, file) }],
  );
