import { digestSchema } from "../../values/ids.ts";
import { givenByRule } from "../fields/field.ts";
import { entrySeen, line, note, version, versionFile } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a case goes on under a newer version of its procedure, from this entry on. */
export const procedureVersionChanged = act({
  kind: "ProcedureVersionChanged",
  command: "MoveToVersion",
  fields: () => ({
    procedure: versionFile,
    version: version,
    of: entrySeen,
    reason: note,
    legalBasis: line,
    /** The procedure that the case was judged by before. */
    left: givenByRule(digestSchema),
  }),
  fills: ["movesToNewerVersion"],
  openData: ["version", "legalBasis"],
});
