import { refusal, type Refusal, type RefusalKind } from "../../src/words/refusal.ts";
import { refusalExamples } from "./refusal-examples/index.ts";
import { refusalsOfKeys } from "./refusals-of-keys.ts";

/** What the application answers before the domain is asked, or after it: made here, provoked in its own tests. */
export const ofTheApplication: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  ...refusalsOfKeys,
  TextUnusable: () => ({
    ...refusal("TextUnusable", { where: "scan", problem: { kind: "textEmpty" } }),
    field: "scan",
  }),
  EntryTooLarge: () => refusal("EntryTooLarge", { bytes: 140_000, limit: 131_072 }),
  ProcedureUnknown: () => ({
    ...refusal("ProcedureUnknown", { procedure: "xx", known: ["az-milli-majlis", "gb-crag-2010"] }),
    field: "procedure",
  }),
  ClockUnknown: () => refusal("ClockUnknown", { clock: "xx", known: ["vote", "signature"] }),
  DutyUnknown: () => refusal("DutyUnknown", { duty: "king", known: ["auditor", "clerk"] }),
  TreatyUnknown: () => ({
    ...refusal("TreatyUnknown", { treaty: "xx", known: ["budapest-2001"] }),
    field: "treaty",
  }),
  OpenCaseExists: () => ({
    ...refusal("OpenCaseExists", {
      other: "case-2",
      unique: "az-milli-majlis / ETS 185 / consent",
    }),
    field: "treaty",
  }),
  ProcedureVersionChanged: () => ({
    ...refusal("ProcedureVersionChanged", { procedure: "az-milli-majlis", version: "2026.1" }),
    field: "procedure",
  }),
  CommandIdTaken: () => refusal("CommandIdTaken", { id: "command-1", caseId: "case-1", seq: 4 }),
  RequestOutOfTime: () =>
    refusal("RequestOutOfTime", {
      madeAt: "2026-03-02T08:00:00.000Z",
      now: "2026-03-02T09:30:00.000Z",
    }),
  SaltUsedBefore: () => refusal("SaltUsedBefore", { seq: 7 }),
  IncidentNotLookedFor: () =>
    refusal("IncidentNotLookedFor", { incident: "documentMissing.az-7.4.1" }),
  PersonNotEstablished: () =>
    refusal("PersonNotEstablished", { person: "clerk-1", reason: { kind: "keyNotRegistered" } }),
};

/** A refusal of each kind. */
export const everyRefusal: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  ...refusalExamples,
  ...ofTheApplication,
};
