import { digestOf } from "./law.ts";

/** A move to a newer version as a clerk records it, by an invented article. */
export const move = {
  version: "2026.2",
  procedure: digestOf("the newer version"),
  reason: "the amendment applies to open cases",
  legalBasis: "an invented transitional article",
} as const;

/** A suspension as a clerk records it, by an invented article. */
export const suspended = {
  on: "2026-03-01",
  ground: "dissolution",
  reason: "parliament was dissolved",
  legalBasis: "an invented article",
} as const;

/** The same, and its resumption, as what is asked. */
export const suspending = {
  Suspend: suspended,
  Resume: { on: "2026-03-21", legalBasis: "an invented decision" },
} as const;

const at = { on: "2026-03-01" } as const;

/** What happens at the stages of a procedure file; a test names what its file knows. */
export const atStages = {
  BeginStage: at,
  DistributeText: at,
  Refer: at,
  RecordReport: { ...at, outcome: "favourable", report: null },
  RecordVote: { ...at, outcome: "adopted", counts: null },
  CertifyVote: { of: digestOf("no entry"), outcome: "adopted", counts: null },
  RecordIntervention: { ...at, intervention: "motion", counts: null },
  CertifyTimeEnded: at,
  AskForReview: at,
  RecordReview: { ...at, outcome: "conform", decision: null },
  Present: at,
  RecordAssent: { ...at, outcome: "signed", by: null },
  Publish: { ...at, outcome: "published", publishedIn: "the gazette", number: null },
  Classify: { ...at, classes: [], legalBasis: "an invented article" },
  Declare: { ...at, declaration: "urgent", counts: null },
  ExtendTime: { ...at, clock: "committee", n: 1, statement: null },
  RecordWaiver: { ...at, clock: "lie-over", counts: null },
  EndOfTerm: at,
} as const;
