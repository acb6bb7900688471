import { factDate, line, someOfProcedure } from "../fields/fields.ts";
import { act } from "./act.ts";

/** To which classes of the procedure the treaty belongs; to none of the others it does. */
export const classified = act({
  kind: "Classified",
  command: "Classify",
  fields: () => ({ on: factDate, classes: someOfProcedure("classes"), legalBasis: line }),
  fills: ["steps"],
  correctable: true,
  openData: ["classes", "legalBasis"],
});
