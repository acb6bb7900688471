import type { Definition, OfficeRule } from "./rule.ts";

const definition = {
  kind: "ImportCalendar",
  verb: "calendar import",
} as const satisfies Definition;

// What the file itself must hold is looked at where its bytes are.
const rule: OfficeRule<"ImportCalendar"> = {
  against: () => [],
};

/** Puts a calendar of sitting days in force for a procedure. */
export const importCalendar = { definition, rule } as const;
