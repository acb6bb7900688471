/** What a profile gives to duties, in the order in which a case usually meets it. */
export const dutyCommandKinds = [
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
  "RecordLawRegistration",
  "PrepareInstrument",
  "ReleaseInstrument",
  "SignInstrument",
  "TransmitInstrument",
  "ReturnInstrument",
  "PrepareNotification",
  "ReleaseNotification",
  "RecordSent",
  "RecordNotSent",
  "ResolveUnknown",
  "RecordDelivery",
  "RecordBounce",
  "RecordComplaint",
  "ConfirmDeposit",
  "RecordCirculation",
  "RecordObjection",
  "RecordTreatyInForce",
  "PromiseAmendment",
  "RecordAmendmentDone",
  "Suspend",
  "Resume",
  "MoveToProfileVersion",
  "Withdraw",
  "Lapse",
  "MakePublic",
  "Correct",
] as const;

/** Who attends to a task. No profile gives these to a duty: they belong to whoever has a next step, in whatever duty. */
const taskCommandKinds = ["ClaimTask", "HandOverTask"] as const;

/** What persons may ask for in a case. */
export const personCommandKinds = [...dutyCommandKinds, ...taskCommandKinds] as const;

/**
 * What the system does on its own: claim a released notification before sending it, say that nobody knows, and say that a
 * deadline has passed.
 */
export const systemCommandKinds = ["ClaimNotification", "DeclareUnknown", "RecordOverdue"] as const;

export type CommandKind = (typeof personCommandKinds)[number] | (typeof systemCommandKinds)[number];

/** Whether a command belongs to whoever has a next step, whatever the profile gives to their duty. */
export const isOfAnyDuty = (kind: CommandKind): boolean =>
  taskCommandKinds.some((one) => one === kind);
