import type { Statement } from "../../support/infra/iam.ts";
import { made, type Maker } from "./making.ts";
import { listIn, optionalTextIn, partOf, understood } from "./properties.ts";

type Trust = {
  readonly Action: string;
  readonly Effect: string;
  readonly Principal: { readonly Service?: string | readonly string[] };
};
type Document = { readonly Statement: readonly Statement[] };

const servicesIn = ({ Action, Effect, Principal: { Service = [] } }: Trust): readonly string[] => {
  if (Action !== "sts:AssumeRole" || Effect !== "Allow")
    throw new Error("the rehearsal knows roles that services may take, and no others");
  return typeof Service === "string" ? [Service] : Service;
};

export const role: Maker = (making) => {
  const { properties, estate, physicalName, id } = making;
  understood(
    properties,
    ["AssumeRolePolicyDocument", "Path", "Policies", "RoleName"],
    ["Description"],
  );
  const name = optionalTextIn(properties, "RoleName") ?? physicalName;
  const path = optionalTextIn(properties, "Path") ?? "/";
  const arn = `arn:aws:iam::${estate.account}:role${path}${name}`;
  const trust = partOf(properties, "AssumeRolePolicyDocument")["Statement"] as readonly Trust[];
  const policies = listIn(properties, "Policies") as readonly {
    readonly PolicyDocument: Document;
  }[];
  estate.roles.set(arn, {
    arn,
    name,
    id,
    trusted: trust.flatMap(servicesIn),
    statements: policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  });
  return made(name, { Arn: arn });
};

export const policy: Maker = ({ properties, estate, id }) => {
  understood(properties, ["PolicyDocument", "Roles"], ["PolicyName"]);
  for (const name of listIn(properties, "Roles") as readonly string[]) {
    const found = [...estate.roles.values()].find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no role ${name}`);
    found.statements.push(...(properties["PolicyDocument"] as Document).Statement);
  }
  return made(id);
};
