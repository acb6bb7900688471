/** An object with named fields, from JSON or YAML. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.map((one: unknown) => one) : [];

export const textIn = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
