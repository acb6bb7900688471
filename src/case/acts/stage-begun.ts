import { factDate, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a body took something up: the day from which, or by which, a time limit of the file may count. */
export const stageBegun = act({
  kind: "StageBegun",
  command: "BeginStage",
  fields: () => ({ stage, on: factDate }),
  fills: ["steps"],
  correctable: true,
});
