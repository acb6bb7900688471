import { mkdtempSync, rmSync } from "node:fs";
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

export type Templates = {
  readonly records: StackTemplate;
  readonly procedure: StackTemplate;
  /** Those of the machines of procedures, by the names of their stacks; none where the settings name none. */
  readonly machines?: Readonly<Record<string, StackTemplate>>;
};

/** Both templates under a context, without the functions' code. */
export const synthesized = (context: Record<string, unknown>): Templates => {
  const outdir = mkdtempSync(join(tmpdir(), "tasdiq-templates-"));
  try {
    return synthesizedInto(outdir, context);
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const synthesizedInto = (outdir: string, context: Record<string, unknown>): Templates => {
  const { app, records, procedure, machines } = tasdiqApp({
    codeFor: () => () => Code.fromInline("exports.handler = () => {}"),
    version: "1.2.3",
    checked: false,
    app: { context, outdir, analyticsReporting: false, builtinCloudFormationValidation: false },
  });
  const assembly = app.synth();
  return {
    records: assembly.getStackArtifact(records.artifactId).template as StackTemplate,
    procedure: assembly.getStackArtifact(procedure.artifactId).template as StackTemplate,
    machines: Object.fromEntries(
      machines.map(({ stackName, artifactId }) => [
        stackName,
        assembly.getStackArtifact(artifactId).template as StackTemplate,
      ]),
    ),
  };
};
