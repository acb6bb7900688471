import { readFileSync } from "node:fs";
import * as z from "zod/mini";

const manifestSchema = z.object({ version: z.string() });
const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");

/** The version that stands in the pins of every entry. */
export const softwareVersion = `tasdiq ${manifestSchema.parse(JSON.parse(manifest)).version}`;
