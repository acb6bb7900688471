import { Duration } from "aws-cdk-lib";
import { Architecture } from "aws-cdk-lib/aws-lambda";
import { bundlingProcessor } from "./packages-beside.ts";
import type { TasdiqFunctionProps } from "./constructs/tasdiq-function.ts";
import { rolePaths } from "./role-paths.ts";

export type Catalogued = Omit<
  TasdiqFunctionProps,
  "name" | "environment" | "failures" | "reserved"
> & {
  /**
   * How many of it can always run, whatever else the account is busy with: what carries cases and letters must not wait for
   * visitors of the public pages.
   */
  readonly reserved?: number;
};

/** For those that may wait for another function: longer than they wait for it, and less than the API waits. */
const withCall = Duration.seconds(28);

/**
 * Every function by its folder under `functions/`: under which path its role stands, and what it needs beyond the usual. A new
 * function is a line here, its grants in the procedure stack, and a row in docs/runbooks/function-errors.md.
 */
export const catalogue = {
  "open-case": {
    rolePath: rolePaths.ledgerWriter,
  },
  "record-act": {
    rolePath: rolePaths.ledgerWriter,
  },
  "record-plenary-vote": {
    rolePath: rolePaths.ledgerWriter,
  },
  "release-notification": {
    rolePath: rolePaths.ledgerWriter,
  },
  "administer-office": {
    rolePath: rolePaths.ledgerWriter,
    timeout: withCall,
  },
  read: {
    rolePath: rolePaths.reader,
  },
  pages: {
    rolePath: rolePaths.ledgerWriter,
    timeout: withCall,
  },
  "notify-depositary": {
    rolePath: rolePaths.systemWriter,
    reserved: 2,
    // At most this, or a sending could count as unknown while it is still at work: functions/shell/longest-life.ts.
    timeout: Duration.minutes(1),
  },
  "state-machine-tasks": {
    rolePath: rolePaths.reader,
    reserved: 5,
  },
  driver: {
    rolePath: rolePaths.driver,
    reserved: 5,
    // One call heals every case of the office.
    timeout: Duration.minutes(5),
  },
  sweep: {
    rolePath: rolePaths.systemWriter,
    // One call looks at as many open cases as it can; the next goes on.
    timeout: Duration.minutes(15),
  },
  "render-paper": {
    rolePath: rolePaths.reader,
    // The typesetter is compiled, for the processor of the machine that bundles.
    architecture: bundlingProcessor === "arm64" ? Architecture.ARM_64 : Architecture.X86_64,
    memorySize: 2048,
  },
  "mail-events": {
    rolePath: rolePaths.systemWriter,
    reserved: 2,
  },
  "sequence-log": {
    rolePath: rolePaths.systemWriter,
    // A seal reads the log from its first leaf.
    timeout: Duration.minutes(15),
  },
  "seal-log": {
    rolePath: rolePaths.checkpointSigner,
    timeout: Duration.minutes(15),
  },
  "show-log": {
    rolePath: rolePaths.reader,
    // An export is held as a whole before it is put into its bucket, and a long one goes on after the API gave up waiting.
    memorySize: 2048,
    timeout: Duration.minutes(15),
  },
  "found-office": {
    rolePath: rolePaths.systemWriter,
  },
  "rebuild-register": {
    rolePath: rolePaths.registerRebuilder,
    // It holds the register as a whole, and reads the ledger from its first entry; what it has no time for, the next call does.
    memorySize: 2048,
    timeout: Duration.minutes(15),
  },
} as const satisfies Readonly<Record<string, Catalogued>>;

export type FunctionName = keyof typeof catalogue;
