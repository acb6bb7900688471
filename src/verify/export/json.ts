const hexShape = /^[0-9a-f]{64}$/;

/** What a JSON text says; undefined for what is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;

export const countIn = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

export const hashIn = (value: unknown): string | undefined =>
  typeof value === "string" && hexShape.test(value) ? value : undefined;

export const hashesIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => hashIn(one) !== undefined) ? value : undefined;
