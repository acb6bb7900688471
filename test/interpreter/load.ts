import type * as z from "zod/mini";
import { compile, isExpression, messageOf } from "./expressions.ts";
import { isJsonObject, parseJson, toJson, type Json } from "./json.ts";
import { definition, stateTypes, type Machine, type State } from "./supported.ts";

/** Where a definition leaves the subset, as a path from its root, and why it is refused. */
export type LoadProblem = { readonly path: string; readonly reason: string };

export type Loaded =
  | { readonly kind: "loaded"; readonly machine: Machine }
  | { readonly kind: "refused"; readonly problems: readonly LoadProblem[] };

type Place = { readonly path: string; readonly problems: LoadProblem[] };

const at = (place: Place, key: string): Place => ({
  path: `${place.path}/${key}`,
  problems: place.problems,
});

const refuse = (place: Place, reason: string): void => {
  place.problems.push({ path: place.path === "" ? "/" : place.path, reason });
};

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "unrecognized_keys") return `not supported: ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_value")
    return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type") return `must be ${issue.expected}`;
  if (issue.code === "invalid_union") {
    if (issue.discriminator === undefined) return "has a form that is not supported";
    return `must be one of ${stateTypes.join(", ")}`;
  }
  if (issue.code === "too_small") return `must be at least ${String(issue.minimum)}`;
  if (issue.code === "too_big") return `must be at most ${String(issue.maximum)}`;
  return issue.message;
};

const checkExpression = (text: string, place: Place): void => {
  if (!isExpression(text)) return;
  try {
    compile(text);
  } catch (cause) {
    refuse(place, `not JSONata: ${messageOf(cause)}`);
  }
};

const checkExpressions = (value: Json, place: Place): void => {
  if (typeof value === "string") {
    checkExpression(value, place);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    checkExpressions(toJson(field) ?? null, at(place, key));
  }
};

const nextOf = ({ Next }: { readonly Next: string }): string => Next;

const targetsOf = (state: State): readonly string[] => {
  if (state.Type === "Choice") return [...state.Choices.map(nextOf), state.Default];
  if (state.Type === "Pass") return [state.Next];
  return state.Type === "Task" ? [state.Next, ...(state.Catch ?? []).map(nextOf)] : [];
};

const checkState = (state: State, machine: Machine, place: Place): void => {
  checkExpressions(toJson(state) ?? null, place);
  for (const target of targetsOf(state)) {
    if (!machine.states.has(target)) refuse(place, `leads to "${target}", which is not there`);
  }
};

const check = (machine: Machine, top: Place): void => {
  if (!machine.states.has(machine.startAt)) {
    refuse(at(top, "StartAt"), `there is no state "${machine.startAt}"`);
  }
  for (const [name, state] of machine.states) checkState(state, machine, at(top, `States/${name}`));
};

/**
 * Reads a definition; one that leaves the driver's subset is refused with every path and reason: of what has a form that
 * is not supported, or else of each expression and each way that leads nowhere.
 */
export const loadMachine = (text: string): Loaded => {
  const problems: LoadProblem[] = [];
  const top: Place = { path: "", problems };
  let json: Json;
  try {
    json = parseJson(text);
  } catch {
    return { kind: "refused", problems: [{ path: "/", reason: "not JSON" }] };
  }
  if (!isJsonObject(json)) {
    return { kind: "refused", problems: [{ path: "/", reason: "not an object" }] };
  }
  const parsed = definition.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      refuse(issue.path.map(String).reduce(at, top), reasonOf(issue));
    }
    return { kind: "refused", problems };
  }
  const { StartAt: startAt, States } = parsed.data;
  const machine: Machine = { startAt, states: new Map(Object.entries(States)) };
  check(machine, top);
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "loaded", machine };
};
