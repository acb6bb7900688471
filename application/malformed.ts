import { config } from "zod/mini";
import en from "zod/v4/locales/en.cjs";
import { refusal, type Refusal } from "../domain/refusal.ts";

// Without a language zod/mini says no more than "Invalid input".
config(en());

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
  readonly errors?: readonly (readonly Issue[])[];
};

const whereOf = (prefix: string, path: readonly PropertyKey[]): string =>
  prefix === "" && path.length === 0
    ? "the input"
    : [prefix, ...path.map(String)].filter((part) => part !== "").join(".");

// Whoever wrote a file left a field out; nothing was received that could be undefined.
const leftOut = /^Invalid input: (expected .+), received undefined$/;

const reasonOf = ({ message }: Issue): string => message.replace(leftOut, "is missing: $1");

/** The first thing that is wrong with an input, as a refusal that names its place. */
export const faultsOf = (error: { readonly issues: readonly Issue[] }, prefix: string): Refusal => {
  const [issue] = error.issues;
  const where = whereOf(prefix, issue?.path ?? []);
  return refusal(
    "MalformedInput",
    { where, reason: issue === undefined ? "is not understood" : reasonOf(issue) },
    {
      cite: "the command's schema",
      url: null,
      mark: "seen",
    },
  );
};
