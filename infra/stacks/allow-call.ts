import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";

/** Calling another function of ours, as it was deployed last. */
export const allowCall = (role: Role, { function: called }: TasdiqFunction): void => {
  role.addToPolicy(
    new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [called.functionArn] }),
  );
};
