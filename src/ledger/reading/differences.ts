import type { Sentence } from "../../words/messages.ts";
import type { Case } from "../../case/case.ts";
import { confirmationsOf } from "../../findings/statements/confirmation.ts";
import { type Comparing, type Difference, differenceOf, type Passage } from "./text-difference.ts";

const longestSummary = 300;

const shortened = (text: string): string =>
  text.length > longestSummary ? `${text.slice(0, longestSummary)}…` : text;

const textOfSide = ({ lines }: Passage["before"]): string =>
  lines.map((parts) => parts.map((part) => part.text).join("")).join(" / ");

const summaryOf = ({ passages, unseen }: Difference): readonly Sentence[] =>
  passages === "tooDifferent"
    ? [{ kind: "textsTooDifferent" }]
    : [
        ...unseen,
        ...passages.slice(0, 1).map(({ before, after }): Sentence => ({
          kind: "passageChanged",
          before: shortened(textOfSide(before)),
          after: shortened(textOfSide(after)),
        })),
        ...(passages.length > 1
          ? [{ kind: "passagesMore", count: passages.length - 1 } as const]
          : []),
      ];

/**
 * What changed in each statement between signature and consent, in words, for plain texts at hand; by the name that
 * whoever asks gives to the statement of an id.
 */
export const changesSinceSignature = async (
  desk: Comparing,
  state: Case,
  named: (statement: string) => string,
): Promise<ReadonlyMap<string, readonly Sentence[]>> => {
  const changes = new Map<string, readonly Sentence[]>();
  for (const { statement, differences } of confirmationsOf(state))
    for (const { language, before, after } of differences) {
      const difference = await differenceOf(desk, before, after);
      if (difference === undefined) continue;
      const name = named(statement.id);
      const changed = summaryOf(difference);
      changes.set(name, [...(changes.get(name) ?? []), { kind: "textChanged", language, changed }]);
    }
  return changes;
};

/** Adds to whatever speaks of a statement's confirmation what changed in its text. */
export const withChanges = <T extends { readonly why: Sentence }>(
  all: readonly T[],
  changes: ReadonlyMap<string, readonly Sentence[]>,
  nameOf: (one: T) => string | undefined,
): readonly T[] =>
  changes.size === 0
    ? all
    : all.map((one) => {
        const changed = changes.get(nameOf(one) ?? "");
        return changed === undefined ? one : { ...one, why: [one.why, ...changed] };
      });
