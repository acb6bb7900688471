import { exitsOf, isFields, listOf, type Level } from "../asl.ts";
import type { Found } from "./expressions.ts";
import type { Finding, Place } from "./finding.ts";
import { knownFunctions } from "./ast.ts";

/** The variables that hold a value at each state, whichever way it was reached. */
type Assigned = ReadonlyMap<string, ReadonlySet<string>>;

const meet = (
  before: ReadonlySet<string> | undefined,
  arriving: ReadonlySet<string>,
): ReadonlySet<string> =>
  before === undefined ? arriving : new Set([...before].filter((name) => arriving.has(name)));

/** Forward, to the fixed point: a variable counts only if every way to the state assigns it. */
export const assignedIn = (level: Level, outer: ReadonlySet<string>): Assigned => {
  const at = new Map<string, ReadonlySet<string>>([[level.startAt, outer]]);
  const open = [level.startAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = level.states.get(name);
    const here = at.get(name) ?? outer;
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
  ...["Choices", "Catch"].flatMap((list) =>
    listOf(place.state[list]).map(
      (item, index) =>
        [`${list}/${index}/Assign`, isFields(item) ? item["Assign"] : undefined] as const,
    ),
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
