import { refusal } from "../../words/refusal.ts";
import type { IncidentRule } from "./rule.ts";

const rule: IncidentRule<"TakeIncident"> = {
  against: (handling, command, { person }) => {
    const owner = handling?.ended === null ? handling.owner : null;
    return owner?.person === person
      ? [refusal("IncidentTakenAlready", { incident: command.incident, person, since: owner.at })]
      : [];
  },
};

/** Takes an incident: the person is its owner from now on, also after another. */
export const takeIncident = {
  definition: {
    verb: "incident take",
  },
  rule,
} as const;
