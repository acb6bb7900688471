import { factDate, line, promisedAmendment } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a promised change of the law was made. */
export const amendmentDone = act({
  kind: "AmendmentDone",
  command: "RecordAmendmentDone",
  fields: () => ({ id: promisedAmendment, on: factDate, law: line }),
  fills: ["followUp.amendmentsDone"],
  correctable: true,
  openData: ["id", "law"],
});
