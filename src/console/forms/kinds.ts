import type { PersonKind } from "../../procedure/command-kinds.ts";
import type { CommandOf } from "../../procedure/command.ts";

export type { PersonKind } from "../../procedure/command-kinds.ts";

/** The fields of a command, without its kind. */
export type FieldOf<Kind extends PersonKind> = Exclude<keyof CommandOf<Kind>, "kind">;

/** What a correction may restate. */
export type RestatedKind = CommandOf<"Correct">["restated"]["kind"];
