import { parseJson } from "../../words/json-text.ts";
import { quoted } from "../../values/text.ts";
import type { Sentence } from "../../words/messages.ts";
import {
  CST,
  type Document,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";

/** So many levels may lie within each other. People write a handful; a reader of thousands keeps everybody else waiting. */
const mostLevels = 100;

const opening = ["flow-map-start", "flow-seq-start"];
const closing = ["flow-map-end", "flow-seq-end"];
/** Such a mark opens a level for the rest of its line: "- - - x". */
const within = ["seq-item-ind", "explicit-key-ind"];

/** Counts levels token by token: those in brackets, and those that one line opens. */
const counter = (): ((token: string) => number) => {
  let [bracketed, inLine, isScalar] = [0, 0, false];
  return (token) => {
    // What follows this sign is somebody's text, whatever it looks like.
    const type = isScalar ? null : CST.tokenType(token);
    isScalar = token === CST.SCALAR;
    if (type === null) return 0;
    if (type === "newline") inLine = 0;
    else if (within.includes(type)) inLine += 1;
    else if (opening.includes(type)) bracketed += 1;
    else if (closing.includes(type)) bracketed -= 1;
    return bracketed + inLine;
  };
};

/** Whether a JSON or YAML text is nested deeper than anybody would write it. Looks at its tokens, before anything is parsed. */
const isTooDeep = (text: string): boolean => {
  const levels = counter();
  for (const token of new Lexer().lex(text)) if (levels(token) > mostLevels) return true;
  return false;
};

/** What stands in a JSON or YAML file; or why nothing does, and at which place where one can be named. */
export type Content =
  | { readonly kind: "content"; readonly value: unknown }
  | { readonly kind: "fault"; readonly place: Sentence | null; readonly what: Sentence };

export type ContentFormat = "json" | "yaml";

const place = (line: number, column: number): Sentence => ({
  kind: "placeColumn",
  line: String(line),
  column: String(column),
});

const fault = (where: Sentence | null, what: Sentence): Content => ({
  kind: "fault",
  place: where,
  what,
});

type Mistake = { readonly what: Sentence; readonly pos: readonly [number, ...number[]] };

type Read = { readonly document: Document.Parsed; readonly lines: LineCounter };

const yamlFault = ({ what, pos: [start] }: Mistake, { lines }: Read): Content => {
  const { line, col } = lines.linePos(start);
  return fault(line === 0 ? null : place(line, col), what);
};

// The parser of YAML has dozens of sentences of its own, in English: they are quoted.
const parserSays = (message: string): Sentence => ({
  kind: "parserSays",
  message: message.split("\n")[0] ?? message,
});

// The parser's own search for equal keys compares each with each, and its own wording of errors counts the lines anew for
// every one: a file of 100 kB then takes many seconds.
const read = (text: string): Read => {
  const lines = new LineCounter();
  const options = { uniqueKeys: false, prettyErrors: false, schema: "core" } as const;
  return { document: parseDocument(text, { ...options, lineCounter: lines }), lines };
};

/** What is wrong with a key, which is noted among those of its map. */
const keyFault = (key: unknown, seen: Set<unknown>): Sentence | undefined => {
  // A list or another map as a key would become a word that nobody wrote.
  if (!isScalar(key)) return { kind: "keyNotWord" };
  if (seen.has(key.value)) return { kind: "keyTwice", name: quoted(String(key.value)) };
  seen.add(key.value);
  return undefined;
};

const placeOf = (node: unknown): Mistake["pos"] => [(isNode(node) ? node.range?.[0] : 0) ?? 0];

/** The first key that is no word, or stands twice in one map. */
const wrongKey = ({ document }: Read): Mistake | undefined => {
  let found: Mistake | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const fault = keyFault(key, seen);
        if (fault !== undefined) {
          found = { what: fault, pos: placeOf(key) };
          return visit.BREAK;
        }
      }
      return undefined;
    },
  });
  return found;
};

const jsonIn = (text: string): Content => {
  const parsed = parseJson(text, mostLevels);
  if ("value" in parsed) return { kind: "content", value: parsed.value };
  const { line, column, reason } = parsed.fault;
  return fault(place(line, column), reason);
};

const yamlIn = (text: string): Content => {
  const found = read(text);
  const { document } = found;
  const [error] = document.errors;
  const first =
    error === undefined ? wrongKey(found) : { what: parserSays(error.message), pos: error.pos };
  if (first !== undefined) return yamlFault(first, found);
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { kind: "content", value };
  } catch (cause) {
    return fault(null, parserSays(cause instanceof Error ? cause.message : String(cause)));
  }
};

/** Reads a file that somebody wrote by hand. */
export const contentIn = (text: string, format: ContentFormat): Content => {
  if (isTooDeep(text)) return fault(null, { kind: "nestedTooDeep", most: String(mostLevels) });
  return format === "json" ? jsonIn(text) : yamlIn(text);
};
