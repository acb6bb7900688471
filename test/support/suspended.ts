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
