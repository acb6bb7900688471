/** The headings of the general help: first the duties, in the order in which a case reaches them, then the other verbs. */
export const groups = {
  clerk: { kind: "helpClerk" },
  committee: { kind: "helpCommittee" },
  plenary: { kind: "helpPlenary" },
  headOfState: { kind: "helpHeadOfState" },
  treatyOfficer: { kind: "helpTreatyOfficer" },
  releasing: { kind: "helpReleasing" },
  attending: { kind: "helpAttending" },
  anybody: { kind: "helpAnybody" },
  looking: { kind: "helpLooking" },
  administrator: { kind: "helpAdministratorGroup" },
  machine: { kind: "helpMachine" },
} as const;
