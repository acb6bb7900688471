import { loadLawBy, type LawIndex } from "./load.ts";
import { readProcedure } from "../law/procedure/read-procedure.ts";

/**
 * Loads the law, a parliament's own files with all that a schema cannot say about them.
 * @param options `folder` holds a parliament's own `procedures/*.json` and `treaties/*.json`
 */
export const loadLaw = (options: { readonly folder?: string } = {}): LawIndex =>
  loadLawBy(readProcedure, options);
