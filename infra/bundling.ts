import { cpSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync, type BuildOptions, type Metafile } from "esbuild";
import { copyDescription } from "./api-description.ts";
import {
  besideOptions,
  copyPackages,
  hasPackagesBeside,
  ownFolder,
  packagesBeside,
} from "./packages-beside.ts";
import { writeNotices } from "./third-party-notices.ts";

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
  names = functionFolders(),
): string => {
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

/** What lies in folders of its own, and is read by src/law/shipped.ts and src/words/read.ts, lies in the same folders beside a bundle. */
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
    mainFields: ["module", "main"],
    alias: {
      "@aws-sdk/credential-provider-node": join(root, "infra/bundling/lambda-credentials.ts"),
    },
    define: ownFolder.define,
    banner: { js: ownFolder.js },
    // In a CommonJS bundle `import.meta` is empty: whoever uses more of it would find out in the cloud.
    logOverride: { "empty-import-meta": "error" },
    logLevel: "warning",
    metafile: true,
    ...options,
  }).metafile?.outputs ?? {};
