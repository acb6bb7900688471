import { type BuildOptions, buildSync, type Metafile } from "esbuild";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import {
  besideOptions,
  copyPackages,
  hasPackagesBeside,
  leftEmpty,
  neverLoaded,
  ownFolder,
  packagesBeside,
  standIns,
} from "./packages-beside.ts";

/** Where a function finds the description of the API, from the folder it is started in. */
export const descriptionInBundle = "openapi.json";

/** Puts the description beside the bundle of the function that shows it; in it, it would be loaded by whoever asks for a page. */
const copyDescription = (root: string, into: string, name: string): void => {
  if (name === "pages")
    cpSync(join(root, "docs/openapi.json"), join(into, name, descriptionInBundle));
};

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
const writeNotices = (root: string, bundle: string, paths: readonly string[]): void => {
  writeFileSync(join(bundle, noticesFile), noticesFor(root, paths));
};

/** Where a function finds the parliament's own law files, from the folder it is started in. */
export const lawInBundle = "law";

/**
 * Puts the parliament's own law files beside each bundled function.
 * @throws when there is no such folder, or nothing in it
 */
export const addOwnLaw = (bundles: string, lawFolder: string): void => {
  if (!existsSync(lawFolder) || readdirSync(lawFolder).length === 0)
    throw new Error(`tasdiq:lawFolder names ${lawFolder}, where there is nothing`);
  for (const name of readdirSync(bundles))
    cpSync(lawFolder, join(bundles, name, lawInBundle), { recursive: true });
};

const root = join(import.meta.dirname, "..");

/** The functions whose handlers exist: the folders under `functions/` that hold a `handler.ts`. */
export const functionFolders = (): readonly string[] =>
  readdirSync(join(root, "functions"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(root, "functions", name, "handler.ts")))
    .sort();

/**
 * Bundles every function in one run, each into `<into>/<name>/handler.js`, the SDK inside. CommonJS loads 20 to 30 ms faster
 * than modules do. No source maps: they would be loaded with every cold start and are larger than the code, while faults
 * carry codes and causes; the same commit bundles to the same bytes, so a map can be made when one is needed.
 * @param into an empty folder; by default a new temporary one
 * @returns the folder
 */
export const bundleFunctions = (
  into = mkdtempSync(join(tmpdir(), "tasdiq-functions-")),
): string => {
  const names = functionFolders();
  const packed = {
    ...bundle(
      names.filter((name) => !hasPackagesBeside(name)),
      into,
      {},
    ),
    ...bundle(names.filter(hasPackagesBeside), into, besideOptions),
  };
  for (const name of names) {
    copyPackages(root, into, name);
    writeNotices(root, join(into, name), [
      ...filesIn(packed, name),
      ...packagesBeside(name).map((path) => `node_modules/${path}`),
    ]);
    copyData(into, name);
    copyDescription(root, into, name);
  }
  return into;
};

/** What lies in folders of its own, and is read by src/files/shipped.ts and src/files/words.ts, lies in the same folders beside a bundle. */
const copyData = (into: string, name: string): void => {
  for (const folder of ["law/procedures", "law/treaties", "words/en", "words/az"])
    cpSync(join(root, folder), join(into, name, folder), { recursive: true });
};

type Outputs = Metafile["outputs"];

/** The files of which some code is in a function's bundle, relative to the root. */
const filesIn = (outputs: Outputs, name: string): readonly string[] => {
  const [, bundled] =
    Object.entries(outputs).find(([path]) => path.endsWith(`/${name}/handler.js`)) ?? [];
  return Object.entries(bundled?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );
};

const bundle = (names: readonly string[], into: string, options: BuildOptions): Outputs =>
  buildSync({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({
      in: join(root, "functions", name, "handler.ts"),
      out: `${name}/handler`,
    })),
    outdir: into,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    // Otherwise every letter beyond ASCII is written as an escape: the Azerbaijani words would take up to three times their room.
    charset: "utf8",
    // The notices of all packages lie beside the bundle.
    legalComments: "none",
    mainFields: ["module", "main"],
    alias: standIns,
    external: neverLoaded,
    loader: leftEmpty,
    define: ownFolder.define,
    banner: { js: ownFolder.js },
    // In a CommonJS bundle `import.meta` is empty: whoever uses more of it would find out in the cloud.
    logOverride: { "empty-import-meta": "error" },
    logLevel: "warning",
    metafile: true,
    ...options,
  }).metafile?.outputs ?? {};
