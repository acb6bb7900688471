import { digestOf } from "./law.ts";

/** A move to a newer version as a clerk records it, by an invented article. */
export const move = {
  version: "2026.2",
  profile: digestOf("the newer version"),
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
