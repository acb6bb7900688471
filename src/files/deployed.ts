import { type LawIndex, loadLawBy } from "./load.ts";
import { readKeptProcedure } from "./shipped.ts";

/**
 * Loads the law in the cloud: own files were checked when they were deployed, and are read by their schemas alone.
 * @param options `folder` holds a parliament's own `procedures/*.json` and `treaties/*.json`
 */
export const loadDeployedLaw = (options: { readonly folder?: string } = {}): LawIndex =>
  loadLawBy(readKeptProcedure, options);
