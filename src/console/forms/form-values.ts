import type { FiledDocument } from "../../ledger/drafts.ts";
import { composed } from "../../values/text.ts";
import type { Visit } from "../pages.ts";

/** A whole number as the page's language writes it. */
export const numberIn = ({ language }: Pick<Visit, "language">, value: number): string =>
  new Intl.NumberFormat(language).format(value);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What somebody has typed and uploaded so far, by the names of the inputs; not judged. */
export type Given = {
  readonly values: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, FiledDocument>>;
};

export const emptyForm: Given = { values: {}, documents: {} };

export const together = (all: readonly Given[]): Given => ({
  values: Object.fromEntries(all.flatMap(({ values }) => Object.entries(values))),
  documents: Object.fromEntries(all.flatMap(({ documents }) => Object.entries(documents))),
});

export const givenValue = (name: string, value: string): Given => ({
  values: { [name]: value },
  documents: {},
});

/** What stands in an input as it was typed; empty where nothing does. */
export const typed = ({ values }: Given, name: string): string => values[name] ?? "";

/** A text as it would enter the record: in Unicode NFC, without space around it, with plain line ends. */
export const textIn = (given: Given, name: string): string =>
  composed(typed(given, name)).replace(/\r\n?/g, "\n").trim();

const digits = /^\d{1,4}$/;

// As many statements as a case takes; of one statement, more texts than there are authentic languages anywhere.
const mostRows = (name: string): number => (name.endsWith(".texts") ? 20 : 200);

/** How many rows a repeated group has. */
export const rowsIn = (given: Given, name: string): number => {
  const rows = typed(given, `${name}.count`);
  return digits.test(rows) ? Math.min(Number(rows), mostRows(name)) : 0;
};

/** The same with so many rows. */
export const withRows = (given: Given, name: string, rows: number): Given => ({
  ...given,
  values: { ...given.values, [`${name}.count`]: String(rows) },
});

const renamed =
  (name: string, row: number) =>
  (key: string): readonly string[] => {
    const rest = key.startsWith(`${name}.`) ? key.slice(name.length + 1) : undefined;
    const [number = "", ...inner] = rest?.split(".") ?? [];
    if (rest === undefined || !digits.test(number) || Number(number) < row) return [key];
    return Number(number) === row ? [] : [[name, String(Number(number) - 1), ...inner].join(".")];
  };

const keysOf = <T>(
  record: Readonly<Record<string, T>>,
  rename: (key: string) => readonly string[],
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => rename(key).map((name) => [name, value])),
  );

/** The same without one row of a repeated group; those after it move up. */
export const withoutRow = (given: Given, name: string, row: number): Given => {
  const rename = renamed(name, row);
  const left: Given = {
    values: keysOf(given.values, rename),
    documents: keysOf(given.documents, rename),
  };
  return withRows(left, name, Math.max(0, rowsIn(given, name) - 1));
};

/** The same without the document of an input. */
export const withoutDocument = ({ values, documents }: Given, name: string): Given => ({
  values,
  documents: Object.fromEntries(Object.entries(documents).filter(([key]) => key !== name)),
});
