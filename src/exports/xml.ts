/** An element with its attributes and what stands in it; an attribute that is null is left out. */
export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly (Xml | string)[];
};

export const element = (
  name: string,
  attributes: Xml["attributes"],
  children: Xml["children"] = [],
): Xml => ({ name, attributes, children });

// XML 1.0 has no way to write these characters, escaped or not.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as XML can hold it: what it cannot hold stands as U+FFFD. */
export const asXmlText = (text: string): string => text.replace(unwritable, "\uFFFD");

// A parser makes a newline of a bare carriage return, and in an attribute a space of each tab and newline.
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const escaped = (text: string, characters: RegExp): string =>
  asXmlText(text).replace(characters, (character) => escapes[character] ?? character);

const textOf = (text: string): string => escaped(text, /[&<>\r]/g);

const attributesOf = ({ attributes }: Xml): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null ? [] : [` ${name}="${escaped(value, /[&<>"\t\n\r]/g)}"`],
    )
    .join("");

// Blanks between elements mean nothing only where no text stands beside them.
const linesOf = (node: Xml, margin: string, within: "elements" | "text"): string => {
  const { name, children } = node;
  const indent = within === "elements" ? margin : "";
  const end = within === "elements" ? "\n" : "";
  if (children.length === 0) return `${indent}<${name}${attributesOf(node)}/>${end}`;
  const inner = children.some((child) => typeof child === "string") ? "text" : within;
  const content = children
    .map((child) =>
      typeof child === "string" ? textOf(child) : linesOf(child, `${margin}  `, inner),
    )
    .join("");
  return inner === "elements"
    ? `${indent}<${name}${attributesOf(node)}>\n${content}${indent}</${name}>${end}`
    : `${indent}<${name}${attributesOf(node)}>${content}</${name}>${end}`;
};

/** A whole document in UTF-8. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, "", "elements")}`;
