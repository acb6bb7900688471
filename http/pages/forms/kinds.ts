import type { personCommandKinds } from "../../../domain/command-kinds.ts";
import type { CommandOf } from "../../../domain/command.ts";

/** A command that a person may give in a case. */
export type PersonKind = (typeof personCommandKinds)[number];

/** The fields of a command, without its kind. */
export type FieldOf<Kind extends PersonKind> = Exclude<keyof CommandOf<Kind>, "kind">;

/** What a correction may restate. */
export type RestatedKind = CommandOf<"Correct">["restated"]["kind"];
