import type { CaseFact } from "../case-fact.ts";
import {
  every,
  type Fact,
  type Facts,
  first,
  instruments,
  type Instruments,
  named,
  newest,
  noInstruments,
} from "./slot.ts";
import { suspensions, type Suspension } from "./suspensions.ts";
import { ballots, type Ballots } from "./ballots.ts";
import { happeningKinds } from "../happening-of-act.ts";

type Committees = {
  readonly referred: Facts<"Referred">;
  readonly reported: Facts<"Reported">;
};

type ReportKind = "NotificationDelivered" | "NotificationBounced" | "NotificationComplained";
type SendingKind = "NotificationClaimed" | "NotificationSent";

type Notifications = {
  readonly prepared: Facts<"NotificationPrepared">;
  readonly released: Facts<"NotificationReleased">;
  readonly claims: Facts<"NotificationClaimed">;
  readonly sent: Facts<"NotificationSent">;
  readonly notSent: Fact<"NotificationNotSent"> | undefined;
  readonly outcomeUnknown: Fact<"NotificationOutcomeUnknown"> | undefined;
  readonly outcomeResolved: Fact<"UnknownResolved"> | undefined;
  /** What mail servers reported. */
  readonly reports: Facts<ReportKind>;
  /** What records that letters are being sent, or were: the claims, and for a past case the sendings. */
  readonly sendings: Facts<SendingKind>;
  /** Whatever may say of a letter that it left, or that somebody tried to send it. */
  readonly attempts: Facts<SendingKind | ReportKind | "NotificationNotSent">;
};

/** The steps at which somebody supplies the texts of statements again, from the instrument on. */
export type SupplyingKind =
  | "InstrumentPrepared"
  | "InstrumentReleased"
  | "InstrumentSigned"
  | "NotificationReleased"
  | "DepositConfirmed";

type FollowUp = {
  readonly circulations: Facts<"StatementsCirculated">;
  readonly objections: Facts<"ObjectionReceived">;
  readonly treatyInForce: Facts<"TreatyInForceRecorded">;
  readonly amendmentsPromised: Facts<"AmendmentPromised">;
  readonly amendmentsDone: Facts<"AmendmentDone">;
};

/** The kinds of facts on which the course of a case depends: no other changes it. */
const courseKinds = [...new Set([...happeningKinds, ...ballots.kinds, ...suspensions.kinds])];

/** What a case holds by name. Each fact stands as it was last corrected, and of a repeated step every round stays. */
type CaseSlots = {
  readonly opening: Fact<"CaseOpened"> | undefined;
  readonly movesToNewerVersion: Facts<"ProcedureVersionChanged">;
  /** All on which its course depends. */
  readonly steps: readonly CaseFact[];
  readonly madePublic: Fact<"CaseMadePublic"> | undefined;
  readonly withdrawal: Fact<"CaseWithdrawn"> | undefined;
  readonly lapse: Fact<"CaseLapsed"> | undefined;
  readonly suspensions: readonly Suspension[];
  readonly resumptions: Facts<"CaseResumed">;
  readonly tasksTaken: Facts<"TaskClaimed" | "TaskHandedOver">;
  readonly overdue: Facts<"DeadlineOverdue">;
  /** What has a day and moves no case, such as the signature of the treaty. */
  readonly datedFacts: Facts<"DatedFactRecorded">;
  /** Each laying: a procedure may have several. */
  readonly laid: Facts<"Laid">;
  readonly committees: Committees;
  readonly sitting: Fact<"SittingScheduled"> | undefined;
  /** The decisions of bodies. */
  readonly ballots: Ballots;
  /** Each end of a parliament's term. */
  readonly termEnds: Facts<"TermEnded">;
  readonly instruments: Instruments;
  readonly notifications: Notifications;
  readonly deposit: Fact<"DepositConfirmed"> | undefined;
  readonly textsSupplied: Facts<SupplyingKind>;
  readonly followUp: FollowUp;
};

/** What the office's own record holds by name. */
type OfficeSlots = {
  readonly founding: Fact<"OfficeOpened"> | undefined;
  readonly registrations: Facts<"PersonRegistered">;
  readonly dutyChanges: Facts<"DutyGranted" | "DutyRevoked">;
  readonly calendars: Facts<"CalendarImported">;
  /** Who has read which law file. */
  readonly confirmations: Facts<"LawConfirmed">;
  readonly systemKeys: Facts<"SystemKeyReplaced">;
  readonly checkpointKeysAdded: Facts<"CheckpointKeyAdded">;
  readonly checkpointKeysRetired: Facts<"CheckpointKeyRetired">;
  readonly signIns: Facts<"SignInSet">;
  readonly sender: Fact<"SenderSet"> | undefined;
  readonly depositaryAddresses: Facts<"DepositaryAddressSet">;
  readonly checkpointRecipients: Fact<"CheckpointRecipientsSet"> | undefined;
};

/** The facts of a record by name. Those of the office's record are empty in a case, and the other way round. */
export type Slots = CaseSlots & OfficeSlots;

/** The slots of a record without facts. */
export const emptySlots: Slots = {
  opening: undefined,
  movesToNewerVersion: [],
  steps: [],
  madePublic: undefined,
  withdrawal: undefined,
  lapse: undefined,
  suspensions: [],
  resumptions: [],
  tasksTaken: [],
  overdue: [],
  datedFacts: [],
  laid: [],
  committees: { referred: [], reported: [] },
  sitting: undefined,
  ballots: [],
  termEnds: [],
  instruments: noInstruments,
  notifications: {
    prepared: [],
    released: [],
    claims: [],
    sent: [],
    notSent: undefined,
    outcomeUnknown: undefined,
    outcomeResolved: undefined,
    reports: [],
    sendings: [],
    attempts: [],
  },
  deposit: undefined,
  textsSupplied: [],
  followUp: {
    circulations: [],
    objections: [],
    treatyInForce: [],
    amendmentsPromised: [],
    amendmentsDone: [],
  },
  founding: undefined,
  registrations: [],
  dutyChanges: [],
  calendars: [],
  confirmations: [],
  systemKeys: [],
  checkpointKeysAdded: [],
  checkpointKeysRetired: [],
  signIns: [],
  sender: undefined,
  depositaryAddresses: [],
  checkpointRecipients: undefined,
};

const reports = ["NotificationDelivered", "NotificationBounced", "NotificationComplained"] as const;
const sendings = ["NotificationClaimed", "NotificationSent"] as const;

const slots = named<Slots>({
  opening: first("CaseOpened"),
  movesToNewerVersion: every("ProcedureVersionChanged"),
  steps: every(...courseKinds),
  madePublic: newest("CaseMadePublic"),
  withdrawal: newest("CaseWithdrawn"),
  lapse: newest("CaseLapsed"),
  suspensions,
  resumptions: every("CaseResumed"),
  tasksTaken: every("TaskClaimed", "TaskHandedOver"),
  overdue: every("DeadlineOverdue"),
  datedFacts: every("DatedFactRecorded"),
  laid: every("Laid"),
  committees: named<Committees>({
    referred: every("Referred"),
    reported: every("Reported"),
  }),
  sitting: newest("SittingScheduled"),
  ballots,
  termEnds: every("TermEnded"),
  instruments,
  notifications: named<Notifications>({
    prepared: every("NotificationPrepared"),
    released: every("NotificationReleased"),
    claims: every("NotificationClaimed"),
    sent: every("NotificationSent"),
    notSent: newest("NotificationNotSent"),
    outcomeUnknown: newest("NotificationOutcomeUnknown"),
    outcomeResolved: newest("UnknownResolved"),
    reports: every(...reports),
    sendings: every(...sendings),
    attempts: every(...sendings, "NotificationNotSent", ...reports),
  }),
  deposit: newest("DepositConfirmed"),
  textsSupplied: every(
    "InstrumentPrepared",
    "InstrumentReleased",
    "InstrumentSigned",
    "NotificationReleased",
    "DepositConfirmed",
  ),
  followUp: named<FollowUp>({
    circulations: every("StatementsCirculated"),
    objections: every("ObjectionReceived"),
    treatyInForce: every("TreatyInForceRecorded"),
    amendmentsPromised: every("AmendmentPromised"),
    amendmentsDone: every("AmendmentDone"),
  }),
  founding: first("OfficeOpened"),
  registrations: every("PersonRegistered"),
  dutyChanges: every("DutyGranted", "DutyRevoked"),
  calendars: every("CalendarImported"),
  confirmations: every("LawConfirmed"),
  systemKeys: every("SystemKeyReplaced"),
  checkpointKeysAdded: every("CheckpointKeyAdded"),
  checkpointKeysRetired: every("CheckpointKeyRetired"),
  signIns: every("SignInSet"),
  sender: newest("SenderSet"),
  depositaryAddresses: every("DepositaryAddressSet"),
  checkpointRecipients: newest("CheckpointRecipientsSet"),
});

/** What one more fact changes: the slots that hold it, without the others. */
export const slotsChanged = (before: Slots, fact: CaseFact): Partial<Slots> =>
  slots.changed(before, [fact]);

/** The slots of a record with these facts, given oldest first. */
export const slotsOf = (facts: readonly CaseFact[]): Slots => slots.with(emptySlots, facts);
