import type { ActingDuty, Duty } from "../law/duty.ts";
import type { PersonNumber } from "../values/ids.ts";

/** Who asks for a command of the office or about an incident, and in which duty. */
export type Asking = {
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly dutiesHeld: readonly Duty[];
};
