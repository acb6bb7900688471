import type { Said } from "../../words/messages.ts";
import { type Authority, ownRule } from "../values/authority.ts";
import { judgeReference } from "../../treaty/depositary-reference.ts";
import type { Finding } from "../../audit/finding.ts";
import type { Rule as JudgedRule } from "../../audit/finding-group.ts";
import { messageOf, refusal, type Refusal } from "../refusal.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Situation } from "./rule.ts";

const rightTreaty = ownRule("referenceOfTreaty");

const referencesAuthority = (treaty: Treaty): Authority =>
  treaty.references?.authority ?? rightTreaty;

const faultsOf = (treaty: Treaty, printed: string): readonly Refusal[] => {
  const judged = judgeReference(printed, treaty);
  if (judged.kind === "noneUsed")
    return [
      refusal(
        "NoReferenceUsed",
        { treaty: treaty.registration, printed },
        referencesAuthority(treaty),
      ),
    ];
  if (judged.kind !== "ofAnotherTreaty") return [];
  const { normalized, names } = judged;
  const fields = { printed, normalized, names, treaty: treaty.registration };
  return [refusal("ReferenceOfAnotherTreaty", fields, rightTreaty)];
};

/** What speaks against a printed reference of the depositary. */
export const referenceFaults = ({ law }: Situation, printed: string | null): readonly Refusal[] =>
  printed === null ? [] : faultsOf(law.treaty, printed);

/** What the audit says of a printed reference. */
export const referenceFindings = (treaty: Treaty, printed: string): readonly Finding[] => {
  const judged = judgeReference(printed, treaty);
  const rule: JudgedRule = { kind: "depositarysReference" };
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
      const why: Said = {
        kind: "noNumberToCompare",
        reference: judged.normalized,
        treaty: treaty.registration,
      };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "formUnknown": {
      const why: Said = { kind: "formNotKnown", printed };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "ofAnotherTreaty":
    case "noneUsed":
      // In the words of the refusal, so that a past case says it once.
      return faultsOf(treaty, printed).map((fault) => ({
        rule,
        verdict: "broken",
        why: messageOf(fault),
        authority: fault.authority,
      }));
  }
};

/** The same, where it must be said beside the act at once. */
export const referenceNotes = (treaty: Treaty, printed: string | null): readonly Finding[] =>
  printed === null
    ? []
    : referenceFindings(treaty, printed).filter(({ verdict }) => verdict === "cannotBeVerified");
