import { diffArrays } from "diff";
import { digestSchema } from "../../values/ids.ts";
import { composed, utf8Of } from "../../values/text.ts";
import type { TextDigest } from "../../treaty/statement.ts";
import { isTextDocument, longestStatement } from "../../findings/statements/text-problems.ts";
import type { Message, Sentence } from "../../words/messages.ts";
import type { Ports } from "../desk-ports.ts";

/** A word, or what stands between two words; `changed` where the other text does not have it. */
export type Part = { readonly text: string; readonly changed: boolean };

/** Lines of one text and of the other that stand in the same place and differ; `line` counts from 1 in each. */
export type Passage = {
  readonly before: { readonly line: number; readonly lines: readonly (readonly Part[])[] };
  readonly after: { readonly line: number; readonly lines: readonly (readonly Part[])[] };
};

export type Difference = {
  /** What the eye does not see: another normalization form, line ends, a byte order mark, blanks. */
  readonly unseen: readonly Sentence[];
  /** Texts that are too long, or have too little in common, are for people to compare. */
  readonly passages: readonly Passage[] | "tooDifferent";
};

// The time that a comparison takes grows with the square of what differs; this many edits take a tenth of a second.
const mostEdits = 1000;

const linesOf = (text: string): string[] => text.replace(/\n$/u, "").split("\n");
const wordsOf = (line: string): string[] =>
  line.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];

// Words of the same kind side by side become one part.
const joined = (parts: readonly Part[]): readonly Part[] =>
  parts.reduce<readonly Part[]>((before, { text, changed }) => {
    const last = before.at(-1);
    return last?.changed === changed
      ? before.with(-1, { text: last.text + text, changed })
      : [...before, { text, changed }];
  }, []);

const wholly = (line: string | undefined): readonly Part[] =>
  line === undefined || line === "" ? [] : [{ text: line, changed: true }];

type LinePair = {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly edits: number;
};

/** Two lines compared word by word, within some edits; beyond them, and where one has no other, the whole line is changed. */
const linePair = (
  before: string | undefined,
  after: string | undefined,
  maxEditLength: number,
): LinePair => {
  const changes =
    before === undefined || after === undefined
      ? undefined
      : diffArrays(wordsOf(before), wordsOf(after), { maxEditLength });
  if (changes === undefined) return { before: wholly(before), after: wholly(after), edits: 0 };
  const parts = changes.map(({ value, added, removed, count }) => ({
    text: value.join(""),
    changed: added || removed,
    added,
    removed,
    count,
  }));
  return {
    before: joined(parts.filter(({ added }) => !added)),
    after: joined(parts.filter(({ removed }) => !removed)),
    edits: parts.reduce((sum, { changed, count }) => sum + (changed ? count : 0), 0),
  };
};

/** Lines that stand in one place of both texts and are not the same. */
type Place = {
  readonly row: number;
  readonly column: number;
  readonly before: string[];
  readonly after: string[];
};

const placesOf = (before: string[], after: string[]): readonly Place[] | undefined => {
  const changes = diffArrays(before, after, { maxEditLength: mostEdits });
  if (changes === undefined) return undefined;
  const places: Place[] = [];
  let [row, column] = [0, 0];
  let place: Place | undefined;
  for (const { value, added, removed } of changes) {
    if (!added && !removed) place = undefined;
    else if (place === undefined) {
      place = { row, column, before: [], after: [] };
      places.push(place);
    }
    if (added) place?.after.push(...value);
    else row += value.length;
    if (removed) place?.before.push(...value);
    else column += value.length;
  }
  return places;
};

const passagesOf = (before: string[], after: string[]): Difference["passages"] => {
  const places = placesOf(before, after);
  if (places === undefined) return "tooDifferent";
  let left = mostEdits;
  return places.map((place): Passage => {
    const length = Math.max(place.before.length, place.after.length);
    const pairs = Array.from({ length }, (_, index) => {
      const pair = linePair(place.before[index], place.after[index], left);
      left -= pair.edits;
      return pair;
    });
    return {
      before: {
        line: place.row + 1,
        lines: pairs.slice(0, place.before.length).map((pair) => pair.before),
      },
      after: {
        line: place.column + 1,
        lines: pairs.slice(0, place.after.length).map((pair) => pair.after),
      },
    };
  });
};

const bare = (text: string): string => text.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");

const isIn = (after: boolean, first: Message, second: Message): Message => (after ? second : first);

const unseenIn = (before: string, after: string): readonly Sentence[] => [
  ...(before.startsWith("\ufeff") === after.startsWith("\ufeff")
    ? []
    : [isIn(after.startsWith("\ufeff"), { kind: "markInFirst" }, { kind: "markInSecond" })]),
  ...(before.includes("\r\n") === after.includes("\r\n")
    ? []
    : [isIn(after.includes("\r\n"), { kind: "crLfInFirst" }, { kind: "crLfInSecond" })]),
  ...(bare(before) !== bare(after) && composed(bare(before)) === composed(bare(after))
    ? [{ kind: "otherNormalization" } as const]
    : []),
  ...(before.endsWith("\n") === after.endsWith("\n")
    ? []
    : [isIn(after.endsWith("\n"), { kind: "lineEndInFirst" }, { kind: "lineEndInSecond" })]),
];

/** How a second plain text differs from a first, line by line and word by word, so that a person can read it. */
export const differenceBetween = (before: string, after: string): Difference =>
  before.length > longestStatement || after.length > longestStatement
    ? { unseen: [], passages: "tooDifferent" }
    : {
        unseen: unseenIn(before, after),
        passages: passagesOf(linesOf(composed(bare(before))), linesOf(composed(bare(after)))),
      };

/** Comparisons made already, by both digests: the newest few, for a page asks for the same ones each time it is read. */
export type DifferenceCache = Map<string, Difference>;

const mostKept = 50;

/** Where texts are read, and what was compared before. */
export type Comparing = {
  readonly ports: Pick<Ports, "documents">;
  readonly caches: { readonly differences: DifferenceCache };
};

/** A document as plain text; undefined where it is none, is not in the store, or was not named. */
const textOf = async (
  { documents }: Comparing["ports"],
  digest: unknown,
): Promise<string | undefined> => {
  const known = digestSchema.safeParse(digest);
  const bytes = known.success ? await documents.get(known.data) : undefined;
  return bytes === undefined || !isTextDocument(bytes) ? undefined : utf8Of(bytes);
};

/** The difference of two documents, worked out once; undefined where one of them is not at hand as plain text. */
export const differenceOf = async (
  { ports, caches }: Comparing,
  before: TextDigest,
  after: TextDigest,
): Promise<Difference | undefined> => {
  const [one, other] = [await textOf(ports, before), await textOf(ports, after)];
  if (one === undefined || other === undefined) return undefined;
  const { differences } = caches;
  const key = `${before} ${after}`;
  const difference = differences.get(key) ?? differenceBetween(one, other);
  differences.delete(key);
  differences.set(key, difference);
  const [oldest] = differences.keys();
  if (differences.size > mostKept && oldest !== undefined) differences.delete(oldest);
  return difference;
};
