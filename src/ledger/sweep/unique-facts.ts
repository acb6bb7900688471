import type { CaseId } from "../../values/ids.ts";
import type { Page } from "./list-to-check.ts";

/** A fact that may be true of one open case only, as it is kept; the case is null where it stands under no id of a case. */
export type UniqueFact = { readonly key: string; readonly caseId: CaseId | null };

/** The unique facts of all cases, where they are kept as a list. */
export type UniqueFacts = {
  /** In order of their keys. */
  readonly list: (page: Page) => Promise<readonly UniqueFact[]>;
  readonly find: (key: string) => Promise<UniqueFact | undefined>;
};
