import type { CaseFact } from "../case-fact.ts";
import {
  every,
  type Filling,
  first,
  instruments,
  named,
  newest,
  type ReturnedInstrument,
  type Slot,
  type SlotName,
} from "./slot.ts";
import { suspensions } from "./suspensions.ts";
import { ballots } from "./ballots.ts";

/** The steps at which somebody supplies the texts of statements again, from the instrument on. */
export type SupplyingKind = Filling<"textsSupplied">;

// Which facts stand in a slot their acts say (`fills`). Each fact stands as it was last corrected, and of a repeated step every
// round stays. The slots of the office's own record are empty in a case, and the other way round.

/** What a case holds by name, and what the office's own record does. */
const slots = named({
  opening: first("opening"),
  movesToNewerVersion: every("movesToNewerVersion"),
  /** All on which the course of a case depends: no other fact changes it. */
  steps: every("steps"),
  madePublic: newest("madePublic"),
  withdrawal: newest("withdrawal"),
  lapse: newest("lapse"),
  suspensions,
  resumptions: every("resumptions"),
  tasksTaken: every("tasksTaken"),
  overdue: every("overdue"),
  /** What has a day and moves no case, such as the signature of the treaty. */
  datedFacts: every("datedFacts"),
  /** Each laying: a procedure may have several. */
  laid: every("laid"),
  committees: named({
    referred: every("committees.referred"),
    reported: every("committees.reported"),
  }),
  sitting: newest("sitting"),
  /** The decisions of bodies. */
  ballots,
  /** Each end of a parliament's term. */
  termEnds: every("termEnds"),
  instruments,
  notifications: named({
    prepared: every("notifications.prepared"),
    released: every("notifications.released"),
    claims: every("notifications.claims"),
    sent: every("notifications.sent"),
    notSent: newest("notifications.notSent"),
    outcomeUnknown: newest("notifications.outcomeUnknown"),
    outcomeResolved: newest("notifications.outcomeResolved"),
    /** What mail servers reported. */
    reports: every("notifications.reports"),
    /** What records that letters are being sent, or were: the claims, and for a past case the sendings. */
    sendings: every("notifications.sendings"),
    /** Whatever may say of a letter that it left, or that somebody tried to send it. */
    attempts: every("notifications.attempts"),
  }),
  deposit: newest("deposit"),
  textsSupplied: every("textsSupplied"),
  followUp: named({
    circulations: every("followUp.circulations"),
    objections: every("followUp.objections"),
    treatyInForce: every("followUp.treatyInForce"),
    amendmentsPromised: every("followUp.amendmentsPromised"),
    amendmentsDone: every("followUp.amendmentsDone"),
  }),
  founding: first("founding"),
  registrations: every("registrations"),
  dutyChanges: every("dutyChanges"),
  calendars: every("calendars"),
  /** Who has read which law file. */
  confirmations: every("confirmations"),
  systemKeys: every("systemKeys"),
  checkpointKeysAdded: every("checkpointKeysAdded"),
  checkpointKeysRetired: every("checkpointKeysRetired"),
  signIns: every("signIns"),
  sender: newest("sender"),
  depositaryAddresses: every("depositaryAddresses"),
  checkpointRecipients: newest("checkpointRecipients"),
  relyingParties: every("relyingParties"),
  invitations: every("invitations"),
  /** All on which it depends which keys people sign by. */
  keyEvents: every("keyEvents"),
});

/** The facts of a record by name. */
export type Slots = typeof slots extends Slot<infer Values> ? Values : never;

type In<Group extends keyof Slots> = {
  [Of in Group]: `${Of}.${keyof Slots[Of] & string}`;
}[Group];
type Place =
  | keyof Slots
  | In<"committees" | "notifications" | "followUp">
  | `instruments.${keyof ReturnedInstrument}`;

/** The slots of a record without facts; it does not compile where an act names a slot that there is not. */
export const emptySlots: [SlotName] extends [Place] ? Slots : Exclude<SlotName, Place> =
  slots.empty;

/** What one more fact changes: the slots that hold it, without the others. */
export const slotsChanged = (before: Slots, fact: CaseFact): Partial<Slots> =>
  slots.changed(before, [fact]);

/** The slots of a record with these facts, given oldest first. */
export const slotsOf = (facts: readonly CaseFact[]): Slots => slots.with(emptySlots, facts);
