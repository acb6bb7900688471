import { ownRule } from "../procedure/values/authority.ts";
import type { Case } from "../procedure/case/case.ts";
import { dayOf } from "../clocks/dates/day-in.ts";
import type { Finding } from "./finding.ts";
import { profileAt } from "../procedure/profile/moved-law.ts";
import type { Law } from "../procedure/rules/rule.ts";

const moved = ownRule("newerVersionGoverns");

/** Of each move to a newer version, both versions and the legal basis. Whether the basis allows it, no rule here can say. */
export const moveFindings = (state: Case, law: Law): readonly Finding[] =>
  state.movesToNewerVersion.map(({ seq, at, act, person }) => {
    const left = profileAt(law, seq - 1);
    const on = dayOf(at, left.timeZone);
    return {
      rule: { kind: "moveToNewer" },
      verdict: "cannotBeVerified",
      why: {
        kind: "movedFromTo",
        left: left.version,
        version: act.version,
        day: on,
        person,
        seq,
        basis: act.legalBasis,
      },
      authority: moved,
    };
  });
