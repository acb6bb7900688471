import type { ProcedureKind } from "../definition.ts";
import type { Procedure } from "../model/procedure.ts";
import type { LawProcedure, NegativeProcedure, Profile } from "./profile.ts";

/** Whether the stages of a case are those of its procedure file. */
export const isStaged = (profile: Profile): profile is Procedure => "stages" in profile;

/** Whether parliament approves a treaty by a law. */
export const isLawProcedure = (profile: Profile): profile is LawProcedure =>
  !isStaged(profile) && profile.approval.mode === "law";

/** Whether parliament approves a treaty by not resolving against it. */
export const isNegativeProcedure = (profile: Profile): profile is NegativeProcedure =>
  !isStaged(profile) && profile.approval.mode === "negative";

/** By which of the three ways a parliament's rules are written. */
export const kindOfProcedure = (profile: Profile): ProcedureKind =>
  isStaged(profile) ? "staged" : profile.approval.mode;
