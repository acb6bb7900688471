import { kindEvents } from "../../law/file/stage.ts";
import { stopped } from "../stop.ts";
import { kebab, manyFlag, type FieldFlags } from "./field.ts";

/**
 * A name as a procedure file has it. The outcomes that all files share are written like any word of the command line:
 * `without-recommendation` is `withoutRecommendation`.
 */
export const nameInFile = (written: string): string =>
  kindEvents.find((event) => kebab(event) === written) ?? written;

/**
 * One count as a flag gives it: `<name>=<number>`.
 * @throws Stopped when it is written otherwise
 */
const count = (value: string): readonly [string, number] => {
  const [, name, digits] = /^([a-z][A-Za-z0-9]*)=(\d+(?:\.5)?)$/.exec(value) ?? [];
  if (name === undefined || digits === undefined)
    throw stopped("MalformedFlag", { kind: "countMalformed", value });
  return [name, Number(digits)];
};

/** The counts of a vote, each by the name that its stage records it under. */
export const countsFlags: FieldFlags = {
  flags: [manyFlag("--count <name=number>", { kind: "helpCount" })],
  read: (flags) => {
    const all = flags.all("count");
    return all.length === 0 ? undefined : Object.fromEntries(all.map(count));
  },
};
