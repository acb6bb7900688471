import { cpSync } from "node:fs";
import { join } from "node:path";

/** Where a function finds the description of the API, from the folder it is started in. */
export const descriptionInBundle = "openapi.json";

/** Puts the description beside the bundle of the function that shows it; in it, it would be loaded by whoever asks for a page. */
export const copyDescription = (root: string, into: string, name: string): void => {
  if (name === "pages")
    cpSync(join(root, "docs/openapi.json"), join(into, name, descriptionInBundle));
};
