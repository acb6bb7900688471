import type { RecordedAct } from "../../case/act.ts";
import { isPersonKind, type PersonKind } from "../../commands/command-table.ts";
import { type CommandOf, commandOfAct, isCorrectable } from "../../case/command.ts";

/** The command by which a person records an act; undefined for what the system does, and for the office's own. */
export const kindOfAct = (act: RecordedAct["kind"]): PersonKind | undefined => {
  const kind = commandOfAct(act);
  return kind !== undefined && isPersonKind(kind) ? kind : undefined;
};

/** The command with which a correction restates an act; undefined where it restates none of that kind. */
export const restatedKindOf = (act: RecordedAct["kind"]): RestatedKind | undefined => {
  const kind = kindOfAct(act);
  return kind !== undefined && isCorrectable(kind) ? kind : undefined;
};

export type { PersonKind } from "../../commands/command-table.ts";

/** The fields of a command, without its kind. */
export type FieldOf<Kind extends PersonKind> = Exclude<keyof CommandOf<Kind>, "kind">;

/** What a correction may restate. */
export type RestatedKind = CommandOf<"Correct">["restated"]["kind"];
