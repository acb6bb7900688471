import { once } from "../values/text.ts";
import type { Names } from "./messages.ts";
import { sayById, type Values, type Words } from "./say.ts";
import type { PageWords, PaperWords } from "./trees.ts";

type Leaf = string | readonly [label: string, hint: string] | ((values: Values) => string);
type Branch = { [name: string]: Branch | Leaf };

const isBranch = (node: Branch | Leaf | undefined): node is Branch =>
  typeof node === "object" && !Array.isArray(node);

/** The names on the way to a message: `forms-faults-noDay` is `noDay` of `faults` of `forms`. A hyphen within a name is written as an underscore. */
export const pathOf = (id: string): readonly string[] =>
  id.split("-").map((name) => name.replaceAll("_", "-"));

const takesValues = (part: unknown): boolean =>
  typeof part === "object" &&
  part !== null &&
  (("type" in part && part.type === "var") || Object.values(part).some(takesValues));

const leafOf = (id: string, words: Words): Leaf => {
  const message = words.bundle.getMessage(id);
  if (takesValues(message?.value)) return (values) => sayById(id, values, words);
  const text = sayById(id, {}, words);
  const hint = message?.attributes["hint"];
  return hint === undefined ? text : [text, words.bundle.formatPattern(hint)];
};

// A name that two messages give to a leaf and to a branch is found by the types, which are made of the same names.
const branchAt = (branch: Branch, name: string): Branch => {
  const found = branch[name];
  if (isBranch(found)) return found;
  const made: Branch = {};
  branch[name] = made;
  return made;
};

/**
 * The messages as a tree, by the parts of their names: a text, a label with its hint, or a function of the values that stand
 * in the text as they are. A leaf is made when it is first asked for.
 */
export const treeOf = (words: Words): object => {
  const tree: Branch = {};
  for (const id of words.ids) {
    const path = pathOf(id);
    const branch = path.slice(0, -1).reduce(branchAt, tree);
    Object.defineProperty(branch, path.at(-1) ?? id, {
      enumerable: true,
      get: once(() => leafOf(id, words)),
    });
  }
  return tree;
};

// The types are made of the English messages, and a test holds the other languages to those.
const isOfPages = (tree: object): tree is PageWords => "forms" in tree;
const isOfPapers = (tree: object): tree is PaperWords => "instrument" in tree;
const isNames = (tree: object): tree is Names => "stage" in tree;

const held = <Tree>(tree: object, isHeld: (tree: object) => tree is Tree & object): Tree => {
  if (!isHeld(tree)) throw new Error("these are the words of something else");
  return tree;
};

export const pageWordsOf = (words: Words): PageWords => held(treeOf(words), isOfPages);
export const paperWordsOf = (words: Words): PaperWords => held(treeOf(words), isOfPapers);

/** What an id is called: by its name, or else by the words that a procedure file made it of. */
export const nameOr = (names: Readonly<Record<string, string>>, id: string): string =>
  names[id] ?? id.replaceAll("-", " ");

/** What stages, acts, commands and duties are called: `stage-head-of-state` is that of `head-of-state`. */
export const namesOf = (words: Words): Names => {
  const names: Branch = {};
  for (const id of words.ids) {
    const [, list, name] = /^(stage|act|command|duty)-(.+)$/u.exec(id) ?? [];
    if (list !== undefined && name !== undefined)
      branchAt(names, list)[name] = sayById(id, {}, words);
  }
  return held(names, isNames);
};
