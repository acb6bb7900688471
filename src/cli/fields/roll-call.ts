import { readRollCall, type RollFault } from "../../exports/lists/roll-call.ts";
import { quoted } from "../../values/text.ts";
import { memberPositions, mostMembers } from "../../law/votes/roll-call.ts";
import type { Sentence } from "../../words/messages.ts";
import { readText } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { flag, kebab, type FieldFlags } from "./field.ts";

const known = memberPositions.map(kebab).join(", ");

const whyInWords = (fault: RollFault): Sentence => {
  switch (fault.kind) {
    case "line":
      return { kind: "rollCallLine" };
    case "name":
      return { kind: "rollCallName" };
    case "position":
      return { kind: "rollCallPosition", word: quoted(fault.word), known };
  }
};

const faultsInWords = (file: string, faults: readonly RollFault[]): Sentence => {
  const named = faults.slice(0, mostMembers);
  const more = faults.length - named.length;
  return {
    kind: "rollCallFaults",
    file,
    faults: [
      ...named.map((fault): Sentence => {
        const [line, text] = [String(fault.line), quoted(fault.text)];
        return { kind: "rollCallFault", line, text, why: whyInWords(fault) };
      }),
      ...(more === 0 ? [] : [{ kind: "rollCallMore", count: String(more) } as const]),
    ],
  };
};

/**
 * Who voted how, from a CSV file with the header `member,position`.
 * @throws Stopped with each line that is not understood
 */
const rollCallIn = (file: string, text: string): unknown => {
  const { hasHeader, votes, faults } = readRollCall(text);
  if (!hasHeader) throw stopped("MalformedFile", { kind: "rollCallHeader", file });
  if (faults.length > 0) throw stopped("MalformedFile", faultsInWords(file, faults));
  return votes;
};

/** The flag of a roll call. */
export const rollCallFlags: FieldFlags = {
  flags: [flag("--roll-call <file>", { kind: "helpRollCall" })],
  read: async (flags, { shell }) => {
    const file = flags.one("rollCall");
    return file === undefined ? undefined : rollCallIn(file, await readText(shell, file));
  },
};
