import type { Case } from "../procedure/case/case.ts";
import type { CaseFact } from "../procedure/case/case-fact.ts";
import { dayOf } from "../clocks/dates/day-in.ts";
import type { Finding } from "./finding.ts";
import { keyReplacedBefore } from "../office/office.ts";

/** What is known of people's keys; without the office's record nothing. */
export type KnownOfKeys = {
  readonly office: Case | undefined;
  /** Where the parliament sits. */
  readonly timeZone: string;
};

/** That one of those who acted did so with a key that somebody else had replaced, and might be that somebody. */
export const keyReplaced = (
  { office, timeZone }: KnownOfKeys,
  facts: readonly CaseFact[],
): Pick<Finding, "verdict" | "why"> | undefined => {
  if (office === undefined) return undefined;
  for (const { person, at } of facts) {
    const replaced = keyReplacedBefore(office, person, at);
    if (replaced !== undefined)
      return {
        verdict: "cannotBeVerified",
        why: { kind: "keyReplaced", person, by: replaced.by, day: dayOf(replaced.at, timeZone) },
      };
  }
  return undefined;
};
