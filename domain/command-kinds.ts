/** What persons may ask for in a case, in the order in which a case usually meets them. */
export const personCommandKinds = [
  "OpenCase",
  "RecordDatedFact",
  "Lay",
  "ReferToCommittees",
  "RecordCommitteeReport",
  "ScheduleSitting",
  "RecordPlenaryVote",
  "CertifyPlenaryVote",
  "DeclineCertification",
  "ReferBack",
  "RecordResolution",
  "RecordMinisterialStatement",
  "ExtendScrutiny",
  "CertifySilence",
  "PresentLaw",
  "SignLaw",
  "ReturnLaw",
  "PublishLaw",
  "PrepareInstrument",
  "ReleaseInstrument",
  "SignInstrument",
  "PrepareNotification",
  "ReleaseNotification",
  "RecordSent",
  "RecordNotSent",
  "ResolveUnknown",
  "ConfirmDeposit",
  "Withdraw",
  "Lapse",
  "Correct",
] as const;

/** What the driver does on its own: claim a released notification before sending it, and say that nobody knows. */
export const systemCommandKinds = ["ClaimNotification", "DeclareUnknown"] as const;

export type CommandKind = (typeof personCommandKinds)[number] | (typeof systemCommandKinds)[number];
