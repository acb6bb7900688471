import type { Assembly } from "../template/assembly.ts";

// What a fault is planted into: a copy of the templates that may be changed.

type Fields = Record<string, unknown>;
type Changed = { Type: string; Properties: Fields };
type Statement = {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Condition?: Record<string, Fields>;
} & Fields;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

export type Template = {
  /** The only resource whose name begins so, in either stack; undone where there is none or several. */
  readonly resource: (start: string) => Changed;
  readonly remove: (start: string) => void;
  /** All resources of a type. */
  readonly ofType: (type: string) => readonly Changed[];
  /** The variables of a function, by its folder's name. */
  readonly variables: (name: string) => Fields;
  /** What the policy of a role says. */
  readonly statements: (start: string) => Statement[];
  /** Takes an action away from a role, wherever it is allowed on what is named so. */
  readonly deny: (start: string, action: string, of?: string) => void;
  /** A part of a resource, by the names that lead to it. */
  readonly part: (start: string, ...path: readonly string[]) => Fields;
};

const listOf = (value: string | string[]): string[] =>
  typeof value === "string" ? [value] : value;

const ofMachines = "TasdiqMachine-";

/** A copy of what was synthesized, and the means to change it. */
export const changeable = (given: Assembly): { assembly: Assembly; template: Template } => {
  const assembly = structuredClone(given);
  const stacks = assembly.stacks.map(({ resources }) => resources as Record<string, Changed>);
  // The machines of procedures are stacks that hold the same: a resource of one is called by its stack as well.
  const inStack = (stack: string | undefined) =>
    assembly.stacks
      .filter(({ name }) => (stack === undefined ? !name.startsWith(ofMachines) : name === stack))
      .map(({ resources }) => resources as Record<string, Changed>);
  const named = (called: string): readonly [Record<string, Changed>, string] => {
    const [start = "", stack] = called.split("/").reverse();
    const found = inStack(stack).flatMap((resources) =>
      Object.keys(resources)
        .filter((id) => new RegExp(`^${start}(?:[0-9A-F]{8})?$`).test(id))
        .map((id) => [resources, id] as const),
    );
    const [one, ...more] = found;
    if (one === undefined || more.length > 0)
      throw new Error(`${String(found.length)} resources are called ${start}`);
    return one;
  };
  const resource: Template["resource"] = (start) => {
    const [resources, id] = named(start);
    return resources[id] ?? { Type: "", Properties: {} };
  };
  const part: Template["part"] = (start, ...path) =>
    path.reduce<Fields>((fields, name) => {
      const inner = fields[name];
      if (!isFields(inner)) throw new Error(`${start} has no ${path.join(".")}`);
      return inner;
    }, resource(start).Properties);
  const statements: Template["statements"] = (start) =>
    part(`${start}RoleDefaultPolicy`, "PolicyDocument")["Statement"] as Statement[];
  return {
    assembly,
    template: {
      resource,
      part,
      statements,
      remove: (start) => {
        const [resources, id] = named(start);
        Reflect.deleteProperty(resources, id);
      },
      ofType: (type) =>
        stacks.flatMap((resources) => Object.values(resources)).filter(({ Type }) => Type === type),
      variables: (name) => part(`${name.replaceAll("-", "")}Function`, "Environment", "Variables"),
      deny: (start, action, of = "") => {
        let taken = 0;
        for (const statement of statements(start)) {
          const isNamed = JSON.stringify(statement.Resource).includes(of);
          const rest = listOf(statement.Action).filter((one) => one !== action);
          if (
            statement.Effect !== "Allow" ||
            !isNamed ||
            rest.length === listOf(statement.Action).length
          )
            continue;
          statement.Action = rest.length === 0 ? ["none:None"] : rest;
          taken += 1;
        }
        if (taken === 0) throw new Error(`${start} is not allowed ${action} on ${of}`);
      },
    },
  };
};
