import { deadlinesOf, isSameClock } from "./deadline.ts";
import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "./dates/date.ts";
import type { Finding } from "../audit/finding.ts";
import { judgeDeadline } from "./judge-deadline.ts";
import { isLawProcedure } from "../procedure/profile/law-procedure.ts";
import type { Profile } from "../procedure/profile/profile.ts";
import { judgedByRulesThen } from "../procedure/profile/rules-in-force.ts";

type Judged = { readonly one: ReturnType<typeof deadlinesOf>[number]; readonly finding: Finding };

// What was done, and too late on every reading of the record.
const doneLate = (state: Case, profile: Profile, today: IsoDate): readonly Judged[] =>
  isLawProcedure(profile)
    ? deadlinesOf(state, profile)
        .filter(({ metOn }) => metOn !== undefined)
        .map((one) => {
          const taken = { on: one.startedOn, imported: one.imported };
          return { one, finding: judgedByRulesThen(profile, taken, judgeDeadline(one, today)) };
        })
        .filter(({ finding }) => finding.verdict === "broken")
    : [];

/** What is noted beside an act, or beside a correction, by which something was done after its deadline: a finding a clock. */
export const lateNotes = (
  { before, after }: { readonly before: Case; readonly after: Case },
  profile: Profile,
  today: IsoDate,
): readonly Finding[] => {
  const known = doneLate(before, profile, today);
  return doneLate(after, profile, today)
    .filter(({ one }) => !known.some((other) => isSameClock(one)(other.one)))
    .map(({ finding }) => finding);
};
