/** What the pages say that everybody may read. */
export const publicInEnglish = {
  title: "Public cases",
  intro:
    "Cases that an act of this office made public. Persons are named by the duty in which they acted.",
  none: "No case has been made public yet.",
  caption: "Public cases, in the order of their ids",
  case: "Case",
  treaty: "Treaty",
  stage: "Stands at",
  changed: "Last entry",
  next: "Next page",
  first: "First page",
  follow: "Follow and reuse",
  feed: "What happened, as a feed (Atom)",
  calendar: "Deadlines of open cases, as a calendar (iCalendar)",
  table: "The cases as a table (CSV)",
  bounded: (count: string) => `Each of these holds the ${count} cases that changed last.`,
  verifyLink: "How the record can be verified",
  standsSince: (stage: string, day: string) =>
    `It stands at the stage “${stage}”. This has been on record since ${day}.`,
  ended: (stage: string, day: string) =>
    `The case has ended: ${stage}. This has been on record since ${day}.`,
  waits: (duties: string) => `It waits for: ${duties}.`,
  publicSince: (day: string) => `It has been public since ${day}.`,
  basis: (basis: string) => `Ground on which it was made public: ${basis}`,
  noPersons:
    "This page names duties and no persons. Members of parliament are named where their votes were recorded by roll call. Reasons stand as they were written into the record.",
  dates: {
    heading: "The dates, and what each means",
    note: "The vote, the deposit and the entry into force are different things. Each has a day of its own, or none on record.",
    signature: "Signature of the treaty",
    signatureMeans:
      "Where the treaty is to be ratified, the State is not bound by signing it (VCLT Art. 14).",
    vote: "Vote of parliament",
    voteUncertifiedMeans:
      "As it was recorded. Until another person certifies the vote, it is not stated here as parliament’s decision.",
    voteMeans:
      "Parliament’s decision on the draft law. It is not the ratification, which is an act towards other States (VCLT Art. 2(1)(b)).",
    silence: "Last day of parliament’s scrutiny",
    silenceMeans:
      "Parliament did not resolve against the treaty in time, so it may be ratified. That alone is not the ratification.",
    lawSigned: "Signature of the law",
    lawSignedMeans: "The head of State signed the domestic law. The law is not the instrument.",
    lawPublished: "Publication of the law",
    lawPublishedMeans: "The domestic law was made known. The law is not the instrument.",
    instrument: "Signature of the instrument",
    instrumentMeans:
      "The international document in which the State declares its consent. Where the treaty asks for a deposit, it is complete only then (VCLT Art. 16(b)).",
    notification: "Notification sent to the depositary",
    notificationMeans:
      "The letter that transmits the instrument was handed over to be sent; where the office works on one machine, it lies in its outbox as a file. That is not its receipt, and no deposit.",
    deposit: "Deposit",
    depositMeans:
      "The depositary received the instrument. Where the treaty says so, this establishes the State’s consent towards the others (VCLT Art. 16(b)).",
    treatyInForce: "Entry into force of the treaty itself",
    treatyInForceMeans: "The day from which the treaty is in force at all (VCLT Art. 24).",
    entryIntoForce: "Entry into force for the State",
    entryIntoForceMeans: "The day from which the treaty binds the State, by the treaty’s own rule.",
    denunciation: "Effect of the denunciation",
    denunciationMeans: "The day from which the treaty no longer binds the State, by its own rule.",
    notOnRecord: "not on record",
    workedOut: "worked out by the treaty’s rule:",
  },
  happened: {
    heading: "What happened",
    note: "In the order in which it was recorded. A correction is an entry of its own; nothing is rewritten.",
    happenedOn: "Happened",
    recordedOn: "Recorded",
    by: "Recorded by",
    imported: "entered afterwards from a source:",
    details: "On record",
    corrects: (seq: string) => `Corrects entry ${seq}.`,
    was: (what: string, before: string, after: string) => `${what}: was ${before}, is now ${after}`,
    elsewhere:
      "What was corrected is in fields that this page does not tell; the export holds both entries whole.",
    reason: (reason: string) => `Reason, as recorded: ${reason}`,
  },
  votes: {
    heading: "The vote",
    none: "No plenary vote is on record.",
    silence: "This procedure has no plenary vote: parliament’s silence approves.",
    certified: "Certified by another person, who entered counts and result anew.",
    notCertified: "Not certified by another person yet.",
    corrected:
      "It was corrected after it was certified, so that certification no longer covers it. It awaits another one.",
  },
  statements: { heading: "Statements", none: "No statements are on record." },
  documents: {
    heading: "Documents",
    note: "A document is on record by its SHA-256 digest: whoever has the document can compute it and compare.",
    none: "No documents are on record.",
  },
  findings: {
    heading: "What the audit found",
    note: (day: string) => `Judged as of ${day}, rule by rule, from the record alone.`,
    broken: "Rules that were broken",
  },
  verify: {
    heading: "Verify it yourself",
    steps:
      "Download the export and the keys, and run the verifier on a machine of your own. It needs no network and does not trust this server.",
    export: "Export of this case with its proofs (JSON Lines)",
    keys: "Keys",
    log: "Checkpoints and keys",
    note: "The export holds the entries as they were hashed, so persons stand in it by their personnel numbers.",
  },
  openData: {
    heading: "Open data",
    feed: "What happened, as a feed (Atom)",
    calendar: "Deadlines, as a calendar (iCalendar)",
    akn: "The record (Akoma Ntoso, XML)",
    popolo: "The votes (Popolo, JSON)",
    acts: "What happened (CSV)",
    votes: "The votes (CSV)",
    rollCall: "The roll calls (CSV)",
    entries: "The entries as they were hashed (JSON Lines), with personnel numbers",
  },
} as const;
