import type { LawProcedure, Profile } from "./profile.ts";

/** Whether parliament approves a treaty by a law. */
export const isLawProcedure = (profile: Profile): profile is LawProcedure =>
  profile.approval.mode === "law";
