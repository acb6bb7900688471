import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Code } from "aws-cdk-lib/aws-lambda";
import { tasdiqApp, type TasdiqApp } from "../../../infra/tasdiq-app.ts";

export type Checked = {
  readonly context: Readonly<Record<string, unknown>>;
  /** An empty folder, for the templates and the report. */
  readonly outdir: string;
  readonly plant?: (made: TasdiqApp) => void;
  /** CloudFormation's own rules take longest. */
  readonly builtinCloudFormationValidation: boolean;
};

/** Synthesizes the stacks with their checks, without the functions' code. What is found is printed, and stands in the report. */
export const synthesizeChecked = ({ context, outdir, plant, ...builtin }: Checked): void => {
  const made = tasdiqApp({
    codeFor: () => () => Code.fromInline("exports.handler = () => {}"),
    version: "1.2.3",
    checked: true,
    app: { context, outdir, analyticsReporting: false, ...builtin },
  });
  plant?.(made);
  try {
    made.app.synth();
  } catch {
    // The report says more than the error.
  }
};

type Report = { pluginReports: { violations: { ruleName: string }[] }[] };

/** The rules that were broken, as the report in a folder names them. */
export const foundIn = (outdir: string): readonly string[] => {
  const report = readFileSync(join(outdir, "validation-report.json"), "utf8");
  return (JSON.parse(report) as Report).pluginReports.flatMap(({ violations }) =>
    violations.map(({ ruleName }) => ruleName),
  );
};

// In a process of its own: node test/support/infra/checked.ts FOLDER CONTEXT
if (process.argv[1] === import.meta.filename) {
  const [, , outdir = "", context = ""] = process.argv;
  synthesizeChecked({
    context: JSON.parse(context) as Checked["context"],
    outdir,
    builtinCloudFormationValidation: true,
  });
}
