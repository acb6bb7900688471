import type { Resource, Stack } from "./assembly.ts";
import { Undefined } from "./resolve.ts";

const dependsOn = ({ DependsOn = [] }: Resource): readonly string[] =>
  typeof DependsOn === "string" ? [DependsOn] : DependsOn;

const namesIn = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\$\{([^!}.]+)[^}]*\}/g)].map(([, name = ""]) => name);

/** The names that a part of a template refers to, those of the account and the region among them. */
const referredTo = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(referredTo);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === "Ref") return [String(inner)];
    if (key === "Fn::GetAtt")
      return [String(typeof inner === "string" ? inner.split(".")[0] : (inner as string[])[0])];
    const sub = key === "Fn::Sub" ? (Array.isArray(inner) ? (inner[0] as string) : inner) : "";
    return [...(typeof sub === "string" ? namesIn(sub) : []), ...referredTo(inner)];
  });
};

/**
 * The names of a stack's resources, each after those that it refers to.
 * @throws Undefined where a reference names nothing in the stack, and a fault where references go round in a circle
 */
export const inOrder = ({ name: stack, resources }: Stack): readonly string[] => {
  const ordered = new Set<string>();
  const visit = (name: string, through: readonly string[]): void => {
    if (ordered.has(name)) return;
    const resource = resources[name];
    if (resource === undefined)
      throw new Undefined(
        `${stack}: ${through.at(-1) ?? "the stack"} refers to ${name}, which is not there`,
      );
    if (through.includes(name))
      throw new Error(`${stack}: resources wait for each other: ${[...through, name].join(", ")}`);
    const others = [...dependsOn(resource), ...referredTo(resource.Properties)];
    for (const other of others) if (!other.startsWith("AWS::")) visit(other, [...through, name]);
    ordered.add(name);
  };
  for (const name of Object.keys(resources)) visit(name, []);
  return [...ordered];
};
