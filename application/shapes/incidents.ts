import type { Swept } from "../sweep/sweep.ts";

/** What the last sweep found, as programs are shown it; null before the first one is done. */
export type ShownIncidents = { readonly kind: "incidents"; readonly swept: Swept | null };

export const incidentsShown = (swept: Swept | undefined): ShownIncidents => ({
  kind: "incidents",
  swept: swept ?? null,
});
