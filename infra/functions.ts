import { Duration } from "aws-cdk-lib";
import { Architecture } from "aws-cdk-lib/aws-lambda";
import { bundlingProcessor } from "./packages-beside.ts";
import type { TasdiqFunctionProps } from "./constructs/tasdiq-function.ts";
import { rolePaths } from "./role-paths.ts";

type Catalogued = Omit<TasdiqFunctionProps, "name" | "environment" | "failures">;

/** For those that may wait for another function: longer than they wait for it, and less than the API waits. */
const withCall = Duration.seconds(28);

/**
 * Every function by its folder under `functions/`: who is hurt when it fails, under which path its role stands, and what it
 * needs beyond the usual. A new function is a line here and its grants in the procedure stack.
 */
export const catalogue = {
  "open-case": {
    impact: "Clerks cannot open a case: a draft law that was laid stays without a record.",
    rolePath: rolePaths.ledgerWriter,
  },
  "record-act": {
    impact:
      "Nobody can record what happened in a case, attend to an incident, or store a document.",
    rolePath: rolePaths.ledgerWriter,
    timeout: withCall,
  },
  "record-plenary-vote": {
    impact: "The plenary's secretary cannot record a vote; the case stays in the plenary.",
    rolePath: rolePaths.ledgerWriter,
  },
  "release-notification": {
    impact: "The releasing officer cannot release a notification; the depositary waits.",
    rolePath: rolePaths.ledgerWriter,
  },
  read: {
    impact: "Nobody can see where a case stands, its history or its audit.",
    rolePath: rolePaths.reader,
  },
  pages: {
    impact: "Nobody can work in a browser, and nobody outside can see the public cases.",
    rolePath: rolePaths.ledgerWriter,
    timeout: withCall,
  },
  "notify-depositary": {
    impact:
      "A released notification may not have reached the depositary; its outcome may be unknown.",
    rolePath: rolePaths.ledgerWriter,
    // At most this, or a sending could count as unknown while it is still at work: functions/shell/longest-life.ts.
    timeout: Duration.minutes(1),
  },
  "state-machine-tasks": {
    impact:
      "Drivers cannot see where their cases stand; cases stop when their retries are used up.",
    rolePath: rolePaths.reader,
  },
  driver: {
    impact: "Cases stand still: what was recorded does not move them on.",
    rolePath: rolePaths.driver,
    // One call heals every case of the office.
    timeout: Duration.minutes(5),
  },
  sweep: {
    impact: "What is overdue, damaged or left behind is neither recorded nor told to anybody.",
    rolePath: rolePaths.ledgerWriter,
    // One call looks at as many open cases as it can; the next goes on.
    timeout: Duration.minutes(15),
  },
  "render-paper": {
    impact: "Nobody can have a paper made: instruments, notes and certificates wait.",
    rolePath: rolePaths.reader,
    // The typesetter is compiled, for the processor of the machine that bundles.
    architecture: bundlingProcessor === "arm64" ? Architecture.ARM_64 : Architecture.X86_64,
    memorySize: 2048,
  },
  "mail-events": {
    impact: "What became of a letter to the depositary is not recorded by itself.",
    rolePath: rolePaths.ledgerWriter,
  },
  "sequence-log": {
    impact: "New entries have no place in the log: no checkpoint will vouch for them.",
    rolePath: rolePaths.ledgerWriter,
    // A seal reads the log from its first leaf.
    timeout: Duration.minutes(15),
  },
  "seal-log": {
    impact:
      "No checkpoint is signed: whoever checks the record has nothing newer to hold against it.",
    rolePath: rolePaths.checkpointSigner,
    timeout: Duration.minutes(15),
  },
  "show-log": {
    impact: "Nobody can have a checkpoint, the key's line or an export to check the record by.",
    rolePath: rolePaths.reader,
    // An export is held as a whole before it is put into its bucket, and a long one goes on after the API gave up waiting.
    memorySize: 2048,
    timeout: Duration.minutes(15),
  },
  "found-office": {
    impact: "The office could not be founded; nobody holds a duty yet.",
    rolePath: rolePaths.ledgerWriter,
  },
} as const satisfies Readonly<Record<string, Catalogued>>;

export type FunctionName = keyof typeof catalogue;
