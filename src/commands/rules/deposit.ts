import { judgeReference } from "../../treaty/depositary-reference.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Case } from "../../case/case.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import { ownRule } from "../../words/authority.ts";
import type { Situation } from "./rule.ts";
import { statementsOnRecord } from "../../case/texts.ts";
import { rightTreaty, referencesAuthority } from "../../findings/reference.ts";

const onRecord = ownRule("onlyRecordedStatements");

export const unknownStatements = (state: Case, named: readonly string[]): readonly Refusal[] => {
  const ids = new Set(statementsOnRecord(state).map(({ id }) => id));
  const known = [...ids];
  return named
    .filter((statement) => !ids.has(statement))
    .map((statement) => refusal("StatementUnknown", { statement, known }, onRecord));
};

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
