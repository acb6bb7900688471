import type * as z from "zod/mini";
import type { Sentence } from "../words/messages.ts";
import type { Digest } from "../values/ids.ts";
import { parseJson } from "../words/json-text.ts";
import { treatySchema, type Treaty } from "../treaty/treaty.ts";
import { treatyDefinitionSchema, type TreatyDefinition } from "../treaty/treaty-definition.ts";
import { lawDigest } from "./law-digest.ts";
import { schemaFaults, wholeFile, type LawFault } from "./faults.ts";
import { definitionSense } from "./sense.ts";

/** A law file that was read, with the digest of its content, or all that is wrong with it. `where` names the file. */
export type Read<T> =
  | { readonly kind: "read"; readonly where: string; readonly value: T; readonly digest: Digest }
  | { readonly kind: "invalid"; readonly where: string; readonly faults: readonly LawFault[] };

/** What reads a value that JSON has become, or says all that is wrong with its form. */
export type Schema<T> = {
  readonly safeParse: (
    file: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: Issues } };
};
type Issues = readonly z.core.$ZodIssue[];
type Reader<T> = {
  readonly schema: Schema<T>;
  readonly sense: (value: T) => readonly LawFault[];
  /** Which of the schema's issues are told; left out, all as they are. */
  readonly issues?: (issues: Issues, file: unknown) => Issues;
};

const largest = 1_000_000;

/** Reads a law file that JSON has already become a value of, by its schema and then by what a schema cannot say. */
export const readValue = <T>(file: unknown, where: string, reader: Reader<T>): Read<T> => {
  const parsed = reader.schema.safeParse(file);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const told = reader.issues?.(issues, file) ?? issues;
    return { kind: "invalid", where, faults: schemaFaults(told, file) };
  }
  const faults = reader.sense(parsed.data);
  return faults.length > 0
    ? { kind: "invalid", where, faults }
    : { kind: "read", where, value: parsed.data, digest: lawDigest(file) };
};

/** Reads a law file from the text of a JSON file by `read`; a text that is no JSON is told by line and column. */
export const readText = <T>(
  text: string,
  where: string,
  read: (file: unknown, where: string) => Read<T>,
): Read<T> => {
  const invalid = (path: LawFault["path"], reason: Sentence): Read<T> => ({
    kind: "invalid",
    where,
    faults: [{ path, reason }],
  });
  if (text.length > largest)
    return invalid(wholeFile, { kind: "lawTooLong", most: String(largest) });
  const parsed = parseJson(text);
  if (!("fault" in parsed)) return read(parsed.value, where);
  const { line, column, reason } = parsed.fault;
  return invalid({ kind: "placeColumn", line: String(line), column: String(column) }, reason);
};

/** Reads a treaty file that JSON has already become a value of. */
const readTreatyValue = (file: unknown, where: string): Read<Treaty> =>
  readValue(file, where, { schema: treatySchema(), sense: definitionSense });

/** Reads a treaty file from the text of a JSON file; answers like `readProcedure`. */
export const readTreaty = (text: string, where: string): Read<Treaty> =>
  readText(text, where, readTreatyValue);

/**
 * Reads a definition that dates are only computed from: a treaty file, or one with nothing but a name and the part
 * `entryIntoForce`, whose rules may lack an authority. No case opens under it. Answers like `readProcedure`.
 */
export const readDefinition = (text: string, where: string): Read<TreatyDefinition> =>
  readText(text, where, (file, name) =>
    readValue(file, name, { schema: treatyDefinitionSchema(), sense: definitionSense }),
  );
