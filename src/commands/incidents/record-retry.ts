import { refusal } from "../../words/refusal.ts";
import type { IncidentRule } from "./rule.ts";

const rule: IncidentRule<"RecordRetry"> = {
  against: (handling, { incident: key, of }) => {
    const retry = handling?.lastRetry;
    return retry?.of === of && retry.outcome === null
      ? []
      : [refusal("NoRetryToEnd", { incident: key })];
  },
};

/** Records what came of a retry. Only the system does. */
export const recordRetry = { definition: {}, rule } as const;
