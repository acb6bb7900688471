import { isFields } from "../asl.ts";
import { isExpression, usesOf, type Uses } from "./ast.ts";
import { isCallback, type Finding, type Place } from "./finding.ts";

/** An expression, the fields that lead to it within its state, and what it uses. */
export type Found = {
  readonly place: Place;
  readonly at: readonly string[];
  readonly uses: Uses;
};

/** Fields that belong to other states, not to this one. */
const elsewhere: readonly string[] = ["Branches", "ItemProcessor"];

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
  return entriesOf(value)
    .filter(([key]) => at.length > 0 || !elsewhere.includes(key))
    .flatMap(([key, field]) => collect(place, field, [...at, key]));
};

export const expressionsIn = (place: Place): readonly (Found | Finding)[] =>
  collect(place, place.state, []);

const resultTypes: readonly unknown[] = ["Task", "Parallel", "Map"];

const holdsIn = (found: Found): readonly string[] => {
  const [first, , inner] = found.at;
  const leaves = first === "Output" || first === "Assign";
  const catches = first === "Catch" && (inner === "Output" || inner === "Assign");
  const always = ["input", "context"];
  if (catches) return [...always, "errorOutput"];
  return leaves && resultTypes.includes(found.place.state["Type"]) ? [...always, "result"] : always;
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
