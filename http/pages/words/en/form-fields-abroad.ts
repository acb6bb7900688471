import type { FieldsInWords } from "../form-words.ts";

const mailEvent = {
  reference: ["Which notification", "By its reference."],
  messageId: ["Message id", "As the report names it."],
  evidence: ["What this rests on", ""],
} as const;

/** The fields from the instrument on. */
export const fieldsAbroadInEnglish: Pick<
  FieldsInWords,
  | "PrepareInstrument"
  | "ReleaseInstrument"
  | "SignInstrument"
  | "TransmitInstrument"
  | "ReturnInstrument"
  | "PrepareNotification"
  | "ReleaseNotification"
  | "RecordSent"
  | "RecordNotSent"
  | "ResolveUnknown"
  | "RecordDelivery"
  | "RecordBounce"
  | "RecordComplaint"
  | "ConfirmDeposit"
  | "RecordCirculation"
  | "RecordObjection"
  | "RecordTreatyInForce"
> = {
  PrepareInstrument: {
    text: ["Text of the instrument", ""],
    statements: ["Texts of the statements", "They are compared with those voted on."],
  },
  ReleaseInstrument: {
    of: ["The preparation that you release", ""],
    text: ["Text of the instrument", "Supply the file anew, from your own source."],
    statements: ["Texts of the statements", "Supply each file anew."],
    withinConditions: [
      "Statements that keep to the conditions of their clauses",
      "Tick a statement only if you have read its text against them. Until somebody has, the audit cannot verify that the treaty permits it.",
    ],
  },
  SignInstrument: {
    of: ["The release that the signature follows", ""],
    on: ["When it was signed", ""],
    signer: ["Who signed", ""],
    office: ["In which office", ""],
    fullPowers: ["Full powers", "Needed from everybody but the first three offices."],
    place: ["Where it was signed", ""],
    scan: ["Scan of what was signed", ""],
    custody: ["Where the original is kept", "Leave empty where it is not known."],
    statements: ["Texts of the statements signed", "Supply each file anew."],
  },
  TransmitInstrument: {
    of: ["The signed instrument", ""],
    on: ["When it was handed over", ""],
    bearer: ["Who carries it", ""],
    receipt: ["Receipt", "Leave out where there is none."],
  },
  ReturnInstrument: {
    of: ["The signed instrument", ""],
    on: ["When it was returned", ""],
    reason: ["What the depositary found", ""],
    letter: ["The depositary's letter", "Leave out where it is not at hand."],
  },
  PrepareNotification: {
    to: ["E-mail address of the depositary", "Such as treaties@depositary.example."],
    text: ["Text of the notification", ""],
    contact: ["Contact", "Whom the depositary may ask. It stands in the letter."],
  },
  ReleaseNotification: {
    of: ["The preparation that you release", ""],
    text: ["Text of the notification", "Supply the file anew, from your own source."],
    statements: ["Texts of the statements", "Supply each file anew."],
  },
  RecordSent: {
    reference: ["Which notification", "By its reference."],
    messageId: ["Message id", "Under which it left."],
  },
  RecordNotSent: {
    reference: ["Which notification", "By its reference."],
    reason: ["Reason", ""],
  },
  ResolveUnknown: {
    of: ["The declaration that the outcome is unknown", ""],
    outcome: ["What is to follow", ""],
    evidence: ["What this rests on", ""],
  },
  RecordDelivery: { ...mailEvent, at: ["When it was delivered", "In universal time (UTC)."] },
  RecordBounce: { ...mailEvent, at: ["When it bounced", "In universal time (UTC)."] },
  RecordComplaint: {
    ...mailEvent,
    at: ["When the complaint was made", "In universal time (UTC)."],
  },
  ConfirmDeposit: {
    receivedOn: ["When the depositary received it", ""],
    reference: ["The depositary's reference", "As printed; leave empty where there is none."],
    statements: ["Texts of the statements deposited", "Supply each file anew."],
    effective: [
      "Day of effect that the instrument names",
      "Leave empty where the instrument names none.",
    ],
  },
  RecordCirculation: {
    on: ["When they were circulated", "The time for objections runs from it."],
    reference: ["The depositary's reference", "As printed; leave empty where there is none."],
    statements: ["Which statements", ""],
  },
  RecordObjection: {
    on: ["When it was made", ""],
    by: ["Which State objected", ""],
    statement: ["To which statement", ""],
    effect: ["Effect between the two States", "What the objection says of it."],
  },
  RecordTreatyInForce: {
    on: ["When the treaty entered into force", ""],
    source: ["Source", "Where this is known from."],
  },
};
