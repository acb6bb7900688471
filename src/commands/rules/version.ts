import type { CommandOf } from "../../case/command.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Situation } from "./rule.ts";

export type Move = CommandOf<"MoveToVersion">;

/** The version that a command names, where its file is at hand. */
export const versionNamed = (
  { law, context: { movesTo } }: Pick<Situation, "law" | "context">,
  { version, procedure: digest }: Move,
): Procedure | undefined => {
  const isNamed =
    movesTo?.digest === digest &&
    movesTo.procedure.id === law.procedure.id &&
    movesTo.procedure.version === version;
  return isNamed ? movesTo.procedure : undefined;
};
