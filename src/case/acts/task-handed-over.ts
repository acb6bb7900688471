import { lawIdSchema } from "../../values/ids.ts";
import { givenByRule } from "../fields/field.ts";
import { colleague, note } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a task was given to another holder of the duty, or taken over. */
export const taskHandedOver = act({
  kind: "TaskHandedOver",
  command: "HandOverTask",
  fields: () => ({
    to: colleague,
    reason: note,
    stage: givenByRule(lawIdSchema),
    duty: givenByRule(lawIdSchema),
  }),
  fills: ["tasksTaken"],
  whileSuspended: true,
});
