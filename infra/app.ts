import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Code } from "aws-cdk-lib/aws-lambda";
import * as z from "zod/mini";
import { addOwnLaw, bundleFunctions } from "./bundling.ts";
import { tasdiqApp } from "./tasdiq-app.ts";

const packageFile = new URL("../package.json", import.meta.url);
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(packageFile, "utf8")));

const bundles = bundleFunctions();
try {
  const { app } = tasdiqApp({
    codeFor: ({ lawFolder }) => {
      if (lawFolder !== undefined) addOwnLaw(bundles, lawFolder);
      return (name) => Code.fromAsset(join(bundles, name));
    },
    version,
    checked: true,
  });
  app.synth();
} finally {
  rmSync(bundles, { recursive: true });
}
