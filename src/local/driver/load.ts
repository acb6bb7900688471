import type * as z from "zod/mini";
import { compile, isExpression, messageOf } from "./expressions.ts";
import { isJsonObject, parseJson, toJson, type Json } from "./json.ts";
import {
  anyState,
  branchLevel,
  processorLevel,
  topLevel,
  type Machine,
  type ParsedState,
  type State,
} from "./supported.ts";

/** Where a definition leaves the subset, as a path from its root, and why it is refused. */
export type LoadProblem = { readonly path: string; readonly reason: string };

export type Loaded =
  | { readonly kind: "loaded"; readonly machine: Machine }
  | { readonly kind: "refused"; readonly problems: readonly LoadProblem[] };

type Level = typeof topLevel | typeof branchLevel | typeof processorLevel;
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
  if (issue.code === "invalid_type")
    return issue.expected === "nonoptional" ? "is missing" : `must be ${issue.expected}`;
  if (issue.code === "invalid_union") return "has a form that is not supported";
  if (issue.code === "too_small") return `must be at least ${String(issue.minimum)}`;
  if (issue.code === "too_big") return `must be at most ${String(issue.maximum)}`;
  return issue.message;
};

const refuseAll = (place: Place, error: z.core.$ZodError): void => {
  for (const issue of error.issues) {
    const path = [place.path, ...issue.path.map(String)].join("/");
    refuse({ path, problems: place.problems }, reasonOf(issue));
  }
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

const targetsOf = (state: ParsedState): readonly string[] => {
  const targets: string[] = [];
  if ("Next" in state && state.Next !== undefined) targets.push(state.Next);
  if ("Catch" in state) for (const catcher of state.Catch ?? []) targets.push(catcher.Next);
  if (state.Type === "Choice") {
    for (const rule of state.Choices) targets.push(rule.Next);
    if (state.Default !== undefined) targets.push(state.Default);
  }
  return targets;
};

const leadsOnward = (state: ParsedState): boolean => {
  if (state.Type === "Choice" || state.Type === "Succeed" || state.Type === "Fail") return true;
  return (state.Next === undefined) !== (state.End === undefined);
};

const checkShape = (state: ParsedState, place: Place): void => {
  if (!leadsOnward(state)) refuse(place, "needs exactly one of Next and End");
  if (state.Type === "Wait" && (state.Seconds === undefined) === (state.Timestamp === undefined)) {
    refuse(place, "needs exactly one of Seconds and Timestamp");
  }
};

const loadState = (value: unknown, place: Place): State | undefined => {
  const parsed = anyState.safeParse(value);
  if (!parsed.success) {
    refuseAll(place, parsed.error);
    return undefined;
  }
  const state = parsed.data;
  checkShape(state, place);
  checkExpressions(toJson({ ...state, Branches: null, ItemProcessor: null }) ?? null, place);
  if (state.Type === "Parallel") {
    const branches = state.Branches.map((branch, index) =>
      loadLevel(branch, branchLevel, at(place, `Branches/${index}`)),
    );
    return { ...state, machines: branches.filter((branch) => branch !== undefined) };
  }
  if (state.Type === "Map") {
    const body = loadLevel(state.ItemProcessor, processorLevel, at(place, "ItemProcessor"));
    return { ...state, machines: body === undefined ? [] : [body] };
  }
  return state;
};

const checkTargets = (machine: Machine, place: Place): void => {
  if (!machine.states.has(machine.startAt)) {
    refuse(at(place, "StartAt"), `there is no state "${machine.startAt}"`);
  }
  for (const [name, state] of machine.states) {
    for (const target of targetsOf(state)) {
      if (machine.states.has(target)) continue;
      refuse(at(place, `States/${name}`), `leads to "${target}", which is not there`);
    }
  }
};

const loadLevel = (value: unknown, level: Level, place: Place): Machine | undefined => {
  const parsed = level.safeParse(value);
  if (!parsed.success) {
    refuseAll(place, parsed.error);
    return undefined;
  }
  const states = new Map<string, State>();
  let complete = true;
  for (const [name, body] of Object.entries(parsed.data.States)) {
    const state = loadState(body, at(place, `States/${name}`));
    if (state === undefined) complete = false;
    else states.set(name, state);
  }
  const machine: Machine = { startAt: parsed.data.StartAt, states };
  if (complete) checkTargets(machine, place);
  return machine;
};

/** Reads a definition; one that leaves the driver's subset is refused with every path and reason. */
export const loadMachine = (text: string): Loaded => {
  const problems: LoadProblem[] = [];
  const place: Place = { path: "", problems };
  let json: Json;
  try {
    json = parseJson(text);
  } catch {
    return { kind: "refused", problems: [{ path: "/", reason: "not JSON" }] };
  }
  if (!isJsonObject(json)) {
    return { kind: "refused", problems: [{ path: "/", reason: "not an object" }] };
  }
  const machine = loadLevel(json, topLevel, place);
  return machine === undefined || problems.length > 0
    ? { kind: "refused", problems }
    : { kind: "loaded", machine };
};
