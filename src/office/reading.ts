import { type Case, isPublic } from "../procedure/case/case.ts";
import type { PersonNumber } from "../procedure/values/ids.ts";
import { dutiesHeld } from "./office.ts";

/** Whether somebody may read a case: whoever holds any duty in the office every case, everybody else public ones only. */
export const mayRead = (office: Case, person: PersonNumber | undefined, state: Case): boolean =>
  isPublic(state) || (person !== undefined && dutiesHeld(office, person).length > 0);
