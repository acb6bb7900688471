import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";

/** Whoever sends to an encrypted queue or topic of the operations needs its key, too; the library forgets it. */
export const allowOperationsKey = (role: Role, { key }: { readonly key: IKey }): void => {
  role.addToPolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: [key.keyArn],
    }),
  );
};
