import { lawIdSchema } from "../../values/ids.ts";
import { givenByRule } from "../fields/field.ts";
import { act } from "./act.ts";

/** That somebody took a task of their duty. */
export const taskClaimed = act({
  kind: "TaskClaimed",
  command: "ClaimTask",
  fields: () => ({ stage: givenByRule(lawIdSchema), duty: givenByRule(lawIdSchema) }),
  fills: ["tasksTaken"],
  whileSuspended: true,
});
