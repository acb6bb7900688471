import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One resource of a template, with its references as they are written there. */
export type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
};

/** One stack as `cdk synth` wrote it. */
export type Stack = {
  readonly name: string;
  readonly region: string;
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
};

export type Output = { readonly Value: unknown; readonly Export?: { readonly Name: unknown } };

/** What `cdk synth` wrote: the stacks in the order in which they are deployed, and the folder of each bundle. */
export type Assembly = {
  readonly stacks: readonly Stack[];
  /** The folder of a bundle, by the key under which it would be uploaded. */
  readonly bundles: ReadonlyMap<string, string>;
};

type Artifact = {
  readonly type: string;
  readonly environment?: string;
  readonly properties?: { readonly templateFile?: string; readonly file?: string };
  readonly dependencies?: readonly string[];
};

type Manifest = { readonly artifacts: Readonly<Record<string, Artifact>> };

type Template = {
  readonly Resources: Stack["resources"];
  readonly Outputs?: Stack["outputs"];
};

type AssetManifest = {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path: string; readonly packaging: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
};

const read = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), "utf8"));

const stackType = "aws:cloudformation:stack";

/** Each after those that it depends on. */
const inOrder = (artifacts: Readonly<Record<string, Artifact>>): readonly string[] => {
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    artifacts[name]?.dependencies?.forEach(visit);
    ordered.add(name);
  };
  Object.keys(artifacts).forEach(visit);
  return [...ordered].filter((name) => artifacts[name]?.type === stackType);
};

const regionOf = (name: string, environment = ""): string => {
  const region = environment.split("/").at(-1) ?? "";
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region))
    throw new Error(`${name} is synthesized for no region: "${environment}"`);
  return region;
};

const bundlesIn = (folder: string, file: string): readonly (readonly [string, string])[] =>
  Object.values((read(folder, file) as AssetManifest).files)
    .filter(({ source }) => source.packaging === "zip")
    .flatMap(({ source, destinations }) =>
      Object.values(destinations).map(
        ({ objectKey }) => [objectKey, join(folder, source.path)] as const,
      ),
    );

/**
 * Reads what `cdk synth` wrote.
 * @throws where there is nothing, or a stack that names no region
 */
export const readAssembly = (folder: string): Assembly => {
  if (!existsSync(join(folder, "manifest.json")))
    throw new Error(`${folder} holds no synthesized stacks: run npm run synth first`);
  const { artifacts } = read(folder, "manifest.json") as Manifest;
  const stacks = inOrder(artifacts).map((name): Stack => {
    const { environment, properties } = artifacts[name] ?? {};
    const template = read(folder, properties?.templateFile ?? "") as Template;
    return {
      name,
      region: regionOf(name, environment),
      resources: template.Resources,
      outputs: template.Outputs ?? {},
    };
  });
  const manifests = Object.values(artifacts).filter(({ type }) => type === "cdk:asset-manifest");
  return {
    stacks,
    bundles: new Map(
      manifests.flatMap(({ properties }) => bundlesIn(folder, properties?.file ?? "")),
    ),
  };
};
