import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundleFunctions, functionFolders } from "../../infra/bundling.ts";
import { standIns } from "../../infra/packages-beside.ts";
import { bundlingOptions } from "./options.ts";

export const bare = "bare client-dynamodb";
export const bareOfLambda = "bare, our credentials";

export type Bundle = { readonly name: string; readonly file: string; readonly bytes: number };

const bundleIn = (folder: string, name: string): Bundle => {
  const file = join(folder, name, "handler.js");
  return { name, file, bytes: statSync(file).size };
};

const bundleBare = (
  folder: string,
  name: string,
  alias: Readonly<Record<string, string>>,
): Bundle => {
  buildSync({
    ...bundlingOptions([{ path: "bench/lambda/bare.ts", name }], alias),
    outdir: folder,
  });
  return bundleIn(folder, name);
};

export type Bundles = { readonly all: readonly Bundle[]; readonly remove: () => void };

/** Bundles every function, and the bare handler with the SDK's own search for credentials and with ours. */
export const bundleAll = (): Bundles => {
  const folder = mkdtempSync(join(tmpdir(), "tasdiq-bench-"));
  bundleFunctions(folder);
  const all = [
    bundleBare(folder, bare, {}),
    bundleBare(folder, bareOfLambda, standIns),
    ...functionFolders().map((name) => bundleIn(folder, name)),
  ];
  return {
    all,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};
