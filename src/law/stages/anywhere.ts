import type { GivenCommands } from "./given.ts";

/** The commands of no stage: they concern the whole case, a time limit or a task. */
export const anywhereCommands = {
  OpenCase: { neededBy: () => true },
  RecordDatedFact: { alsoBy: ["treaty-officer"] },
  Classify: { neededBy: ({ classes }) => classes !== undefined },
  Declare: { neededBy: ({ declarations }) => declarations !== undefined },
  ExtendTime: {
    neededBy: ({ clocks = [] }) =>
      clocks.some((clock) => "extension" in clock && clock.extension !== undefined),
  },
  RecordWaiver: {
    neededBy: ({ clocks = [] }) =>
      clocks.some((clock) => "waiver" in clock && clock.waiver !== undefined),
  },
  EndOfTerm: {
    neededBy: ({ onEndOfTerm }) => onEndOfTerm !== undefined && onEndOfTerm.effect !== "goesOn",
  },
  RecordEffect: { alsoBy: ["treaty-officer"] },
  Suspend: {},
  Resume: {},
  MoveToVersion: {},
  Withdraw: { neededBy: ({ withdrawal }) => withdrawal !== undefined },
  Lapse: {},
  MakePublic: {},
  ClaimTask: { by: "attending" },
  HandOverTask: { by: "attending" },
  RecordOverdue: { by: "system" },
  Correct: { alsoBy: ["treaty-officer", "releasing-officer", "head-of-state-office"] },
} as const satisfies GivenCommands;
