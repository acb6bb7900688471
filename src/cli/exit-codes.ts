import type { RefusalClass } from "../words/refusal.ts";

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
