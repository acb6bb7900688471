import { line } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That everybody may read the case from now on, and on which ground: an article, a decision. */
export const caseMadePublic = act({
  kind: "CaseMadePublic",
  command: "MakePublic",
  fields: () => ({ basis: line }),
  fills: ["madePublic"],
  whileSuspended: true,
  openData: ["basis"],
});
