import type { RecordedAct } from "../act.ts";
import { ownRule } from "../authority.ts";
import type { CaseFact } from "../case.ts";
import type { Finding } from "../finding.ts";
import type { PersonNumber } from "../ids.ts";
import * as papersSaid from "../sayings/papers.ts";

const twoPersons = ownRule(
  "a paper that two persons saw is not replaced by one of them alone; the first record stays in the history",
);

// Of the acts that can be restated only the signature of the instrument rests on a paper that others saw.
const papersOf = (act: RecordedAct): ReadonlyMap<string, string> =>
  act.kind === "InstrumentSigned"
    ? new Map([
        ["the scan of the signed instrument", act.scan],
        ["the full powers", act.fullPowers ?? "none"],
      ])
    : new Map();

/** Whether a finding says that one person alone replaced a paper: that stays so whatever is corrected later. */
export const isOnRestatedPaper = ({ authority }: Finding): boolean =>
  authority.cite === twoPersons.cite;

/**
 * What must be said of a correction that puts another paper in the place of one on record: a correction is made by one
 * person, and nobody compared the two. It is not refused, because a wrong scan could then never be put right.
 */
export const restatedPaperNotes = (
  fact: CaseFact,
  restated: RecordedAct,
  person: PersonNumber | "system",
): readonly Finding[] => {
  const after = papersOf(restated);
  return [...papersOf(fact.act)]
    .filter(([what, digest]) => after.get(what) !== digest)
    .map(([what, digest]) => ({
      rule: papersSaid.correctionOfPaper(String(fact.seq), fact.act.kind, what),
      verdict: "cannotBeVerified",
      why: papersSaid.restatedAlone({
        person,
        what,
        before: digest.slice(0, 12),
        after: (after.get(what) ?? "none").slice(0, 12),
      }),
      authority: twoPersons,
    }));
};
