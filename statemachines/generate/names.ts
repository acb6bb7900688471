import { nameIn, type Names } from "../../src/values/names.ts";

const asks = ": where now?";

/** What the state is called that follows a wait. */
export const whereNow = (wait: string): string => `${wait}${asks}`;

/** Step Functions takes no name of a state that is longer than 80. */
const longest = 80 - asks.length;

/** Braces would begin an expression or a token. */
export const plain = (text: string): string => text.replaceAll("{", "(").replaceAll("}", ")");

export const english = (names: Names | undefined): string => plain(nameIn(names, "en"));

/** The name in Azerbaijani, where the file has one. */
export const azerbaijani = (names: Names): string | undefined => {
  const name = names["az"];
  return name === undefined ? undefined : plain(name);
};

const cut = (text: string, to: number): string =>
  text.length <= to
    ? text
    : `${text
        .slice(0, to - 1)
        .trimEnd()
        .toWellFormed()}…`;

const withId = (name: string, id: string): string => {
  const mark = ` (${id})`;
  return `${cut(name, longest - mark.length)}${mark}`;
};

/** What a state is called for a stage: the stage's name, with its id where another state is called so. */
export const stateName = (name: string, id: string, taken: ReadonlySet<string>): string => {
  const short = cut(name, longest);
  return taken.has(short) ? withId(name, id) : short;
};
