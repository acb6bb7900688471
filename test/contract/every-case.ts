import type { CaseSearch } from "../../src/ledger/ports.ts";

/** A search that nothing is left out of, by the first nine ids. */
export const everyCase: CaseSearch = {
  order: "id",
  afterId: "",
  limit: 9,
  standing: "anywhere",
  procedure: null,
  treaty: null,
  publicOnly: false,
  terms: [],
};
