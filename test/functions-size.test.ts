import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type Metafile } from "esbuild";
import { aimOf } from "../bench/lambda/aims.ts";
import { bundlingOptions } from "../bench/lambda/options.ts";
import { bundleFunctions, functionFolders, noticesFile } from "../infra/bundling.ts";
import {
  besideOptions,
  hasPackagesBeside,
  packagesBeside,
  standIns,
} from "../infra/packages-beside.ts";

const names = functionFolders();

type Made = {
  readonly text: string;
  readonly notices: string;
  readonly bytes: number;
  readonly inputs: readonly string[];
};

// The bundles that are deployed, and beside each what came into it.
const bundleWithInputs = (): { readonly made: Map<string, Made>; readonly alike: boolean } => {
  const folder = bundleFunctions();
  const parts = [names.filter((name) => !hasPackagesBeside(name)), names.filter(hasPackagesBeside)];
  const built = parts.map((part, at) =>
    buildSync({
      ...bundlingOptions(
        part.map((name) => ({ path: `functions/${name}/handler.ts`, name })),
        standIns,
      ),
      ...(at === 0 ? {} : besideOptions),
      outdir: folder,
      write: false,
      metafile: true,
    }),
  );
  const outputs = built.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const inputsOf = (name: string): Metafile["outputs"][string]["inputs"] =>
    outputs.find(([path]) => path.endsWith(`${name}/handler.js`))?.[1].inputs ?? {};
  const deployed = new Map(
    names.map((name) => [name, readFileSync(join(folder, name, "handler.js"))]),
  );
  const notices = new Map(
    names.map((name) => [name, readFileSync(join(folder, name, noticesFile), "utf8")]),
  );
  rmSync(folder, { recursive: true });
  const made = names.map((name): [string, Made] => [
    name,
    {
      text: deployed.get(name)?.toString() ?? "",
      notices: notices.get(name) ?? "",
      bytes: deployed.get(name)?.length ?? 0,
      inputs: Object.entries(inputsOf(name)).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [path] : [],
      ),
    },
  ]);
  const outputFiles = built.flatMap((part) => part.outputFiles);
  const alike = outputFiles.every(({ path, contents }) => {
    const name = names.find((one) => path.endsWith(`${one}/handler.js`)) ?? "";
    return deployed.get(name)?.equals(Buffer.from(contents)) === true;
  });
  return { made: new Map(made), alike };
};

const unwanted: readonly (readonly [string, RegExp])[] = [
  ["all of zod", /\/zod\/v4\/classic\/|\/zod\/v3\//],
  ["an aggregate client class", /@aws-sdk\/client-\w+\/dist-\w+\/(DynamoDB|SFN|KMS|SESv2)\.js$/],
  ["the single sign-on credentials", /credential-provider-(sso|ini|process|http|login)\//],
  ["the X-Ray SDK", /aws-xray-sdk/],
  ["the SDK of S3", /@aws-sdk\/client-s3\//],
  ["lib-dynamodb", /@aws-sdk\/lib-dynamodb\//],
  ["JSONata", /node_modules\/jsonata\//],
  // What is JSON is left empty in a bundle.
  ["JSON of others than the SDK", /^(?!.*\/@aws-sdk\/client-[\w-]+\/package\.json$).*\.json$/],
  ["the shell of one machine", /^(src\/local|src\/cli|infra|test|bench)\/(?!bundling\/)/],
];

describe("The bundles of the functions", () => {
  let made = new Map<string, Made>();
  let alike = false;
  beforeAll(() => {
    ({ made, alike } = bundleWithInputs());
  });

  it("are those that are looked into here, byte for byte", () => {
    expect(alike).toBe(true);
    expect([...made.keys()]).toEqual(names);
    for (const { inputs } of made.values()) expect(inputs.length).toBeGreaterThan(50);
  });

  it.each(names)("keep %s below its limit", (name) => {
    expect(made.get(name)?.bytes).toBeGreaterThan(10_000);
    expect(made.get(name)?.bytes).toBeLessThanOrEqual(aimOf(name).bytes);
  });

  it.each(unwanted)("hold nowhere %s", (_, pattern) => {
    const found = [...made].flatMap(([name, { inputs }]) =>
      inputs.filter((path) => pattern.test(path)).map((path) => `${name}: ${path}`),
    );
    expect(found).toEqual([]);
  });

  // They read law, acts and who acted; none of that asks for a rule.
  it.each(["driver", "rebuild-register", "seal-log", "sequence-log"])(
    "hold in %s, which decides nothing, no command and no rule",
    (name) => {
      const { inputs = [] } = made.get(name) ?? {};
      expect(inputs).not.toContain("src/commands/index.ts");
      expect(inputs).not.toContain("src/commands/rules/vote.ts");
      expect(inputs).not.toContain("src/law/votes/listed-vote.ts");
    },
  );

  it.each(names)("name in the notices of %s each package that is in it or beside it", (name) => {
    const { inputs = [], notices = "" } = made.get(name) ?? {};
    const paths = [...inputs, ...packagesBeside(name).map((path) => `node_modules/${path}`)];
    const packages = new Set(
      paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.slice(1) ?? []),
    );
    expect(packages.size).toBeGreaterThan(5);
    expect(
      [...packages].filter((id) => !new RegExp(`^${id} \\d\\S* \\(`, "m").test(notices)),
    ).toEqual([]);
    expect(notices).toContain("Apache License");
  });

  it("carry the licence of the typeface that papers are set in", () => {
    expect(made.get("render-paper")?.notices).toContain("SIL OPEN FONT LICENSE");
  });

  it("ask Node for no database", () => {
    const asking = names.filter((name) => made.get(name)?.text.includes("sqlite") !== false);
    expect(asking).toEqual([]);
  });
});
