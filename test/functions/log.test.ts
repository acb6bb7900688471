import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { carried, messages, note, noteFault } from "../../functions/shell/log.ts";
import type * as Metrics from "../../functions/shell/metrics.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { captureOutput, placesIn, type Output } from "../support/aws/output.ts";

const functionsFolder = join(import.meta.dirname, "../../functions");

describe("The functions' log", () => {
  let output: Output;
  beforeEach(() => {
    output = captureOutput();
  });
  afterEach(() => {
    output.stop();
  });

  it("gives each message a code of its own", () => {
    const codes = Object.values(messages).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^TSD[1-9]\d{3}$/);
  });

  it("says each message in words of its own, and the code beside them", () => {
    const words = Object.values(messages).map((message) => message.words);
    expect(new Set(words).size).toBe(words.length);
    note("commandAccepted", { kind: "Lay", caseId: "one", command: "lay-1", seq: 2 });
    expect(output.lines()).toMatchObject([
      { level: "INFO", code: "TSD1001", message: "a command is on record", caseId: "one", seq: 2 },
    ]);
  });

  it("names the reason of a fault, but quotes nothing that somebody sent", () => {
    const quoting = (): unknown => JSON.parse('secret "text" of somebody');
    expect(quoting).toThrow(/secret/);
    try {
      quoting();
    } catch (fault) {
      noteFault("goesOn", fault);
    }
    noteFault("goesOn", new Error("the table is away"));
    noteFault("goesOn", "something thrown");
    expect(output.lines().map((line) => line["reason"])).toEqual([
      "SyntaxError",
      "Error: the table is away",
      "no error object",
    ]);
    expect(output.text()).not.toContain("secret");
  });

  it("lets no line about one entry go without its case, nor one about one command without its id", () => {
    for (const fields of Object.values<readonly string[]>(carried)) {
      if (fields.includes("seq") || fields.includes("command")) expect(fields).toContain("caseId");
    }
    const withCommand = Object.entries<readonly string[]>(carried)
      .filter(([, fields]) => fields.includes("command"))
      .map(([name]) => name);
    expect(withCommand).toEqual([
      "commandAccepted",
      "commandRepeated",
      "commandRefused",
      "overdueRecorded",
      "notificationSettled",
      "mailEventRecorded",
      "mailEventRepeated",
      "notificationUnknown",
      "notificationBounced",
      "notificationComplained",
    ]);
  });

  it("is used for every message of the catalogue", () => {
    const source = readdirSync(functionsFolder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith("messages.ts"))
      .map((name) => readFileSync(join(functionsFolder, name), "utf8"))
      .join("\n");
    const unused = Object.keys(messages).filter((name) => !source.includes(`"${name}"`));
    expect(unused).toEqual([]);
  });
});

describe("The functions' metrics", () => {
  it("are counted where the alarms look for them: in one namespace, by service, and refusals by kind as well", async () => {
    process.env["POWERTOOLS_METRICS_NAMESPACE"] = "Tasdiq";
    process.env["POWERTOOLS_SERVICE_NAME"] = "tasdiq";
    const { count, countOfKind } = (await newDeployment()("shell/metrics.ts")) as typeof Metrics;
    const output = captureOutput();
    count("Forbidden");
    countOfKind("Refusals", "WrongStage");
    const lines = output
      .text()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    output.stop();
    expect([...placesIn(lines)]).toEqual(["Tasdiq service", "Tasdiq kind service"]);
    expect(lines).toMatchObject([
      { service: "tasdiq", Forbidden: 1 },
      { service: "tasdiq", kind: "WrongStage", Refusals: 1 },
    ]);
  });
});
