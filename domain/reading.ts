import type { Case } from "./case.ts";
import type { PersonNumber } from "./ids.ts";
import { dutiesHeld } from "./office.ts";
import { isPublic } from "./public.ts";

/** Whether somebody may read a case: whoever holds any duty in the office every case, everybody else public ones only. */
export const mayRead = (office: Case, person: PersonNumber | undefined, state: Case): boolean =>
  isPublic(state) || (person !== undefined && dutiesHeld(office, person).length > 0);
