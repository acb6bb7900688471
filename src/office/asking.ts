import type { ActingDuty, Duty } from "../law/duty.ts";
import type { PersonNumber } from "../values/ids.ts";

/** Who asks for a command, in which duty, and which duties they hold. */
export type Asking = {
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly dutiesHeld: readonly Duty[];
};
