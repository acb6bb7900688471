import jsonata from "jsonata";
import { isJsonObject, type Json, type JsonObject, queryError, toJson } from "./json.ts";

/** Bindings for one evaluation at the instant `at` (epoch ms). */
const clockAt = (at: number): Readonly<Record<string, unknown>> => ({
  millis: () => at,
  now: () => new Date(at).toISOString(),
});

/** What an expression can see. */
export type Scope = {
  readonly states: JsonObject;
  readonly variables: JsonObject;
  /** The instant of `$now()` and `$millis()`, epoch ms. */
  readonly at: number;
};

const maxSteps = 50_000;
const budgetName = "steps left";
/** Steps left to one evaluation. A class, so that what is looked up can be told from a variable. */
class Budget {
  #left = maxSteps;

  spend(): void {
    this.#left -= 1;
    if (this.#left < 0) throw new Error(`more than ${maxSteps} steps`);
  }
}

const compiled = new Map<string, jsonata.Expression>();

/** Counts every node that is visited, so that endless recursion ends; the budget is bound per evaluation. */
const spend = (_node: unknown, _input: unknown, environment: jsonata.Environment): void => {
  const budget: unknown = environment.lookup(budgetName);
  if (budget instanceof Budget) budget.spend();
};

export const isExpression = (text: string): boolean =>
  text.startsWith("{%") && text.endsWith("%}") && text.length >= 4;

/**
 * The compiled form of `{% ... %}`, with the functions of JSONata and none that Step Functions adds. It is kept, because a
 * definition has few expressions and many runs.
 */
export const compile = (text: string): jsonata.Expression => {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const expression = jsonata(text.slice(2, -2));
  // The types know string names only, yet the guard is looked up by this symbol.
  const assign: unknown = Reflect.get(expression, "assign");
  if (typeof assign !== "function") throw new Error("JSONata without assign");
  Reflect.apply(assign, expression, [Symbol.for("jsonata.__evaluate_entry"), spend]);
  // AWS leaves it out, and a definition that uses it would run here only.
  expression.assign("eval", undefined);
  compiled.set(text, expression);
  return expression;
};

/** What is nothing but `$name.name` or `$name.name = 'text'`. */
const plain = /^\{%\s*\$(\w+(?:\.\w+)*)\s*(?:=\s*'([^'\\]*)'\s*)?%\}$/;

const fieldOf = (value: Json | undefined, name: string): Json | undefined =>
  isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/**
 * Most expressions are a path through objects, or compare what it leads to with a text; they need no interpreter.
 * Undefined for every other, and where the path leads through anything but objects: then JSONata's own rules are asked.
 */
const plainValueOf = (text: string, scope: Scope): Json | undefined => {
  const [, path, equals] = plain.exec(text) ?? [];
  if (path === undefined) return undefined;
  const seen: Json = { ...scope.variables, states: scope.states };
  const found = path.split(".").reduce<Json | undefined>(fieldOf, seen);
  return found === undefined || equals === undefined ? found : found === equals;
};

const bindingsOf = (scope: Scope): Record<string, unknown> => ({
  ...clockAt(scope.at),
  ...scope.variables,
  states: scope.states,
  [budgetName]: new Budget(),
});

/** JSONata throws plain objects. */
export const messageOf = (cause: unknown): string =>
  typeof cause === "object" && cause !== null && "message" in cause
    ? String(cause.message)
    : String(cause);

const evaluateExpression = async (text: string, scope: Scope): Promise<Json> => {
  const found = plainValueOf(text, scope);
  if (found !== undefined) return found;
  let value: unknown;
  try {
    value = await compile(text).evaluate(undefined, bindingsOf(scope));
  } catch (cause) {
    throw queryError(`${text}: ${messageOf(cause)}`);
  }
  const result = toJson(value);
  if (result === undefined) throw queryError(`${text} gave nothing that has a JSON form`);
  return result;
};

/**
 * Fills a template: strings in `{% %}` are evaluated, everything else is itself.
 * @throws StateError States.QueryEvaluationError
 */
export const evaluate = async (template: Json, scope: Scope): Promise<Json> => {
  if (typeof template === "string") {
    return isExpression(template) ? evaluateExpression(template, scope) : template;
  }
  if (isJsonObject(template)) return evaluateFields(template, scope);
  if (typeof template !== "object" || template === null) return template;
  const list: Json[] = [];
  for (const item of template) list.push(await evaluate(item, scope));
  return list;
};

/** The same for an object of templates, as Assign is one. */
export const evaluateFields = async (fields: JsonObject, scope: Scope): Promise<JsonObject> => {
  const filled: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) filled[key] = await evaluate(value, scope);
  return filled;
};
