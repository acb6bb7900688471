import type { ActKind } from "./act.ts";
import type { Stage } from "./stage.ts";

type Procedure = "law" | "negative";

/** Where a command belongs: its verb on the command line, the act it leads to, the stages and procedures that know it. */
export type CommandRow = {
  readonly verb: string;
  readonly acts: readonly ActKind[];
  readonly stages: readonly Stage[];
  readonly procedures: readonly Procedure[];
};

export const both = ["law", "negative"] as const;
export const law = ["law"] as const;
export const negative = ["negative"] as const;
