import type { Control } from "../controls/control.ts";
import type { FieldOf, PersonKind } from "../kinds.ts";

/** A control for each field of a command: one that is missing does not compile. */
export type Form<Kind extends PersonKind> = Readonly<Record<FieldOf<Kind>, Control>>;
