import type { TermName } from "../words/messages.ts";
import type { Authority } from "../words/authority.ts";
import { contradictsOrder, type FactDate } from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";

type Dated = readonly [name: TermName, on: FactDate];

/** That two steps are out of order; nothing where their days leave it open or confirm it. */
export const outOfOrder = (
  [before, early]: Dated,
  [after, late]: Dated,
  authority: Authority,
): readonly Finding[] =>
  contradictsOrder(early, late)
    ? [
        {
          rule: { kind: "orderOf", before, after },
          verdict: "broken",
          why: { kind: "stepsDated", before, early, after, late },
          authority,
        },
      ]
    : [];
