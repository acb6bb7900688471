/** An error as the States Language knows it: a name that Retry and Catch match, and a cause. */
export class StateError extends Error {
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = "StateError";
    this.error = error;
    this.cause = cause;
  }
}

/** States Language, "Appendix A: Predefined Error Codes": what no retrier and no catcher sees. */
const terminal: readonly string[] = ["States.Runtime", "States.DataLimitExceeded"];

const matchesName = (pattern: string, error: string): boolean => {
  if (pattern === error || pattern === "States.ALL") return true;
  return pattern === "States.TaskFailed" && error !== "States.Timeout";
};

/** Whether a retrier's or catcher's ErrorEquals names this error. */
export const matches = (errorEquals: readonly string[], error: string): boolean =>
  !terminal.includes(error) && errorEquals.some((pattern) => matchesName(pattern, error));

export const queryError = (cause: string): StateError =>
  new StateError("States.QueryEvaluationError", cause);

export const runtimeError = (cause: string): StateError => new StateError("States.Runtime", cause);

// An index signature, because a Record of itself would be a circular type.
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = Readonly<Record<string, Json>>;

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
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "object") return undefined;
  return Array.isArray(value) ? copyList(value) : copyObject(value);
};

/** Reads a JSON text; an unreadable one is a fault. */
export const parseJson = (text: string): Json => {
  const parsed: unknown = JSON.parse(text);
  const plain = toJson(parsed);
  if (plain === undefined) throw new Error("Not JSON");
  return plain;
};
