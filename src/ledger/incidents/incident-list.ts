import type { Sentence } from "../../words/messages.ts";
import {
  incidentDuties,
  incidentCaseOf,
  incidentKey,
  incidentKindOf,
  type IncidentKey,
} from "../../case/incident.ts";
import type { Duty } from "../../law/duty.ts";
import type { Handling, Handlings } from "../../office/incident-handling.ts";
import { runbooks, type Incident } from "../sweep/incident.ts";
import type { Swept } from "../sweep/sweep.ts";

/** Whether an incident was found when it was last looked for, by a sweep of everything or by a look at it alone. */
export const namings = ["named", "notNamed", "notLookedFor"] as const;
export type Named = (typeof namings)[number];

/** What was found, and when that was looked for. */
export type LastLook = Pick<Swept, "at" | "incidents">;

/** What a sweep found, and what people did about it. */
export type ListedIncident = Omit<Incident, "trouble" | "says"> & {
  readonly key: IncidentKey;
  /** What was said of it when it was last looked for; null where it was not found, or nobody has looked. */
  readonly says: Sentence | null;
  readonly named: Named;
  /** Whether nobody has it, somebody has, or it ended and no sweep has looked since. */
  readonly state: "open" | "taken" | "ended";
  /** The duties whose holders may take it. */
  readonly duties: readonly Duty[];
} & Pick<Handling, "owner" | "lastRetry" | "ended" | "before">;

type Done = Pick<Handling, "owner" | "lastRetry" | "ended" | "before">;

const nothingDone: Done = { owner: null, lastRetry: null, ended: null, before: null };

const stateOf = ({ owner, ended }: Done): ListedIncident["state"] => {
  if (ended !== null) return "ended";
  return owner === null ? "open" : "taken";
};

const doneIn = ({ owner, lastRetry, ended, before }: Done): Done => ({
  owner,
  lastRetry,
  ended,
  before,
});

const listed = (
  key: IncidentKey,
  found: Incident | Exclude<Named, "named">,
  done: Done,
): ListedIncident => {
  const kind = incidentKindOf(key);
  return {
    key,
    kind,
    caseId: incidentCaseOf(key),
    ...(typeof found === "string"
      ? { since: null, says: null, named: found }
      : { since: found.since, says: found.says, named: "named" }),
    runbook: runbooks[kind],
    state: stateOf(done),
    duties: incidentDuties[kind],
    ...doneIn(done),
  };
};

/** What was found again after it had ended is another incident, which says how the one before it ended. */
const numbered = (
  handling: Handling | undefined,
  { at }: Pick<LastLook, "at">,
): { readonly number: number; readonly done: Done } => {
  if (handling === undefined) return { number: 1, done: nothingDone };
  const { number, ended } = handling;
  return ended !== null && ended.at < at
    ? { number: number + 1, done: { ...nothingDone, before: ended } }
    : { number, done: handling };
};

const foundBy = (swept: LastLook, handlings: Handlings): readonly ListedIncident[] =>
  swept.incidents.flatMap((found) => {
    const { number, done } = numbered(handlings.get(found.trouble), swept);
    const key = incidentKey(found.trouble, number);
    return key === undefined ? [] : [listed(key, found, done)];
  });

const unfound = (swept: LastLook | undefined): Exclude<Named, "named"> =>
  swept === undefined ? "notLookedFor" : "notNamed";

/** What the last sweep found, with what people did about it; then what somebody has taken and that sweep did not name. */
export const incidentsListed = (
  handlings: Handlings,
  swept: LastLook | undefined,
): readonly ListedIncident[] => {
  const found = swept === undefined ? [] : foundBy(swept, handlings);
  const named = new Set<string>(found.map(({ key }) => key));
  const unnamed = [...handlings.values()]
    .filter(({ key, ended }) => ended === null && !named.has(key))
    .map((handling) => listed(handling.key, unfound(swept), handling));
  return [...found, ...unnamed];
};

/** One incident: as it is listed, or else as the record has it; undefined where neither knows it. */
export const incidentListed = (
  handlings: Handlings,
  swept: LastLook | undefined,
  key: IncidentKey,
): ListedIncident | undefined => {
  const inList = incidentsListed(handlings, swept).find((one) => one.key === key);
  if (inList !== undefined) return inList;
  const handling = [...handlings.values()].find((one) => one.key === key);
  return handling && listed(key, unfound(swept), handling);
};
