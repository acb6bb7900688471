import { cellsOf } from "../input/csv.ts";
import { readText } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { flag, wholeOr, word, type Field, type Flags, type Tools } from "./field.ts";

const positions: Readonly<Record<string, string>> = {
  for: "for",
  against: "against",
  neutral: "neutral",
  "not-voting": "notVoting",
  absent: "absent",
};

const rowOf = (file: string, text: string, line: number): unknown => {
  const cells = cellsOf(text);
  const at = `${file}, line ${String(line)}`;
  if (cells?.length !== 2) throw stopped("MalformedFile", `${at}: has two cells, member,position`);
  const [member, position = ""] = cells;
  const known = positions[position];
  if (known === undefined)
    throw stopped(
      "MalformedFile",
      `${at}: '${position}' is no position; positions: ${Object.keys(positions).join(", ")}`,
    );
  return { member, position: known };
};

/**
 * A roll call from a CSV file with the header `member,position`.
 * @throws Stopped with the line that is not understood
 */
const readRollCall = (file: string, text: string): unknown => {
  const lines = text
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== "");
  const [header, ...rows] = lines;
  if (header?.content.replaceAll(" ", "") !== "member,position")
    throw stopped("MalformedFile", `${file}, line 1: the header must be member,position`);
  return { kind: "rollCall", votes: rows.map(({ content, line }) => rowOf(file, content, line)) };
};

const counted = ["for", "against", "neutral", "notVoting"] as const;

const presentIn = (flags: Flags): number | string | null => {
  const present = flags.one("present");
  return present === undefined ? null : wholeOr(present);
};

const countsIn = (flags: Flags): unknown => {
  const counts = Object.fromEntries(
    counted.map((name) => {
      const value = flags.one(name);
      return [name, value === undefined ? undefined : wholeOr(value)];
    }),
  );
  return { kind: "counts", ...counts, present: presentIn(flags) ?? undefined };
};

const oneWay = "give the counts, or --roll-call, or --not-published: one of the three";

const recordIn = async (flags: Flags, { shell }: Tools): Promise<unknown> => {
  const file = flags.one("rollCall");
  const some = counted.some((name) => flags.one(name) !== undefined);
  const ways = [some, file !== undefined, flags.is("notPublished")].filter(Boolean).length;
  if (ways > 1) throw stopped("MalformedFlag", oneWay);
  if (file !== undefined) return readRollCall(file, await readText(shell, file));
  if (flags.is("notPublished")) return { kind: "notPublished", present: presentIn(flags) };
  return some ? countsIn(flags) : undefined;
};

/** The votes: counts, a roll call, or that none were published. Certification takes the same flags, entered again. */
export const voteRecord = (): Field => ({
  flags: [
    flag("--for <n>", "votes for"),
    flag("--against <n>", "votes against"),
    flag("--neutral <n>", "neutral votes"),
    flag("--not-voting <n>", "present and not voting"),
    flag("--present <n>", "members present"),
    flag("--roll-call <file>", "instead of counts: CSV with the header member,position"),
    flag("--not-published", "instead of counts: none were published"),
  ],
  read: recordIn,
  otherwise: undefined,
});

export const declaredResult = (): Field =>
  word("--declared <result>", "what the chair declared", ["adopted", "rejected", "no-decision"]);
