import type * as Counted from "../../functions/shell/counted.ts";
import { refusal } from "../../domain/refusal.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { captureOutput } from "../support/aws/output.ts";

const deployedAs = async (service: string): Promise<typeof Counted> => {
  process.env["POWERTOOLS_SERVICE_NAME"] = service;
  process.env["POWERTOOLS_METRICS_NAMESPACE"] = `Namespace of ${service}`;
  return (await newDeployment()("shell/counted.ts")) as typeof Counted;
};

const refuse = ({ heard }: typeof Counted): void => {
  const asked = { kind: "Lay", caseId: "one", id: "lay-1" } as unknown as Parameters<
    typeof heard
  >[0];
  heard(asked, { kind: "refused", refusal: refusal("CaseNotFound", {}) });
};

describe("Functions that are deployed several times in one process", () => {
  it("keep the settings that each was loaded with, and so do the log and metrics that they import", async () => {
    const [first, second] = [await deployedAs("first"), await deployedAs("second")];
    const output = captureOutput();
    for (const deployed of [second, first, second]) refuse(deployed);
    const lines = output.text().split("\n");
    output.stop();
    const said = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const service = said.map((line) => line["service"]);
    expect(service).toEqual(["second", "second", "first", "first", "second", "second"]);
    const namespaces = lines.flatMap((line) => /Namespace of \w+/.exec(line) ?? []);
    expect(namespaces).toEqual(["second", "first", "second"].map((name) => `Namespace of ${name}`));
  });
});
