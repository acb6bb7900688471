import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { openApiText } from "./openapi.ts";

const root = new URL("../../../", import.meta.url);
const manifest: unknown = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const { version } = z.object({ version: z.string() }).parse(manifest);

writeFileSync(fileURLToPath(new URL("docs/openapi.json", root)), openApiText(version));
