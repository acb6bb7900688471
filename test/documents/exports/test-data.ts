import { join } from "node:path";

const data = process.env["TASDIQ_TEST_DATA"];

/** A folder of schemas that others publish; undefined, and said so, where no data is at hand. */
export const schemasIn = (folder: string): string | undefined => {
  if (data !== undefined) return join(data, "schemas", folder);
  console.warn(`skipped: the schemas of ${folder}, because TASDIQ_TEST_DATA names no folder`);
  return undefined;
};
