import type { RecordedAct } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { PersonNumber } from "../values/ids.ts";
import { ownRule } from "../words/authority.ts";
import type { Finding } from "../words/finding.ts";
import type { TermName } from "../words/messages.ts";

const twoPersons = ownRule("paperNotReplacedAlone");

// Of the acts that can be restated only the signature of the instrument rests on a paper that others saw.
const papersOf = (act: RecordedAct): ReadonlyMap<TermName, string | null> =>
  act.kind === "InstrumentSigned"
    ? new Map<TermName, string | null>([
        ["theScanOfTheSignedInstrument", act.scan],
        ["theFullPowers", act.fullPowers],
      ])
    : new Map();

/**
 * What must be said of a correction that puts another paper in the place of one on record: a correction is made by one
 * person, and nobody compared the two. It is not refused, because a wrong scan could then never be put right.
 */
const restatedPaperNotes = (
  fact: CaseFact,
  restated: RecordedAct,
  person: PersonNumber | "system",
): readonly Finding[] => {
  const after = papersOf(restated);
  return [...papersOf(fact.act)]
    .filter(([what, digest]) => after.get(what) !== digest)
    .map(([what, digest]) => ({
      rule: { kind: "correctionOfPaper", seq: fact.seq, act: fact.act.kind, what },
      verdict: "cannotBeVerified",
      why: {
        kind: "restatedAlone",
        person,
        what,
        before: digest,
        after: after.get(what) ?? null,
      },
      authority: twoPersons,
    }));
};

/** What is said of each correction that put another paper in the place of one on record, whatever was corrected later. */
export const restatedPaperFindings = ({ corrections }: Case): readonly Finding[] =>
  corrections.flatMap(({ replaced, act, person }) =>
    restatedPaperNotes(replaced, act.restated, person),
  );
