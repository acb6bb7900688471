import type { Stage } from "../../law/file/stage-of-case.ts";

/** What drives an open case, as the driver and its wait say. */
export type Driving = {
  /** Where the case stands by its entries. */
  readonly stage: Stage;
  /** The version of the case at which it came to that stage: a wait that knows only an earlier one is of an earlier visit. */
  readonly stageSince: number;
  /** How many executions were begun for the case. */
  readonly epoch: number;
  readonly wait:
    { readonly epoch: number; readonly stage: Stage; readonly version: number } | undefined;
  /** What the newest execution does: `starting` until it has come to its first wait. */
  readonly execution: "starting" | "running" | "gone";
};

/**
 * What is wrong with what drives a case; undefined where nothing is. `waitLost`: the execution waits, and nobody has the token to
 * resume it. `waitReplaced`: the token is that of an execution that has been replaced. `waitElsewhere`: it waits for what is over.
 */
export type WaitFinding = {
  readonly kind: "neverDriven" | "driverGone" | "waitLost" | "waitReplaced" | "waitElsewhere";
};

/** Whether a wait is for what its case waits for: of the same stage, and of the same visit to it. */
export const waitsFor = (
  wait: { readonly stage: Stage; readonly version: number },
  now: Pick<Driving, "stage" | "stageSince">,
): boolean => wait.stage === now.stage && wait.version >= now.stageSince;

/** Compares the wait of an open case with the stage at which its entries leave it. */
export const checkWait = (driving: Driving): WaitFinding | undefined => {
  const { epoch, wait, execution } = driving;
  if (epoch === 0) return { kind: "neverDriven" };
  if (execution === "gone") return { kind: "driverGone" };
  if (execution === "starting") return undefined;
  if (wait === undefined) return { kind: "waitLost" };
  if (wait.epoch < epoch) return { kind: "waitReplaced" };
  return waitsFor(wait, driving) ? undefined : { kind: "waitElsewhere" };
};
