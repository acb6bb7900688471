import { absolute, digestFiles, digestGiven } from "../input/papers.ts";
import { readContent } from "../input/parse-content.ts";
import { stopped } from "../stop.ts";
import type { Tools } from "./field.ts";

/**
 * Statements from a file: each with its texts, a text by `digest:` or by `file:`; undefined where no file is named.
 * @throws Stopped when the file cannot be read
 */
export const statementsIn = async (
  file: string | undefined,
  { shell, papers }: Tools,
): Promise<unknown> => {
  if (file === undefined) return undefined;
  const content = await readContent(shell, file);
  return digestFiles(content, papers, file === "-" ? "-" : absolute(shell, file));
};

/**
 * The text of a statement as a flag supplies it: `<id>/<language>=<file|sha256:…|unknown>`.
 * @throws Stopped when it is written otherwise
 */
export const suppliedText = (value: string, { papers }: Tools): unknown => {
  const [, statement, language, text] = /^([^/=]+)\/([^/=]+)=(.+)$/s.exec(value) ?? [];
  if (statement === undefined || language === undefined || text === undefined)
    throw stopped("MalformedFlag", { kind: "suppliedTextMalformed", value });
  return { statement, language, digest: digestGiven(papers, text) };
};
