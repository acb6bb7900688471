import { CfnResource, RemovalPolicy } from "aws-cdk-lib";
import type { Construct } from "constructs";

/**
 * What is kept stays when its stack goes, and when another takes its place. What a deploy made that failed is taken away again
 * (`RetainExceptOnCreate`), so that the deploy can be repeated: names that are fixed are free then.
 */
export const kept = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

/**
 * Gives a stateful resource the id that it keeps for ever. A changed id means to CloudFormation: delete that one, make this one.
 * @throws a fault where the construct has no single resource
 */
export const keepId = (construct: Construct, id: string): void => {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) throw new Error(`${id} is not one resource`);
  resource.overrideLogicalId(id);
};
