/** A definition as its readers here need it: the drawing and the check. */

export type Fields = Readonly<Record<string, unknown>>;

export type Machine = { readonly startAt: string; readonly states: ReadonlyMap<string, Fields> };

export type Exit = {
  readonly to: string;
  /** What is assigned on this way out. */
  readonly assigned: readonly string[];
  readonly by:
    | { readonly kind: "next" }
    | { readonly kind: "default" }
    | { readonly kind: "choice"; readonly condition: string }
    | { readonly kind: "catch"; readonly errors: readonly string[] };
};

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((item) => typeof item === "string");

const namesIn = (assign: unknown): readonly string[] =>
  isFields(assign) ? Object.keys(assign) : [];

/** A text that is no JSON object is a fault. */
export const readMachine = (aslText: string): Machine => {
  const machine: unknown = JSON.parse(aslText);
  if (!isFields(machine)) throw new Error("A definition is a JSON object");
  const states = new Map<string, Fields>();
  if (isFields(machine["States"])) {
    for (const [name, state] of Object.entries(machine["States"])) {
      if (isFields(state)) states.set(name, state);
    }
  }
  return { startAt: String(machine["StartAt"]), states };
};

const choiceExits = (state: Fields): readonly Exit[] => {
  const rules = listOf(state["Choices"]).filter(isFields);
  const exits: Exit[] = rules.map((rule) => ({
    to: String(rule["Next"]),
    assigned: [],
    by: { kind: "choice", condition: String(rule["Condition"]) },
  }));
  return [...exits, { to: String(state["Default"]), assigned: [], by: { kind: "default" } }];
};

/** Every way out of a state, in the order of the file. */
export const exitsOf = (state: Fields): readonly Exit[] => {
  if (state["Type"] === "Choice") return choiceExits(state);
  const caught: readonly Exit[] = listOf(state["Catch"])
    .filter(isFields)
    .map((catcher) => ({
      to: String(catcher["Next"]),
      assigned: namesIn(catcher["Assign"]),
      by: { kind: "catch", errors: textsOf(catcher["ErrorEquals"]) },
    }));
  if (typeof state["Next"] !== "string") return caught;
  const onward: Exit = {
    to: state["Next"],
    assigned: namesIn(state["Assign"]),
    by: { kind: "next" },
  };
  return [onward, ...caught];
};
