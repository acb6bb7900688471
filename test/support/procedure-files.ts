import { compile } from "../../src/law/file/compile.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";

/** A stage, a clock or a rule as a file says it. */
export type Part = Readonly<Record<string, unknown>> & { readonly id: string };

type Duty = { readonly for?: string; readonly may: readonly string[]; readonly name: object };

type Written = {
  readonly stages: readonly Part[];
  readonly clocks?: readonly Part[];
  readonly duties: Readonly<Record<string, Duty>>;
};

/** The file of a procedure, as it was written. */
export const fileOf = ({ file }: Procedure): Required<Written> => {
  const written = file as Written;
  return { ...written, clocks: written.clocks ?? [] };
};

/** A procedure of which a test changes parts of the file. */
export const procedureWith = ({ file }: Procedure, parts: object): Procedure => {
  const read = compile({ ...(file as Written), ...parts });
  if (!read.success) throw new Error(JSON.stringify(read.error.issues));
  return read.data;
};
