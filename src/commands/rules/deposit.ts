import { judgeReference } from "../../treaty/depositary-reference.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { Situation } from "./rule.ts";
import { rightTreaty, referencesAuthority } from "../../findings/reference.ts";

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
  printed === null ? [] : inField("reference", faultsOf(law.treaty, printed));
