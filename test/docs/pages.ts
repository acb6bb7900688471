import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A page of the documentation, by its path from the top. */
export type Page = { readonly path: string; readonly text: string };

const isPage = (path: string): boolean => path.endsWith(".md");

/** The README, the list of changes and everything under docs/. */
export const pages = (): readonly Page[] => {
  const inDocs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" });
  const atTop = readdirSync(root);
  return [...atTop, ...inDocs.map((path) => join("docs", path))]
    .filter(isPage)
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
};

/** One page. */
export const page = (path: string): string => readFileSync(join(root, path), "utf8");

const cellsOf = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/**
 * The rows of the first table under a heading, without its head.
 * @throws when the page has no such heading with a table under it
 */
export const tableUnder = (text: string, heading: string): readonly (readonly string[])[] => {
  const lines = text.split("\n");
  const at = lines.indexOf(heading);
  const from = lines.findIndex((line, index) => index > at && line.startsWith("|"));
  if (at < 0 || from < 0) throw new Error(`there is no table under "${heading}"`);
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  return rest.slice(2, end < 0 ? undefined : end).map(cellsOf);
};

/** What stands between backquotes in a cell. */
export const codesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);
