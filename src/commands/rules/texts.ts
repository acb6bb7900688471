import { layingOf } from "../../case/laying.ts";
import type { SuppliedText } from "../../treaty/statement.ts";
import type { Case } from "../../case/case.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { identity, statementsOf, keyOfText } from "../../case/texts.ts";

/**
 * Refuses an instrument without the authentic text of a statement that nobody has supplied yet. In a case that was laid
 * elsewhere and imported the text may be with nobody here.
 */
export const authenticTextsMissing = (
  state: Case,
  supplied: readonly SuppliedText[],
): readonly Refusal[] => {
  if (layingOf(state)?.imported !== false) return [];
  const given = new Set(
    supplied.filter(({ digest }) => digest !== "unknown").map((text) => keyOfText(text)),
  );
  return statementsOf(state).flatMap(({ id, texts }) =>
    texts
      .filter(({ authentic, digest }) => authentic && digest === "unknown")
      .map(({ language }) => keyOfText({ statement: id, language }))
      .filter((what) => !given.has(what))
      .map((where) =>
        refusal(
          "MalformedInput",
          {
            where,
            reason: { kind: "authenticTextMissing" },
          },
          identity,
        ),
      ),
  );
};
