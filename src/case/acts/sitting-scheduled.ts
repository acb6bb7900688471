import { day, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** On which day the sitting is that will vote. */
export const sittingScheduled = act({
  kind: "SittingScheduled",
  command: "ScheduleSitting",
  fields: () => ({ sittingOn: day, stage }),
  fills: ["sitting"],
  openData: ["sittingOn"],
});
