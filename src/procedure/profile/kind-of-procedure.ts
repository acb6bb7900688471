import type { ProcedureKind } from "../definition.ts";
import type { Procedure } from "../model/procedure.ts";
import type { Profile } from "./profile.ts";

/** Whether the stages of a case are those of its procedure file. */
export const isStaged = (profile: Profile): profile is Procedure => "stages" in profile;

/** By which of the two ways a parliament's rules are written. */
export const kindOfProcedure = (profile: Profile): ProcedureKind =>
  isStaged(profile) ? "staged" : "law";
