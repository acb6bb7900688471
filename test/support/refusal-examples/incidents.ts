import type { Refusal, RefusalKind } from "../../../src/procedure/refusal.ts";
import {
  anna,
  boris,
  decidedAfter,
  resolve,
  retried,
  take,
  theSystem,
  type Step,
} from "../incidents.ts";

const refusedAfter = (before: readonly Step[], step: Step): Refusal => {
  const decision = decidedAfter(before, step);
  if (decision.kind === "refused") return decision.refusal;
  throw new Error("allowed");
};

/** What provokes each refusal of what people do about incidents. */
export const examplesOfIncidents: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  IncidentNotFound: () => refusedAfter([], [anna, take("documentMissing.az-7.4.2")]),
  IncidentEnded: () =>
    refusedAfter(
      [
        [anna, take()],
        [anna, resolve()],
      ],
      [boris, take()],
    ),
  IncidentNotOfDuty: () => refusedAfter([], [anna, take("sendingUnknown.az-7.12.1")]),
  IncidentTakenAlready: () => refusedAfter([[anna, take()]], [anna, take()]),
  IncidentNotTaken: () => refusedAfter([[anna, take()]], [boris, resolve()]),
  NoRetryToEnd: () => refusedAfter([[anna, take()]], [theSystem, retried(1, "healed")]),
};
