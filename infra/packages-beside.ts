import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";

const typst = "@myriaddreamin/typst-ts-node-compiler";
const serif = "@expo-google-fonts/noto-serif";
const govuk = "govuk-frontend";

/** The processor of the machine that bundles, for which alone the package manager has installed what is compiled. */
export const bundlingProcessor: "arm64" | "x64" = process.arch === "arm64" ? "arm64" : "x64";

/**
 * What lies beside the bundle of a function instead of in it, because it is compiled, or is a typeface or a style sheet: paths
 * under `node_modules`. What is compiled runs on the processor of the machine that bundles.
 */
const beside: Readonly<Record<string, readonly string[]>> = {
  "render-paper": [
    typst,
    `${typst}-linux-${bundlingProcessor}-gnu`,
    ...[
      "package.json",
      "LICENSE_FONT",
      "400Regular/NotoSerif_400Regular.ttf",
      "700Bold/NotoSerif_700Bold.ttf",
    ].map((file) => `${serif}/${file}`),
  ],
  pages: ["package.json", "dist/govuk/govuk-frontend.min.css"].map((file) => `${govuk}/${file}`),
};

export const packagesBeside = (name: string): readonly string[] => beside[name] ?? [];

export const hasPackagesBeside = (name: string): boolean => beside[name] !== undefined;

/** A file in a bundle is told that it lies as deep as it does among the sources: two folders below the root. */
export const ownFolder = {
  define: { "import.meta.dirname": "ownFolder" },
  js: 'const ownFolder=require("node:path").join(__dirname,"src","room");',
} as const;

const ownIn = (file: string): string => join(import.meta.dirname, "bundling", file);

/** What stands in a bundle for something else. */
export const standIns = {
  "@aws-sdk/credential-provider-node": ownIn("lambda-credentials.ts"),
  "@aws-sdk/endpoint-cache": ownIn("no-endpoint-cache.ts"),
  "@aws/lambda-invoke-store": ownIn("no-invoke-store.ts"),
  "@smithy/core/checksum": ownIn("node-sha256.ts"),
} as const;

/** What the SDK loads when a service answers by a stream of events, as none that is used here does. It is neither in a bundle nor beside one. */
export const neverLoaded = ["@smithy/core/event-streams"];

/**
 * What is in a bundle without its content: the only JSON that functions import are the manifests of the SDK's clients, of which each
 * takes its version for the `User-Agent`. No function of ours imports JSON; what they need of it they read beside the bundle.
 */
export const leftEmpty = { ".json": "empty" } as const;

/** How such a function is bundled besides: its packages are left alone, and files are looked for from where the bundle lies. */
export const besideOptions = {
  external: [...neverLoaded, typst, serif],
  define: { ...ownFolder.define, "import.meta.url": "ownAddress" },
  banner: {
    js: `${ownFolder.js}const ownAddress=require("node:url").pathToFileURL(__filename).href;`,
  },
};

/**
 * Copies what a function needs beside its bundle.
 * @throws when something is not installed: bundling such a function takes Linux
 */
export const copyPackages = (root: string, into: string, name: string): void => {
  for (const path of packagesBeside(name)) {
    const from = join(root, "node_modules", path);
    if (!existsSync(from))
      throw new Error(`${path} is not installed; bundle on Linux, after npm ci`);
    cpSync(from, join(into, name, "node_modules", path), { recursive: true, dereference: true });
  }
};
