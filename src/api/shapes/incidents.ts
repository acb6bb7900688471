import { say, type Words } from "../../words/say.ts";
import { handlingsIn, type Handlings } from "../../office/incident-handling.ts";
import { incidentCaseOf, type IncidentKey } from "../../case/incident.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Desk } from "../../ledger/desk.ts";
import {
  incidentListed,
  incidentsListed,
  type LastLook,
  type ListedIncident,
} from "../../ledger/incidents/incident-list.ts";
import { incidentsCaseId } from "../../ledger/handling/request.ts";
import type { Swept } from "../../ledger/sweep/sweep.ts";

/** A sweep in numbers. */
export type SweepInAnswer = Omit<Swept, "kind" | "incidents">;

/** An incident, with what was found as a sentence; null where it was not found, or nobody has looked. */
export type IncidentInWords = Omit<ListedIncident, "says"> & { readonly words: string | null };

const inWords = ({ says, ...one }: ListedIncident, words: Words): IncidentInWords => ({
  ...one,
  words: says === null ? null : say(says, words),
});

/** The incidents as programs are shown them; `swept` is null before the first sweep is done. */
export type IncidentsAnswer = {
  readonly kind: "incidents";
  readonly swept: SweepInAnswer | null;
  /** Those that are open, or that somebody has taken. */
  readonly incidents: readonly IncidentInWords[];
  /** Those that ended after the last sweep had named them: the next one confirms it, or finds the trouble again. */
  readonly ended: readonly IncidentInWords[];
};

export type IncidentAnswer = { readonly kind: "incident"; readonly incident: IncidentInWords };

const numbersOf = ({
  at,
  took,
  cases,
  wholeAt,
  healed,
  found,
  unlisted,
}: Swept): SweepInAnswer => ({
  at,
  took,
  cases,
  wholeAt,
  healed,
  found,
  unlisted,
});

const handlings = async ({ ports }: Desk): Promise<Handlings> =>
  handlingsIn((await ports.ledger.head(incidentsCaseId))?.state);

export const incidentsAnswer = async (
  desk: Desk,
  swept: Swept | undefined,
  words: Words,
): Promise<IncidentsAnswer> => {
  const listed = incidentsListed(await handlings(desk), swept).map((one) => inWords(one, words));
  return {
    kind: "incidents",
    swept: swept === undefined ? null : numbersOf(swept),
    incidents: listed.filter(({ state }) => state !== "ended"),
    ended: listed.filter(({ state }) => state === "ended"),
  };
};

/** One incident, or a refusal where neither the last sweep nor the record knows it. */
export const incidentAnswer = async (
  desk: Desk,
  { swept, key }: { readonly swept: LastLook | undefined; readonly key: IncidentKey },
  words: Words,
): Promise<IncidentAnswer | Refusal> => {
  const incident = incidentListed(await handlings(desk), swept, key);
  if (incident !== undefined) return { kind: "incident", incident: inWords(incident, words) };
  return refusal("IncidentNotFound", { incident: key, why: { kind: "incidentNotNamed" } });
};

/** What a look just now says of one incident, where nobody keeps what sweeps find. */
export const lookedJustNow = async (
  { ports }: Desk,
  key: IncidentKey,
): Promise<LastLook | undefined> => {
  const at = new Date(ports.clock.now()).toISOString();
  try {
    const look = await ports.lookAgain?.(incidentCaseOf(key));
    return look && { at, incidents: look.incidents };
  } catch (fault) {
    ports.warn(`the incident ${key} could not be checked`, fault);
    return undefined;
  }
};
