import { type CfnResource, Stack, type StackProps } from "aws-cdk-lib";
import { CfnPolicy, CfnRole } from "aws-cdk-lib/aws-iam";
import type { Construct, IConstruct } from "constructs";
import { kept } from "../constructs/logical-id.ts";
import type { Operations } from "../constructs/operations.ts";
import { RatificationMachine, type TaskFunctions } from "../constructs/ratification-machine.ts";

export type MachineStackProps = StackProps & {
  readonly operations: Operations;
  readonly definition: string;
  readonly tasks: TaskFunctions;
};

const isRight = (found: IConstruct): found is CfnResource & IConstruct =>
  found instanceof CfnRole || found instanceof CfnPolicy;

/**
 * The state machine of one procedure. It stays when its stack is deleted, with the role by which it calls, so that cases under
 * way go on.
 */
export class MachineStack extends Stack {
  constructor(scope: Construct, id: string, props: MachineStackProps) {
    super(scope, id, props);
    new RatificationMachine(this, "Ratification", { ...props, stateMachineName: id });
    const rights = this.node.findAll().filter((found) => isRight(found));
    for (const right of rights) right.applyRemovalPolicy(kept);
  }
}
