import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type Entry, type Message } from "@fluent/syntax";
import { pathOf } from "../../src/words/tree.ts";

export const root = join(import.meta.dirname, "../..");
export const target = join(root, "src/words/messages.ts");
export const treeTarget = join(root, "src/words/trees.ts");

/** What a function of the words takes; a value without a function is a text, and one that chooses a variant a number. */
const takes: Readonly<Record<string, string>> = {
  SAID: "Sentence",
  LIST: "readonly Sentence[]",
  LINES: "readonly Sentence[]",
  SUMS: "readonly Sentence[]",
  NAMES: "readonly string[]",
  QUOTE: "string",
  DATE: "Day",
  SINCE: "Day",
  INSTANT: "string",
  SPAN: "Span",
  NUMBERS: "readonly number[]",
  CLAUSE: "string",
  CLAUSES: "readonly string[]",
  PERSON: "string | null",
  DIGEST: "string | null",
  HOUSE: "string",
  OWN: "OwnRuleName",
  TERM: "TermName",
  TERMS: "readonly TermName[]",
  STAGE: "string",
  STAGES: "readonly string[]",
  PLACE: "PlaceName",
  STAGEKIND: "StageKindName",
  EVENT: "EventName",
  TESTED: "TestedName",
  COUNTED: "readonly (string | Readonly<Record<string, string>>)[]",
  KEPTS: "readonly KeptName[]",
  DUTY: "DutyNamed",
  DUTIES: "readonly DutyNamed[]",
  ACT: "ActName",
  COMMAND: "CommandName",
  NAME: "Readonly<Record<string, string>>",
  NAMED: "readonly Readonly<Record<string, string>>[]",
};

/** The lists of names of which a function says one, and the type of a name. */
const lists = {
  stage: "StageName",
  act: "ActName",
  command: "CommandName",
  own: "OwnRuleName",
  term: "TermName",
  duty: "DutyName",
  place: "PlaceName",
  kept: "KeptName",
  stagekind: "StageKindName",
  event: "EventName",
  tested: "TestedName",
} as const;

/** Those that are shown by themselves too, and not within a sentence alone. */
const named = ["stage", "act", "command", "duty"] as const;

export const filesOf = (language: string): readonly string[] =>
  readdirSync(join(root, "words", language)).toSorted();

/** The entries of a file of words, as Fluent's own parser reads them; what it cannot read is an entry of type `Junk`. */
export const entriesOf = (language: string, file: string): readonly Entry[] =>
  parse(readFileSync(join(root, "words", language, file), "utf8"), { withSpans: false }).body;

export const messagesOf = (language: string, file: string): readonly Message[] =>
  entriesOf(language, file).filter((entry): entry is Message => entry.type === "Message");

/** Names and figures that other messages are made of have a hyphen; the kind of a value has none. */
export const isKind = ({ id: { name } }: Message): boolean => !name.includes("-");

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const nameOf = (value: unknown): string =>
  isNode(value) && isNode(value["id"]) ? String(value["id"]["name"]) : "";

const found = (into: Map<string, string>, name: string, type: string): void => {
  if ((into.get(name) ?? "Text") === "Text") into.set(name, type);
};

/** The value that a function of the words is given; undefined for any other node. */
const givenTo = (node: Node): Node | undefined => {
  const first = isNode(node["arguments"])
    ? (node["arguments"]["positional"] as unknown[])[0]
    : node;
  return node.type === "FunctionReference" && isNode(first) && first.type === "VariableReference"
    ? first
    : undefined;
};

const gather = (node: unknown, into: Map<string, string>): void => {
  if (!isNode(node)) return;
  const given = givenTo(node);
  if (given !== undefined) {
    const type = takes[nameOf(node)];
    if (type === undefined) throw new Error(`no function of the words is named ${nameOf(node)}`);
    found(into, nameOf(given), type);
    return;
  }
  if (node.type === "VariableReference") found(into, nameOf(node), "Text");
  const { selector } = node as { selector?: Node };
  if (selector?.type === "VariableReference") found(into, nameOf(selector), "number");
  for (const part of Object.values(node)) gather(part, into);
};

/** The values of a message, by their names, and the type of each. */
export const valuesOf = (message: Message): ReadonlyMap<string, string> => {
  const into = new Map<string, string>();
  gather(message.value, into);
  return into;
};

const capital = (area: string): string =>
  area
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");

/** The area of a file: the command line, which alone prints procedures, has several files, and is one area. */
const areaOf = (file: string): string =>
  file.startsWith("command-line") || file === "procedure-print.ftl"
    ? "command-line"
    : file.replace(/\.ftl$/u, "");

// Kinds with the same values are one type: a union of a thousand types or more is too large for the compiler. A refusal is asked
// for by its kind, and stands by itself.
const ungroupedAreas: readonly string[] = ["refusals"];

const typesOf = (area: string, messages: readonly Message[]): readonly string[] => {
  const isGrouped = !ungroupedAreas.includes(area);
  const kinds = new Map<string, string[]>();
  for (const message of messages) {
    const values = [...valuesOf(message)].map(([name, type]) => `; readonly ${name}: ${type}`);
    const name = isGrouped ? "" : message.id.name;
    const key = `${name} ${(isGrouped ? values.toSorted() : values).join("")}`;
    kinds.set(key, [...(kinds.get(key) ?? []), JSON.stringify(message.id.name)]);
  }
  return [...kinds].map(
    ([key, names]) => `{ readonly kind: ${names.join(" | ")}${key.slice(key.indexOf(" ") + 1)} }`,
  );
};

const namesIn = (messages: readonly Message[], list: string): string =>
  messages
    .map(({ id: { name } }) => name)
    .filter((name) => name.startsWith(`${list}-`))
    .map((name) => JSON.stringify(name.slice(list.length + 1)))
    .join(" | ");

/** What only pages say, and what only papers say: the messages of each are laid out as a tree. */
export const treesOf = { PageWords: "pages-", PaperWords: "papers-" } as const;

export const isOfTree = (file: string): boolean =>
  Object.values(treesOf).some((prefix) => file.startsWith(prefix));

/** The hint of a message beside its text, where it has one. */
export const hasHint = ({ attributes }: Message): boolean =>
  attributes.some(({ id: { name } }) => name === "hint");

type Branch = Map<string, Branch | Message>;

const treeOf = (messages: readonly Message[]): Branch => {
  const tree: Branch = new Map();
  for (const message of messages) {
    const path = pathOf(message.id.name);
    let branch = tree;
    for (const name of path.slice(0, -1)) {
      const found = branch.get(name) ?? new Map<string, Branch | Message>();
      if (!(found instanceof Map)) throw new Error(`${message.id.name}: ${name} is a text itself`);
      branch.set(name, found);
      branch = found;
    }
    const last = path.at(-1) ?? "";
    if (branch.has(last)) throw new Error(`${message.id.name} is there twice, or is a branch`);
    branch.set(last, message);
  }
  return tree;
};

const sayingOf = (message: Message): string => {
  const values = [...valuesOf(message)].map(([name, type]) => {
    if (type !== "Text" && type !== "number")
      throw new Error(`${message.id.name}: who shows it formats its values`);
    return `readonly ${name}: ${type}`;
  });
  return `Saying<{ ${values.join("; ")} }>`;
};

const quoted = (names: readonly string[]): string =>
  names.map((name) => JSON.stringify(name)).join(" | ");

const typeOfBranch = (branch: Branch, indent: string): string => {
  const texts: string[] = [];
  const fields: string[] = [];
  const own: string[] = [];
  for (const [name, node] of branch) {
    const key = `${indent}  readonly ${name.includes("-") ? JSON.stringify(name) : name}: `;
    if (node instanceof Map) own.push(`${key}${typeOfBranch(node, `${indent}  `)};`);
    else if (valuesOf(node).size > 0) own.push(`${key}${sayingOf(node)};`);
    else (hasHint(node) ? fields : texts).push(name);
  }
  return [
    ...(texts.length === 0 ? [] : [`Texts<${quoted(texts)}>`]),
    ...(fields.length === 0 ? [] : [`Fields<${quoted(fields)}>`]),
    ...(own.length === 0 ? [] : [`{\n${own.join("\n")}\n${indent}}`]),
  ].join(" & ");
};

/** The source of `src/words/trees.ts`: what pages and papers say, as `words/en/` has it. */
export const treeTypes = (): string => {
  const trees = Object.entries(treesOf).map(([name, prefix]) => {
    const files = filesOf("en").filter((file) => file.startsWith(prefix));
    const tree = treeOf(files.flatMap((file) => messagesOf("en", file)));
    return `/** What \`words/<language>/${prefix}*.ftl\` say in one language. */
export type ${name} = ${typeOfBranch(tree, "")};
`;
  });
  return `// Made by \`npm run words\` from words/en/.
import type { Text } from "./values.ts";

type Texts<Name extends string> = Readonly<Record<Name, string>>;
type Fields<Name extends string> = Readonly<Record<Name, readonly [label: string, hint: string]>>;
type Saying<Values> = (values: Values) => string;

${trees.join("\n")}`;
};

/** The source of `src/words/messages.ts`: the type of each message, as `words/en/` has it. */
export const messageTypes = (): string => {
  const files = filesOf("en")
    .filter((file) => !isOfTree(file))
    .map((file) => ({ file, all: messagesOf("en", file) }));
  const areas = [...new Set(files.map(({ file }) => areaOf(file)))]
    .map((area) => ({
      area,
      name: `${capital(area)}Message`,
      kinds: files
        .filter(({ file }) => areaOf(file) === area)
        .flatMap(({ all }) => all.filter(isKind)),
    }))
    .filter(({ kinds }) => kinds.length > 0);
  const every = files.flatMap(({ all }) => all);
  const types = areas.map(
    ({ area, name, kinds }) =>
      `export type ${name} = ${typesOf(area, kinds)
        .map((one) => `\n  | ${one}`)
        .join("")};`,
  );
  const given = ["Day", "DutyNamed", "Span", "Text"].filter((type) =>
    types.join().includes(`: ${type}`),
  );
  return `// Made by \`npm run words\` from words/en/: a message there is a value here.
import type { ${given.join(", ")} } from "./values.ts";

${Object.entries(lists)
  .map(([list, type]) => `export type ${type} = ${namesIn(every, list)};`)
  .join("\n")}

/** What each is called, by list. */
export type Names = { ${named
    .map((list) => `readonly ${list}: Readonly<Record<${lists[list]}, string>>`)
    .join("; ")} };

${types.join("\n\n")}

/** A value that has a sentence in each language. */
export type Message =${areas.map(({ name }) => `\n  | ${name}`).join("")};

/** One value or several, which are said one after the other. */
export type Sentence = Message | readonly Sentence[];
`;
};
