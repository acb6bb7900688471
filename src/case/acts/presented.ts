import { factDate, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the matter was presented to those who decide on it or assent to it. */
export const presented = act({
  kind: "Presented",
  command: "Present",
  fields: () => ({ stage, on: factDate }),
  fills: ["steps"],
  correctable: true,
});
