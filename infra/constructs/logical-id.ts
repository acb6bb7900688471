import { CfnResource } from "aws-cdk-lib";
import type { Construct } from "constructs";

/**
 * Gives a stateful resource the id that it keeps for ever. A changed id means to CloudFormation: delete that one, make this one.
 * @throws a fault where the construct has no single resource
 */
export const keepId = (construct: Construct, id: string): void => {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) throw new Error(`${id} is not one resource`);
  resource.overrideLogicalId(id);
};
