import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../infra/functions.ts";
import { bundlingProcessor } from "../../infra/packages-beside.ts";
import { procedureDefinitions } from "../../infra/procedure-definitions.ts";
import { readSettings } from "../../infra/settings.ts";
import {
  machineTasks,
  readCommonDefinition,
  tokensOf,
  definitionDigest,
  digestOf,
} from "../../statemachines/manifest.ts";
import { newFolder } from "../contract/folders.ts";
import { definitionTextOf } from "../support/definitions.ts";
import { roles } from "../support/infra/rights.ts";
import {
  ofType,
  synthesize,
  type Resource,
  contextWith,
  root,
  type StackTemplate,
} from "../support/infra/templates.ts";
import { checkMachine } from "../support/machine/check.ts";

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

  it("is one of the eighteen", () => {
    expect(functions.map(({ Description }) => Description).sort()).toEqual(
      [
        "administer-office",
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
    expect(tokensOf(readCommonDefinition())).toEqual(
      [definitionDigest, ...Object.values(machineTasks)].sort(),
    );
  });

  it("has a timeout on every wait, and passes the other checks of definitions", async () => {
    expect(await checkMachine(String(machine["DefinitionString"]))).toEqual([]);
  });

  it("says of itself by its digest which it is, and the driver knows the digest of the newest", () => {
    const digest = digestOf(readCommonDefinition());
    expect(machine["DefinitionSubstitutions"]).toMatchObject({ [definitionDigest]: digest });
    const driver = all("AWS::Lambda::Function").find(
      ({ Description }) => Description === "Tasdiq: driver",
    );
    expect(driver?.["Environment"]).toMatchObject({ Variables: { TASDIQ_DEFINITION: digest } });
  });

  it("may call what is filled in, as it was deployed last, and nothing else", () => {
    const [role] = roles(templates).filter(({ id }) => id.startsWith("RatificationRole"));
    const invoke = role?.statements.filter(({ Action }) =>
      [Action].flat().includes("lambda:InvokeFunction"),
    );
    const functions = Object.entries(machine["DefinitionSubstitutions"] as object).filter(
      ([token]) => token !== definitionDigest,
    );
    const substituted = functions.map(
      ([, value]) => (value as { "Fn::GetAtt": [string, string] })["Fn::GetAtt"][0],
    );
    const arns = [...new Set(substituted)].map(
      (id) => `arn:aws:lambda:eu-central-1:111122223333:function:${id}`,
    );
    expect(invoke).toHaveLength(1);
    expect([invoke?.[0]?.Resource].flat().sort()).toEqual(arns.sort());
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

  const functionsOf = ({ procedure: stack }: ReturnType<typeof synthesize>) =>
    ofType(stack, "AWS::Lambda::Function").map(([, { Properties }]) => Properties);

  it("cannot take the place of what carries cases and letters where concurrency is set aside for it", () => {
    const large = functionsOf(synthesize({ "tasdiq:reserveConcurrency": "true" }));
    expect(reserved(large).sort()).toEqual([
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

  it("share it with everybody by default, because a new account has too little to set some aside", () => {
    expect(all("AWS::Lambda::Function").length).toBeGreaterThan(10);
    expect(reserved(all("AWS::Lambda::Function"))).toEqual([]);
    expect(reserved(functionsOf(synthesize({ "tasdiq:reserveConcurrency": "false" })))).toEqual([]);
  });
});

// The one compiled function has the processor of the machine that bundles.
const onAnyProcessor = (resource: Resource): Resource =>
  resource.Properties["Description"] === "Tasdiq: render-paper"
    ? { ...resource, Properties: { ...resource.Properties, Architectures: ["of the bundling"] } }
    : resource;

describe("the stack of the procedure", () => {
  it("is as recorded", () => {
    const { Resources: resources, ...parts } = procedure;
    const { RatificationMachine: machine, ...others } = resources;
    const Resources = Object.fromEntries(
      Object.entries(others).map(([id, resource]) => [id, onAnyProcessor(resource)]),
    );
    const recorded = {
      ...parts,
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

const named = synthesize({ "tasdiq:procedures": ["us-senate", "pl-consent"] });
const usual = synthesize({ "tasdiq:procedures": [] });
const stacks = named.machines ?? {};
const senate = stacks["TasdiqMachine-us-senate"];
if (senate === undefined) throw new Error("the machine of the Senate was not made");

const driverIn = ({ Resources }: StackTemplate): string =>
  JSON.stringify(Object.entries(Resources).filter(([id]) => id.startsWith("driver")));

describe("the machines of procedures", () => {
  it("are as many as the settings name, each a stack of its own", () => {
    expect(Object.keys(usual.machines ?? {})).toEqual([]);
    expect(Object.keys(stacks)).toEqual(["TasdiqMachine-us-senate", "TasdiqMachine-pl-consent"]);
  });

  it("run the definition of their procedure, with every task given", () => {
    const [found] = ofType(senate, "AWS::StepFunctions::StateMachine");
    const Properties = found?.[1].Properties;
    expect(Properties?.["StateMachineName"]).toBe("TasdiqMachine-us-senate");
    expect(Properties?.["DefinitionString"]).toBe(definitionTextOf("us-senate"));
    expect(Object.keys(Properties?.["DefinitionSubstitutions"] as object).sort()).toEqual(
      [definitionDigest, ...Object.values(machineTasks)].sort(),
    );
  });

  it("stay when their stack goes, with their versions, their alias and the rights by which they call", () => {
    for (const type of [
      "AWS::StepFunctions::StateMachine",
      "AWS::StepFunctions::StateMachineVersion",
      "AWS::StepFunctions::StateMachineAlias",
      "AWS::IAM::Role",
      "AWS::IAM::Policy",
      "AWS::Logs::LogGroup",
    ]) {
      const found = ofType(senate, type);
      expect(found).toHaveLength(1);
      for (const [, resource] of found)
        expect(resource.DeletionPolicy).toBe("RetainExceptOnCreate");
    }
  });

  it("are watched, and may call the tasks and nothing else", () => {
    expect(ofType(senate, "AWS::CloudWatch::Alarm")).toHaveLength(2);
    const [policy] = ofType(senate, "AWS::IAM::Policy");
    const text = JSON.stringify(policy?.[1].Properties["PolicyDocument"]);
    expect(text).toContain("lambda:InvokeFunction");
    expect(text.match(/"Fn::ImportValue":"TasdiqProcedure:[^"]*"/g)).toHaveLength(4);
  });

  it("are driven by the one function that drives, which is told their aliases", () => {
    const driver = driverIn(named.procedure);
    for (const id of ["us-senate", "pl-consent"]) {
      expect(driver).toContain(`stateMachine:TasdiqMachine-${id}:current`);
      expect(driver).toContain(`execution:TasdiqMachine-${id}:*`);
    }
    expect(driver).toContain("TASDIQ_PROCEDURE_MACHINES");
    expect(driverIn(usual.procedure)).not.toContain("TasdiqMachine");
    expect(driverIn(usual.procedure)).not.toContain("TASDIQ_PROCEDURE_MACHINES");
  });
});

describe("the one dashboard", () => {
  it("shows the executions of every machine, a line for each", () => {
    const dashboardOf = ({ Resources }: StackTemplate): string =>
      JSON.stringify(
        Object.values(Resources).filter(({ Type }) => Type === "AWS::CloudWatch::Dashboard"),
      );
    const shown = dashboardOf(named.procedure);
    for (const name of ["TasdiqMachine-us-senate", "TasdiqMachine-pl-consent"])
      expect(shown.match(new RegExp(`stateMachine:${name}[^-]`, "g"))).toHaveLength(3);
    expect(dashboardOf(usual.procedure)).not.toContain("TasdiqMachine");
    for (const stack of Object.values(stacks))
      expect(ofType(stack, "AWS::CloudWatch::Dashboard")).toEqual([]);
  });
});

describe("the setting that names procedures", () => {
  const given = (procedures: unknown) =>
    readSettings(contextWith({ "tasdiq:procedures": procedures }));

  it("is a list, or its items with commas between them on a command line", () => {
    expect(given(["us-senate", "nl-tacit"]).procedures).toEqual(["us-senate", "nl-tacit"]);
    expect(given("us-senate,nl-tacit").procedures).toEqual(["us-senate", "nl-tacit"]);
    expect(given([]).procedures).toEqual([]);
  });

  it.each([
    [["US Senate"], "must be the id of a procedure, such as pl-consent"],
    [["us-senate", "us-senate"], "must name each procedure once"],
  ])("refuses %j", (procedures, words) => {
    expect(() => given(procedures)).toThrow(words);
  });

  it("refuses an id for which there is no file, and names those for which there is one", () => {
    expect(() => synthesize({ "tasdiq:procedures": ["us-senat"] })).toThrow(
      /tasdiq:procedures names us-senat, and no procedure file has that id; there are az-milli-majlis, .*us-senate/,
    );
  });

  it("names a procedure of the parliament's own folder as well", () => {
    const { folder, remove } = newFolder();
    mkdirSync(join(folder, "procedures"));
    const file = join(root, "law/procedures/nl-tacit/2026.1.json");
    const own = readFileSync(file, "utf8").replace('"id": "nl-tacit"', '"id": "nl-own"');
    cpSync(file, join(folder, "procedures/taken.json"));
    writeFileSync(join(folder, "procedures/nl-own.json"), own);
    const made = procedureDefinitions({ procedures: ["nl-own"], lawFolder: folder });
    remove();
    expect([...made.keys()]).toEqual(["nl-own"]);
    expect(made.get("nl-own")).toContain("Made from nl-own 2026.1 by npm run generate.");
  });
});
