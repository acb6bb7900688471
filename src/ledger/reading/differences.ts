import { say, type Words } from "../../words/say.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Case } from "../../procedure/case/case.ts";
import { digestSchema } from "../../procedure/values/ids.ts";
import type { Refusal } from "../../procedure/refusal.ts";
import { confirmationsOf } from "../../treaty/statements/confirmation.ts";
import {
  differenceBetween,
  type Difference,
  type Passage,
} from "../../treaty/statements/nature.ts";
import { isTextDocument } from "../../treaty/statements/text-problems.ts";
import { utf8Of } from "../../procedure/values/text.ts";
import type { Ports } from "../desk-ports.ts";

/** How the text that was supplied differs from the one on record. */
export type TextDifference = Omit<Difference, "unseen"> & {
  readonly what: string;
  readonly unseen: readonly string[];
};

/** A document as plain text; undefined where it is none, is not in the store, or was not named. */
export const textOf = async (ports: Ports, digest: unknown): Promise<string | undefined> => {
  const known = digestSchema.safeParse(digest);
  const bytes = known.success ? await ports.documents.get(known.data) : undefined;
  return bytes === undefined || !isTextDocument(bytes) ? undefined : utf8Of(bytes);
};

/**
 * What stands behind a refusal because of a text that differs: the difference in words, where both texts are plain and in
 * the store. Undefined for every other refusal, and for scans, which are told apart by their digest alone.
 */
export const differenceBehind = async (
  ports: Ports,
  refused: Refusal,
  words: Words,
): Promise<TextDifference | undefined> => {
  if (refused.kind !== "TextDiffers") return undefined;
  const [before, after] = [
    await textOf(ports, refused.recorded),
    await textOf(ports, refused.supplied),
  ];
  if (before === undefined || after === undefined) return undefined;
  const { unseen, passages } = differenceBetween(before, after);
  const said = unseen.map((one) => say(one, words));
  return { what: say(refused.what, words), unseen: said, passages };
};

const longestSummary = 300;

const shortened = (text: string): string =>
  text.length > longestSummary ? `${text.slice(0, longestSummary)}…` : text;

const textOfSide = ({ lines }: Passage["before"]): string =>
  lines.map((parts) => parts.map((part) => part.text).join("")).join(" / ");

const summaryOf = ({ passages, unseen }: Difference): readonly Sentence[] => [
  ...unseen,
  ...passages.slice(0, 1).map(({ before, after }): Sentence => ({
    kind: "passageChanged",
    before: shortened(textOfSide(before)),
    after: shortened(textOfSide(after)),
  })),
  ...(passages.length > 1 ? [{ kind: "passagesMore", count: passages.length - 1 } as const] : []),
];

/**
 * What changed in each statement between signature and consent, in words, for plain texts at hand; by the name that
 * whoever asks gives to the statement of an id.
 */
export const changesSinceSignature = async (
  ports: Ports,
  state: Case,
  named: (statement: string) => string,
): Promise<ReadonlyMap<string, readonly Sentence[]>> => {
  const changes = new Map<string, readonly Sentence[]>();
  for (const { statement, differences } of confirmationsOf(state))
    for (const { language, before, after } of differences) {
      const [one, other] = [await textOf(ports, before), await textOf(ports, after)];
      if (one === undefined || other === undefined) continue;
      const name = named(statement.id);
      const changed = summaryOf(differenceBetween(one, other));
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
