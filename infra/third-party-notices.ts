import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/** The file beside a bundle that names the packages in it, with the texts of their licences. */
export const noticesFile = "THIRD-PARTY-NOTICES.txt";

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
});

const licenceText = /^(licen[cs]e|notice|copying)/i;

/** `node_modules/@scope/name` of a path below it, the innermost where packages are nested; undefined for our own files. */
const packageFolder = (path: string): string | undefined =>
  /^(?<folder>(.*\/)?node_modules\/(@[^/]+\/)?[^/]+)/.exec(path)?.groups?.["folder"];

type Notice = { readonly title: string; readonly text: string };

const noticeOf = (root: string, folder: string): Notice => {
  const at = join(root, folder);
  const { name, version, license, author } = manifestSchema.parse(
    JSON.parse(readFileSync(join(at, "package.json"), "utf8")),
  );
  const texts = readdirSync(at, { withFileTypes: true })
    .filter((file) => file.isFile() && licenceText.test(file.name))
    .map((file) => file.name)
    .sort()
    .map((file) => readFileSync(join(at, file), "utf8").trim());
  const by = typeof author === "object" ? author.name : author;
  return {
    title: `${name} ${version} (${license}${by === undefined ? "" : `, ${by}`})`,
    text: texts.length === 0 ? "The package contains no licence text." : texts.join("\n\n"),
  };
};

/**
 * The notices for the packages that the given files come from. Packages with the same licence text share it.
 * @param paths relative to `root`, as a bundler reports what it put in; our own files are left out
 * @throws when a package states no name, version or licence
 */
const noticesFor = (root: string, paths: readonly string[]): string => {
  const folders = new Set(
    paths.map(packageFolder).filter((folder): folder is string => folder !== undefined),
  );
  const byText = Map.groupBy(
    [...folders].sort().map((folder) => noticeOf(root, folder)),
    ({ text }) => text,
  );
  const parts = [...byText].map(
    ([text, notices]) => `${notices.map(({ title }) => title).join("\n")}\n\n${text}\n`,
  );
  return parts.join(`\n${"-".repeat(80)}\n\n`);
};

/** Writes the notices beside a bundle. */
export const writeNotices = (root: string, bundle: string, paths: readonly string[]): void => {
  writeFileSync(join(bundle, noticesFile), noticesFor(root, paths));
};
