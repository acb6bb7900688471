import { parseDocument } from "yaml";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";
import { readText } from "./read-file.ts";

const place = (line: number, column: number): string =>
  `line ${String(line)}, column ${String(column)}`;

const endOf = (text: string): string => {
  const lines = text.split("\n");
  return place(lines.length, (lines.at(-1) ?? "").length + 1);
};

const jsonFault = (text: string, cause: unknown): string => {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  const where =
    line === undefined || column === undefined ? endOf(text) : place(Number(line), Number(column));
  const what = message.replace(/,? ?(in JSON )?at position .*$/, "").replace(/, "?\.\.\..*$/s, "");
  return `${where}: ${what}`;
};

type Mistake = {
  readonly code: string;
  readonly message: string;
  readonly linePos?: readonly { readonly line: number; readonly col: number }[] | undefined;
};

const yamlFault = ({ message, linePos }: Mistake): string => {
  const [start] = linePos ?? [];
  const what = message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
  return start === undefined ? what : `${place(start.line, start.col)}: ${what}`;
};

const options = { uniqueKeys: true, prettyErrors: true, schema: "core" } as const;

// JSON.parse takes the last of two equal keys without a word; in a record of votes that must not happen.
const repeatedKey = (text: string): Mistake | undefined =>
  parseDocument(text, options).errors.find((error) => error.code === "DUPLICATE_KEY");

const parseJson = (file: string, text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    if (repeated !== undefined) throw stopped("MalformedFile", `${file}, ${yamlFault(repeated)}`);
    return value;
  } catch (cause) {
    if (cause instanceof Error && "stop" in cause) throw cause;
    throw stopped("MalformedFile", `${file}, ${jsonFault(text, cause)}`);
  }
};

const parseYaml = (file: string, text: string): unknown => {
  const document = parseDocument(text, options);
  const [first] = document.errors;
  if (first !== undefined) throw stopped("MalformedFile", `${file}, ${yamlFault(first)}`);
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return value;
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw stopped("MalformedFile", `${file}: ${what}`);
  }
};

/**
 * The content of a JSON or YAML file, or of stdin for `-` (either of them).
 * @throws Stopped with line and column when it is neither
 */
export const readContent = async (shell: Shell, file: string): Promise<unknown> => {
  const text = await readText(shell, file);
  const json = file.endsWith(".json") || (file === "-" && /^\s*[[{]/.test(text));
  return json ? parseJson(file, text) : parseYaml(file, text);
};
