import type { Role } from "aws-cdk-lib/aws-iam";
import { allowSigning, inUse } from "../constructs/keys.ts";
import type { Environment } from "../environment.ts";
import type { RecordsStack } from "./records-stack.ts";

type Keys = Pick<RecordsStack, "systemKeys">;

/** With which keys a function signs what it records as the system. */
export const signingAsSystem = ({ systemKeys: { signing, next } }: Keys): Environment => ({
  TASDIQ_SYSTEM_KEY: signing.keyArn,
  ...(next === undefined ? {} : { TASDIQ_NEXT_SYSTEM_KEY: next.keyArn }),
});

/** Lets a role sign as the system. Its key's policy lets only roles under the path of those that record as the system. */
export const allowSigningAsSystem = (role: Role, { systemKeys }: Keys): void => {
  for (const key of inUse(systemKeys)) allowSigning(role, key);
};
