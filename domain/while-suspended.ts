import { commands } from "../src/procedure/commands/index.ts";
import type { CommandKind } from "./command-kinds.ts";

/** Whether a command is possible while the case is suspended. */
export const isPossibleWhileSuspended = (kind: CommandKind): boolean =>
  "whileSuspended" in commands[kind].definition;
