import type { StackTemplate, Templates } from "./templates.ts";

// Puts plain texts in the place of what CloudFormation would fill in, so that policies can be compared with requests.

export const account = "111122223333";
export const region = "eu-central-1";

const arnFor: Readonly<Record<string, (id: string) => string>> = {
  "AWS::DynamoDB::GlobalTable": (id) => `arn:aws:dynamodb:${region}:${account}:table/${id}`,
  "AWS::S3::Bucket": (id) => `arn:aws:s3:::${id.toLowerCase()}`,
  "AWS::KMS::Key": (id) => `arn:aws:kms:${region}:${account}:key/${id}`,
  "AWS::Lambda::Function": (id) => `arn:aws:lambda:${region}:${account}:function:${id}`,
};

type Filled = { readonly template: StackTemplate; readonly templates: Templates };

const attribute = ({ template }: Filled, [id, name]: readonly [string, string]): string => {
  const type = template.Resources[id]?.Type ?? "";
  if (name === "Arn") return arnFor[type]?.(id) ?? `arn:aws:other:${region}:${account}:${id}`;
  if (name === "StreamArn") return `arn:aws:dynamodb:${region}:${account}:table/${id}/stream/1`;
  return `${id}.${name}`;
};

const reference = ({ template }: Filled, id: string): string => {
  if (id === "AWS::AccountId") return account;
  if (id === "AWS::Region") return region;
  if (id === "AWS::Partition") return "aws";
  return template.Resources[id]?.Type === "AWS::S3::Bucket" ? id.toLowerCase() : id;
};

const imported = ({ templates }: Filled, name: unknown): unknown => {
  for (const template of [templates.records, templates.procedure]) {
    const outputs = Object.values(template.Outputs ?? {});
    const output = outputs.find(({ Export }) => Export?.Name === name);
    if (output !== undefined) return resolve(output.Value, { template, templates });
  }
  throw new Error(`Nothing is exported as ${String(name)}`);
};

const intrinsic = (key: string, value: unknown, filled: Filled): unknown => {
  if (key === "Ref") return reference(filled, value as string);
  if (key === "Fn::GetAtt") return attribute(filled, value as [string, string]);
  if (key === "Fn::ImportValue") return imported(filled, value);
  if (key === "Fn::Join") {
    const [separator, parts] = resolve(value, filled) as [string, string[]];
    return parts.join(separator);
  }
  return undefined;
};

/** A part of a template with every reference filled in. */
export const resolve = (value: unknown, filled: Filled): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolve(item, filled));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const found = intrinsic(first[0], first[1], filled);
    if (found !== undefined) return found;
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner, filled)]));
};
