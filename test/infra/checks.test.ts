import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { Code } from "aws-cdk-lib/aws-lambda";
import { AttributeType, Table } from "aws-cdk-lib/aws-dynamodb";
import { acknowledgementsIn } from "../../infra/acknowledgements.ts";
import { readSettings } from "../../infra/settings.ts";
import { tasdiqApp, type TasdiqApp } from "../../infra/tasdiq-app.ts";
import { restored } from "../support/infra/restored.ts";
import { contextWith } from "../support/infra/templates.ts";

const reminders = { addresses: { clerk: ["clerks@parliament.example", "clerks@other.example"] } };

const outputs: string[] = [];
afterAll(() => {
  for (const outdir of outputs) rmSync(outdir, { recursive: true });
});

type Run = {
  readonly region: string;
  readonly changes?: Readonly<Record<string, unknown>>;
  readonly plant?: (made: TasdiqApp) => void;
  /** CloudFormation's own rules take longest, so they are run once. */
  readonly builtinCloudFormationValidation: boolean;
};

const reportOf = ({ region, changes, plant, builtinCloudFormationValidation }: Run): string => {
  const outdir = mkdtempSync(join(tmpdir(), "tasdiq-checks-"));
  outputs.push(outdir);
  const made = tasdiqApp({
    codeFor: () => () => Code.fromInline("exports.handler = () => {}"),
    version: "1.2.3",
    checked: true,
    app: {
      context: contextWith({ "tasdiq:region": region, ...changes }),
      outdir,
      analyticsReporting: false,
      builtinCloudFormationValidation,
    },
  });
  plant?.(made);
  const before = process.exitCode;
  // What is found is printed as well; here it is read from the report.
  const write = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    made.app.synth();
  } catch {
    // The report says more than the error.
  } finally {
    process.exitCode = before;
    write.mockRestore();
  }
  return readFileSync(join(outdir, "validation-report.json"), "utf8");
};

type Report = { pluginReports: { violations: { ruleName: string }[] }[] };
const found = (report: string): readonly string[] =>
  (JSON.parse(report) as Report).pluginReports.flatMap(({ violations }) =>
    violations.map(({ ruleName }) => ruleName),
  );

describe("the packs of cdk-nag and CloudFormation's own rules", () => {
  it("find nothing that is not acknowledged", () => {
    const run = { region: "eu-central-1", builtinCloudFormationValidation: true };
    expect(found(reportOf(run))).toEqual([]);
  }, 60_000);

  it("find nothing after a restore either, with an identity that SES knew before, pages to sign in to and people to remind", () => {
    const changes = {
      ...restored,
      "tasdiq:sesIdentityExists": true,
      "tasdiq:reminders": reminders,
      "tasdiq:pagesAddress": "https://treaties.parliament.example",
      "tasdiq:signInDomain": "treaties-parliament",
    };
    const run = { region: "eu-central-1", changes, builtinCloudFormationValidation: false };
    expect(found(reportOf(run))).toEqual([]);
  }, 60_000);

  it("are run at all, in every region: a careless table is found, and nothing else", () => {
    const planted = reportOf({
      region: "eu-west-1",
      builtinCloudFormationValidation: false,
      plant: ({ records }) => {
        new Table(records, "Careless", { partitionKey: { name: "a", type: AttributeType.STRING } });
      },
    });
    expect(found(planted)).toEqual(["AwsSolutions-DDB3"]);
  }, 60_000);
});

describe("every acknowledgement", () => {
  it.each(
    acknowledgementsIn(readSettings(contextWith({ "tasdiq:reminders": reminders }))).map(
      ({ id, reason }) => [id, reason],
    ),
  )("gives its reason in one sentence: %s", (_, reason) => {
    expect(reason).toMatch(/^[A-Z][^.]{20,}\.$/);
  });
});
