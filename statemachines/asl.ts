/** A definition as its readers here need it: the drawing and the check. */

export type Fields = Readonly<Record<string, unknown>>;

/** A machine or a branch: states that can lead to one another. */
export type Level = {
  /** From the root of the file; empty for the machine itself. */
  readonly path: string;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, Fields>;
  /** The level and the state that this one is a branch of. */
  readonly within?: { readonly level: Level; readonly state: string };
};

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

const branchesOf = (state: Fields): readonly (readonly [string, unknown])[] => [
  ...listOf(state["Branches"]).map((branch, index) => [`Branches/${index}`, branch] as const),
  ...(state["ItemProcessor"] === undefined
    ? []
    : [["ItemProcessor", state["ItemProcessor"]] as const]),
];

const levelsFrom = (machine: Fields, path: string, within?: Level["within"]): readonly Level[] => {
  const states = new Map<string, Fields>();
  if (isFields(machine["States"])) {
    for (const [name, state] of Object.entries(machine["States"])) {
      if (isFields(state)) states.set(name, state);
    }
  }
  const level: Level = {
    path,
    startAt: String(machine["StartAt"]),
    states,
    ...(within === undefined ? {} : { within }),
  };
  const inner = [...states].flatMap(([name, state]) =>
    branchesOf(state).flatMap(([place, branch]) =>
      isFields(branch)
        ? levelsFrom(branch, `${path}/States/${name}/${place}`, { level, state: name })
        : [],
    ),
  );
  return [level, ...inner];
};

/** The machine and its branches, outermost first. A text that is no JSON object is a fault. */
export const readLevels = (aslText: string): readonly Level[] => {
  const machine: unknown = JSON.parse(aslText);
  if (!isFields(machine)) throw new Error("A definition is a JSON object");
  return levelsFrom(machine, "");
};

const choiceExits = (state: Fields): readonly Exit[] => {
  const rules = listOf(state["Choices"]).filter(isFields);
  const exits: Exit[] = rules.map((rule) => ({
    to: String(rule["Next"]),
    assigned: namesIn(rule["Assign"]),
    by: { kind: "choice", condition: String(rule["Condition"]) },
  }));
  if (typeof state["Default"] !== "string") return exits;
  const assigned = namesIn(state["Assign"]);
  return [...exits, { to: state["Default"], assigned, by: { kind: "default" } }];
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
