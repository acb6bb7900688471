import { refusal } from "../../words/refusal.ts";
import type { Definition } from "../office-command.ts";
import { incident } from "../../office/fields.ts";
import type { IncidentRule } from "../incident-command.ts";

export const definition = {
  kind: "TakeIncident",
  act: "IncidentTaken",
  verb: "incident take",
} as const satisfies Definition;

const fields = () => ({ incident });

const rule: IncidentRule<"TakeIncident"> = {
  against: (handling, command, { person }) => {
    const owner = handling?.ended === null ? handling.owner : null;
    return owner?.person === person
      ? [refusal("IncidentTakenAlready", { incident: command.incident, person, since: owner.at })]
      : [];
  },
  record: (fact) => ({ ...fact, kind: "IncidentTaken" }),
};

/** Takes an incident: the person is its owner from now on, also after another. */
export const takeIncident = { fields, rule } as const;
