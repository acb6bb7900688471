/** The headings of the general help, in the order in which a case meets the duties; what is no command of a case comes after them. */
export const groups = {
  clerk: "Clerk",
  committee: "Committee secretary",
  plenary: "Plenary secretaries (one records, another certifies)",
  scrutiny: "Where silence approves: clerk and minister's office",
  headOfState: "Office of the head of state (or the minister)",
  treatyOfficer: "Treaty officer",
  releasing: "Releasing officer",
  attending: "Whoever has a next step",
  anybody: "Whoever may record a fact may correct it",
  looking: "To look",
  administrator: "Administrator",
  machine: "This machine",
} as const;
