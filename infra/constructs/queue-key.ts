import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { Operations } from "./operations.ts";

/** The library lets a function or a schedule send to its queue of failures, and forgets that the queue is encrypted. */
export const allowQueueKey = (role: Role, { key }: Operations): void => {
  role.addToPolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: [key.keyArn],
    }),
  );
};
