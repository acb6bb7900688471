import { lawIdSchema } from "../../values/ids.ts";
import { given } from "../fields/field.ts";
import { act } from "./act.ts";

/** That somebody took a task of their duty. */
export const taskClaimed = act({
  kind: "TaskClaimed",
  command: "ClaimTask",
  fields: () => ({ stage: given(lawIdSchema), duty: given(lawIdSchema) }),
  fills: ["tasksTaken"],
  whileSuspended: true,
});
