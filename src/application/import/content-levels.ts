import { CST, Lexer } from "yaml";

/** So many levels may lie within each other. People write a handful; a reader of thousands keeps everybody else waiting. */
export const mostLevels = 100;

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
export const isTooDeep = (text: string): boolean => {
  const levels = counter();
  for (const token of new Lexer().lex(text)) if (levels(token) > mostLevels) return true;
  return false;
};
