import { judgeReference } from "../treaty/depositary-reference.ts";
import type { Treaty } from "../treaty/treaty.ts";
import { type Authority, ownRule } from "../words/authority.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import type { Sentence } from "../words/messages.ts";

/** A reference names the treaty of the case. */
export const rightTreaty = ownRule("referenceOfTreaty");

/** What is said of references of a treaty's depositary rests on its file. */
export const referencesAuthority = (treaty: Treaty): Authority =>
  treaty.references?.authority ?? rightTreaty;

/** What the audit says of a printed reference. */
export const referenceFindings = (treaty: Treaty, printed: string): readonly Finding[] => {
  const judged = judgeReference(printed, treaty);
  const rule: Rule = { kind: "depositarysReference" };
  const authority = referencesAuthority(treaty);
  switch (judged.kind) {
    case "ofThisTreaty":
      return [
        {
          rule,
          verdict: "kept",
          why: { kind: "ofTreaty", reference: judged.normalized, treaty: treaty.registration },
          authority,
        },
      ];
    case "cannotBeCompared": {
      const why: Sentence = {
        kind: "noNumberToCompare",
        reference: judged.normalized,
        treaty: treaty.registration,
      };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "formUnknown": {
      const why: Sentence = { kind: "formNotKnown", printed };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "ofAnotherTreaty": {
      const { normalized, names } = judged;
      const why: Sentence = {
        kind: "ReferenceOfAnotherTreaty",
        printed,
        normalized,
        names,
        treaty: treaty.registration,
      };
      return [{ rule, verdict: "broken", why, authority: rightTreaty }];
    }
    case "noneUsed": {
      const why: Sentence = { kind: "NoReferenceUsed", treaty: treaty.registration, printed };
      return [{ rule, verdict: "broken", why, authority }];
    }
  }
};
