import { both, law, type CommandRow } from "./command-row.ts";
import type { depositaryCommands } from "./depositary-commands.ts";
import { openStages } from "./stage.ts";

const abroad = ["notification", "transmission", "deposit"] as const;

// What a mail server reports comes when it comes, also after the case has ended.
const afterAClaim = ["instrument", ...abroad, "deposited", "withdrawn", "lapsed"] as const;

/** The rows of the commands from the instrument on. */
export const depositaryRows = {
  PrepareInstrument: {
    verb: "prepare-instrument",
    acts: ["InstrumentPrepared"],
    stages: ["instrument"],
    procedures: both,
  },
  ReleaseInstrument: {
    verb: "release-instrument",
    acts: ["InstrumentReleased"],
    stages: ["instrument"],
    procedures: both,
  },
  SignInstrument: {
    verb: "sign-instrument",
    acts: ["InstrumentSigned"],
    stages: ["instrument"],
    procedures: both,
  },
  TransmitInstrument: {
    verb: "transmit-instrument",
    acts: ["InstrumentTransmitted"],
    stages: [...abroad, "deposited"],
    procedures: both,
  },
  ReturnInstrument: {
    verb: "return-instrument",
    acts: ["InstrumentReturned"],
    // While a notification is being sent its outcome comes first, or nobody would know whether it left.
    stages: ["notification", "deposit"],
    procedures: both,
  },
  PrepareNotification: {
    verb: "prepare-notification",
    acts: ["NotificationPrepared"],
    stages: ["notification"],
    procedures: both,
  },
  ReleaseNotification: {
    verb: "release-notification",
    acts: ["NotificationReleased"],
    stages: ["notification"],
    procedures: both,
  },
  ClaimNotification: {
    verb: "(system)",
    acts: ["NotificationClaimed"],
    stages: ["transmission"],
    procedures: both,
  },
  RecordSent: {
    verb: "record-sent",
    acts: ["NotificationSent"],
    stages: ["transmission"],
    procedures: both,
  },
  RecordNotSent: {
    verb: "record-not-sent",
    acts: ["NotificationNotSent"],
    stages: ["transmission"],
    procedures: both,
  },
  DeclareUnknown: {
    verb: "(system)",
    acts: ["NotificationOutcomeUnknown"],
    stages: ["transmission"],
    procedures: both,
  },
  ResolveUnknown: {
    verb: "resolve-unknown",
    acts: ["UnknownResolved"],
    stages: ["transmission"],
    procedures: both,
  },
  RecordDelivery: {
    verb: "record-delivery",
    acts: ["NotificationDelivered"],
    stages: afterAClaim,
    procedures: both,
  },
  RecordBounce: {
    verb: "record-bounce",
    acts: ["NotificationBounced"],
    stages: afterAClaim,
    procedures: both,
  },
  RecordComplaint: {
    verb: "record-complaint",
    acts: ["NotificationComplained"],
    stages: afterAClaim,
    procedures: both,
  },
  ConfirmDeposit: {
    verb: "confirm-deposit",
    acts: ["DepositConfirmed"],
    stages: ["deposit"],
    procedures: both,
  },
  RecordCirculation: {
    verb: "record-circulation",
    acts: ["StatementsCirculated"],
    stages: ["deposit", "deposited"],
    procedures: both,
  },
  RecordObjection: {
    verb: "record-objection",
    acts: ["ObjectionReceived"],
    stages: ["deposit", "deposited"],
    procedures: both,
  },
  RecordTreatyInForce: {
    verb: "record-treaty-in-force",
    acts: ["TreatyInForceRecorded"],
    stages: [...openStages, "deposited"],
    procedures: both,
  },
  PromiseAmendment: {
    verb: "promise-amendment",
    acts: ["AmendmentPromised"],
    stages: [...openStages, "deposited"],
    procedures: both,
  },
  RecordAmendmentDone: {
    verb: "record-amendment-done",
    acts: ["AmendmentDone"],
    stages: [...openStages, "deposited"],
    procedures: both,
  },
  RecordLawRegistration: {
    verb: "register-law",
    acts: ["LawRegistered"],
    stages: ["instrument", ...abroad, "deposited"],
    procedures: law,
  },
} as const satisfies Readonly<Record<keyof typeof depositaryCommands, CommandRow>>;
