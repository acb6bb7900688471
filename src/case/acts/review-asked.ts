import { mayBeLeftOut } from "../fields/field.ts";
import { factDate, ofProcedure, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a court or another body was asked whether the treaty conforms. */
export const reviewAsked = act({
  kind: "ReviewAsked",
  command: "AskForReview",
  fields: () => ({ stage, on: factDate, body: mayBeLeftOut(ofProcedure("bodies")) }),
  fills: ["steps"],
  correctable: true,
});
