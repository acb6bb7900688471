import type { RefusalKind } from "../../domain/refusal.ts";

/** What the application answers before the domain is asked, or after it: rendered here, provoked in its own tests. */
export const ofTheApplication: Partial<
  Readonly<Record<RefusalKind, Readonly<Record<string, string | number>>>>
> = {
  EntryTooLarge: { bytes: 140_000, limit: 131_072 },
  ProfileUnknown: { profile: "xx", known: "az-milli-majlis, gb-crag-2010" },
  TreatyUnknown: { treaty: "xx", known: "budapest-2001" },
  OpenCaseExists: { other: "case-2", unique: "az-milli-majlis / ETS 185 / consent" },
  CommandIdTaken: { id: "command-1", caseId: "case-1", seq: 4 },
  IncidentNotLookedFor: { incident: "documentMissing.az-7.4.1" },
  PersonNotEstablished: { person: "clerk-1", reason: "no key is registered" },
};
