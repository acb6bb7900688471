import { mayBeLeftOut } from "../fields/field.ts";
import { factDate, stage, textVoted } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the text was distributed to those who decide on it. */
export const textDistributed = act({
  kind: "TextDistributed",
  command: "DistributeText",
  fields: () => ({ stage, on: factDate, text: mayBeLeftOut(textVoted) }),
  fills: ["steps"],
  correctable: true,
});
