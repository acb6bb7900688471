import { createRequire } from "node:module";
import type * as Cdk from "aws-cdk-lib";
import type * as Functions from "../../infra/constructs/tasdiq-function.ts";
import { faultsOfEnvironment } from "../../infra/constructs/environment-size.ts";
import { longestReminders } from "../../infra/settings.ts";
import { loadLaw } from "../../src/files/index.ts";
import { procedureIds } from "../../src/files/procedure-versions.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";

const joined = (...parts: readonly unknown[]): unknown => ({ "Fn::Join": ["", parts] });

describe("the environment of a function", () => {
  it("fits up to the 4 KB that Lambda takes", () => {
    expect(faultsOfEnvironment("driver", { NAME: "v".repeat(4092) })).toEqual([]);
    expect(faultsOfEnvironment("driver", { NAME: "v".repeat(4093) })).toEqual([
      "the environment of driver can take 4097 bytes, and Lambda takes 4096: shorten tasdiq:reminders, or name fewer tasdiq:procedures",
    ]);
  });

  it("is counted in bytes, with the longest that a deployment can put into it", () => {
    expect(faultsOfEnvironment("driver", { A: "ə".repeat(2048) })).toHaveLength(1);
    const account = { Ref: "AWS::AccountId" };
    const arn = joined("arn:", { Ref: "AWS::Partition" }, ":", account, "v".repeat(4068));
    expect(faultsOfEnvironment("driver", { A: arn })).toEqual([]);
    expect(faultsOfEnvironment("driver", { AB: arn })).toHaveLength(1);
    const name = { "Fn::GetAtt": ["Table", "Arn"] };
    expect(faultsOfEnvironment("driver", { A: joined(name, "v".repeat(3967)) })).toEqual([]);
    expect(faultsOfEnvironment("driver", { A: joined(name, "v".repeat(3968)) })).toHaveLength(1);
  });

  it("fits with every procedure that comes with Tasdiq and the longest reminders", () => {
    const person = (number: number): string => `person-${String(number)}`;
    const persons: Record<string, string[]> = {};
    const reminders = {
      daysBefore: Array.from({ length: 20 }, (_, index) => 365 - index),
      persons,
    };
    for (let number = 0; JSON.stringify(reminders).length < longestReminders - 400; number += 1)
      persons[person(number)] = [`${person(number)}@parliament.example`];
    const largest = {
      "tasdiq:procedures": procedureIds(loadLaw({})).join(","),
      "tasdiq:reminders": JSON.stringify(reminders),
    };
    const { procedure } = synthesize(largest);
    const environments = ofType(procedure, "AWS::Lambda::Function").map(
      ([, { Properties }]) =>
        [
          String(Properties["Description"]),
          (Properties["Environment"] as { Variables: Record<string, unknown> }).Variables,
        ] as const,
    );
    expect(environments.length).toBeGreaterThan(10);
    for (const [name, variables] of environments)
      expect(faultsOfEnvironment(name, variables)).toEqual([]);
    // Only the sweep writes to people, so it alone is told their addresses.
    const told = environments.filter(([, variables]) =>
      JSON.stringify(variables).includes(person(0)),
    );
    expect(told.map(([name]) => name)).toEqual(["Tasdiq: sweep"]);
  });

  it("is refused at synth where it does not fit", () => {
    const load = createRequire(import.meta.url);
    const { App, Stack } = load("aws-cdk-lib") as typeof Cdk;
    const { guardEnvironment } = load(
      "../../infra/constructs/tasdiq-function.ts",
    ) as typeof Functions;
    const synth = (bytes: number) => (): unknown => {
      const app = new App();
      const stack = new Stack(app, "Stack");
      guardEnvironment(stack, "driver", { TASDIQ_REMINDERS: "v".repeat(bytes) });
      return app.synth();
    };
    expect(synth(4080)).not.toThrow();
    expect(synth(4081)).toThrow(/environment of driver can take 4097 bytes/);
  });
});
