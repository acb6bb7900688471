import type { Context } from "../commands/rules/rule.ts";

/** Who asks for a command of the office or about an incident, and in which duty. */
export type Asking = Pick<Context, "person" | "duty" | "dutiesHeld">;
