import { factDate, line } from "../fields/fields.ts";
import { act } from "./act.ts";

/** When the treaty itself entered into force. */
export const treatyInForceRecorded = act({
  kind: "TreatyInForceRecorded",
  command: "RecordTreatyInForce",
  fields: () => ({ on: factDate, source: line }),
  fills: ["followUp.treatyInForce"],
  whileSuspended: true,
  correctable: true,
  openData: ["source"],
});
