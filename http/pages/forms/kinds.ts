import type { PersonKind } from "../../../domain/command-kinds.ts";
import type { CommandOf } from "../../../domain/command.ts";

export type { PersonKind } from "../../../domain/command-kinds.ts";

/** The fields of a command, without its kind. */
export type FieldOf<Kind extends PersonKind> = Exclude<keyof CommandOf<Kind>, "kind">;

/** What a correction may restate. */
export type RestatedKind = CommandOf<"Correct">["restated"]["kind"];
