import { composed, lineSchema, once } from "../../procedure/values/text.ts";
import { catalogueIn, positionInWords } from "../../papers/wording.ts";
import { type MemberPosition, memberPositions } from "../../vote/roll-call.ts";
import { positions } from "../../vote/vote-record.ts";
import { cellsOf } from "./csv-line.ts";

export type Position = (typeof positions)[number];

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

const ownNames: Readonly<Record<string, Position>> = {
  "not-voting": "notVoting",
  "not voting": "notVoting",
  "present not voting": "notVoting",
};

const positionsByWord = once(
  (): ReadonlyMap<string, Position> =>
    new Map([
      ...positions.flatMap((position) =>
        [
          position,
          catalogueIn("en").vote.positions[position],
          catalogueIn("az").vote.positions[position],
        ].flatMap((word) => lowerIn(word).map((one) => [one, position] as const)),
      ),
      ...Object.entries(ownNames),
    ]),
);

/** At a stage of a procedure file whoever is neutral abstains. */
const asAtStage = (position: Position): MemberPosition =>
  position === "neutral" ? "abstaining" : position;

const memberPositionsByWord = once(
  (): ReadonlyMap<string, MemberPosition> =>
    new Map([
      ...[...positionsByWord()].map(([word, position]) => [word, asAtStage(position)] as const),
      ...memberPositions.flatMap((position) =>
        [
          position,
          positionInWords(catalogueIn("en"), position),
          positionInWords(catalogueIn("az"), position),
        ].flatMap((word) => lowerIn(word).map((one) => [one, position] as const)),
      ),
    ]),
);

const positionAmong = <One>(words: ReadonlyMap<string, One>, word: string): One | undefined =>
  lowerIn(word)
    .map((one) => words.get(one))
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

type Vote<One> = { readonly member: string; readonly position: One };

const readLine = <One>(
  { text, line }: { readonly text: string; readonly line: number },
  words: ReadonlyMap<string, One>,
): Vote<One> | RollFault => {
  const [member, word] = pairIn(text) ?? [];
  if (member === undefined || word === undefined) return { line, kind: "line", text };
  const position = positionAmong(words, word);
  if (position === undefined) return { line, kind: "position", text, word };
  const name = lineSchema.safeParse(composed(member));
  return name.success ? { member: name.data, position } : { line, kind: "name", text };
};

/** A roll call as it was read, and every line of it that is not understood. */
export type RollCallRead<One> = {
  readonly hasHeader: boolean;
  readonly votes: readonly Vote<One>[];
  readonly faults: readonly RollFault[];
};

const readBy = <One>(text: string, words: ReadonlyMap<string, One>): RollCallRead<One> => {
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .map((content, index) => ({ content: content.trim(), line: index + 1 }))
    .filter(({ content }) => content !== "");
  const [first] = lines;
  const hasHeader = first !== undefined && isHeader(first.content);
  const read = lines
    .slice(hasHeader ? 1 : 0)
    .map(({ content, line }) => readLine({ text: content, line }, words));
  return {
    hasHeader,
    votes: read.flatMap((one) => ("member" in one ? [one] : [])),
    faults: read.flatMap((one) => ("member" in one ? [] : [one])),
  };
};

/** The roll call of a plenary vote in a pasted text or a CSV file. */
export const readRollCall = (text: string): RollCallRead<Position> =>
  readBy(text, positionsByWord());

/** The roll call of a vote at a stage of a procedure file. */
export const readRollAtStage = (text: string): RollCallRead<MemberPosition> =>
  readBy(text, memberPositionsByWord());

const quotedWhereNeeded = (cell: string): string =>
  /[";\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A roll call as it would be pasted, in words of a language. */
export const rollCallText = (votes: readonly Vote<Position>[], language: "az" | "en"): string => {
  const words = catalogueIn(language).vote.positions;
  return votes
    .map(({ member, position }) => `${quotedWhereNeeded(member)}; ${words[position]}`)
    .join("\n");
};

/** The same of a vote at a stage of a procedure file. */
export const rollAtStageText = (
  votes: readonly Vote<MemberPosition>[],
  language: "az" | "en",
): string =>
  votes
    .map(
      ({ member, position }) =>
        `${quotedWhereNeeded(member)}; ${positionInWords(catalogueIn(language), position)}`,
    )
    .join("\n");
