import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "../law/json-schemas.ts";

for (const [name, text] of Object.entries(jsonSchemas()))
  writeFileSync(fileURLToPath(new URL(`../../law/schemas/${name}`, import.meta.url)), text);
