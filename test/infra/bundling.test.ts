import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { aimOf } from "../../bench/lambda/aims.ts";
import { bundleFunctions, descriptionInBundle, functionFolders } from "../../infra/bundling.ts";
import { besideOptions, packagesBeside } from "../../infra/packages-beside.ts";

const root = join(import.meta.dirname, "../..");
const bundles = bundleFunctions();
afterAll(() => {
  rmSync(bundles, { recursive: true });
});

/** The SDK asks for it only to sign for several regions at once, and goes on without it. */
const optional = "@aws-sdk/signature-v4-crt";

const file = (name: string): string => join(bundles, name, "handler.js");
const text = (name: string): string => readFileSync(file(name), "utf8");

describe.each(functionFolders())("the bundle of %s", (name) => {
  it("holds everything, the SDK included, and asks Lambda for nothing but Node", () => {
    const required = [...text(name).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id ?? "");
    const { builtinModules } = createRequire(import.meta.url)("node:module") as {
      builtinModules: readonly string[];
    };
    const foreign = required.filter((id) => !builtinModules.includes(id.replace(/^node:/, "")));
    const beside = besideOptions.external.filter((id) =>
      packagesBeside(name).some((path) => `${path}/`.startsWith(`${id}/`)),
    );
    expect(foreign.filter((id) => id !== optional && !beside.includes(id))).toEqual([]);
    for (const id of beside)
      expect([id, existsSync(join(bundles, name, "node_modules", id))]).toEqual([id, true]);
  });

  it("has the law that comes with Tasdiq beside it, each file that there is", () => {
    for (const folder of ["procedures", "treaties"]) {
      const beside = readdirSync(join(bundles, name, "law", folder)).sort();
      expect(beside).toEqual(readdirSync(join(root, "law", folder)).sort());
    }
  });

  it("has the description of the API beside it where it shows it, and not in it", () => {
    const beside = existsSync(join(bundles, name, descriptionInBundle));
    expect(beside).toBe(name === "pages");
    expect(text(name)).not.toContain("jsonSchemaDialect");
    if (beside)
      expect(readFileSync(join(bundles, name, descriptionInBundle))).toEqual(
        readFileSync(join(root, "docs/openapi.json")),
      );
  });

  it("looks for credentials in the environment and nowhere else", () => {
    const bundle = text(name);
    const elsewhere = ["169.254.170.2", "AssumeRoleWithWebIdentity", "credential_process"];
    expect(elsewhere.filter((way) => bundle.includes(way))).toEqual([]);
  });

  it("is small enough to start quickly", () => {
    expect(statSync(file(name)).size).toBeLessThanOrEqual(aimOf(name).bytes);
  });
});
