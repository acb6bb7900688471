import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
};

/** A text with a blank in it is a sentence or a part of one. Kinds, duties, stages and other terms have none. */
const isWords = ({ type, value, quasis = [] }: Node): boolean => {
  if (type === "StringLiteral") return String(value).includes(" ");
  return type === "TemplateLiteral" && quasis.some((one) => one.value.raw.includes(" "));
};

/** Sentences are not logic: how they read is judged by people, and a test that repeats them judges nothing. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "words", {
    shouldIgnore: (path) =>
      isWords((path as { readonly node: Node }).node) ? "words of a sentence" : undefined,
  }),
];
