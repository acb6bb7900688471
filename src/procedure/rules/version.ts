import type { CommandOf } from "../command.ts";
import type { Procedure } from "../model/procedure.ts";
import type { Situation } from "./rule.ts";

export type Move = CommandOf<"MoveToVersion">;

/** The version that a command names, where its file is at hand. */
export const versionNamed = (
  { law, context: { movesTo } }: Pick<Situation, "law" | "context">,
  { version, profile: digest }: Move,
): Procedure | undefined => {
  const isNamed =
    movesTo?.digest === digest &&
    movesTo.profile.id === law.profile.id &&
    movesTo.profile.version === version;
  return isNamed ? movesTo.profile : undefined;
};
