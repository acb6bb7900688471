export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const copyObject = (value: object): JsonObject | undefined => {
  const copy: Record<string, Json> = {};
  for (const [key, field] of Object.entries<unknown>({ ...value })) {
    if (field === undefined) continue;
    const plain = toJson(field);
    if (plain === undefined) return undefined;
    copy[key] = plain;
  }
  return copy;
};

const copyList = (values: readonly unknown[]): readonly Json[] | undefined => {
  const copy: Json[] = [];
  for (const value of values) {
    const plain = toJson(value);
    if (plain === undefined) return undefined;
    copy.push(plain);
  }
  return copy;
};

/**
 * A plain copy of a value, or undefined if it has no JSON form: undefined itself, functions,
 * NaN and the infinities (which JSON.stringify would silently turn into null).
 * Fields that are undefined are left out.
 */
export const toJson = (value: unknown): Json | undefined => {
  if (value === null) return null;
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : undefined;
    case "object":
      return Array.isArray(value) ? copyList(value) : copyObject(value);
    default:
      return undefined;
  }
};

/** Reads a JSON text; an unreadable one is a fault. */
export const parseJson = (text: string): Json => {
  const parsed: unknown = JSON.parse(text);
  const plain = toJson(parsed);
  if (plain === undefined) throw new Error("Not JSON");
  return plain;
};
