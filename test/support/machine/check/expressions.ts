import { exitsOf, isFields, listOf, type Machine } from "../../../../statemachines/asl.ts";
import {
  type Finding,
  isCallback,
  isExpression,
  knownFunctions,
  type Place,
  type Uses,
  usesOf,
} from "./ast.ts";

/** The variables that hold a value at each state, whichever way it was reached. */
export type Assigned = ReadonlyMap<string, ReadonlySet<string>>;

const meet = (
  before: ReadonlySet<string> | undefined,
  arriving: ReadonlySet<string>,
): ReadonlySet<string> =>
  before === undefined ? arriving : new Set([...before].filter((name) => arriving.has(name)));

/** Forward, to the fixed point: a variable counts only if every way to the state assigns it. */
export const assignedIn = ({ startAt, states }: Machine): Assigned => {
  const at = new Map<string, ReadonlySet<string>>([[startAt, new Set()]]);
  const open = [startAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = states.get(name);
    const here = at.get(name) ?? [];
    for (const exit of state === undefined ? [] : exitsOf(state)) {
      const before = at.get(exit.to);
      const after = meet(before, new Set([...here, ...exit.assigned]));
      if (before?.size === after.size) continue;
      at.set(exit.to, after);
      open.push(exit.to);
    }
  }
  return at;
};

/** Uses of variables that some way to the state has not assigned. Special names are judged elsewhere. */
export const checkVariables = (found: Found, assigned: ReadonlySet<string>): readonly Finding[] =>
  found.uses.variables
    .filter((name) => name !== "" && name !== "$" && name !== "states" && name !== "eval")
    .filter((name) => !knownFunctions.has(name) && !assigned.has(name))
    .map((name) => ({
      path: [found.place.path, ...found.at].join("/"),
      message: `uses $${name}, which not every way to this state has assigned`,
    }));

const isLegalName = (name: string): boolean =>
  /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) && name.length <= 80 && name !== "states";

const assignsOf = (place: Place): readonly (readonly [string, unknown])[] => [
  ["Assign", place.state["Assign"]],
  ...listOf(place.state["Catch"]).map(
    (item, index) =>
      [`Catch/${index}/Assign`, isFields(item) ? item["Assign"] : undefined] as const,
  ),
];

/** Names that cannot be assigned, or had better not be. */
export const checkAssignNames = (place: Place): readonly Finding[] =>
  assignsOf(place).flatMap(([at, assign]) =>
    (isFields(assign) ? Object.keys(assign) : []).flatMap((name) => {
      const path = `${place.path}/${at}/${name}`;
      if (!isLegalName(name)) return [{ path, message: "is no legal name for a variable" }];
      return knownFunctions.has(name) ? [{ path, message: "hides the function of this name" }] : [];
    }),
  );

/** An expression, the fields that lead to it within its state, and what it uses. */
type Found = {
  readonly place: Place;
  readonly at: readonly string[];
  readonly uses: Uses;
};

const entriesOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value);

const collect = (
  place: Place,
  value: unknown,
  at: readonly string[],
): readonly (Found | Finding)[] => {
  if (isExpression(value)) {
    try {
      return [{ place, at, uses: usesOf(value) }];
    } catch {
      return [{ path: [place.path, ...at].join("/"), message: "is not JSONata" }];
    }
  }
  if (!isFields(value) && !Array.isArray(value)) return [];
  return entriesOf(value).flatMap(([key, field]) => collect(place, field, [...at, key]));
};

export const expressionsIn = (place: Place): readonly (Found | Finding)[] =>
  collect(place, place.state, []);

const holdsIn = (found: Found): readonly string[] => {
  const [first, , inner] = found.at;
  const leaves = first === "Output" || first === "Assign";
  const catches = first === "Catch" && (inner === "Output" || inner === "Assign");
  const always = ["input", "context"];
  if (catches) return [...always, "errorOutput"];
  return leaves && found.place.state["Type"] === "Task" ? [...always, "result"] : always;
};

const tokenPath = "context.Task";

const checkToken = (found: Found, path: string): readonly Finding[] => {
  const mayHold = isCallback(found.place.state) && found.at[0] === "Arguments";
  if (mayHold || !found.uses.states.some((used) => used.startsWith(tokenPath))) return [];
  return [{ path, message: "uses the task token, which only a callback's Arguments have" }];
};

const forbidden: Readonly<Record<string, string>> = {
  "": "uses the bare $, which is nothing here",
  $: "uses $$, which is nothing here",
  eval: "uses $eval, which the service leaves out",
};

/** What an expression uses that does not exist where it stands. */
export const checkExpression = (found: Found): readonly Finding[] => {
  const path = [found.place.path, ...found.at].join("/");
  const holds = holdsIn(found);
  const missing = found.uses.states
    .map((used) => used.split(".")[0] ?? "")
    .filter((field) => !holds.includes(field))
    .map((field) => ({ path, message: `uses $states.${field}, which is not there` }));
  const banned = found.uses.variables
    .map((name) => forbidden[name])
    .filter((message) => message !== undefined)
    .map((message) => ({ path, message }));
  return [...missing, ...banned, ...checkToken(found, path)];
};
