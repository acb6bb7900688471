import { Stack } from "aws-cdk-lib";
import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";

const actions = {
  read: ["kms:Decrypt", "kms:DescribeKey"],
  write: [
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
  ],
} as const;

/** Lets a role sign with a key, and read its public half. */
export const allowSigning = (role: Role, key: IKey): void => {
  role.addToPolicy(
    new PolicyStatement({ actions: ["kms:Sign", "kms:GetPublicKey"], resources: [key.keyArn] }),
  );
};

/** Lets a role read the public half of a key that signs. */
export const allowPublicKey = (role: Role, key: IKey): void => {
  role.addToPolicy(new PolicyStatement({ actions: ["kms:GetPublicKey"], resources: [key.keyArn] }));
};

/** Lets a role use a key through one service of AWS only, never by itself. */
export const allowKey = (
  role: Role,
  { key, service, use }: { key: IKey; service: "dynamodb" | "s3"; use: keyof typeof actions },
): void => {
  role.addToPolicy(
    new PolicyStatement({
      actions: [...actions[use]],
      resources: [key.keyArn],
      conditions: {
        StringEquals: { "kms:ViaService": `${service}.${Stack.of(role).region}.amazonaws.com` },
      },
    }),
  );
};
