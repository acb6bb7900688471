import { composed, lineSchema, once } from "../../values/text.ts";
import { catalogueIn, positionInWords } from "../../papers/wording.ts";
import { type MemberPosition, memberPositions, type Roll } from "../../law/votes/roll-call.ts";
import { cellsOf } from "./csv-line.ts";

/**
 * A line of a roll call that is not understood: it is reported with its text, and never guessed at. It has no name and
 * position, its `word` is no position, or its name is none that the record takes.
 */
export type RollFault = { readonly line: number; readonly text: string } & (
  { readonly kind: "line" | "name" } | { readonly kind: "position"; readonly word: string }
);

const lowerIn = (text: string): readonly string[] => [
  text.toLocaleLowerCase("az"),
  text.toLocaleLowerCase("en"),
];

/** What a list calls a position otherwise than the papers do. */
const otherNames: Readonly<Record<string, MemberPosition>> = {
  neutral: "abstaining",
  "not-voting": "notVoting",
  "present not voting": "notVoting",
  "present, not voting": "notVoting",
  "iştirak edib, səs verməyib": "notVoting",
};

const positionsByWord = once(
  (): ReadonlyMap<string, MemberPosition> =>
    new Map([
      ...memberPositions.flatMap((position) =>
        [
          position,
          positionInWords(catalogueIn("en"), position),
          positionInWords(catalogueIn("az"), position),
        ].flatMap((word) => lowerIn(word).map((one) => [one, position] as const)),
      ),
      ...Object.entries(otherNames),
    ]),
);

const positionCalled = (word: string): MemberPosition | undefined =>
  lowerIn(word)
    .map((one) => positionsByWord().get(one))
    .find((one) => one !== undefined);

const separators = [";", "\t", ","];

// A name may hold a comma and so may a position, so a comma separates only where nothing else does.
const pairIn = (line: string): readonly string[] | undefined => {
  const cells = separators
    .map((separator) => cellsOf(line, separator))
    .find((one) => one !== undefined && one.length > 1)
    ?.map((cell) => cell.trim());
  return cells?.length === 2 && cells.every((cell) => cell !== "") ? cells : undefined;
};

const headers = new Set(["name;position", "member;position", "ad;mövqe", "üzv;mövqe"]);
const isHeader = (line: string): boolean =>
  headers.has(line.toLocaleLowerCase("en").replaceAll(/[\s"]/g, "").replace(/[,\t]/, ";"));

type Vote = Roll[number];

const readLine = ({
  text,
  line,
}: {
  readonly text: string;
  readonly line: number;
}): Vote | RollFault => {
  const [member, word] = pairIn(text) ?? [];
  if (member === undefined || word === undefined) return { line, kind: "line", text };
  const position = positionCalled(word);
  if (position === undefined) return { line, kind: "position", text, word };
  const name = lineSchema.safeParse(composed(member));
  return name.success ? { member: name.data, position } : { line, kind: "name", text };
};

/** A roll call as it was read, and every line of it that is not understood. */
export type RollCallRead = {
  readonly hasHeader: boolean;
  readonly votes: readonly Vote[];
  readonly faults: readonly RollFault[];
};

/** The roll call of a vote in a pasted text or a CSV file. */
export const readRollCall = (text: string): RollCallRead => {
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .map((content, index) => ({ content: content.trim(), line: index + 1 }))
    .filter(({ content }) => content !== "");
  const [first] = lines;
  const hasHeader = first !== undefined && isHeader(first.content);
  const read = lines
    .slice(hasHeader ? 1 : 0)
    .map(({ content, line }) => readLine({ text: content, line }));
  return {
    hasHeader,
    votes: read.flatMap((one) => ("member" in one ? [one] : [])),
    faults: read.flatMap((one) => ("member" in one ? [] : [one])),
  };
};

const quotedWhereNeeded = (cell: string): string =>
  /[";\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A roll call as it would be pasted, in words of a language. */
export const rollCallText = (votes: readonly Vote[], language: "az" | "en"): string => {
  const words = catalogueIn(language);
  return votes
    .map(
      ({ member, position }) => `${quotedWhereNeeded(member)}; ${positionInWords(words, position)}`,
    )
    .join("\n");
};
