import type { Stack } from "./assembly.ts";

/** A resource as it was made: what `Ref` and `Fn::GetAtt` give of it. */
export type Made = {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
};

/** What is known while a stack is deployed. */
export type Known = {
  readonly account: string;
  readonly stack: Stack;
  readonly made: ReadonlyMap<string, Made>;
  /** The values that stacks deployed before have exported, by name. */
  readonly exports: ReadonlyMap<string, string>;
  /** The outputs of stacks deployed before, by `<stack>.<output>`. */
  readonly outputs: ReadonlyMap<string, string>;
};

/** Something that a template refers to and that is not there. */
export class Undefined extends Error {
  override readonly name = "Undefined";
}

type Fields = Readonly<Record<string, unknown>>;
type Fill = (value: unknown) => unknown;

export const stackIdOf = ({ account, stack }: Pick<Known, "account" | "stack">): string =>
  `arn:aws:cloudformation:${stack.region}:${account}:stack/${stack.name}/rehearsed`;

const pseudo = (known: Known): Readonly<Record<string, string>> => ({
  "AWS::AccountId": known.account,
  "AWS::Region": known.stack.region,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": known.stack.name,
  "AWS::StackId": stackIdOf(known),
});

const reference = (known: Known, name: string): string => {
  const found = pseudo(known)[name] ?? known.made.get(name)?.ref;
  if (found === undefined) throw new Undefined(`Ref ${name} names nothing`);
  return found;
};

const attribute = (known: Known, name: string, wanted: string): string => {
  const made = known.made.get(name);
  if (made === undefined) throw new Undefined(`Fn::GetAtt ${name}.${wanted} names nothing`);
  const found = made.attributes[wanted];
  if (found === undefined)
    throw new Undefined(`${known.stack.resources[name]?.Type ?? name} has no ${wanted} (${name})`);
  return found;
};

const text = (value: unknown, where: string): string => {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new Undefined(`${where} needs a text, and there is ${JSON.stringify(value)}`);
};

const joined: (fill: Fill, value: unknown) => string = (fill, value) => {
  const [separator, parts] = fill(value) as [string, readonly unknown[]];
  return parts.map((part) => text(part, "Fn::Join")).join(separator);
};

const substituted = (known: Known, fill: Fill, value: unknown): string => {
  const [pattern, own] = (Array.isArray(value) ? value : [value, {}]) as [string, Fields];
  return pattern.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (name.startsWith("!")) return `\${${name.slice(1)}}`;
    if (name in own) return text(fill(own[name]), "Fn::Sub");
    const [resource = "", ...path] = name.split(".");
    return path.length === 0 ? reference(known, name) : attribute(known, resource, path.join("."));
  });
};

const exported = (known: Known, name: string): string => {
  const found = known.exports.get(name);
  if (found === undefined) throw new Undefined(`Nothing is exported as ${name}`);
  return found;
};

const outputOf = (known: Known, { StackName, OutputName }: Fields): string => {
  const name = `${String(StackName)}.${String(OutputName)}`;
  const found = known.outputs.get(name);
  if (found === undefined) throw new Undefined(`No stack has the output ${name}`);
  return found;
};

const intrinsics: Readonly<Record<string, (known: Known, fill: Fill, value: unknown) => unknown>> =
  {
    Ref: (known, _, value) => reference(known, text(value, "Ref")),
    "Fn::GetAtt": (known, _, value) => {
      const [resource, wanted] = (
        typeof value === "string" ? value.split(/\.(.*)/s) : value
      ) as string[];
      return attribute(known, resource ?? "", wanted ?? "");
    },
    "Fn::Join": (_, fill, value) => joined(fill, value),
    "Fn::Sub": (known, fill, value) => substituted(known, fill, value),
    "Fn::ImportValue": (known, fill, value) =>
      exported(known, text(fill(value), "Fn::ImportValue")),
    "Fn::GetStackOutput": (known, fill, value) => outputOf(known, fill(value) as Fields),
    "Fn::Select": (_, fill, value) => {
      const [index, list] = fill(value) as [unknown, readonly unknown[]];
      const found = list[Number(index)];
      if (found === undefined) throw new Undefined(`Fn::Select finds nothing at ${String(index)}`);
      return found;
    },
    "Fn::Split": (_, fill, value) => {
      const [separator, whole] = fill(value) as [string, string];
      return whole.split(separator);
    },
  };

/**
 * A part of a template with everything filled in that it refers to.
 * @throws Undefined for what is not there, and a fault for a function of CloudFormation that is not known here
 */
export const resolve = (value: unknown, known: Known): unknown => {
  const fill: Fill = (inner) => resolve(inner, known);
  if (Array.isArray(value)) return value.map(fill);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only !== undefined && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
    const intrinsic = intrinsics[only[0]];
    if (intrinsic === undefined || entries.length > 1)
      throw new Error(`The rehearsal does not know ${JSON.stringify(value).slice(0, 80)}`);
    return intrinsic(known, fill, only[1]);
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, fill(inner)]));
};
