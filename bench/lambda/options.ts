import { join } from "node:path";
import { leftEmpty, neverLoaded, ownFolder } from "../../infra/packages-beside.ts";
import type { BuildOptions } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** One file to bundle: its path from the top, and the name of the folder that the bundle comes into. */
export type Entry = { readonly path: string; readonly name: string };

/**
 * The options by which infra/bundling.ts bundles functions, for other entries, other aliases and a list of what came in;
 * a test holds the two together by the bytes that they make.
 */
export const bundlingOptions = (
  entries: readonly Entry[],
  alias: Readonly<Record<string, string>>,
) =>
  ({
    absWorkingDir: root,
    entryPoints: entries.map(({ path, name }) => ({
      in: join(root, path),
      out: `${name}/handler`,
    })),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    charset: "utf8",
    legalComments: "none",
    mainFields: ["module", "main"],
    alias: { ...alias },
    external: [...neverLoaded],
    loader: { ...leftEmpty },
    define: ownFolder.define,
    banner: { js: ownFolder.js },
    logLevel: "error",
  }) as const satisfies BuildOptions;
