import { layingOf } from "../../case/laying.ts";
import type { Statement, SuppliedText, TextDigest } from "../../treaty/statement.ts";
import type { TermName } from "../../words/messages.ts";
import type { Case } from "../../case/case.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { textsOf, identity, statementsOf, textInWords, keyOfText } from "../../case/texts.ts";

/**
 * Compares texts supplied anew with those on record. A text whose digest is on record must be supplied, and be the
 * same; one whose digest is not known cannot be compared, which `unverifiableTexts` says.
 */
export const textDifferences = (
  statements: readonly Statement[],
  supplied: readonly SuppliedText[],
): readonly Refusal[] => {
  const given = new Map(supplied.map((text) => [keyOfText(text), text.digest]));
  const recorded = textsOf(statements);
  const known = new Set(recorded.map(({ what }) => what));
  const unexpected = supplied
    .filter((text) => !known.has(keyOfText(text)))
    .map((text) => refusal("TextNotExpected", { what: textInWords(text) }, identity));
  const wrong = recorded.flatMap((text): readonly Refusal[] => {
    const { digest } = text;
    if (digest === "unknown") return [];
    const what = textInWords(text);
    const other = given.get(text.what);
    if (other === undefined || other === "unknown")
      return [refusal("TextMissing", { what }, identity)];
    return other === digest
      ? []
      : [refusal("TextDiffers", { what, supplied: other, recorded: digest }, identity)];
  });
  return [...unexpected, ...wrong];
};

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

/** Compares one document's digest with the one on record. */
export const documentDifference = (
  text: TermName,
  supplied: TextDigest,
  recorded: TextDigest | undefined,
): readonly Refusal[] =>
  recorded === undefined || recorded === "unknown" || supplied === recorded
    ? []
    : [
        refusal(
          "TextDiffers",
          { what: { kind: "named", term: text }, supplied, recorded },
          identity,
        ),
      ];
