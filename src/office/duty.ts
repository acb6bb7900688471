/** The capacities in which persons act. `system` is the driver and the sweep; no person holds it. */
export const duties = [
  "clerk",
  "committee-secretary",
  "plenary-secretary",
  "head-of-state-office",
  "treaty-officer",
  "releasing-officer",
  "auditor",
  "administrator",
] as const;

/** The capacities in which entries are made. */
export const actingDuties = [...duties, "system"] as const;

export type Duty = (typeof duties)[number];
export type ActingDuty = (typeof actingDuties)[number];
