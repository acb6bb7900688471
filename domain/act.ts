import type { Said } from "../src/words/messages.ts";
import type { Command, CommandOf } from "./command.ts";
import type { ActingDuty } from "./duty.ts";
import type { FactOf } from "./fact-of.ts";
import type { Digest, EntryHash } from "./ids.ts";
import type { IncidentAct } from "./incident-command.ts";
import type { OfficeAct } from "./office-command.ts";
import type { Stage } from "./stage.ts";

/** A command's content as a fact: the same fields under the name of what happened. */
type Fact<Kind extends string, From extends Command["kind"]> = FactOf<Kind, CommandOf<From>>;

/** The depositary's reference in one form, beside the text as printed; null where it has none that is known. */
type Normalized = { readonly normalizedReference: string | null };

/** The stage that somebody attends to, and in which duty. */
type Task = { readonly stage: Stage; readonly duty: ActingDuty };

/** That a certification was not the record's: what was entered stands in the entry's command alone, which auditors read. */
type CertificationDiffered = { readonly kind: "CertificationDiffered"; readonly of: EntryHash };

/** The facts that people record. Each restates one command, so a correction can restate it again. */
export type RecordedAct =
  | OfficeAct
  | IncidentAct
  | Fact<"CaseOpened", "OpenCase">
  | Fact<"DatedFactRecorded", "RecordDatedFact">
  | Fact<"DraftLawLaid", "Lay">
  | Fact<"TreatyLaid", "Lay">
  | Fact<"ReferredToCommittees", "ReferToCommittees">
  | Fact<"CommitteeReported", "RecordCommitteeReport">
  | Fact<"SittingScheduled", "ScheduleSitting">
  | Fact<"PlenaryVoteRecorded", "RecordPlenaryVote">
  | Fact<"PlenaryVoteCertified", "CertifyPlenaryVote">
  | CertificationDiffered
  | Fact<"CertificationDeclined", "DeclineCertification">
  | Fact<"ReferredBack", "ReferBack">
  | Fact<"ResolutionRecorded", "RecordResolution">
  | Fact<"MinisterialStatementMade", "RecordMinisterialStatement">
  | Fact<"ScrutinyExtended", "ExtendScrutiny">
  | (Fact<"SilenceCertified", "CertifySilence"> & { readonly period: "A" | "B" | "none" })
  | Fact<"LawPresented", "PresentLaw">
  | Fact<"LawSigned", "SignLaw">
  | Fact<"LawReturned", "ReturnLaw">
  | Fact<"LawPublished", "PublishLaw">
  | Fact<"InstrumentPrepared", "PrepareInstrument">
  | Fact<"InstrumentReleased", "ReleaseInstrument">
  | Fact<"InstrumentSigned", "SignInstrument">
  | Fact<"InstrumentTransmitted", "TransmitInstrument">
  | Fact<"InstrumentReturned", "ReturnInstrument">
  | (Fact<"NotificationPrepared", "PrepareNotification"> & { readonly reference: string })
  | (Fact<"NotificationReleased", "ReleaseNotification"> & {
      readonly reference: string;
      readonly duplicate: boolean;
    })
  | (Fact<"NotificationClaimed", "ClaimNotification"> & { readonly reference: string })
  | Fact<"NotificationSent", "RecordSent">
  | Fact<"NotificationNotSent", "RecordNotSent">
  | Fact<"NotificationOutcomeUnknown", "DeclareUnknown">
  | Fact<"UnknownResolved", "ResolveUnknown">
  | Fact<"NotificationDelivered", "RecordDelivery">
  | Fact<"NotificationBounced", "RecordBounce">
  | Fact<"NotificationComplained", "RecordComplaint">
  | (Fact<"DepositConfirmed", "ConfirmDeposit"> & Normalized)
  | (Fact<"StatementsCirculated", "RecordCirculation"> & Normalized)
  | Fact<"ObjectionReceived", "RecordObjection">
  | Fact<"TreatyInForceRecorded", "RecordTreatyInForce">
  | Fact<"AmendmentPromised", "PromiseAmendment">
  | Fact<"AmendmentDone", "RecordAmendmentDone">
  | Fact<"LawRegistered", "RecordLawRegistration">
  | Fact<"CaseSuspended", "Suspend">
  | Fact<"CaseResumed", "Resume">
  | (Fact<"ProfileVersionChanged", "MoveToProfileVersion"> & {
      /** The profile that the case was judged by before. */
      readonly left: Digest;
    })
  | Fact<"CaseWithdrawn", "Withdraw">
  | Fact<"CaseLapsed", "Lapse">
  | Fact<"CaseMadePublic", "MakePublic">
  | (Fact<"TaskClaimed", "ClaimTask"> & Task)
  | (Fact<"TaskHandedOver", "HandOverTask"> & Task)
  | Fact<"DeadlineOverdue", "RecordOverdue">;

/** A correction names the entry it corrects and restates it; the entry itself stays as it was. */
export type ActCorrected = {
  readonly kind: "ActCorrected";
  readonly of: EntryHash;
  readonly restated: RecordedAct;
  readonly reason: string;
  readonly legalBasis: string;
};

/** Recorded beside an act that a person did although the audit found rules broken: which rules, and why. */
export type ContinuedDespite = {
  readonly kind: "ContinuedDespite";
  readonly findings: readonly Said[];
  readonly reason: string;
};

/** Whether an act only stands beside the fact that its entry records. */
export const isBeside = (act: Act): act is ContinuedDespite => act.kind === "ContinuedDespite";

export type Act = RecordedAct | ActCorrected | ContinuedDespite;
export type ActKind = Act["kind"];
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>;

/** The digests of the law that an entry was judged by, and the software that judged. */
export type Pins = {
  readonly profile: Digest;
  readonly treaty: Digest;
  readonly calendar: Digest | null;
  readonly software: string;
};
