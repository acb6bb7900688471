import { factDate, line, note, statementId } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That another State objected to a statement. */
export const objectionReceived = act({
  kind: "ObjectionReceived",
  command: "RecordObjection",
  fields: () => ({ on: factDate, by: line, statement: statementId, effect: note }),
  fills: ["followUp.objections"],
  whileSuspended: true,
  correctable: true,
  openData: ["by", "statement", "effect"],
});
