import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Code } from "aws-cdk-lib/aws-lambda";
import { tasdiqApp } from "../../../infra/tasdiq-app.ts";

export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

export type StackTemplate = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { Value: unknown; Export?: { Name: string } }>>;
};

export type Templates = { readonly records: StackTemplate; readonly procedure: StackTemplate };

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

/** Both templates, the functions' code left out: it is bundled and measured elsewhere. */
export const synthesize = (changes: Readonly<Record<string, unknown>> = {}): Templates => {
  const outdir = mkdtempSync(join(tmpdir(), "tasdiq-templates-"));
  const { app, records, procedure } = tasdiqApp({
    codeFor: () => () => Code.fromInline("exports.handler = () => {}"),
    version: "1.2.3",
    checked: false,
    app: {
      context: contextWith(changes),
      outdir,
      analyticsReporting: false,
      builtinCloudFormationValidation: false,
    },
  });
  const assembly = app.synth();
  const templates = {
    records: assembly.getStackArtifact(records.artifactId).template as StackTemplate,
    procedure: assembly.getStackArtifact(procedure.artifactId).template as StackTemplate,
  };
  rmSync(outdir, { recursive: true });
  return templates;
};

/** Resources of a type, by their logical ids. */
export const ofType = (
  template: StackTemplate,
  type: string,
): readonly (readonly [string, Resource])[] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
