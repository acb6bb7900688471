import type { CaseSearch } from "../../src/ledger/ports.ts";
import { stages } from "../../src/procedure/case/stage.ts";

/** A search that nothing is left out of, by the first nine ids. */
export const everyCase: CaseSearch = {
  order: "id",
  afterId: "",
  limit: 9,
  stages,
  profile: null,
  treaty: null,
  publicOnly: false,
  terms: [],
};
