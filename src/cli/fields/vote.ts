import { readRollAtStage, readRollCall, type RollFault } from "../../open-data/lists/roll-call.ts";
import { quoted } from "../../procedure/values/text.ts";
import { memberPositions } from "../../vote/roll-call.ts";
import { mostMembers } from "../../vote/vote-record.ts";
import type { Said } from "../../words/messages.ts";
import { readText } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { flag, kebab, wholeOr, type FieldFlags, type Flags, type Tools } from "./field.ts";

const positions = ["for", "against", "neutral", "not-voting", "absent"];

const whySaid = (fault: RollFault, known: readonly string[]): Said => {
  switch (fault.kind) {
    case "line":
      return { kind: "rollCallLine" };
    case "name":
      return { kind: "rollCallName" };
    case "position":
      return { kind: "rollCallPosition", word: quoted(fault.word), known: known.join(", ") };
  }
};

type Faulty = {
  readonly file: string;
  readonly faults: readonly RollFault[];
  readonly known: readonly string[];
};

const faultsSaid = ({ file, faults, known }: Faulty): Said => {
  const named = faults.slice(0, mostMembers);
  const more = faults.length - named.length;
  return {
    kind: "rollCallFaults",
    file,
    faults: [
      ...named.map((fault): Said => {
        const [line, text] = [String(fault.line), quoted(fault.text)];
        return { kind: "rollCallFault", line, text, why: whySaid(fault, known) };
      }),
      ...(more === 0 ? [] : [{ kind: "rollCallMore", count: String(more) } as const]),
    ],
  };
};

/**
 * A roll call from a CSV file with the header `member,position`.
 * @throws Stopped with each line that is not understood
 */
const rollCallIn = (file: string, text: string): unknown => {
  const { hasHeader, votes, faults } = readRollCall(text);
  if (!hasHeader) throw stopped("MalformedFile", { kind: "rollCallHeader", file });
  if (faults.length > 0)
    throw stopped("MalformedFile", faultsSaid({ file, faults, known: positions }));
  return { kind: "rollCall", votes };
};

/**
 * Who voted how at a stage of a procedure file, from a CSV file with the header `member,position`.
 * @throws Stopped with each line that is not understood
 */
const rollAtStageIn = (file: string, text: string): unknown => {
  const { hasHeader, votes, faults } = readRollAtStage(text);
  if (!hasHeader) throw stopped("MalformedFile", { kind: "rollCallHeader", file });
  if (faults.length > 0)
    throw stopped("MalformedFile", faultsSaid({ file, faults, known: memberPositions.map(kebab) }));
  return votes;
};

/** The flag of a roll call at a stage of a procedure file. */
export const rollCallFlags: FieldFlags = {
  example: "--roll-call roll.csv",
  flags: [
    flag(
      "--roll-call <file>",
      "who voted how: CSV with the header member,position; what it comes to need not be given as counts",
    ),
  ],
  read: async (flags, { shell }) => {
    const file = flags.one("rollCall");
    return file === undefined ? undefined : rollAtStageIn(file, await readText(shell, file));
  },
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

const recordIn = async (flags: Flags, { shell }: Tools): Promise<unknown> => {
  const file = flags.one("rollCall");
  const some = counted.some((name) => flags.one(name) !== undefined);
  const ways = [some, file !== undefined, flags.is("notPublished")].filter(Boolean).length;
  if (ways > 1) throw stopped("MalformedFlag", { kind: "voteInOneWay" });
  if (file !== undefined) return rollCallIn(file, await readText(shell, file));
  if (flags.is("notPublished")) return { kind: "notPublished", present: presentIn(flags) };
  return some ? countsIn(flags) : undefined;
};

/** The votes: counts, a roll call, or that none were published. Certification takes the same flags, entered again. */
export const voteFlags: FieldFlags = {
  example: "--for 83 --against 2 --neutral 3 --not-voting 2 --present 90",
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
};
