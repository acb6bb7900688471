import { handlingsIn, type Handlings } from "../../domain/incident-handling.ts";
import type { IncidentKey } from "../../domain/incident.ts";
import { refusal, type Refusal } from "../../domain/refusal.ts";
import type { Desk } from "../desk.ts";
import { incidentListed, incidentsListed, type ListedIncident } from "../incidents/listed.ts";
import { incidentsCaseId } from "../request.ts";
import type { Swept } from "../sweep/sweep.ts";

/** A sweep in numbers. */
export type ShownSweep = Omit<Swept, "kind" | "incidents">;

/** The incidents as programs are shown them; `swept` is null before the first sweep is done. */
export type ShownIncidents = {
  readonly kind: "incidents";
  readonly swept: ShownSweep | null;
  readonly incidents: readonly ListedIncident[];
};

export type ShownIncident = { readonly kind: "incident"; readonly incident: ListedIncident };

const numbersOf = ({ at, took, cases, healed, found, unlisted, unread }: Swept): ShownSweep => ({
  at,
  took,
  cases,
  healed,
  found,
  unlisted,
  unread,
});

const handlings = async ({ world }: Desk): Promise<Handlings> =>
  handlingsIn((await world.ledger.head(incidentsCaseId))?.state);

export const incidentsShown = async (
  desk: Desk,
  swept: Swept | undefined,
): Promise<ShownIncidents> => ({
  kind: "incidents",
  swept: swept === undefined ? null : numbersOf(swept),
  incidents: incidentsListed(await handlings(desk), swept),
});

/** One incident, or a refusal where neither the last sweep nor the record knows it. */
export const incidentShown = async (
  desk: Desk,
  swept: Swept | undefined,
  key: IncidentKey,
): Promise<ShownIncident | Refusal> => {
  const incident = incidentListed(await handlings(desk), swept, key);
  if (incident !== undefined) return { kind: "incident", incident };
  const reason = "the last sweep did not name it, and nobody has taken it";
  return refusal("IncidentNotFound", { incident: key, reason });
};
