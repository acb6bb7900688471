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

/** The first thing that is wrong with an input, as a refusal that names its place. */
export const faultsOf = (error: { readonly issues: readonly Issue[] }, prefix: string): Refusal => {
  const [issue] = error.issues;
  const where = whereOf(prefix, issue?.path ?? []);
  return refusal(
    "MalformedInput",
    { where, reason: issue?.message ?? "is not understood" },
    {
      cite: "the command's schema",
      url: null,
      mark: "seen",
    },
  );
};
