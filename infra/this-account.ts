import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** The condition under which a service of AWS is let in: it works for this account, and is nobody else's deputy. */
export const forThisAccount = (
  scope: Construct,
): { readonly StringEquals: Readonly<Record<string, string>> } => ({
  StringEquals: { "aws:SourceAccount": Stack.of(scope).account },
});
