import { readRollCall, type RollFault } from "../../documents/lists/roll-call.ts";
import { quoted } from "../../domain/text.ts";
import { mostMembers } from "../../domain/vote-record.ts";
import { readText } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { flag, wholeOr, word, type Field, type Flags, type Tools } from "./field.ts";

const positions = ["for", "against", "neutral", "not-voting", "absent"];

const whyOf = (fault: RollFault): string => {
  switch (fault.kind) {
    case "line":
      return "expected two cells, member,position";
    case "name":
      return "the name is over 500 characters or holds a character that the record does not take";
    case "position":
      return `'${quoted(fault.word)}' is no position; positions: ${positions.join(", ")}`;
  }
};

const wordsOf = (file: string, faults: readonly RollFault[]): string => {
  const told = faults.slice(0, mostMembers);
  const more = faults.length - told.length;
  return [
    ...told.map(
      (fault) => `${file}, line ${String(fault.line)}, '${quoted(fault.text)}': ${whyOf(fault)}`,
    ),
    ...(more === 0 ? [] : [`${file}: and ${String(more)} more lines that are not understood`]),
  ].join("\n");
};

/**
 * A roll call from a CSV file with the header `member,position`.
 * @throws Stopped with each line that is not understood
 */
const rollCallIn = (file: string, text: string): unknown => {
  const { hasHeader, votes, faults } = readRollCall(text);
  if (!hasHeader)
    throw stopped("MalformedFile", `${file}, line 1: the header must be member,position`);
  if (faults.length > 0) throw stopped("MalformedFile", wordsOf(file, faults));
  return { kind: "rollCall", votes };
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
  if (file !== undefined) return rollCallIn(file, await readText(shell, file));
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
