/** The headings of the general help: first the duties, in the order in which a case reaches them, then the other verbs. */
export const groups = {
  clerk: "Clerk",
  committee: "Committee secretary",
  plenary: "Plenary secretaries (one records, another certifies)",
  headOfState: "Office of the head of state (or the minister)",
  treatyOfficer: "Treaty officer",
  releasing: "Releasing officer",
  attending: "Anyone with a next step",
  anybody: "Anyone who may record a fact may correct it",
  looking: "To look",
  administrator: "Administrator",
  machine: "This machine",
} as const;
