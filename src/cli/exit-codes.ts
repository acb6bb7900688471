import type { RefusalClass } from "../procedure/refusal.ts";

/** The headings of the general help: first the duties, in the order in which a case reaches them, then the other verbs. */
export const groups = {
  clerk: "Clerk",
  committee: "Committee secretary",
  plenary: "Plenary secretaries (one records, another certifies)",
  scrutiny: "Where silence approves: clerk and minister's office",
  headOfState: "Office of the head of state (or the minister)",
  treatyOfficer: "Treaty officer",
  releasing: "Releasing officer",
  attending: "Anyone with a next step",
  anybody: "Anyone who may record a fact may correct it",
  looking: "To look",
  administrator: "Administrator",
  machine: "This machine",
} as const;

/** The exit codes of `tasdiq`, as docs/cli.md lists them. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  input: 2,
  notFound: 3,
  conflict: 4,
  rule: 5,
  verification: 6,
  duty: 7,
  unlawful: 8,
} as const satisfies Readonly<
  Record<RefusalClass | "done" | "unexpected" | "verification" | "unlawful", number>
>;
