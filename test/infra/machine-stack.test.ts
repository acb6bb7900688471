import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { procedureDefinitions } from "../../infra/procedure-definitions.ts";
import { readSettings } from "../../infra/settings.ts";
import { definitionFile, machineTasks } from "../../statemachines/manifest.ts";
import { newFolder } from "../contract/folders.ts";
import {
  contextWith,
  ofType,
  root,
  synthesize,
  type StackTemplate,
} from "../support/infra/templates.ts";

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
    expect(Properties?.["DefinitionString"]).toBe(
      readFileSync(definitionFile("us-senate"), "utf8"),
    );
    expect(Object.keys(Properties?.["DefinitionSubstitutions"] as object).sort()).toEqual(
      Object.values(machineTasks).sort(),
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
    expect(text.match(/"Fn::ImportValue":"TasdiqProcedure:[^"]*"/g)).toHaveLength(8);
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
