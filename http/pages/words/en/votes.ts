export const votesInEnglish = {
  none: "No plenary vote is on record.",
  silence:
    "This procedure has no plenary vote: where parliament does not resolve against it, its silence approves.",
  voteOf: (day: string) => `Vote of ${day}`,
  figure: (day: string) => `Votes of ${day} as bars`,
  neededLine: (count: string) => `needed: ${count}`,
  quorumLine: (count: string) => `quorum: ${count}`,
  table: "The numbers",
  needed: "Votes for that are needed",
  neededUnknown: "not known",
  had: "Votes for",
  margin: "Margin",
  present: "Present",
  quorum: "Present that are needed (quorum)",
  quorumHeld: "The quorum was reached.",
  quorumFailed: "The quorum was not reached: nothing was decided.",
  quorumUnknown: "Whether the quorum was reached is not known.",
  certification: {
    by: (person: string, day: string) =>
      `Certified by ${person} on ${day}, who entered counts and result anew.`,
    awaited: "Not certified yet. Another person certifies it.",
    corrected: "It was corrected after it was certified, and awaits another certification.",
    unknown: "Entered afterwards from a source; who certified it then is not on record.",
  },
  recordedBy: (person: string, seq: string) => `Recorded by ${person} in entry ${seq}.`,
  rollCall: (count: string) => `Roll call: ${count} members`,
  declined: "Declined: it was recorded anew",
} as const;
