import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type Entry, type Message } from "@fluent/syntax";

export const root = join(import.meta.dirname, "../..");
export const target = join(root, "src/words/messages.ts");

/** What a function of the words takes; a value without a function is a text, and one that chooses a variant a number. */
const takes: Readonly<Record<string, string>> = {
  SAID: "Said",
  LIST: "readonly Said[]",
  NAMES: "readonly string[]",
  ENGLISH: "string",
  DATE: "Day",
  SPAN: "Span",
  NUMBERS: "readonly number[]",
  CLAUSE: "string",
  CLAUSES: "readonly string[]",
  PERSON: "string | null",
  DIGEST: "string | null",
  HOUSE: "string",
  TERM: "TermName",
  TERMS: "readonly TermName[]",
  STAGE: "StageName",
  STAGES: "readonly StageName[]",
  PLACE: "PlaceName",
  COLUMNS: "readonly string[]",
  DUTY: "DutyName",
  DUTIES: "readonly DutyName[]",
  ACT: "ActName",
  COMMAND: "CommandName",
};

/** The lists of names of which a function says one, and the type of a name. */
const lists = {
  stage: "StageName",
  act: "ActName",
  command: "CommandName",
  term: "TermName",
  duty: "DutyName",
  place: "PlaceName",
} as const;

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

const capital = (file: string): string =>
  file
    .replace(/\.ftl$/u, "")
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");

const typeOf = (message: Message): string => {
  const values = [...valuesOf(message)].map(([name, type]) => `readonly ${name}: ${type}`);
  return `{ ${[`readonly kind: ${JSON.stringify(message.id.name)}`, ...values].join("; ")} }`;
};

const namesIn = (messages: readonly Message[], list: string): string =>
  messages
    .map(({ id: { name } }) => name)
    .filter((name) => name.startsWith(`${list}-`))
    .map((name) => JSON.stringify(name.slice(list.length + 1)))
    .join(" | ");

/** The source of `src/words/messages.ts`: the type of each message, as `words/en/` has it. */
export const messageTypes = (): string => {
  const files = filesOf("en").map((file) => ({ file, all: messagesOf("en", file) }));
  const areas = files
    .map(({ file, all }) => ({ name: `${capital(file)}Message`, kinds: all.filter(isKind) }))
    .filter(({ kinds }) => kinds.length > 0);
  const every = files.flatMap(({ all }) => all);
  const types = areas.map(
    ({ name, kinds }) =>
      `export type ${name} = ${kinds.map((one) => `\n  | ${typeOf(one)}`).join("")};`,
  );
  const given = ["Day", "Span", "Text"].filter((type) => types.join().includes(`: ${type}`));
  return `// Made by \`npm run words\` from words/en/: a message there is a value here.
import type { ${given.join(", ")} } from "./values.ts";

${Object.entries(lists)
  .map(([list, type]) => `export type ${type} = ${namesIn(every, list)};`)
  .join("\n")}

${types.join("\n\n")}

/** A value that has a sentence in each language. */
export type Message =${areas.map(({ name }) => `\n  | ${name}`).join("")};

/** One value or several, which are said one after the other. */
export type Said = Message | readonly Said[];
`;
};
