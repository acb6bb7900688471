import { App, type AppProps, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { acknowledge } from "./acknowledgements.ts";
import type { CodeOf } from "./constructs/tasdiq-function.ts";
import { readSettings, type Settings } from "./settings.ts";
import { machineStackName, stackNames } from "./environment.ts";
import { procedureDefinitions } from "./procedure-definitions.ts";
import { MachineStack } from "./stacks/machine-stack.ts";
import { ProcedureStack } from "./stacks/procedure-stack.ts";
import { RecordsStack } from "./stacks/records-stack.ts";

export type TasdiqAppOptions = {
  /** Where the functions' code comes from, by the settings. */
  readonly codeFor: (settings: Settings) => CodeOf;
  readonly version: string;
  /** Beside what `cdk.json` and `--context` say. */
  readonly app?: AppProps;
  /** Whether cdk-nag's packs are run over it. */
  readonly checked: boolean;
};

export type TasdiqApp = {
  readonly app: App;
  readonly records: RecordsStack;
  readonly procedure: ProcedureStack;
  /** Those of the procedures that the settings name. */
  readonly machines: readonly MachineStack[];
};

/** All stacks, made from the settings in the context. */
export const tasdiqApp = ({
  codeFor,
  version,
  app: props,
  checked,
}: TasdiqAppOptions): TasdiqApp => {
  const app = new App(props);
  const context: unknown = app.node.getAllContext();
  const settings = readSettings(context);
  const env = { region: settings.region };
  const records = new RecordsStack(app, stackNames.records, {
    env,
    settings,
    description: "Tasdiq: the records. Never delete this stack.",
    terminationProtection: true,
  });
  const definitions = procedureDefinitions(settings);
  const procedure = new ProcedureStack(app, stackNames.procedure, {
    env,
    settings,
    records,
    definitions,
    codeOf: codeFor(settings),
    version,
    description: "Tasdiq: what carries the cases.",
  });
  const machines = [...definitions].map(
    ([id, definition]) =>
      new MachineStack(app, machineStackName(id), {
        env,
        operations: records.operations,
        definition,
        tasks: procedure.tasks,
        description: `Tasdiq: the state machine of the procedure ${id}.`,
      }),
  );
  if (checked) {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
    acknowledge(app, settings);
  }
  return { app, records, procedure, machines };
};
