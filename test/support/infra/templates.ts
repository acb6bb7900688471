import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { onceInRun } from "../once-in-run.ts";
import type * as Synthesized from "./synthesized.ts";
import type { Resource, StackTemplate, Templates } from "./synthesized.ts";

export type { Resource, StackTemplate, Templates };

export const root = join(import.meta.dirname, "../../..");

const cdkContext = (
  JSON.parse(readFileSync(join(root, "cdk.json"), "utf8")) as {
    context: Readonly<Record<string, unknown>>;
  }
).context;

/** The context of `cdk.json`, with some of it changed. */
export const contextWith = (
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({ ...cdkContext, ...changes });

// The CDK takes longest to load, and most suites find the templates made.
const synthesized = (changes: Readonly<Record<string, unknown>>): Templates => {
  const maker = createRequire(import.meta.url)("./synthesized.ts") as typeof Synthesized;
  return maker.synthesized(contextWith(changes));
};

/** Both templates, the functions' code left out: it is bundled and measured elsewhere. */
export const synthesize = (changes: Readonly<Record<string, unknown>> = {}): Templates =>
  onceInRun(`templates ${JSON.stringify(changes)}`, () => synthesized(changes));

/** Resources of a type, by their logical ids. */
export const ofType = (
  template: StackTemplate,
  type: string,
): readonly (readonly [string, Resource])[] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
