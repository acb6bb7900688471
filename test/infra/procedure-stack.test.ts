import { catalogue } from "../../infra/functions.ts";
import { bundlingProcessor } from "../../infra/packages-beside.ts";
import { checkMachine } from "../support/machine/check.ts";
import { machineTasks, readCommonDefinition, tokensOf } from "../../statemachines/manifest.ts";
import { roles } from "../support/infra/rights.ts";
import { ofType, synthesize, type Resource } from "../support/infra/templates.ts";

const templates = synthesize();
const { procedure } = templates;

const all = (type: string): readonly Readonly<Record<string, unknown>>[] =>
  ofType(procedure, type).map(([, { Properties }]) => Properties);

const only = (type: string): Resource => {
  const found = ofType(procedure, type);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} of ${type}`);
  return found[0][1];
};

describe("what must stay when the stack goes", () => {
  // Written by hand and never changed: a machine under another id is deleted, and its executions with it.
  it.each([["RatificationMachine", "AWS::StepFunctions::StateMachine"]])(
    "keeps its id for ever: %s",
    (id, type) => {
      expect(procedure.Resources[id]).toMatchObject({
        Type: type,
        DeletionPolicy: "RetainExceptOnCreate",
        UpdateReplacePolicy: "Retain",
      });
    },
  );

  it.each([
    "AWS::StepFunctions::StateMachineVersion",
    "AWS::StepFunctions::StateMachineAlias",
    "AWS::Logs::LogGroup",
    "AWS::SQS::Queue",
  ])("is every %s", (type) => {
    const found = ofType(procedure, type);
    expect(found.length).toBeGreaterThan(0);
    for (const [, resource] of found)
      expect([resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual([
        "RetainExceptOnCreate",
        "Retain",
      ]);
  });
});

const compiledFor = bundlingProcessor === "arm64" ? "arm64" : "x86_64";
const processorOf = ({ Description }: Readonly<Record<string, unknown>>): string =>
  Description === "Tasdiq: render-paper" ? compiledFor : "arm64";

describe("each function", () => {
  const functions = all("AWS::Lambda::Function");

  it("is one of the seventeen", () => {
    expect(functions.map(({ Description }) => Description).sort()).toEqual(
      [
        "driver",
        "found-office",
        "mail-events",
        "notify-depositary",
        "open-case",
        "pages",
        "read",
        "rebuild-register",
        "record-act",
        "record-plenary-vote",
        "release-notification",
        "render-paper",
        "seal-log",
        "sequence-log",
        "show-log",
        "state-machine-tasks",
        "sweep",
      ].map((name) => `Tasdiq: ${name}`),
    );
  });

  it("runs on Node 24 and ARM, or where it is compiled on what it was bundled for, is traced, and logs into its own encrypted log", () => {
    for (const properties of functions) {
      expect(properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: [processorOf(properties)],
        Handler: "handler.handler",
        TracingConfig: { Mode: "Active" },
        LoggingConfig: { LogGroup: { Ref: expect.stringContaining("Log") as unknown } },
      });
    }
    const logs = functions.map(({ LoggingConfig }) => JSON.stringify(LoggingConfig));
    expect(new Set(logs).size).toBe(functions.length);
  });

  it("has a role of its own under the path of what it does", () => {
    const used = functions.map(({ Role }) => JSON.stringify(Role));
    expect(new Set(used).size).toBe(functions.length);
    const paths = roles(templates)
      .filter(({ path }) => path !== "/")
      .map(({ path }) => path);
    expect(paths).toHaveLength(functions.length);
  });

  it("knows its version and whose counts it makes", () => {
    for (const { Environment } of functions) {
      expect(Environment).toMatchObject({
        Variables: {
          TASDIQ_VERSION: "1.2.3",
          POWERTOOLS_SERVICE_NAME: "tasdiq",
          POWERTOOLS_METRICS_NAMESPACE: "Tasdiq",
        },
      });
    }
  });
});

describe("every log", () => {
  it("is encrypted and kept for a year", () => {
    const logs = all("AWS::Logs::LogGroup");
    expect(logs).toHaveLength(Object.keys(catalogue).length + 2);
    for (const log of logs) {
      expect(log).toMatchObject({ RetentionInDays: 365 });
      expect(JSON.stringify(log["KmsKeyId"])).toContain("OperationsKey");
    }
  });
});

describe("the state machine", () => {
  const machine = only("AWS::StepFunctions::StateMachine").Properties;

  it("is the very file, with every token filled in", () => {
    expect(machine["DefinitionString"]).toBe(readCommonDefinition());
    expect(Object.keys(machine["DefinitionSubstitutions"] as object).sort()).toEqual(
      tokensOf(readCommonDefinition()),
    );
    expect(tokensOf(readCommonDefinition())).toEqual(Object.values(machineTasks).sort());
  });

  it("has a timeout on every wait, and passes the other checks of definitions", async () => {
    expect(await checkMachine(String(machine["DefinitionString"]))).toEqual([]);
  });

  it("may call what is filled in, in every version, and nothing else", () => {
    const [role] = roles(templates).filter(({ id }) => id.startsWith("RatificationRole"));
    const invoke = role?.statements.filter(({ Action }) =>
      [Action].flat().includes("lambda:InvokeFunction"),
    );
    const substituted = Object.values(machine["DefinitionSubstitutions"] as object).map(
      (value) => (value as { "Fn::GetAtt": [string, string] })["Fn::GetAtt"][0],
    );
    const arns = [...new Set(substituted)].map(
      (id) => `arn:aws:lambda:eu-central-1:111122223333:function:${id}`,
    );
    expect(invoke).toHaveLength(1);
    expect([invoke?.[0]?.Resource].flat().sort()).toEqual(
      arns.flatMap((arn) => [arn, `${arn}:*`]).sort(),
    );
  });

  it("is traced and logs everything but data, because data holds task tokens", () => {
    expect(machine).toMatchObject({
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: "ALL", IncludeExecutionData: false },
    });
  });

  it("is called by an alias that leads to the version of its newest definition", () => {
    expect(only("AWS::StepFunctions::StateMachineVersion").Properties).toEqual({
      StateMachineArn: { Ref: "RatificationMachine" },
      StateMachineRevisionId: { "Fn::GetAtt": ["RatificationMachine", "StateMachineRevisionId"] },
    });
    const [version] = ofType(procedure, "AWS::StepFunctions::StateMachineVersion").map(
      ([id]) => id,
    );
    expect(only("AWS::StepFunctions::StateMachineAlias").Properties).toEqual({
      Name: "current",
      RoutingConfiguration: [{ StateMachineVersionArn: { Ref: version }, Weight: 100 }],
    });
  });

  it("is driven by that alias", () => {
    const driver = all("AWS::Lambda::Function").find(
      ({ Description }) => Description === "Tasdiq: driver",
    );
    const name = String(machine["StateMachineName"]);
    expect(JSON.stringify(driver?.["Environment"])).toContain(`:stateMachine:${name}:current`);
  });
});

describe("visitors of the public pages", () => {
  const reserved = (functions: readonly Readonly<Record<string, unknown>>[]) =>
    functions.flatMap(({ Description, ReservedConcurrentExecutions: number }) =>
      number === undefined ? [] : [[String(Description), number]],
    );

  it("cannot take the place of what carries cases and letters", () => {
    expect(reserved(all("AWS::Lambda::Function")).sort()).toEqual([
      ["Tasdiq: driver", 5],
      ["Tasdiq: mail-events", 2],
      ["Tasdiq: notify-depositary", 2],
      ["Tasdiq: state-machine-tasks", 5],
    ]);
  });

  it("get less than half of what the API admits", () => {
    const [stage] = all("AWS::ApiGatewayV2::Stage");
    const pages = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 };
    expect(stage?.["RouteSettings"]).toEqual({
      "GET /": pages,
      "GET /openapi.json": pages,
      "GET /{proxy+}": pages,
      "POST /{proxy+}": pages,
    });
    expect(stage?.["DefaultRouteSettings"]).toEqual({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
  });

  it("share the account's concurrency with everybody where it is too small to set some aside", () => {
    const small = synthesize({ "tasdiq:reserveConcurrency": "false" });
    const functions = ofType(small.procedure, "AWS::Lambda::Function").map(
      ([, { Properties }]) => Properties,
    );
    expect(functions.length).toBeGreaterThan(10);
    expect(reserved(functions)).toEqual([]);
  });
});

// The one compiled function has the processor of the machine that bundles.
const onAnyProcessor = (resource: Resource): Resource =>
  resource.Properties["Description"] === "Tasdiq: render-paper"
    ? { ...resource, Properties: { ...resource.Properties, Architectures: ["of the bundling"] } }
    : resource;

describe("the stack of the procedure", () => {
  it("is as recorded", () => {
    const { RatificationMachine: machine, ...others } = procedure.Resources;
    const Resources = Object.fromEntries(
      Object.entries(others).map(([id, resource]) => [id, onAnyProcessor(resource)]),
    );
    const recorded = {
      ...procedure,
      Resources: {
        ...Resources,
        // The definition is in its own file, with tests of its own.
        RatificationMachine: {
          ...machine,
          Properties: {
            ...machine?.Properties,
            DefinitionString: "statemachines/common.asl.json",
          },
        },
      },
    };
    expect(recorded).toMatchSnapshot();
  });
});
