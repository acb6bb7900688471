import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

export type JsonObject = Readonly<Record<string, unknown>>;

type Responses = Readonly<Record<string, JsonObject>>;
export type DescribedOperation = {
  readonly operationId: string;
  readonly description?: string;
  readonly responses: Responses;
};

export type Described = {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonObject>>;
    readonly responses: Responses;
  };
};

/** The committed description, as text. */
export const committed = readFileSync("docs/openapi.json", "utf8");
export const described = JSON.parse(committed) as Described;

/** Every operation, by its method and path. */
export const operationsIn = ({ paths }: Described): ReadonlyMap<string, DescribedOperation> =>
  new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    ),
  );

// An answer may get members one day; here each must be described. What is open says so itself.
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  return "properties" in inner && !("additionalProperties" in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
};

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: "described:/", ...(closed(described) as JsonObject) });

/** Checks a value against a schema of the description, with every member described. */
export const validatorOf = (id: string): ValidateFunction => {
  const validate = ajv.getSchema(`described:/#/components/schemas/${id}`);
  if (validate === undefined) throw new Error(`the description has no schema ${id}`);
  return validate;
};
