import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/**
 * The paths under which roles are made. The records' policies name paths, not roles: so the stack that keeps the records
 * need not know the stack that uses them, and a role's name may change without locking anybody out.
 */
export const rolePaths = {
  ledgerWriter: "/tasdiq/ledger-writer/",
  /** For those that record as the system, and only they: a part of the writers' path, and by it they alone sign with the system's key. */
  systemWriter: "/tasdiq/ledger-writer/system/",
  /** For the role that rebuilds the register: it may write to the ledger no more than a reader may. */
  registerRebuilder: "/tasdiq/register-rebuilder/",
  driver: "/tasdiq/driver/",
  reader: "/tasdiq/reader/",
  /** For the role that signs checkpoints. */
  checkpointSigner: "/tasdiq/checkpoint-signer/",
  /** No role is made here: an operator who must restore makes one, on purpose and in sight. */
  restorer: "/tasdiq/restorer/",
} as const;

export type RolePath = (typeof rolePaths)[keyof typeof rolePaths];

/** The ARNs of all roles under a path, as `aws:PrincipalArn` gives them: for a session, its role's ARN with the path. */
export const rolesUnder = (scope: Construct, path: RolePath): string =>
  Stack.of(scope).formatArn({
    service: "iam",
    region: "",
    resource: "role",
    resourceName: `${path.slice(1)}*`,
  });
