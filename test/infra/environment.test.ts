import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { catalogue } from "../../infra/functions.ts";
import { variables } from "../../infra/environment.ts";
import { longestClaim } from "../../src/aws/dynamo/notices.ts";
import { longestPrint } from "../../functions/shell/print.ts";
import { longestLook } from "../../functions/shell/look-again.ts";
import { longestLife } from "../../functions/shell/longest-life.ts";
import { functionFolders } from "../../infra/bundling.ts";
import { ofType, root, synthesize } from "../support/infra/templates.ts";

const { records, procedure } = synthesize();

const given = new Map(
  ofType(procedure, "AWS::Lambda::Function").map(([, { Properties }]) => {
    const { Variables } = Properties["Environment"] as { Variables: Record<string, unknown> };
    return [String(Properties["Description"]).replace("Tasdiq: ", ""), Object.keys(Variables)];
  }),
);

const imports = /from "(\.[^"]+\.ts)"/g;

/** A file of `functions/` and every file of `functions/` that it leads to. */
const reached = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path) || !path.startsWith(join(root, "functions"))) return seen;
  seen.add(path);
  for (const [, to] of readFileSync(path, "utf8").matchAll(imports))
    reached(join(dirname(path), to ?? ""), seen);
  return seen;
};

const requiredIn = (path: string): readonly string[] =>
  [...readFileSync(path, "utf8").matchAll(/(?<![a-zA-Z])setting\(\s*"(TASDIQ_\w+)"/g)].map(
    ([, name]) => name ?? "",
  );

const mentionedAnywhere = readdirSync(join(root, "functions"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) => [
    ...readFileSync(join(root, "functions", path), "utf8").matchAll(/"(TASDIQ_\w+)"/g),
  ])
  .map(([, name]) => name ?? "");

describe("the functions", () => {
  it("are the folders that hold a handler", () => {
    expect(functionFolders()).toEqual(Object.keys(catalogue).sort());
  });

  it.each(Object.keys(catalogue))("are given what they read: %s", (name) => {
    const files = reached(join(root, "functions", name, "handler.ts"));
    const required = [...files].flatMap(requiredIn);
    expect(required.filter((variable) => !(given.get(name) ?? []).includes(variable))).toEqual([]);
    expect(required.length).toBeGreaterThan(0);
  });

  it("read every variable of ours that the catalogue of variables names", () => {
    const ours = variables.filter((name) => name.startsWith("TASDIQ_"));
    expect(ours.filter((name) => !mentionedAnywhere.includes(name))).toEqual([]);
  });
});

describe("the function that sends", () => {
  it("is ended a minute before its claim counts as abandoned", () => {
    const sender = ofType(procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === "Tasdiq: notify-depositary",
    );
    const timeout = Number(sender?.[1].Properties["Timeout"]);
    expect(timeout * 1000).toBeLessThanOrEqual(longestLife - 60_000);
  });
});

describe("the functions that wait for another", () => {
  const timeoutOf = (name: string): number => {
    const made = ofType(procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === `Tasdiq: ${name}`,
    );
    return Number(made?.[1].Properties["Timeout"]) * 1000;
  };

  it.each(["record-act", "pages"])(
    "put on record what came of a look of the sweep before the API gives up: %s",
    (name) => {
      expect(timeoutOf(name)).toBeGreaterThanOrEqual(longestLook + 10_000);
      expect(timeoutOf(name)).toBeLessThan(30_000);
    },
  );

  it("say that there is no print before the API gives up, and not before the typesetter has", () => {
    expect(timeoutOf("pages")).toBeGreaterThanOrEqual(longestPrint + 5000);
    expect(longestPrint).toBeGreaterThan(timeoutOf("render-paper"));
  });
});

describe("the function that sweeps", () => {
  it("is ended before another takes over the claim of a notice", () => {
    const sweep = ofType(procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === "Tasdiq: sweep",
    );
    const timeout = Number(sweep?.[1].Properties["Timeout"]);
    expect(timeout * 1000).toBeLessThanOrEqual(longestClaim - 60_000);
  });
});

describe("the keys of the tables", () => {
  it("are those that the adapters write", () => {
    const folder = join(root, "src/aws/dynamo");
    const source = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    for (const [, { Properties }] of ofType(records, "AWS::DynamoDB::GlobalTable")) {
      for (const { AttributeName } of Properties["KeySchema"] as { AttributeName: string }[])
        expect(source).toMatch(new RegExp(`\\b${AttributeName}\\b`));
    }
  });
});
