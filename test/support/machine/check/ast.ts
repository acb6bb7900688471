import jsonata from "jsonata";
import { type Fields, isFields, listOf, type Machine } from "../../../../statemachines/asl.ts";

/** What is wrong, and where, as a path from the root of the file. */
export type Finding = { readonly path: string; readonly message: string };

/** A state in its place. */
export type Place = { readonly name: string; readonly state: Fields; readonly path: string };

export const placesIn = ({ states }: Machine): readonly Place[] =>
  [...states].map(([name, state]) => ({ name, state, path: `/States/${name}` }));

export const isCallback = (state: Fields): boolean =>
  typeof state["Resource"] === "string" && state["Resource"].endsWith(".waitForTaskToken");

/** The functions of JSONata 2.0 without `$eval`. The driver of one machine lacks those that Step Functions adds. */
export const knownFunctions: ReadonlySet<string> = new Set([
  ...["string", "length", "substring", "substringBefore", "substringAfter", "uppercase"],
  ...["lowercase", "trim", "pad", "contains", "split", "join", "match", "replace"],
  ...["base64encode", "base64decode", "encodeUrlComponent", "encodeUrl", "decodeUrlComponent"],
  ...["decodeUrl", "number", "abs", "floor", "ceil", "round", "power", "sqrt", "random"],
  ...["formatNumber", "formatBase", "formatInteger", "parseInteger", "sum", "max", "min"],
  ...["average", "boolean", "not", "exists", "count", "append", "sort", "reverse", "shuffle"],
  ...["distinct", "zip", "keys", "lookup", "spread", "merge", "sift", "each", "error", "assert"],
  ...["type", "now", "millis", "fromMillis", "toMillis", "map", "filter", "single", "reduce"],
  "clone",
]);

/** What an expression takes from outside itself. */
export type Uses = {
  /** Free variables and functions, without `$`. The empty name is the bare `$`, "$" is `$$`. */
  readonly variables: readonly string[];
  /** The fields that follow `$states`, as "context.Task.Token". */
  readonly states: readonly string[];
};

type Walk = { readonly variables: Set<string>; readonly states: Set<string> };
type Bound = ReadonlySet<string>;

const variableName = (node: unknown): string | undefined =>
  isFields(node) && node["type"] === "variable" && typeof node["value"] === "string"
    ? node["value"]
    : undefined;

const namesOf = (nodes: unknown): readonly string[] =>
  listOf(nodes)
    .map(variableName)
    .filter((name) => name !== undefined);

/** Variables that a path binds on its way: `@$focus` and `#$index`. */
const stepNames = (steps: readonly unknown[]): readonly string[] =>
  steps
    .filter(isFields)
    .flatMap((step) => [step["focus"], step["index"]])
    .filter((name) => typeof name === "string");

const walkBlock = (node: Fields, bound: Bound, walk: Walk): void => {
  let known = bound;
  for (const expression of listOf(node["expressions"])) {
    const name = isFields(expression) && expression["type"] === "bind" ? expression["lhs"] : null;
    const bindsTo = variableName(name);
    // A function may call itself, so its own name is known within it.
    if (bindsTo !== undefined) known = new Set([...known, bindsTo]);
    visit(expression, known, walk);
  }
};

const walkPath = (node: Fields, bound: Bound, walk: Walk): void => {
  const steps = listOf(node["steps"]);
  if (variableName(steps[0]) === "states") {
    const names: string[] = [];
    for (const step of steps.slice(1)) {
      if (!isFields(step) || step["type"] !== "name") break;
      names.push(String(step["value"]));
    }
    walk.states.add(names.join("."));
  }
  const known = new Set([...bound, ...stepNames(steps)]);
  for (const step of steps) visit(step, known, walk);
  visit(node["group"], known, walk);
};

const visit = (node: unknown, bound: Bound, walk: Walk): void => {
  if (Array.isArray(node)) {
    for (const item of listOf(node)) visit(item, bound, walk);
    return;
  }
  if (!isFields(node)) return;
  const name = variableName(node);
  if (name !== undefined && !bound.has(name)) walk.variables.add(name);
  if (node["type"] === "block") walkBlock(node, bound, walk);
  else if (node["type"] === "path") walkPath(node, bound, walk);
  else if (node["type"] === "lambda") {
    visit(node["body"], new Set([...bound, ...namesOf(node["arguments"])]), walk);
  } else {
    const parts = Object.entries(node).filter(
      ([key]) => !(node["type"] === "bind" && key === "lhs"),
    );
    for (const [, part] of parts) visit(part, bound, walk);
  }
};

export const isExpression = (value: unknown): value is string =>
  typeof value === "string" && value.startsWith("{%") && value.endsWith("%}");

/** @throws when the text is not JSONata */
export const usesOf = (expression: string): Uses => {
  const walk: Walk = { variables: new Set(), states: new Set() };
  visit(jsonata(expression.slice(2, -2)).ast(), new Set(), walk);
  return { variables: [...walk.variables], states: [...walk.states] };
};
