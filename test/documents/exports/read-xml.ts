import { parseXml, XmlElement } from "@rgrove/parse-xml";

/** The root of a document. @throws when it is not well-formed */
export const rootOf = (text: string): XmlElement => {
  const { root } = parseXml(text);
  if (root === null) throw new Error("the document has no root");
  return root;
};

export const childrenOf = (parent: XmlElement, name?: string): readonly XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );

/** All elements of a name, at any depth, in the order of the document. */
export const allOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);

/** The text of the first child of a name. */
export const textIn = (parent: XmlElement, name: string): string | undefined =>
  childrenOf(parent, name)[0]?.text;

/** The `value` of the first child of a name. */
export const valueIn = (parent: XmlElement, name: string): string | undefined =>
  childrenOf(parent, name)[0]?.attributes["value"];
