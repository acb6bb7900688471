import { readRollCall, type RollFault } from "../../documents/lists/roll-call.ts";
import { readText } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { flag, wholeOr, word, type Field, type Flags, type Tools } from "./field.ts";

const positions = ["for", "against", "neutral", "not-voting", "absent"];

const wordsOf = ({ kind, text }: RollFault): string =>
  kind === "line"
    ? "has two cells, member,position"
    : `'${text}' is no position; positions: ${positions.join(", ")}`;

/**
 * A roll call from a CSV file with the header `member,position`.
 * @throws Stopped with the first line that is not understood
 */
const rollCallIn = (file: string, text: string): unknown => {
  const { hasHeader, votes, faults } = readRollCall(text);
  if (!hasHeader)
    throw stopped("MalformedFile", `${file}, line 1: the header must be member,position`);
  const [fault] = faults;
  if (fault !== undefined)
    throw stopped("MalformedFile", `${file}, line ${String(fault.line)}: ${wordsOf(fault)}`);
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
