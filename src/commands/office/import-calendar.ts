import { nothingAgainst } from "./rule.ts";

// What the file itself must hold is looked at where its bytes are.
/** Puts a calendar of sitting days in force for a procedure. */
export const importCalendar = {
  definition: {
    verb: "calendar import",
  },
  rule: nothingAgainst,
} as const;
