import { resolve } from "../resolve.ts";
import type { Templates } from "../templates.ts";

/** A resource of one of the stacks, with every reference in it filled in. */
export type Part = {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** Says what is wrong with the parts of an installation, each fault with the id of the part. */
export type Rule = (parts: readonly Part[]) => readonly string[];

/** Everything that an installation is made of. */
export const partsOf = (templates: Templates): readonly Part[] =>
  [templates.records, templates.procedure, ...Object.values(templates.machines ?? {})].flatMap(
    (template) =>
      Object.entries(template.Resources).map(([id, { Type, Properties }]) => ({
        id,
        type: Type,
        properties: (resolve(Properties, { template, templates }) ?? {}) as Part["properties"],
      })),
  );

export const ofTypes = (parts: readonly Part[], ...types: readonly string[]): readonly Part[] =>
  parts.filter(({ type }) => types.includes(type));

/** What stands under these names, one in the other; undefined where there is none. */
export const at = (value: unknown, ...names: readonly (string | number)[]): unknown =>
  names.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null
        ? (inner as Readonly<Record<string | number, unknown>>)[name]
        : undefined,
    value,
  );

export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];

/** Every object in a value, itself included, however deep. */
export const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return [fields, ...Object.values(fields).flatMap(objectsIn)];
};
