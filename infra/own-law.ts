import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

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
