// Made by `npm run words` from words/en/: a message there is a value here.
import type { Day, DutyNamed, Span, Text } from "./values.ts";

export type StageName = "opened" | "instrument" | "notification" | "transmission" | "deposit" | "deposited" | "rejected" | "withdrawn" | "lapsed";
export type ActName = "ContinuedDespite" | "OfficeOpened" | "PersonRegistered" | "SystemKeyReplaced" | "CheckpointKeyAdded" | "CheckpointKeyRetired" | "DutyGranted" | "DutyRevoked" | "CalendarImported" | "LawConfirmed" | "SignInSet" | "SenderSet" | "DepositaryAddressSet" | "CheckpointRecipientsSet" | "RelyingPartySet" | "PersonInvited" | "KeyRegistered" | "KeyWordsEntered" | "KeyRevoked" | "IncidentTaken" | "IncidentRetryAsked" | "IncidentRetried" | "IncidentResolved" | "CaseOpened" | "DatedFactRecorded" | "SittingScheduled" | "CertificationDeclined" | "Laid" | "StageBegun" | "TextDistributed" | "Referred" | "Reported" | "VoteRecorded" | "VoteCertified" | "VoteCertificationDiffered" | "InterventionRecorded" | "TimeEndCertified" | "ReviewAsked" | "ReviewRecorded" | "Presented" | "AssentRecorded" | "Published" | "Classified" | "Declared" | "TimeExtended" | "IntervalWaived" | "TermEnded" | "EffectRecorded" | "InstrumentPrepared" | "InstrumentReleased" | "InstrumentSigned" | "InstrumentTransmitted" | "InstrumentReturned" | "NotificationPrepared" | "NotificationReleased" | "NotificationClaimed" | "NotificationSent" | "NotificationNotSent" | "NotificationOutcomeUnknown" | "UnknownResolved" | "NotificationDelivered" | "NotificationBounced" | "NotificationComplained" | "DepositConfirmed" | "StatementsCirculated" | "ObjectionReceived" | "TreatyInForceRecorded" | "AmendmentPromised" | "AmendmentDone" | "CaseSuspended" | "CaseResumed" | "ProcedureVersionChanged" | "CaseWithdrawn" | "CaseLapsed" | "CaseMadePublic" | "TaskClaimed" | "TaskHandedOver" | "DeadlineOverdue" | "ActCorrected";
export type CommandName = "OpenCase" | "RecordDatedFact" | "Lay" | "ScheduleSitting" | "DeclineCertification" | "BeginStage" | "DistributeText" | "Refer" | "RecordReport" | "RecordVote" | "CertifyVote" | "RecordIntervention" | "CertifyTimeEnded" | "AskForReview" | "RecordReview" | "Present" | "RecordAssent" | "Publish" | "Classify" | "Declare" | "ExtendTime" | "RecordWaiver" | "EndOfTerm" | "RecordEffect" | "PrepareInstrument" | "ReleaseInstrument" | "SignInstrument" | "TransmitInstrument" | "ReturnInstrument" | "PrepareNotification" | "ReleaseNotification" | "ClaimNotification" | "RecordSent" | "RecordNotSent" | "DeclareUnknown" | "RecordOverdue" | "ResolveUnknown" | "RecordDelivery" | "RecordBounce" | "RecordComplaint" | "ConfirmDeposit" | "RecordCirculation" | "RecordObjection" | "RecordTreatyInForce" | "PromiseAmendment" | "RecordAmendmentDone" | "Suspend" | "Resume" | "MoveToVersion" | "Withdraw" | "Lapse" | "MakePublic" | "ClaimTask" | "HandOverTask" | "Correct";
export type OwnRuleName = "actsFollowCommand" | "administratorNotInCases" | "administratorOrdersSweeps" | "administratorRemains" | "authenticTextRecorded" | "bouncedNotificationRepeated" | "checkpointKeyRemains" | "checkpointedEntriesFixed" | "commandMatchesSchema" | "commandOfDuty" | "complaintNoAcceptance" | "conditionsOfLaidStatement" | "correctionBesideRecord" | "currentEntryExists" | "documentMatchesDigest" | "draftIsNotForSignature" | "effectAsHeld" | "fitsCase" | "importNeverLive" | "importOnlyPast" | "inForceAsInFile" | "incidentOfDuty" | "incidentTakenFirst" | "inputChecked" | "keyNeverReused" | "keyOfOnePerson" | "keyConfirmedByAnother" | "laidAfterSignature" | "lawFilesNamed" | "lawSignedFirst" | "letterStoredFirst" | "liveStepsNotBackdated" | "movedAsSeen" | "namedMustExist" | "newerVersionGoverns" | "noFutureFact" | "oneUnmarkedNotification" | "onlyConsentInForce" | "onlyRecordedStatements" | "onlyToDepositary" | "originalLocated" | "outcomeUndoneLawfully" | "overdueRecordedOnce" | "overdueWithoutEffect" | "paperNotReplacedAlone" | "personEstablished" | "publicOnlyByAct" | "reasonForBreach" | "recordConsistent" | "recordMatchesHash" | "referenceOfTreaty" | "reportMatchesReference" | "requestSignedByKey" | "returnedInstrumentReplaced" | "senderReportsOutcome" | "sentByTwoInLiveCase" | "signedTextAdopted" | "signedTextReleased" | "signedNow" | "statementNamesClause" | "statementsUnchanged" | "stepsInOrder" | "suspendedCaseWaits" | "taskWithinDuty" | "textComparable" | "textsFixedByVote" | "treatySignatureRecorded" | "twoPeople" | "versionOfCaseGoverns" | "versionUntilMoved" | "voteUnreadUntilCertified";
export type TermName = "laying" | "theSignatureOfTheInstrument" | "theDeposit" | "instrument" | "notification" | "claim" | "none" | "unknown" | "nobody" | "vote" | "signature" | "aReservation" | "aDeclaration" | "aNotification" | "aDesignation" | "anOption" | "signatureOfTheInstrument" | "sendingOfTheNotification" | "transmissionOfTheInstrument" | "deposit" | "theCirculation" | "preparation" | "release" | "releaseOfTheNotification" | "thePreparationOfTheInstrument" | "theReleaseOfTheInstrument" | "theReleaseOfTheNotification" | "signed" | "deposited" | "instrumentPreparedAndReleased" | "instrumentPreparedAndItsSignatureRecorded" | "notificationPreparedAndReleased" | "instrumentPreparedAndItsDepositConfirmed" | "atSignature" | "atTheDeposit" | "atSignatureOrAtTheDeposit" | "atAnyTime" | "atAMomentThatNobodyHereHasRead" | "asHeadOfState" | "asHeadOfGovernment" | "asMinisterForForeignAffairs" | "inAnotherOffice" | "inAnOfficeThatIsNotKnown" | "headOfState" | "headOfGovernment" | "ministerForForeignAffairs" | "inNoneOfTheThreeOffices" | "procedure" | "treatyFile" | "calendar" | "procedureThatTheCaseIsJudgedBy" | "treatyFileThatTheCaseIsJudgedBy" | "procedureThatTheCaseWasJudgedByBeforeItWasMoved" | "theScanOfTheSignedInstrument" | "theFullPowers" | "open" | "votingOrPresentWithoutVoting" | "presentOrAbsent" | "inOffice" | "members" | "consentToBeBound" | "changeOfAStatement" | "denunciation" | "adopted" | "rejected" | "noDecision" | "kept" | "broken" | "notFollowed" | "running" | "cannotBeVerified" | "reservation" | "declaration" | "designation" | "text" | "record" | "reasons" | "statement" | "objections" | "fullPowers" | "scan" | "receipt" | "letter" | "title" | "date" | "place" | "registrationNumber" | "depositary" | "present" | "releaseOfTheInstrument" | "returnOfTheInstrument" | "signatureOfTheTreaty" | "theSuspension" | "theResumption" | "theSignatureOfTheTreaty" | "theConclusionOfTheTreaty" | "theTransmissionOfTheInstrument" | "theReturnOfTheInstrument" | "theSending" | "theReceiptByTheDepositary" | "recordedTheVote" | "correctedTheVote" | "preparedTheInstrument" | "preparedTheNotification" | "certifyIt" | "declineIt" | "releaseIt" | "preparedInstrument" | "releasedInstrument" | "signedInstrument" | "preparedNotification" | "releasedNotification" | "recordOfTheVote" | "unknownOutcome" | "statementOfThatFact" | "newestEntry" | "theText" | "theTextVotedOn" | "theConsent" | "report" | "decision" | "consent" | "theInstrument" | "theNotification" | "personWithoutKey" | "recordItsSignature" | "confirmItsDeposit" | "leaves" | "heads" | "accepted" | "blocked" | "overdue" | "done" | "doneLate" | "undecided" | "lapsed" | "withdrawn" | "ratification" | "accession" | "acceptance" | "approval" | "succession" | "definitiveSignature" | "simplifiedProcedure" | "formalConfirmation" | "signatureConfirmed" | "provisionalApplication";
export type DutyName = "clerk" | "committee-secretary" | "plenary-secretary" | "head-of-state-office" | "treaty-officer" | "releasing-officer" | "auditor" | "administrator" | "system";
export type PlaceName = "entry" | "command" | "leaf" | "waiting";
export type KeptName = "head" | "opening" | "unique";
export type StageKindName = "lay" | "examine" | "decide" | "window" | "review" | "assent" | "publish" | "international";
export type EventName = "reached" | "done" | "laid" | "referred" | "begun" | "favourable" | "unfavourable" | "withoutRecommendation" | "agreed" | "notAgreed" | "declined" | "presented" | "distributed" | "adopted" | "rejected" | "noDecision" | "amended" | "referredBack" | "adjourned" | "ended" | "asked" | "conform" | "notConform" | "inPart" | "countersigned" | "signed" | "returned" | "published" | "registered" | "instrumentSigned" | "notified" | "deposited" | "notInTime";
export type TestedName = "atLeast" | "moreThan" | "atMost" | "lessThan";

/** What each is called, by list. */
export type Names = { readonly stage: Readonly<Record<StageName, string>>; readonly act: Readonly<Record<ActName, string>>; readonly command: Readonly<Record<CommandName, string>>; readonly duty: Readonly<Record<DutyName, string>> };

export type AbroadMessage = 
  | { readonly kind: "fullPowers" | "treatyFullPowers" | "powersOfNobodyNamed" | "depositNoOther" | "noOtherSigned" | "oneUnmarked" | "noneLeft" | "outcomeOfNotification" | "depositarysReference" | "numberedNotOnRecord" | "periodUnknown" | "treatyInForce" | "noDayInFile" | "byTreatyFile" | "stateInForce" | "notOnRecord" | "denunciationEffect" | "noDayOnRecord" | "noDayNamed" | "notMadeYet" | "overdueNotMade" | "circulationUnknown" }
  | { readonly kind: "treatyPowersOnRecord" | "onRecordBy"; readonly on: Day; readonly source: Text }
  | { readonly kind: "powersNotOnRecord" | "objectedWithin" | "objectedUnclear"; readonly by: Text }
  | { readonly kind: "needsNone"; readonly office: TermName; readonly signer: Text }
  | { readonly kind: "withFullPowers"; readonly digest: string | null; readonly signer: Text }
  | { readonly kind: "returnedMadeAnew" | "anotherSigned" | "periodForReservations" | "notifiedUnknown" | "onRecordAs" | "madeByNoLaw"; readonly on: Day }
  | { readonly kind: "mayHaveLeft"; readonly count: Text; readonly names: Text }
  | { readonly kind: "outcomeUnknown"; readonly reason: Sentence; readonly reference: Text }
  | { readonly kind: "ofTreaty" | "noNumberToCompare"; readonly reference: Text; readonly treaty: Text }
  | { readonly kind: "formNotKnown"; readonly printed: Text }
  | { readonly kind: "cameBack"; readonly at: string }
  | { readonly kind: "cameBackMarked" | "cameBackUnmarked"; readonly at: string; readonly reference: Text }
  | { readonly kind: "delivered" | "complaintCame"; readonly at: string; readonly evidence: Text }
  | { readonly kind: "reachedAddress" | "takenAsOne"; readonly reference: Text }
  | { readonly kind: "periodFromTo"; readonly from: Day; readonly to: Day }
  | { readonly kind: "madeWithin" | "madeAfter" | "madePerhapsWithin"; readonly on: Day; readonly period: Sentence }
  | { readonly kind: "withinTwelveMonths"; readonly on: Day; readonly what: TermName }
  | { readonly kind: "objectionInTime"; readonly by: Text; readonly statement: Text }
  | { readonly kind: "inTreatyFile" | "dueDay" | "noObjectionYet" | "nobodyObjected"; readonly day: Day }
  | { readonly kind: "beforeReceipt"; readonly on: Day; readonly recorded: Sentence }
  | { readonly kind: "anotherPurpose"; readonly purpose: TermName }
  | { readonly kind: "takesEffect"; readonly arithmetic: Sentence; readonly day: Day }
  | { readonly kind: "lateAccepted"; readonly statement: Text }
  | { readonly kind: "madeByLaw"; readonly law: Text; readonly on: Day }
  | { readonly kind: "promisedAmendment"; readonly id: Text }
  | { readonly kind: "registeredAs"; readonly number: Text; readonly on: Day; readonly register: Text }
  | { readonly kind: "endsBetween"; readonly first: Day; readonly last: Day };

export type ApiMessage = 
  | { readonly kind: "hostNotServed"; readonly asked: Text; readonly host: Text }
  | { readonly kind: "hostNotThisMachine"; readonly asked: Text }
  | { readonly kind: "originForeign"; readonly origin: Text }
  | { readonly kind: "nothingAt" | "servedElsewhere"; readonly path: Text }
  | { readonly kind: "methodNotAllowed"; readonly allowed: Text; readonly method: Text; readonly path: Text }
  | { readonly kind: "noSweeps" | "askForUpload" | "tooManyOfYours" | "serverBusy" | "apiTokenMissing" | "tokenMissing" | "tokensOnly" | "callerWithoutDuty" | "tokenNotOfOffice" | "lawFileLost" | "caseDamaged" | "serverFailed" | "logEmpty" | "noCheckpointPublished" | "noCheckpointSince" | "exportTooLarge" }
  | { readonly kind: "addressTooLong" | "bodyTooLarge"; readonly most: Text }
  | { readonly kind: "bytesExpected"; readonly type: Text }
  | { readonly kind: "noSuchCheckpoint"; readonly size: Text }
  | { readonly kind: "noSuchDocument"; readonly digest: Text };

export type AuditMessage = 
  | { readonly kind: "sectionBroken" | "sectionNotFollowed" | "sectionOpen" | "sectionUnknowable" | "sectionRunning" | "sectionKept" | "groupProcedure" | "groupVotes" | "groupDeadlines" | "groupStatements" | "groupInternational" | "groupRecord" | "verdictBroken" | "verdictNotFollowed" | "verdictOpen" | "verdictUnknowable" | "verdictRunning" | "verdictKept" | "sectionNotExamined" | "natureRecord" | "naturePublished" | "natureExercise" | "natureBoth" | "answerKept" | "answerNoDeposit" | "auditNotOfficial" | "auditPreparedBy" | "auditReadBy" | "auditQuestion" | "auditAnswer" | "auditLookUp" | "partB" | "auditUndated" | "auditFacts" | "auditMissing" | "missingLaw" | "missingText" | "missingCounts" | "missingReview" | "missingSignature" | "missingInstrument" | "missingDeposit" | "missingInForce" | "missingOriginals" | "registrationNotKnown" }
  | { readonly kind: "onBasis"; readonly memory: Text; readonly own: Text; readonly read: Text }
  | { readonly kind: "questionConsent" | "questionOther"; readonly procedure: Readonly<Record<string, string>> }
  | { readonly kind: "answerBroken" | "answerOpen"; readonly count: number }
  | { readonly kind: "answerDeposited" | "auditDay"; readonly on: Day }
  | { readonly kind: "auditMadeFrom"; readonly day: Day; readonly entries: Text; readonly head: string | null; readonly procedure: Text; readonly registration: Sentence; readonly software: Text; readonly title: Sentence; readonly version: Text }
  | { readonly kind: "briefVerdict"; readonly broken: Text; readonly open: Text }
  | { readonly kind: "partBCounts"; readonly broken: Text; readonly kept: Text; readonly open: Text; readonly running: Text; readonly unknowable: Text }
  | { readonly kind: "auditFact"; readonly day: Sentence; readonly what: Sentence }
  | { readonly kind: "auditDeclared"; readonly what: Sentence }
  | { readonly kind: "treatyNotInForceYet"; readonly count: Text };

export type ChecksMessage = 
  | { readonly kind: "entryAltered" | "disclosureAltered" | "disclosureLost" | "withheldWrongly" | "entryMisplaced" | "leafLost" | "entryMissing" | "placeWithoutEntry"; readonly caseId: Text; readonly seq: Text }
  | { readonly kind: "notEstablished"; readonly caseId: Text; readonly reason: Sentence; readonly seq: Text }
  | { readonly kind: "entriesMissing"; readonly caseId: Text; readonly headAt: Text; readonly last: Text }
  | { readonly kind: "commandLost"; readonly caseId: Text; readonly id: Text; readonly seq: Text }
  | { readonly kind: "besideEntry"; readonly caseId: Text; readonly of: PlaceName; readonly seq: Text }
  | { readonly kind: "besideCase"; readonly caseId: Text; readonly of: readonly KeptName[]; readonly version: Text }
  | { readonly kind: "letterAltered" | "letterMissing"; readonly caseId: Text; readonly reference: Text }
  | { readonly kind: "letterUnexplained" | "markMissing"; readonly file: Text }
  | { readonly kind: "logCut"; readonly leaves: Text; readonly size: Text }
  | { readonly kind: "checkpointContradicted" | "checkpointUnsigned" | "checkpointUnreadable" | "sealUncovered" | "anotherCheckpoint" | "checkpointHidden"; readonly size: Text }
  | { readonly kind: "sealContradicted"; readonly of: TermName; readonly seq: Text; readonly size: Text }
  | { readonly kind: "checkpointsLost" | "noCheckpoint" | "sealedWithoutOffice" | "noCheckpointKey" | "neverSealed" | "leavesWithoutOffice" | "noFileLink" | "noFilePipe" | "noFileFolder" | "noFileOther" | "systemKeyMissing" | "systemKeyNotInForce" | "systemKeySignsWrongly" | "systemKeyNeeded" | "systemNotSpeaking" }
  | { readonly kind: "layout"; readonly missing: readonly string[]; readonly others: readonly string[] }
  | { readonly kind: "triggersPutBack"; readonly names: readonly string[] }
  | { readonly kind: "fileUnsound"; readonly cause: string }
  | { readonly kind: "anotherOffice"; readonly at: string; readonly files: readonly string[]; readonly name: Text }
  | { readonly kind: "emptied"; readonly beside: readonly string[] }
  | { readonly kind: "leafOfMissingEntry" | "leafOfAnotherEntry" | "leafMisplaced"; readonly caseId: Text; readonly n: Text; readonly seq: Text }
  | { readonly kind: "markCut"; readonly entries: Text; readonly first: Text; readonly hash: string | null; readonly marked: Text }
  | { readonly kind: "markOther"; readonly found: string | null; readonly hash: string | null; readonly marked: Text }
  | { readonly kind: "documentNoFile"; readonly file: Text; readonly what: Sentence }
  | { readonly kind: "notCopied"; readonly path: Text; readonly what: Sentence }
  | { readonly kind: "documentAltered"; readonly digest: Text; readonly file: Text }
  | { readonly kind: "documentAlteredInBucket" | "documentHidden" | "lawLost" | "lawNotUnderstood"; readonly digest: Text }
  | { readonly kind: "sealAhead"; readonly at: string; readonly entry: Text }
  | { readonly kind: "printDamaged" | "printLawLost"; readonly caseId: Text }
  | { readonly kind: "headNotDerived"; readonly caseId: Text; readonly reason: Sentence }
  | { readonly kind: "leafMissing"; readonly n: Text }
  | { readonly kind: "fewerThanSealed"; readonly sealed: Text; readonly seq: Text; readonly size: Text }
  | { readonly kind: "notACaseId"; readonly id: Text }
  | { readonly kind: "layoutChanged"; readonly found: Sentence };

export type CommandLineMessage = 
  | { readonly kind: "answerRecorded" | "answerRepeated" | "answerNotCertified" | "answerDiffers" | "answerEnded" | "labelReceipt" | "labelNoted" | "answerNotedOnceCertified" | "labelStage" | "labelNow" | "labelNext" | "labelTo" | "labelDespite" | "sendsItself" | "outcomeRecordsItself" | "stepReminder" | "stepDoubtful" | "stepPeriodOver" | "stepOver" | "auditFault" | "auditSources" | "verifyFaulty" | "verifyUnlawful" | "verifyNotCovered" | "verifyNotCompared" | "verifyHolds" | "verifyHoldsChanged" | "verifyCoversNothing" | "verifyNoSeal" | "verifyLeftTexts" | "verifyLeftLimits" | "verifyHeadNotCompared" | "verifyHeadFault" | "verifyHeadUnlawful" | "checkpointNoneCovers" | "labelLedger" | "labelDocuments" | "labelCheckpoint" | "labelLeftOut" | "labelCompared" | "labelOlder" | "labelForked" | "faultyHead" | "placeLedger" | "placeCopy" | "fileNotListed" | "fileNotRegular" | "fileGone" | "fileAltered" | "faultNoEntry" | "faultDocument" | "faultOtherLog" | "faultLine" | "nothingRestored" | "nothingBackedUp" | "backedUpHead" | "keysInBackup" | "keysNotInBackup" | "leftOut" | "backupHoldsKeys" | "restoredHead" | "comparedNoPlace" | "keysRestored" | "keysNotRestored" | "restoredForked" | "restoredForkedThen" | "restoredNext" | "checkpointsInside" | "checkpointsNoFolder" | "notSignedHead" | "notSignedAdvice" | "nothingOnRecord" | "notSealedHead" | "notSealedAhead" | "notSealable" | "checkpointLetters" | "keyRotationRuns" | "keyRotationNone" | "keyNotLost" | "keysBothSign" | "keySignsAlone" | "keyNew" | "systemKeyOld" | "exportWritten" | "noCheckpointYet" | "noCheckpointOfCase" | "casePublic" | "casesNone" | "casesNonePublic" | "tasksNone" | "taskInForceNoDay" | "showStands" | "showSuspended" | "sectionFacts" | "sectionSending" | "sectionNext" | "sectionBeside" | "sectionDeadlines" | "sectionObjections" | "sectionAmendments" | "sectionStatements" | "sectionAtSignature" | "sectionByDepositary" | "digestUnknown" | "outboxNothing" | "windowDaysUnknown" | "historyNone" | "historyNoIncidents" | "byKey" | "byPasskey" | "byToken" | "byNameOnly" | "byTheSystem" | "historyHidden" | "historyNoLeaf" | "mapFromSource" | "mapPrecluded" | "mapLegend" | "mapDayUnknown" | "readinessBroken" | "readinessMissing" | "readinessNotKnown" | "readinessLater" | "readinessMet" | "sweepHealedNothing" | "sweepNone" | "incidentsEnded" | "incidentEnded" | "incidentNotFound" | "incidentNotChecked" | "helpServer" | "helpClockIsRight" | "helpHome" | "helpAnswerIn" | "helpJson" | "helpDebug" | "helpAs" | "helpKey" | "helpCommandId" | "helpWithKey" | "helpRestoreCheckpoint" | "helpRestoreKey" | "helpOlder" | "helpBackup" | "helpRestore" | "helpAdvance" | "helpSweep" | "helpIncidents" | "helpDemo" | "helpDemoFull" | "helpStart" | "helpServe" | "helpOrigin" | "helpHost" | "helpFresh" | "helpAdministrator" | "helpOfficeName" | "helpDemonstration" | "helpKeyOut" | "helpPasskeys" | "helpSecondAdministrator" | "helpFrom" | "helpLawFolder" | "helpSystemKey" | "helpCheckpointsFolder" | "helpSignIn" | "helpSignInSet" | "helpSignInNone" | "helpTokenIsEnough" | "helpInvite" | "helpPasskeysVerb" | "helpPasskeysSet" | "helpEndPasskeys" | "helpMail" | "helpMailSender" | "helpMailDepositary" | "helpMailNone" | "helpMailCheckpoints" | "helpMailTo" | "helpIssuer" | "helpClientId" | "helpPersonClaim" | "helpInit" | "helpDutyList" | "helpDutyGrant" | "helpDutyRevoke" | "helpDutyRegister" | "helpPublicKey" | "helpNewKey" | "helpCalendar" | "helpCalendarImport" | "helpCalendarProcedure" | "helpCalendarShow" | "helpImport" | "helpExportCase" | "helpExportPublic" | "helpOut" | "helpVerifyKey" | "helpVerifyCheckpoint" | "helpDocuments" | "helpExport" | "helpVerify" | "helpCheckpoint" | "helpFirst" | "helpKeyVerb" | "helpKeyShow" | "helpKeyRotate" | "helpKeyList" | "helpKeyAdd" | "helpKeyConfirm" | "helpKeyRevoke" | "helpLostSince" | "helpFinish" | "helpLost" | "helpRotateSystem" | "helpLaw" | "helpLawList" | "helpLawShow" | "helpLawCheck" | "helpCheckProcedure" | "helpSvg" | "helpLawPlay" | "helpPlayCalendar" | "helpPlayOn" | "helpLawPrint" | "helpPrintLanguage" | "helpPrintOut" | "helpLawConfirm" | "helpDutyWhereSeveral" | "helpShow" | "helpList" | "helpListOpen" | "helpListPublic" | "helpListTreaty" | "helpTasks" | "helpTasksAs" | "helpHistory" | "helpCsv" | "helpJsonl" | "helpAfter" | "helpLimit" | "helpExplain" | "helpExplainFor" | "helpMap" | "helpAudit" | "helpAuditAll" | "helpAuditFull" | "helpJudge" | "helpJudgeRule" | "helpMembers" | "helpMembersInOffice" | "helpQuorumChallenged" | "helpJudgeAll" | "helpPages" | "helpOpenDataAll" | "helpOpenDataTreaty" | "helpOutStdout" | "helpOpenData" | "helpFeed" | "helpSelf" | "helpPaper" | "helpPaperOut" | "helpReadiness" | "helpTreaty" | "helpInForce" | "helpDeposit" | "helpNotified" | "helpTreatyInForce" | "helpEffective" | "helpKind" | "helpOtherInForce" | "helpStatus" | "helpDeposits" | "helpTreatyShow" | "helpIncident" | "helpTake" | "helpRetry" | "helpResolve" | "helpReason" | "helpFile" | "helpDespite" | "helpHelp" | "helpProgram" | "helpCount" | "helpRestated" | "helpSet" | "helpRollCall" | "helpClerk" | "helpCommittee" | "helpPlenary" | "helpHeadOfState" | "helpTreatyOfficer" | "helpReleasing" | "helpAttending" | "helpAnybody" | "helpLooking" | "helpAdministratorGroup" | "helpMachine" | "helpUnderPlace" | "helpUnderRecorded" | "helpUnderPerson" | "helpUnderServer" | "helpUnderHow" | "helpUnderMade" | "helpUnderShown" | "helpUnderChecked" | "helpUnderAdministrator" | "helpUnderPrinted" | "helpUnderAsked" | "helpUnderJudged" | "helpUnderWritten" | "helpFormFile" | "helpFormFileOrUnknown" | "helpFormFileItself" | "helpFormLaw" | "helpFormDate" | "helpFormInstant" | "helpFormStatements" | "helpFormHash" | "helpFormCalendar" | "helpFormStage" | "helpFormOfProcedure" | "helpFormVersion" | "helpFormVersionFile" | "helpExample" | "helpExamples" | "helpUsage" | "helpOptions" | "helpArguments" | "helpCommands" | "helpOfHelp" | "helpOfVersion" | "helpExampleDemo" | "helpExampleShow" | "helpExampleAudit" | "helpExampleInit" | "helpExamplesNeed" | "helpExitCodes" | "helpOfVerb" | "lawProcedures" | "lawTreaties" | "lawVoteRules" | "lawOwnFile" | "lawFileOwn" | "lawFileShipped" | "lawValid" | "whatProcedure" | "whatTreaty" | "whatDefinition" | "whatVoteRule" | "dayNotKnown" | "noteHead" | "successionUndated" | "depositsMissing" | "depositMissing" | "labelFullTitle" | "labelRegistration" | "labelConcluded" | "labelDepositary" | "labelReferences" | "labelLanguages" | "labelReservations" | "labelActs" | "labelThreshold" | "labelTreatysRule" | "labelLater" | "labelInForce" | "labelDenunciation" | "reservationsUnknown" | "definitionUnknown" | "definitionNotOnRecord" | "noNumberOf" | "instrumentsWithoutUnknown" | "noClauses" | "voteUndeclared" | "votesDiffer" | "votesUndeclared" | "votesUnjudged" | "votesEvery" | "rowQuotes" | "listEmpty" | "listNoElement" | "listNoVoting" | "listTooDeep" | "listNotRiigikogu" | "listUnpacked" | "kindIsSignature" | "notARecord" | "notAnEvent" | "countsNoList" | "countsNoOption" | "voteNoOption" | "voteWeight" | "besideTheLine" | "onlyIfReached" | "onlyOtherwise" | "procedureEnds" | "storySilence" | "storyVotes" | "storyDeadlines" | "storyFindings" | "storyNone" | "voteAgrees" | "voteDiffers" | "voteTests" | "voteQuorum" | "voteShould" | "servingNobodySignsIn" | "servingStopped" | "startReplaced" | "startStops" | "clockOnlyInDemonstration" | "demoTitle" | "demoStepImported" | "demoStepLive" | "demoStepStanding" | "demoStepSecond" | "demoStepHistory" | "demoStepAuditFirst" | "demoStepAuditSecond" | "demoStepFiles" | "demoLook" | "demoInFull" | "demoExercise" | "demoStands" | "demoLedger" | "demoOutbox" | "demoDocuments" | "demoDrafts" | "refusedHead" | "despiteAdvice" | "usageVerbsListed" | "wantFactDate" | "wantDigest" | "caseOrAll" | "caseOrPublic" | "personMissing" | "officeMissingHere" | "demonstrationNote" | "onHold" | "issuerIncomplete" | "issuerInDemonstration" | "homeMade" | "homeServeNext" | "initNeeds" | "initAsksWhere" | "initAsksAddress" | "initAsksName" | "initAsksAdministrator" | "initAsksSecond" | "invitationMalformed" | "keyAddedInUse" | "keyConfirmed" | "keyWordsDiffer" | "keyListFile" | "keyListPasskey" | "keyListWaiting" | "keyListInForce" | "keyListRefused" | "keyListRevoked" | "keyListReplaced" | "labelKey" | "noDuty" | "noKeyNote" | "calendarNone" | "rollCallLine" | "rollCallName" | "serverSilent" | "printIntro" | "printUnverified" | "printAllVerified" | "printConflicts" | "printNoConflicts" | "printBodies" | "printClasses" | "printDeclarations" | "printStages" | "printClocks" | "printEnds" | "printValidity" | "printLabelSource" | "printLabelContradicted" | "printLabelDoes" | "printLabelExample" | "printMarkUnverified" | "printMarkSeen" | "printMarkLaw" | "printMarkOfficial" | "printMarkSummary" | "printMarkPress" | "printMarkPractice" | "printMarkInferred" | "printQuorum" | "printTie" | "printTest" | "printShould" | "printFirstDay" | "printLength" | "printMonthEndLastDay" | "printMonthEndNextDay" | "printWays" | "printSilence" | "printWithdrawal" | "printEndOfTerm" | "printExtension" | "printWaiver" | "printLeftOut" | "printVotesFrom" | "printVotesAgainstFrom" | "printSupportFrom" | "printPresenceOf" | "printOfVotesFor" | "printOfVotesAgainst" | "printOfAbstentions" | "printOfNotVoting" | "printOfPresent" | "printOfMembers" | "printOfMembersInOffice" | "printOfElectorate" | "printOfTurnout" | "printOfVotes" | "printOfVotesAndAbstentions" | "printChamber" | "printCommittee" | "printHeadOfState" | "printGovernment" | "printCourt" | "printCouncil" | "printPeople" | "printRegister" | "printOtherBody" | "printMembersDoes" | "printClassSays" | "printClassDoes" | "printDeclarationDoes" | "printUntilVote" | "printLayDoes" | "printExamineDoes" | "printDecideDoes" | "printVoteDoes" | "printAsLaid" | "printAsLaidDoes" | "printWindow" | "printWindowDoes" | "printAtEnd" | "printReviewDoes" | "printAssentDoes" | "printPublishDoes" | "printInternationalDoes" | "printOptional" | "printOnlyReached" | "printUnlimited" | "printToNext" | "printToHere" | "printToStay" | "printToDone" | "printSilenceDoes" | "printRuleElse" | "printRuleDoes" | "printReadings" | "printShouldDoes" | "printShouldTime" | "printQuorumAlways" | "printQuorumChallenged" | "printQuorumNoDecision" | "printQuorumRejected" | "printQuorumPutOff" | "printTieByChair" | "printTieMustByChair" | "printTieLost" | "printTieByTests" | "printTieByLot" | "printTieAgain" | "printSceneCount" | "printSceneChairFor" | "printSceneChairAgainst" | "printSceneLotFor" | "printSceneLotAgainst" | "printSceneTied" | "printSceneTiedLast" | "printAdopted" | "printRejected" | "printNoDecision" | "printCannotBeVerified" | "printNoExample" | "printAtOnceDoes" | "printHolidays" | "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "printSameDay" | "printDayAfter" | "printSittingDayAfter" | "printExtendedBefore" | "printLimitDoes" | "printPeriodDoes" | "printIntervalDoes" | "printWithdrawalDoes" | "printLapses" | "printGoesOn" | "printEndOfTermDoes" | "printValidUnknown" | "printFormatUnknown" }
  | { readonly kind: "answerBy"; readonly acts: Text; readonly duty: Text; readonly person: Text }
  | { readonly kind: "answerActs"; readonly acts: readonly Sentence[] }
  | { readonly kind: "answerActCorrected"; readonly act: ActName; readonly restated: ActName }
  | { readonly kind: "answerNow"; readonly stage: Text; readonly version: Text }
  | { readonly kind: "answerTo"; readonly reference: Text; readonly to: Text }
  | { readonly kind: "answerDespite"; readonly reason: Text; readonly rules: readonly Sentence[] }
  | { readonly kind: "answerNext"; readonly steps: readonly Sentence[] }
  | { readonly kind: "answerEndedLater"; readonly verbs: Text }
  | { readonly kind: "stepBy"; readonly duties: readonly string[]; readonly verb: Text }
  | { readonly kind: "stepByAnother"; readonly duties: readonly string[]; readonly people: readonly string[]; readonly verb: Text }
  | { readonly kind: "stepFor"; readonly command: CommandName; readonly step: Sentence }
  | { readonly kind: "importAgain"; readonly acts: Text }
  | { readonly kind: "importEntries"; readonly count: number; readonly stage: Text }
  | { readonly kind: "importAudit" | "entryToSee"; readonly case: Text }
  | { readonly kind: "importStep"; readonly sentence: Text; readonly step: Text }
  | { readonly kind: "noticeLastDay" | "noticeEarliestDay" | "taskInForceFrom" | "taskPeriodEnded" | "taskPeriodEndsLater" | "taskPeriodEnds" | "taskWasDue" | "taskDueEarliest" | "taskDue" | "taskUnlessMoved" | "taskUnlessMovedUnverified" | "printLastDay" | "printLastDayOrLater" | "printOver" | "printOverOrLater" | "printValidFrom" | "printValidUntil"; readonly day: Day }
  | { readonly kind: "noticeSent"; readonly at: string; readonly due: Sentence; readonly recipients: readonly string[]; readonly step: Sentence }
  | { readonly kind: "stepDaysBefore"; readonly days: number }
  | { readonly kind: "stepHoursBefore"; readonly hours: Text }
  | { readonly kind: "stepEscalated" | "voteReading"; readonly number: Text }
  | { readonly kind: "auditCounts"; readonly broken: Text; readonly kept: Text; readonly notFollowed: number; readonly open: Text; readonly running: Text; readonly unknowable: Text; readonly unverified: number }
  | { readonly kind: "auditCases"; readonly cases: number; readonly counts: Sentence }
  | { readonly kind: "auditCasesFaults"; readonly counts: Sentence; readonly faults: Text }
  | { readonly kind: "auditHeading"; readonly count: Text; readonly section: Sentence }
  | { readonly kind: "auditHeadingOn"; readonly basis: Sentence; readonly count: Text; readonly section: Sentence }
  | { readonly kind: "auditGroupCount"; readonly count: Text; readonly group: Sentence }
  | { readonly kind: "auditKeptInBrief"; readonly groups: readonly Sentence[] }
  | { readonly kind: "verdictName"; readonly verdict: TermName }
  | { readonly kind: "verifyAllSigned"; readonly count: number; readonly key: Text; readonly passkey: Text }
  | { readonly kind: "verifySomeSigned"; readonly count: number; readonly key: Text; readonly name: Text; readonly passkey: Text; readonly token: Text }
  | { readonly kind: "verifyOnOneWord" | "verifyAfterLoss" | "verifyCounterBack"; readonly entries: Text; readonly key: Text; readonly person: Text }
  | { readonly kind: "verifyCoversLog"; readonly origin: Text; readonly sealed: Sentence; readonly size: Text }
  | { readonly kind: "verifyCoversCase"; readonly caseId: Text; readonly origin: Text; readonly sealed: Sentence; readonly size: Text }
  | { readonly kind: "verifySealed"; readonly date: string }
  | { readonly kind: "verifyLookedAt"; readonly cases: number; readonly checkpoints: number; readonly entries: number; readonly judged: Text }
  | { readonly kind: "verifyLookedAtDocuments"; readonly read: Sentence; readonly unaltered: number }
  | { readonly kind: "verifyLeftLeaves" | "verifyLeftWithheld" | "verifyLeftHidden" | "verifyLeftDocuments" | "faultLeaves" | "comparedWith" | "sweepUnlisted" | "lawUnverified" | "instruments" | "procedureConflicts" | "procedureWarnings"; readonly count: number }
  | { readonly kind: "verifyLeftSoftware"; readonly here: Text; readonly recorded: Text }
  | { readonly kind: "verifyNewer"; readonly signed: number; readonly size: Text; readonly where: Sentence }
  | { readonly kind: "verifyUnproven"; readonly signed: number; readonly where: Sentence }
  | { readonly kind: "verifyHeadNotCovered" | "restoredCompared" | "noteOf"; readonly what: Sentence }
  | { readonly kind: "verifyOtherwise"; readonly rule: Text; readonly software: Text; readonly where: Sentence; readonly why: Sentence }
  | { readonly kind: "verifyNotAFile" | "verifyCrLf" | "verifyNotExport" | "exportCheck" | "outboxPart" | "outboxLetter" | "calendarNeedsProcedure" | "procedureDrawn" | "servingWithToken" | "fieldsExpected" | "publicKeyIsPrivate" | "publicKeyUnreadable" | "privateKeyUnreadable" | "verifierKeyMissing" | "keyFileExists" | "fileMissing" | "folderMissing" | "fileIsFolder" | "fileForbidden" | "fileNotUtf8" | "fileExists" | "fileExistsDiffers" | "keyOutInHome" | "newKeyPrivate" | "restatedFieldsExpected" | "rollCallHeader"; readonly file: Text }
  | { readonly kind: "ledgerRead"; readonly cases: number; readonly entries: number; readonly lastAt: string }
  | { readonly kind: "documentsRead"; readonly count: number; readonly size: Text }
  | { readonly kind: "documentsReadSome"; readonly notStored: Text; readonly read: Sentence }
  | { readonly kind: "checkpointOfSize"; readonly size: number }
  | { readonly kind: "checkpointOfSizeSealed"; readonly date: string; readonly size: Sentence }
  | { readonly kind: "faultyMore" | "rollCallMore"; readonly count: Text }
  | { readonly kind: "placeNamed" | "schemaLacks" | "schemaOther" | "schemaSurplus" | "notACase" | "columnMissing" | "columnTwice" | "columnUnknown" | "countsTwice" | "usageVerbUnknown" | "usageFlagUnknown" | "usageArgumentMissing" | "printNote" | "printName" | "printRule" | "printReading" | "printIfClass" | "printIfDeclared" | "printIfPassedBy" | "printIfNotPassedBy" | "printIfNotClass" | "printIfNotDeclared" | "printNumber" | "printOfOwn" | "printDocument" | "printOption" | "printWaitedFor" | "printStops" | "printToStage" | "printToStageOrNext" | "printSceneAll" | "printSceneFew" | "printSceneChallenged" | "printSceneAgainst" | "printStandsStill" | "printStoppedBy" | "printStartsAgain" | "printWritten"; readonly name: Text }
  | { readonly kind: "faultLawMissing"; readonly digest: Text }
  | { readonly kind: "backedUpTo"; readonly backup: Text; readonly home: Text; readonly size: Text }
  | { readonly kind: "leftOutLaw"; readonly law: Text; readonly others: Sentence }
  | { readonly kind: "restoredMark"; readonly entries: Text }
  | { readonly kind: "placeIsNoFolder" | "backupInHome"; readonly place: Text }
  | { readonly kind: "backupNotPlaced" | "homeNotPlaced" | "checkpointNotMailed" | "notByThem" | "faultNotPossible"; readonly why: Sentence }
  | { readonly kind: "restoredFrom"; readonly home: Text; readonly madeAt: string }
  | { readonly kind: "comparedNone"; readonly places: readonly string[] }
  | { readonly kind: "backupOlder"; readonly dated: Sentence; readonly entries: number; readonly last: Text; readonly lastAt: string; readonly madeAt: string; readonly missing: number; readonly size: Text; readonly where: Text }
  | { readonly kind: "backupOlderDated" | "taskSince" | "recordedAt"; readonly at: string }
  | { readonly kind: "olderRefused"; readonly older: Sentence }
  | { readonly kind: "backupNotWhole"; readonly backup: Text }
  | { readonly kind: "homeInBackup"; readonly home: Text }
  | { readonly kind: "checkpointsNone" | "notADemonstration" | "notAHome" | "startHome" | "startMaking" | "homeMissing" | "homeMissingHere" | "homeUnfinished" | "officeMissing" | "homeOccupied" | "homeBegunOtherwise" | "homeMadeWhere" | "homeMadeDemonstration"; readonly folder: Text }
  | { readonly kind: "systemKeyNew" | "atRecord" | "newKeyPublic"; readonly key: Text }
  | { readonly kind: "exportOf"; readonly file: Text; readonly size: number }
  | { readonly kind: "exportAltered"; readonly first: Text }
  | { readonly kind: "exportAlteredMore"; readonly count: Text; readonly first: Text }
  | { readonly kind: "caseEntries"; readonly at: string; readonly version: number }
  | { readonly kind: "taskSuspended" | "conditionSince" | "treatyDateDiffers"; readonly on: Day }
  | { readonly kind: "taskUnreadable" | "faultAltered" | "faultUnexpected"; readonly why: Text }
  | { readonly kind: "taskAttendedBy"; readonly at: string; readonly duty: Text; readonly person: Text }
  | { readonly kind: "showEntry"; readonly head: Text; readonly version: Text }
  | { readonly kind: "showSuspension"; readonly ground: Text; readonly legalBasis: Text; readonly on: Day; readonly reason: Text }
  | { readonly kind: "windowLine"; readonly days: Sentence; readonly outcome: TermName; readonly statement: Text; readonly why: Text }
  | { readonly kind: "windowDays"; readonly from: Day; readonly to: Day }
  | { readonly kind: "amendmentLine"; readonly id: Text; readonly parts: Sentence; readonly subject: Text }
  | { readonly kind: "amendmentStanding"; readonly standing: TermName }
  | { readonly kind: "inferredClauseOf"; readonly clause: Text }
  | { readonly kind: "historyMore" | "demoNext"; readonly next: Text }
  | { readonly kind: "historyBy" | "historyByImported"; readonly duty: Text; readonly how: Sentence; readonly person: Text }
  | { readonly kind: "actDated"; readonly act: ActName; readonly on: Day }
  | { readonly kind: "historyDocuments"; readonly documents: readonly Sentence[] }
  | { readonly kind: "historyDocument"; readonly digest: Text; readonly paper: Sentence }
  | { readonly kind: "historyFirst"; readonly place: Sentence }
  | { readonly kind: "historyAfter"; readonly hash: Text; readonly place: Sentence }
  | { readonly kind: "historyLeaf" | "atEvent"; readonly n: Text }
  | { readonly kind: "mapSince" | "mapReached"; readonly days: readonly Sentence[] }
  | { readonly kind: "mapDayRecorded"; readonly day: Sentence; readonly on: Day }
  | { readonly kind: "readinessEntry"; readonly entry: string | null }
  | { readonly kind: "readinessCounts"; readonly broken: Text; readonly later: Text; readonly met: Text; readonly missing: Text; readonly notKnown: Text; readonly unverified: Text }
  | { readonly kind: "sweepDone"; readonly cases: number; readonly healed: Text }
  | { readonly kind: "incidentFound"; readonly of: Text; readonly words: Text }
  | { readonly kind: "incidentFoundSince"; readonly of: Text; readonly since: Sentence; readonly words: Text }
  | { readonly kind: "incidentOwner" | "incidentHealedBy"; readonly at: string; readonly person: Text }
  | { readonly kind: "incidentRetried"; readonly at: string; readonly outcome: Text; readonly person: Text }
  | { readonly kind: "incidentResolvedBy"; readonly at: string; readonly person: Text; readonly reason: Text }
  | { readonly kind: "incidentFoundAgain"; readonly ending: Sentence }
  | { readonly kind: "incidentAdvice"; readonly advice: Text; readonly runbook: Text }
  | { readonly kind: "explainCalendar"; readonly day: Day; readonly digest: string | null }
  | { readonly kind: "helpDuty" | "helpDutyVerb" | "helpTasksDuty"; readonly duties: readonly string[] }
  | { readonly kind: "helpPort"; readonly otherwise: Text }
  | { readonly kind: "helpVoteFormat"; readonly formats: readonly string[] }
  | { readonly kind: "helpOpenDataFormat"; readonly ofAll: readonly string[]; readonly ofOne: readonly string[] }
  | { readonly kind: "helpLanguage"; readonly languages: readonly string[] }
  | { readonly kind: "helpField" | "helpFieldOptional"; readonly label: Text }
  | { readonly kind: "helpFieldForm"; readonly field: Sentence; readonly form: Sentence }
  | { readonly kind: "helpFieldRepeated"; readonly field: Sentence }
  | { readonly kind: "helpWritten"; readonly form: string }
  | { readonly kind: "helpPastCases" | "helpPapers" | "printFile" | "printDeclaredBy" | "printExamine" | "printDecide" | "printAsLaidUnless" | "printAssent" | "printCountersigned" | "printPublish" | "printInternational" | "printRuleOptions" | "printExtendedBy" | "printLeavesOut" | "printWithdrawnBy"; readonly names: readonly string[] }
  | { readonly kind: "helpVotesCsv" | "listEmptyExpected" | "listUnknown"; readonly header: Text }
  | { readonly kind: "helpDepositsCsv"; readonly header: Text; readonly more: readonly string[] }
  | { readonly kind: "lawConfirmedBy"; readonly at: string; readonly duty: DutyNamed; readonly person: Text }
  | { readonly kind: "lawVersions" | "lawProcedureUnknown"; readonly id: Text }
  | { readonly kind: "lawUnknown"; readonly id: Text; readonly known: Text }
  | { readonly kind: "lawDigest"; readonly digest: Text; readonly whose: Sentence }
  | { readonly kind: "lawIsCalendar"; readonly digest: Text; readonly endsOn: Day; readonly file: Text; readonly procedure: Text }
  | { readonly kind: "lawIs"; readonly digest: Text; readonly file: Text; readonly id: Text; readonly what: Sentence }
  | { readonly kind: "lawInvalid"; readonly faults: readonly Sentence[]; readonly what: Sentence }
  | { readonly kind: "treatyMissing" | "voteRuleUnknown" | "languageUnknown" | "languageOfPaperUnknown" | "formatUnknown" | "paperUnknown" | "dutyUnknown" | "dutyIsNone" | "noSuchPastCase"; readonly known: Text; readonly name: Text }
  | { readonly kind: "treatyForState" | "treatyInForceOn"; readonly on: Sentence; readonly treaty: Text }
  | { readonly kind: "treatyThreshold"; readonly on: Sentence }
  | { readonly kind: "treatyThresholdBy"; readonly on: Sentence; readonly participants: readonly string[] }
  | { readonly kind: "depositsInvalid" | "storyInvalid" | "rollCallFaults"; readonly faults: readonly Sentence[]; readonly file: Text }
  | { readonly kind: "dayMalformed"; readonly found: Text; readonly where: Text }
  | { readonly kind: "actKindUnknown" | "kindUnknown"; readonly found: Text; readonly known: readonly string[] }
  | { readonly kind: "actDoesNotBind"; readonly act: TermName }
  | { readonly kind: "dayBeforeConclusion" | "flagMalformed"; readonly flag: Text; readonly why: Sentence }
  | { readonly kind: "effectiveTooEarly"; readonly deposit: Day; readonly effective: Day }
  | { readonly kind: "reservationsList"; readonly list: Text }
  | { readonly kind: "definitionActs"; readonly acts: readonly TermName[] }
  | { readonly kind: "instrumentsWithout"; readonly what: Text }
  | { readonly kind: "clauseLine"; readonly moment: Text; readonly requirement: Text; readonly sort: Text; readonly subject: string }
  | { readonly kind: "clausesRead"; readonly read: Text }
  | { readonly kind: "voteRuleMissing" | "voteFormatUnknown" | "formatMissing"; readonly known: Text }
  | { readonly kind: "positiveExpected" | "addressExpected"; readonly flag: Text; readonly found: Text }
  | { readonly kind: "votesInvalid" | "fileMalformed"; readonly file: Text; readonly why: Sentence }
  | { readonly kind: "rowSkipped"; readonly file: Text; readonly reasons: readonly Sentence[]; readonly where: Sentence }
  | { readonly kind: "idsTwice" | "idsTwiceMore"; readonly file: Text; readonly ids: Text }
  | { readonly kind: "voteJudged"; readonly declared: Sentence; readonly outcome: TermName; readonly why: Sentence }
  | { readonly kind: "voteDeclared"; readonly outcome: TermName }
  | { readonly kind: "ruleOfTheirOwn"; readonly measures: readonly string[] }
  | { readonly kind: "chamberByAuthority"; readonly members: Text; readonly name: Text; readonly source: Sentence }
  | { readonly kind: "votesSummary"; readonly agree: Text; readonly differ: Text; readonly malformed: Text; readonly undeclared: Text; readonly unjudged: Text; readonly votes: Text }
  | { readonly kind: "rowCells"; readonly cells: Text; readonly columns: Text }
  | { readonly kind: "rowCellsExpected"; readonly cells: Text; readonly expected: Text }
  | { readonly kind: "columnUnknownExpected"; readonly header: Text; readonly name: Text }
  | { readonly kind: "listHeader"; readonly faults: readonly Sentence[]; readonly header: Text; readonly line: Text }
  | { readonly kind: "listLine"; readonly fault: Sentence; readonly line: Text }
  | { readonly kind: "listRows" | "procedureTooLarge"; readonly most: Text }
  | { readonly kind: "listNotJson"; readonly column: Text; readonly line: Text; readonly reason: Sentence }
  | { readonly kind: "listNotXml"; readonly reason: string }
  | { readonly kind: "atLine"; readonly line: Text }
  | { readonly kind: "atVoting"; readonly id: Text; readonly line: Text }
  | { readonly kind: "atEventOf"; readonly id: Text; readonly n: Text }
  | { readonly kind: "cellEmpty" | "cellMissing" | "cellTooLong"; readonly column: Text }
  | { readonly kind: "cellSaid"; readonly column: Text; readonly why: Sentence }
  | { readonly kind: "cellNoNumber" | "cellTooLarge" | "cellNoResult" | "cellNoBoolean" | "cellNoShare"; readonly column: Text; readonly found: Text }
  | { readonly kind: "effectiveBeforeReceipt"; readonly effective: Day; readonly received: Day }
  | { readonly kind: "participantTwice"; readonly line: Text; readonly participant: Text }
  | { readonly kind: "sharesTooMany"; readonly sum: Text }
  | { readonly kind: "votersDiffer"; readonly sum: Text; readonly voters: Text }
  | { readonly kind: "membersDiffer"; readonly members: Text; readonly sum: Text }
  | { readonly kind: "abstainedTooFew"; readonly absent: Text; readonly abstained: Text }
  | { readonly kind: "lawFaultFolded"; readonly fault: Sentence; readonly more: number }
  | { readonly kind: "stageKindName"; readonly stageKind: StageKindName }
  | { readonly kind: "onlyIfSo" | "printBracket" | "printIfHappened" | "printIfPassedWith" | "printIfNotHappened" | "printIfNot" | "printOnlyIf" | "printOtherwise" | "printMakingUp" | "printTogether" | "printOfAll" | "printNone" | "printHalf" | "printThird" | "printTwoThirds" | "printThreeQuarters" | "printFifth" | "printThreeFifths" | "printLeads" | "printNeeds" | "printToEnd" | "printPassesIf" | "printRejectedIf" | "printShouldSays" | "printQuorumSays" | "printNoTime" | "printExtendedAtMost" | "printWaived" | "printExtendedOnce" | "printWithdrawnUntil"; readonly of: Sentence }
  | { readonly kind: "procedureContradicted" | "byAuthority"; readonly source: Sentence }
  | { readonly kind: "procedureEnding"; readonly course: Text; readonly ending: string }
  | { readonly kind: "procedureEndingAtOnce" | "storyEnded"; readonly ending: string }
  | { readonly kind: "procedureUnreached" | "procedureSilence"; readonly stages: readonly string[] }
  | { readonly kind: "storyStep"; readonly event: Text; readonly on: Day; readonly stage: Text }
  | { readonly kind: "storySaid"; readonly on: Day; readonly what: Sentence }
  | { readonly kind: "storyLeads"; readonly to: Text }
  | { readonly kind: "storyStands" | "voteWithoutRule" | "voteRuleDepends" | "voteNoRule"; readonly stage: Text }
  | { readonly kind: "storyNext"; readonly events: Text }
  | { readonly kind: "voteAdopted" | "voteRejected" | "voteNoDecision" | "voteCannotBeVerified"; readonly declared: Sentence; readonly rule: Text; readonly stage: Text }
  | { readonly kind: "voteDeclaredAs"; readonly event: Text }
  | { readonly kind: "storyStepFault"; readonly fault: Sentence; readonly number: Text }
  | { readonly kind: "procedureLeadMayNotApply"; readonly of: Sentence; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "portMalformed" | "portTaken"; readonly port: Text }
  | { readonly kind: "hostNeedsOrigin"; readonly host: Text }
  | { readonly kind: "originMalformed" | "startOpen" | "serverAddressMalformed" | "tokenInTheClear" | "issuerMalformed" | "senderMalformed"; readonly address: Text }
  | { readonly kind: "servingPublic"; readonly at: Text; readonly home: Text; readonly origin: Text }
  | { readonly kind: "servingPages" | "keyListLost"; readonly at: Text }
  | { readonly kind: "servingPagesAt" | "servingOtherPort" | "keyListOrigin" | "paperUnmarked"; readonly origin: Text }
  | { readonly kind: "originNotOnRecord"; readonly given: Text; readonly recorded: Text }
  | { readonly kind: "servingApi"; readonly at: Text; readonly home: Text }
  | { readonly kind: "clockMovedNothing"; readonly now: string }
  | { readonly kind: "clockMoved"; readonly looked: number; readonly now: string }
  | { readonly kind: "paperDraft" | "paperClean"; readonly standard: Text }
  | { readonly kind: "notPublic" | "caseLeftOut"; readonly caseId: Text }
  | { readonly kind: "demoFact"; readonly fact: Sentence; readonly on: Day }
  | { readonly kind: "demoPages"; readonly address: Text; readonly home: Text }
  | { readonly kind: "demoNoted"; readonly rule: Sentence; readonly verdict: TermName }
  | { readonly kind: "demoBy" | "demoImportedBy"; readonly acts: Text; readonly person: Text }
  | { readonly kind: "refusedKind"; readonly code: Text; readonly name: Text }
  | { readonly kind: "verbAbout"; readonly command: CommandName }
  | { readonly kind: "usage"; readonly text: string }
  | { readonly kind: "usageDidYouMean"; readonly like: readonly string[] }
  | { readonly kind: "usageValueMissing" | "flagNotUnderstood" | "giveFlag"; readonly flag: Text }
  | { readonly kind: "usageArgumentsTooMany"; readonly expected: Text; readonly found: Text }
  | { readonly kind: "wordUnknown"; readonly flag: Text; readonly found: Text; readonly known: readonly string[] }
  | { readonly kind: "notCorrectable"; readonly command: CommandName; readonly verbs: readonly string[] }
  | { readonly kind: "flagExpected"; readonly flag: Text; readonly found: Text; readonly want: Sentence }
  | { readonly kind: "notAtServer"; readonly command: Text }
  | { readonly kind: "kindDiffers"; readonly expected: Text; readonly file: Text; readonly found: Text }
  | { readonly kind: "flagsMissing"; readonly flags: Text; readonly verb: Text }
  | { readonly kind: "flagsMissingSeen"; readonly flags: Text; readonly seen: Sentence; readonly verb: Text }
  | { readonly kind: "digestCopied"; readonly digest: string | null; readonly flag: Text }
  | { readonly kind: "giveOneOf"; readonly flags: Text }
  | { readonly kind: "wholeNumberFrom"; readonly least: Text; readonly name: Text }
  | { readonly kind: "spanMalformed"; readonly span: Text }
  | { readonly kind: "addressMalformed"; readonly given: Text; readonly name: Text }
  | { readonly kind: "dutyNone" | "homeNext"; readonly person: Text }
  | { readonly kind: "dutyAmbiguous"; readonly duties: readonly string[]; readonly person: Text }
  | { readonly kind: "verifierKeyMalformed"; readonly file: Text; readonly line: Text }
  | { readonly kind: "fileUnreadable"; readonly file: Text; readonly why: string }
  | { readonly kind: "fileTooLarge"; readonly file: Text; readonly limit: Text; readonly size: Text }
  | { readonly kind: "fileNotUtf8Throughout"; readonly file: Text; readonly mark: Text }
  | { readonly kind: "fileMalformedAt"; readonly file: Text; readonly place: Sentence; readonly why: Sentence }
  | { readonly kind: "digestMalformed" | "countMalformed" | "suppliedTextMalformed" | "entryNotSeen" | "entryHashAmbiguous"; readonly value: Text }
  | { readonly kind: "homeInUse"; readonly count: number; readonly home: Text; readonly processes: Text }
  | { readonly kind: "officeMissingAt"; readonly server: Text }
  | { readonly kind: "lawNotInUse"; readonly fault: Sentence }
  | { readonly kind: "casesChecked"; readonly all: Text; readonly done: Text }
  | { readonly kind: "homeKey"; readonly file: Text; readonly person: Text }
  | { readonly kind: "homeLink" | "inviteLink"; readonly link: Text; readonly person: Text }
  | { readonly kind: "initAsksAgain"; readonly asked: Text; readonly wanted: Sentence }
  | { readonly kind: "keyAddedWaits"; readonly words: Text }
  | { readonly kind: "passkeysWouldEnd"; readonly count: number; readonly origin: Text; readonly people: Text }
  | { readonly kind: "homeRecovery"; readonly code: Text }
  | { readonly kind: "calendarEndsOn"; readonly days: readonly Sentence[]; readonly endsOn: Day; readonly procedure: Text }
  | { readonly kind: "calendarHouse"; readonly count: number; readonly house: Text }
  | { readonly kind: "calendarAdvice"; readonly procedure: Text }
  | { readonly kind: "entryHashMalformed"; readonly digits: Text; readonly value: Text }
  | { readonly kind: "entryToSeeCurrent"; readonly act: ActName; readonly case: Text; readonly hash: Text; readonly person: Text; readonly seq: Text }
  | { readonly kind: "settingMalformed"; readonly setting: Text }
  | { readonly kind: "rollCallFault"; readonly line: Text; readonly text: Text; readonly why: Sentence }
  | { readonly kind: "rollCallPosition"; readonly known: Text; readonly word: Text }
  | { readonly kind: "lawFaults"; readonly faults: readonly Sentence[] }
  | { readonly kind: "serverUnreachable"; readonly origin: Text; readonly why: Sentence }
  | { readonly kind: "serverAnswered"; readonly asked: Text; readonly origin: Text; readonly status: Text }
  | { readonly kind: "serverAnswerTooLarge"; readonly most: Text; readonly origin: Text }
  | { readonly kind: "serverStalled"; readonly origin: Text; readonly seconds: Text }
  | { readonly kind: "serverNotUnderstood"; readonly asked: Text; readonly origin: Text }
  | { readonly kind: "entryAlteredAtServer"; readonly caseId: Text; readonly seq: Text }
  | { readonly kind: "commandMayHaveArrived"; readonly id: Text; readonly why: Sentence }
  | { readonly kind: "documentStoredOtherwise"; readonly digest: string | null; readonly origin: Text; readonly stored: string | null }
  | { readonly kind: "printSource" | "printMarkAt" | "printWithin" | "printIfThen" | "printElseIf" | "printAtLeastShare" | "printMoreThanShare" | "printAtMostShare" | "printLessThanShare" | "printMoreThanOf" | "printAsManyAs" | "printNoMoreThanOf" | "printFewerThanOf" | "printBeside" | "printWay" | "printOtherLength"; readonly one: Sentence; readonly other: Sentence }
  | { readonly kind: "printStage" | "printPercent" | "printShare" | "printSilenceSays" | "printSceneAbstain" | "printCount"; readonly name: Text; readonly of: Sentence }
  | { readonly kind: "printIfNone" | "printIfAll" | "printIfAny" | "printDependents" | "printNotAfter" | "printEnough" | "printTooFew" | "printRecords" | "printHalves" | "printEndsWith" | "printWeekend"; readonly all: readonly Sentence[] }
  | { readonly kind: "printCountName"; readonly counts: readonly (string | Readonly<Record<string, string>>)[] }
  | { readonly kind: "printVotesFor" | "printVotesAgainst" | "printAbstentions" | "printNotVoting" | "printPresent" | "printInLaw" | "printInOffice" | "printElectorate" | "printTurnout" | "printSupporters" | "printMembers" | "printCeiling"; readonly name: number }
  | { readonly kind: "printAtLeast" | "printMoreThan" | "printAtMost" | "printLessThan"; readonly name: Text; readonly one: Sentence }
  | { readonly kind: "printSum" | "printAnd"; readonly all: readonly Sentence[]; readonly other: Sentence }
  | { readonly kind: "printAlsoAt"; readonly part: Sentence; readonly place: Text }
  | { readonly kind: "printLay" | "printReview"; readonly names: readonly string[]; readonly others: readonly string[] }
  | { readonly kind: "printIntervention"; readonly name: Text; readonly names: readonly string[] }
  | { readonly kind: "printComesAtMost" | "printTieAgainAtMost" | "printExtendedTimes"; readonly n: number }
  | { readonly kind: "printVote"; readonly all: readonly Sentence[]; readonly one: Sentence; readonly other: Sentence }
  | { readonly kind: "printCountOwn"; readonly name: number; readonly of: Sentence }
  | { readonly kind: "printLimit" | "printAtOnce" | "printInterval" | "printPeriod"; readonly all: readonly Sentence[]; readonly of: Sentence }
  | { readonly kind: "printSpanSitting" | "printSpanSittingAll" | "printSpanSittingAny"; readonly n: number; readonly names: readonly string[] }
  | { readonly kind: "printBegins" | "printBeginsSitting"; readonly day: Day; readonly of: Sentence }
  | { readonly kind: "printLastDayEither" | "printLastDayDoubtful" | "printOverEither" | "printOverDoubtful"; readonly day: Day; readonly other: Day };

export type DaysMessage = 
  | { readonly kind: "notInForceYet"; readonly alone: Sentence }
  | { readonly kind: "notInForceNeeds"; readonly alone: Sentence; readonly count: Text }
  | { readonly kind: "ownClockAlone" | "ownDateUnknown"; readonly arithmetic: Sentence }
  | { readonly kind: "effective" | "treatysOwnDate" | "onItself" | "whyStateUnknown"; readonly day: Day }
  | { readonly kind: "notBeforeTreaty"; readonly day: Day; readonly worked: Sentence }
  | { readonly kind: "denunciationUnread" | "noticeMissing" | "ruleUnread" | "whyOwnClock" | "whyNotBeforeTreaty" | "whyAmongFirst" | "whyNamedDate" | "whyTreatyNotInForce" | "whyLastNotification" | "whyDenunciationUnread" | "whyDenunciationClock" | "ruleImmediate" | "ruleAllNegotiatingStates" | "ruleLastNotification" | "ruleUnknown" | "provisionalNoConsent" | "organizationDoesNotCount" | "conditionNumber" | "conditionOrganizations" | "sharesNotGiven" | "conditionInWords" | "negotiatingStatesUnknown" | "countUnverified" | "organizationsUnverified" | "noThresholdStated" }
  | { readonly kind: "beyondCalendar"; readonly from: Day; readonly span: Span }
  | { readonly kind: "sum" | "firstOfNth"; readonly date: Day; readonly from: Day; readonly span: Span }
  | { readonly kind: "sumNextDay"; readonly date: Day; readonly from: Day; readonly next: Day; readonly span: Span }
  | { readonly kind: "isFirstOfMonth"; readonly worked: Sentence }
  | { readonly kind: "firstOfFollowing"; readonly date: Day; readonly worked: Sentence }
  | { readonly kind: "fixedByTreaty" | "fixedTooLate"; readonly date: Day; readonly from: Day }
  | { readonly kind: "noFallback" | "noLaterClock"; readonly late: Sentence }
  | { readonly kind: "fallback"; readonly arithmetic: Sentence; readonly late: Sentence }
  | { readonly kind: "otherTreatyUnknown" | "ruleDependsOn"; readonly own: Sentence; readonly treaty: Text }
  | { readonly kind: "laterOfTwo"; readonly date: Day; readonly day: Day; readonly own: Sentence; readonly treaty: Text }
  | { readonly kind: "fixedDate" | "ruleFixedDate"; readonly date: Day }
  | { readonly kind: "receivedTooLate"; readonly date: Day; readonly received: Day }
  | { readonly kind: "notGivenByList" | "recordedBesideList"; readonly list: Sentence; readonly record: Sentence }
  | { readonly kind: "workedOut"; readonly arithmetic: Sentence; readonly why: Sentence }
  | { readonly kind: "beforeConclusion"; readonly concluded: Day; readonly day: Day }
  | { readonly kind: "futureReceipt"; readonly days: readonly Sentence[] }
  | { readonly kind: "ruleDays" | "ruleMonths" | "ruleFirstOfMonthAfterMonths" | "ruleFirstOfMonthAfterDays" | "conditionInstruments"; readonly n: number }
  | { readonly kind: "ruleFirstOfNthMonth"; readonly n: Text }
  | { readonly kind: "actDoesNotCount"; readonly act: TermName }
  | { readonly kind: "uncountedYetParty"; readonly why: Sentence }
  | { readonly kind: "conditionShare"; readonly share: Text }
  | { readonly kind: "conditionShareOf"; readonly share: Text; readonly what: string }
  | { readonly kind: "conditionNamedStates"; readonly n: Text; readonly states: readonly string[] }
  | { readonly kind: "conditionMembers"; readonly n: number; readonly organization: Text }
  | { readonly kind: "instrumentsSoFar" | "shareSoFar"; readonly had: Text; readonly needed: Text }
  | { readonly kind: "statesSoFar"; readonly had: Text; readonly missing: readonly string[]; readonly needed: Text }
  | { readonly kind: "membersSoFar"; readonly had: Text; readonly needed: Text; readonly organization: Text }
  | { readonly kind: "membersNotGiven"; readonly organization: Text }
  | { readonly kind: "shareMissing" | "successionsUndated"; readonly participants: readonly string[] }
  | { readonly kind: "partiesTooMany"; readonly needed: Text; readonly parties: Text }
  | { readonly kind: "conditionOpen"; readonly condition: Sentence; readonly why: Sentence }
  | { readonly kind: "notReached"; readonly open: Sentence }
  | { readonly kind: "notReachedBefore"; readonly day: Day; readonly open: Sentence }
  | { readonly kind: "notToldByList"; readonly open: Sentence; readonly record: Sentence }
  | { readonly kind: "fileRecords"; readonly on: Day }
  | { readonly kind: "fileRecordsThreshold"; readonly on: Day; readonly reachedOn: Day };

export type DeadlinesMessage = 
  | { readonly kind: "dueOn" | "notDoneWhenMoved" | "overdueRecorded"; readonly day: Day }
  | { readonly kind: "startUnknown" | "noSourceThen" | "startNoLongerStands" }
  | { readonly kind: "judgedByVersionUnder"; readonly version: Text }
  | { readonly kind: "ranUntilMoved"; readonly before: Text; readonly day: Day; readonly version: Text }
  | { readonly kind: "overdueRecordedDue"; readonly day: Day; readonly due: Day }
  | { readonly kind: "countedByCalendar"; readonly digest: string | null; readonly then: string | null }
  | { readonly kind: "named"; readonly term: TermName }
  | { readonly kind: "citation"; readonly cite: string };

export type DerivationsMessage = 
  | { readonly kind: "daysAlike"; readonly days: Sentence; readonly how: Sentence }
  | { readonly kind: "dayAlone" | "derivedStart" | "derivedLastDay" | "derivedLastDayOrLater" | "derivedOver" | "derivedOverOrLater" | "derivedCalendarEnds"; readonly day: Day }
  | { readonly kind: "daysOfMonth"; readonly first: Text; readonly last: Day }
  | { readonly kind: "daysFromTo"; readonly first: Day; readonly last: Day }
  | { readonly kind: "dayCounts"; readonly n: Text }
  | { readonly kind: "daysCount"; readonly first: Text; readonly last: Text }
  | { readonly kind: "dayOfStart" | "dayOfRecess" | "derivedIfCounts" | "derivedIfDoesNotCount" | "derivedNoNumber" | "derivedNoCalendar" | "derivedStandstillUnknown" | "derivedStartUnknown" | "clockNotBegun" | "backwardsHolidays" | "backwardsNoTime" }
  | { readonly kind: "dayOfWeekend" | "dayOfHoliday" | "dayBeforeCalendar"; readonly n: number }
  | { readonly kind: "dayNotSitting"; readonly houses: readonly Readonly<Record<string, string>>[]; readonly n: number }
  | { readonly kind: "derivedExtended"; readonly length: Sentence; readonly on: Day }
  | { readonly kind: "derivedLastDayEither" | "derivedOverEither"; readonly day: Day; readonly other: Day }
  | { readonly kind: "movedStopped"; readonly day: Day; readonly length: Sentence }
  | { readonly kind: "movedStoodStill"; readonly day: Day; readonly from: Day; readonly length: Sentence; readonly until: Day }
  | { readonly kind: "backwardsPeriod"; readonly day: Day; readonly last: Day; readonly on: Day; readonly start: Sentence }
  | { readonly kind: "backwardsInterval"; readonly day: Day; readonly end: Sentence; readonly on: Day; readonly start: Sentence }
  | { readonly kind: "backwardsLimit"; readonly day: Day; readonly end: Sentence; readonly last: Day; readonly on: Day; readonly start: Sentence }
  | { readonly kind: "backwardsNoCalendar" | "backwardsLengthUnknown"; readonly on: Day }
  | { readonly kind: "backwardsCalendarEnds" | "backwardsCalendarBegins"; readonly day: Day; readonly on: Day }
  | { readonly kind: "backwardsBefore"; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "expectedAtLatest" | "expectedAtEarliest"; readonly after: Readonly<Record<string, string>>; readonly name: Readonly<Record<string, string>>; readonly on: Day; readonly start: Sentence }
  | { readonly kind: "eitherEvent"; readonly all: readonly Sentence[] };

export type FactsMessage = 
  | { readonly kind: "factDepositaryNotice" | "factSignature" | "factSitting" | "factDraftPresented" | "factDraftDiscussed" | "factLawChangeAdopted" | "factDecision" | "factInstrument" | "factInstrumentReturned" | "factHandedOver" | "factNotification" | "factDelivered" | "factBounced" | "factComplained" | "factDeposit" | "factCirculation" | "factObjection" | "factTreatyInForce" | "factInForce" | "factDenunciation" | "factConfirmation" | "factFullPowers" | "aboutNotCertified" | "aboutDeclined" | "aboutSpent" | "aboutPrepared" | "aboutReleasedForSignature" | "aboutAnother" | "aboutNoReceipt" | "aboutNotKnown" | "aboutBeingSent" | "formCounts" | "formRollCall" | "formNotPublished" | "factStage" }
  | { readonly kind: "aboutBy"; readonly whom: Text }
  | { readonly kind: "aboutCertifiedBy" | "aboutCorrectedSince"; readonly person: Text }
  | { readonly kind: "aboutHiddenVote"; readonly form: Sentence; readonly on: Day; readonly person: Text }
  | { readonly kind: "aboutNumber"; readonly number: Text }
  | { readonly kind: "aboutSigned"; readonly place: Text; readonly signer: Text }
  | { readonly kind: "aboutFullPowers" | "aboutReceipt"; readonly digest: string | null }
  | { readonly kind: "aboutCustody"; readonly where: Text }
  | { readonly kind: "aboutBearer"; readonly bearer: Text }
  | { readonly kind: "aboutReference" | "aboutPreparedAs" | "aboutReleasedAs" | "aboutReadAs"; readonly reference: Text }
  | { readonly kind: "aboutNotSent"; readonly reason: Sentence; readonly reference: Text }
  | { readonly kind: "aboutWasSent"; readonly evidence: Text }
  | { readonly kind: "aboutTo"; readonly address: Text }
  | { readonly kind: "aboutEffective"; readonly day: Day }
  | { readonly kind: "aboutAnnounced"; readonly source: Text }
  | { readonly kind: "aboutByRule"; readonly arithmetic: Sentence }
  | { readonly kind: "aboutNames"; readonly names: readonly string[] }
  | { readonly kind: "aboutObjection"; readonly by: Text; readonly statement: Text; readonly what: Text }
  | { readonly kind: "dayOf"; readonly on: Day }
  | { readonly kind: "momentOf"; readonly at: string }
  | { readonly kind: "aboutNamedCounts"; readonly counts: readonly Sentence[] }
  | { readonly kind: "countIs"; readonly counts: readonly (string | Readonly<Record<string, string>>)[]; readonly n: Text };

export type HomeMessage = 
  | { readonly kind: "pathNamed"; readonly path: Text }
  | { readonly kind: "pathUnknown" | "remedyRestore" | "remedyEarlierBackup" | "foundingMissing" | "ledgerOfDevelopment" | "ledgerLocked" | "demonstrationNotPublic" | "keyOfCheckpoints" | "keyOfSystem" | "remedyKeyOfCheckpoints" | "remedyKeyOfSystem" }
  | { readonly kind: "diskReadOnly" | "diskForbidden" | "diskFull" | "diskQuota" | "diskFileTooLarge"; readonly where: Sentence }
  | { readonly kind: "databaseUnopened" | "databaseUnopenedFull"; readonly file: Text; readonly remedy: Sentence; readonly why: string }
  | { readonly kind: "settingsMalformed"; readonly faults: Sentence; readonly file: Text }
  | { readonly kind: "settingOnRecord"; readonly command: Text; readonly setting: Text }
  | { readonly kind: "settingContradicts"; readonly file: Text; readonly found: Text; readonly recorded: Text; readonly setting: Text }
  | { readonly kind: "homeOpenToOthers" | "homeOfDevelopment" | "outboxUnreadable" | "folderAboveMissing"; readonly folder: Text }
  | { readonly kind: "versionChanged"; readonly file: Text; readonly procedure: Text; readonly version: Text }
  | { readonly kind: "ledgerNewer"; readonly found: Text; readonly known: Text }
  | { readonly kind: "ledgerMissing" | "clockUnreadable" | "restoringUnreadable" | "manifestUnreadable" | "keyOpenToOthers"; readonly file: Text }
  | { readonly kind: "ledgerSettings"; readonly wrong: readonly Sentence[] }
  | { readonly kind: "ledgerSetting"; readonly found: Text; readonly name: Text; readonly needed: Text }
  | { readonly kind: "headNotOfEntries"; readonly caseId: Text }
  | { readonly kind: "commandNotRecorded" | "commandUnconfirmed"; readonly caseId: Text; readonly id: Text; readonly why: string }
  | { readonly kind: "placeIsFile" | "placeOccupied" | "placeIsDisk"; readonly place: Text }
  | { readonly kind: "keyMissing" | "keyDamaged" | "keyOfAnotherKind"; readonly file: Text; readonly key: Sentence; readonly remedy: Sentence }
  | { readonly kind: "reminderToNobody"; readonly duty: Text; readonly known: readonly string[]; readonly place: Text }
  | { readonly kind: "clockAhead"; readonly days: Text; readonly newest: Text; readonly now: Text }
  | { readonly kind: "clockBehind"; readonly newest: Text; readonly now: Text };

export type IdentityMessage = 
  | { readonly kind: "bySystemOnly"; readonly command: Text }
  | { readonly kind: "beforeOffice" | "notBySystemKey" | "tokenNotOnRecord" | "noDemonstration" | "withoutOffice" }
  | { readonly kind: "noKeyRegistered" | "anotherKey" | "notSignedOver" | "tokenAlone" | "shownByNothing" | "passkeyNotInForce" | "secretNotOfInvitation" | "notByOwnNewKey" | "assertionUnreadable" | "assertionOfOtherKind" | "assertionOfOtherRequest" | "assertionOfOtherOrigin" | "assertionInFrame" | "assertionOfOtherParty" | "userNotPresent" | "userNotVerified" | "backupChanged" | "assertionSignature"; readonly person: Text }
  | { readonly kind: "signedAtOtherTime"; readonly at: string; readonly madeAt: string; readonly person: Text };

export type ImportsMessage = 
  | { readonly kind: "orderOfSteps" | "votesSum" | "presentationNotOnRecord" | "reviewRequestNotOnRecord" | "entryRule" }
  | { readonly kind: "noStepLeadsThere"; readonly here: Sentence; readonly what: Sentence };

export type IncidentsMessage = 
  | { readonly kind: "heldBack" | "notificationUnknown" | "sendingLeft" | "indexMadeAnew" | "madeAnew" | "entryCameFirst" | "entriesWait" | "checkpointNever" | "checkpointOverdue" | "foundByAnotherVersion" | "sweepFound" | "sweepList" }
  | { readonly kind: "counterNotGrown"; readonly before: Text; readonly counter: Text; readonly person: Text; readonly seq: Text }
  | { readonly kind: "documentNotInStore"; readonly digest: Text; readonly seq: Text }
  | { readonly kind: "lawFileNotInStore"; readonly digest: Text }
  | { readonly kind: "indexWrong" | "looksUnreadable"; readonly cause: string }
  | { readonly kind: "heldByAnother"; readonly of: readonly KeptName[] }
  | { readonly kind: "uniqueFactStranger"; readonly key: Text }
  | { readonly kind: "overdueUnrecorded" | "noticeUntold"; readonly dueOn: Day }
  | { readonly kind: "driverHeldBack" | "releaseHeldBack"; readonly why: Sentence }
  | { readonly kind: "driverFailed" | "workFailed" | "dueUnreadable"; readonly reason: Sentence }
  | { readonly kind: "caseAheadOfClock"; readonly at: string }
  | { readonly kind: "machineLacking"; readonly procedure: Text }
  | { readonly kind: "sweepSubject"; readonly count: number }
  | { readonly kind: "sweepCase"; readonly caseId: Text }
  | { readonly kind: "sweepSince"; readonly since: Text }
  | { readonly kind: "sweepMore"; readonly count: Text };

export type InputMessage = 
  | { readonly kind: "inputFault"; readonly reason: Sentence; readonly where: Text }
  | { readonly kind: "inputFieldUnknown"; readonly names: readonly string[] }
  | { readonly kind: "inputExpected"; readonly want: Sentence }
  | { readonly kind: "wantWholeFromTo"; readonly from: Text; readonly to: Text }
  | { readonly kind: "wantIdOfCase" | "wantPersonnelNumber" | "inputNotUtf8" | "inputEmpty" | "signedWithoutSalt" | "signedWithoutTime" | "committeeNamedTwice" | "authenticTextMissing" }
  | { readonly kind: "inputNotJson"; readonly reason: Sentence }
  | { readonly kind: "inputOtherDigest" | "calendarNotStored"; readonly digest: Text }
  | { readonly kind: "keyNotCommandId"; readonly id: Text }
  | { readonly kind: "kindAtOtherPlace"; readonly command: Text; readonly place: Text }
  | { readonly kind: "letterNotStored"; readonly digest: string | null }
  | { readonly kind: "nothingCurrent"; readonly command: Text }
  | { readonly kind: "calendarOfOtherHouses"; readonly found: readonly string[]; readonly wanted: readonly string[] }
  | { readonly kind: "calendarEndsItself"; readonly on: Day }
  | { readonly kind: "calendarHolds"; readonly count: number }
  | { readonly kind: "procedureWithoutCalendar"; readonly procedure: Text }
  | { readonly kind: "lawFileNotInUse"; readonly digest: Text; readonly id: Text };

export type LawFaultsMessage = 
  | { readonly kind: "lawFault"; readonly place: Sentence; readonly reason: Sentence }
  | { readonly kind: "lawFaultIn"; readonly place: Sentence; readonly reason: Sentence; readonly where: Text }
  | { readonly kind: "placeField"; readonly path: Text }
  | { readonly kind: "placeFile" | "placeFolder" | "authorityMissing" | "fieldUnknown" | "jsonTextUnclosed" | "keyNotWord" | "foundObject" | "foundEnd" | "wantObject" | "wantList" | "wantText" | "wantWhole" | "wantBoolean" | "wantValue" | "wantFieldName" | "wantEnd" | "wantDay" | "wantOther" | "wantClock" | "wantTitle" | "wantFilled" | "wantVisible" | "wantLine" | "wantId" | "wantDuty" | "wantCaseId" | "enterPerson" | "wantPerson" | "wantCommandId" | "wantSystemCommandId" | "wantSha256" | "wantEntryHash" | "wantVersion" | "wantUrl" | "wantInstant" | "wantSalt" | "wantDaysInOrder" | "wantSignature" | "wantPublicKey" | "wantSafeKey" | "wantIdsOnce" | "wantTextsOnce" | "wantOneAuthentic" | "wantInferredAlone" | "wantTextPerLanguage" | "wantLanguageCode" | "wantMeasuresOrWords" | "wantOneShare" | "wantPercent" | "wantMonths" | "wantIssuer" | "wantPasskeyOrigin" | "wantRelyingPartyOfOrigin" | "wantPasskeyOriginOfSeveral" | "wantSecondPerson" | "wantPasskeyPublicKey" | "wantBase64Url" | "wantSecret" | "wantKeyWords" | "wantEachOnce" | "wantAddress" | "wantDepositaryId" | "wantDepositary" | "wantDepositaries" | "wantIncidentKey" | "wantFallingNumbers" | "wantRisingSteps" | "wantTwoFields" | "lawNotUtf8" | "lawFolderMissing" | "endsOnTwice" | "commentAfterHeader" | "calendarEmpty" | "noDayAfterHeader" }
  | { readonly kind: "placeLine" | "sameAsLine"; readonly line: Text }
  | { readonly kind: "placeColumn"; readonly column: Text; readonly line: Text }
  | { readonly kind: "expectedFound" | "expectedNameFound"; readonly found: Sentence; readonly want: Sentence }
  | { readonly kind: "expectedMissing" | "wantItems"; readonly want: Sentence }
  | { readonly kind: "fieldTwice" | "keyTwice" | "standsTwice"; readonly name: Text }
  | { readonly kind: "nestedTooDeep" | "lawTooLong" | "calendarTooLong"; readonly most: Text }
  | { readonly kind: "parserSays"; readonly message: string }
  | { readonly kind: "foundList" | "moreFaults"; readonly count: number }
  | { readonly kind: "foundValue"; readonly text: Text }
  | { readonly kind: "wantOne"; readonly value: Text }
  | { readonly kind: "wantOneOf"; readonly values: readonly string[] }
  | { readonly kind: "wantListAtLeast" | "wantListAtMost" | "wantNumberAtLeast" | "wantNumberAtMost"; readonly limit: Text }
  | { readonly kind: "wantTextAtLeast" | "wantTextAtMost"; readonly limit: number }
  | { readonly kind: "wantEither"; readonly wants: Sentence }
  | { readonly kind: "wantHeader"; readonly header: Text }
  | { readonly kind: "lawUnreadable"; readonly why: string }
  | { readonly kind: "lawIdTaken"; readonly earlier: Text; readonly file: Text; readonly id: Text }
  | { readonly kind: "nobodyMay"; readonly command: Text }
  | { readonly kind: "moreThanNames"; readonly count: Text; readonly needed: Text }
  | { readonly kind: "countMissing"; readonly rule: Text }
  | { readonly kind: "notByRule"; readonly date: Day; readonly on: Day }
  | { readonly kind: "depositaryHalfUnknown"; readonly id: Text; readonly name: Text }
  | { readonly kind: "moreThanWhole"; readonly share: Text }
  | { readonly kind: "endsOnMalformed"; readonly found: Text; readonly want: Sentence }
  | { readonly kind: "houseUnknown"; readonly house: Text; readonly houses: readonly string[] }
  | { readonly kind: "noDayOfHouse"; readonly house: Text }
  | { readonly kind: "endsBeforeFirst"; readonly endsOn: Day; readonly first: Day };

export type OwnRulesMessage = 
  | { readonly kind: "ownRule"; readonly rule: OwnRuleName }
  | { readonly kind: "citedUnverified"; readonly cite: string };

export type PapersMessage = 
  | { readonly kind: "correctionOfPaper"; readonly act: ActName; readonly seq: Text; readonly what: TermName }
  | { readonly kind: "restatedAlone"; readonly after: string | null; readonly before: string | null; readonly person: Text; readonly what: TermName }
  | { readonly kind: "calendarAtHand" | "treatyAnnounced" }
  | { readonly kind: "announcedFor"; readonly day: Day; readonly on: Day; readonly source: Text };

export type ProcedureFaultsMessage = 
  | { readonly kind: "nameOfNone" | "namedForNothing"; readonly name: Text }
  | { readonly kind: "nameUnknown"; readonly known: readonly string[]; readonly name: Text }
  | { readonly kind: "eventUnknown"; readonly event: Text; readonly known: readonly string[]; readonly stage: Text }
  | { readonly kind: "nameMissingIn" | "languageNotListed"; readonly language: Text }
  | { readonly kind: "idReserved" | "stageIdReserved" | "bodyIdReserved"; readonly id: Text }
  | { readonly kind: "silenceOfOtherStage"; readonly clock: Text; readonly ends: Text; readonly stage: Text }
  | { readonly kind: "membersAboveCeiling"; readonly most: Text }
  | { readonly kind: "bodyWithoutMembers" | "membersOfNoOneBody" | "membersAreNotRecorded" | "testsOrReadings" | "testsOrRejectedIf" | "rejectedIfWithoutCount" | "ruleWithoutCounts" | "countsWithoutRule" | "depositUnreached" | "internationalOnce" | "startsAgainAt" | "besideAndReached" | "depositOptional" | "notInReport" | "firstDayOfSitting" | "noDayOfYear" | "noDayCounts" | "conditionAlways" | "validNever" | "testSaysNothing" | "wantEvent" | "wantNameInFile" | "wantLanguage" | "wantCountry" | "wantCount" | "wantMonthDay" }
  | { readonly kind: "countNotRecorded"; readonly count: Text; readonly known: readonly string[] }
  | { readonly kind: "countAlreadyNamed"; readonly count: Text }
  | { readonly kind: "ruleNeverUsed"; readonly earlier: Text }
  | { readonly kind: "stageUnreached" | "stageWithoutWayOut" | "notInTimeWithoutSilence" | "leadsBeside" | "neverAgain"; readonly stage: Text }
  | { readonly kind: "loopWithoutEnd"; readonly stages: readonly string[] }
  | { readonly kind: "cannotFollow"; readonly from: Text; readonly to: Text }
  | { readonly kind: "commandWithoutUse"; readonly command: Text; readonly known: readonly string[] }
  | { readonly kind: "outcomeInAndOut"; readonly outcome: Text }
  | { readonly kind: "cannotWait"; readonly from: Text; readonly stage: Text }
  | { readonly kind: "periodWithoutNumber" | "shouldOfPeriod" | "silenceOfInterval"; readonly clock: Text }
  | { readonly kind: "cannotStop"; readonly clock: Text; readonly stage: Text }
  | { readonly kind: "sitsNever"; readonly body: Text }
  | { readonly kind: "neverBefore"; readonly name: Text; readonly stage: Text }
  | { readonly kind: "noTimeZone"; readonly zone: Text }
  | { readonly kind: "nobodyMayFor"; readonly body: Text; readonly command: Text };

export type ReadinessMessage = 
  | { readonly kind: "notOnRecordIt" | "importedAfter" | "importedBefore" | "noAdoption" | "lawNotSigned" | "publicationNotOnRecord" | "treatyIsSigned" | "treatySignatureMissing" | "notSigned" | "nonePrepared" | "textNotAtHand" | "treatyFullyNamed" | "noUsualWords" | "treatyDataKnown" | "treatyDataComplete" | "printedOfTreaty" | "printedOfAnother" | "printedByModel" | "printedForAnother" | "powersOnRecord" | "officeOfSigningUnknown" | "scanOnRecord" | "importedWithoutCustody" | "nobodyRecordedCustody" | "namesTreaty" | "saysConsent" | "undertakes" | "whoSigned" | "powersUnless" | "placeAndDate" | "signedAndScanned" | "whereKept" | "noneReleased" | "importedRelease" | "originalStillHere" | "noReferencesUsed" | "afterDeposit" | "noReferenceOnRecord" | "noticeNotRecorded" | "noneThatSays" | "releasedBySecond" | "originalOnWay" | "knowsWhomToAsk" | "addressIsSet" | "depositaryNotNamed" | "referenceAfter" | "mendLabel" | "signatureNotOnRecord" | "noReservationMade" | "signatureReservations" | "noStatementGoes" | "laidUnknown" | "authenticOnRecord" | "toBeSupplied" | "signatureImported" | "nothingSigned" | "nobodySupplied" | "eachSupplied" | "eachTranslated" | "authenticAtHand" | "textsAreVoted" | "inInstrument" | "courtesyGoes" | "readOnRelease" | "consentByFile" | "noStageOnRecord" }
  | { readonly kind: "importedBeside"; readonly step: TermName }
  | { readonly kind: "caseEnded"; readonly stage: string }
  | { readonly kind: "outcomeImported" | "outcomeCertified" | "outcomeOn" | "consentReached"; readonly event: Sentence; readonly on: Day }
  | { readonly kind: "lawSignedOn" | "treatySignedSometime"; readonly on: Day }
  | { readonly kind: "lawSignedBy"; readonly on: Day; readonly source: Text }
  | { readonly kind: "lawPublishedNumber"; readonly number: Text; readonly on: Day; readonly where: Text }
  | { readonly kind: "treatySignedOn"; readonly day: Day }
  | { readonly kind: "treatyPartsNotFound" | "treatyDataLacks"; readonly parts: readonly TermName[] }
  | { readonly kind: "hasWords"; readonly words: Text }
  | { readonly kind: "officeNotOnRecord" | "noneOfThree"; readonly signer: Text }
  | { readonly kind: "signedByIn"; readonly office: TermName; readonly signer: Text }
  | { readonly kind: "nonePowersNeeded"; readonly office: TermName }
  | { readonly kind: "placeAndDay"; readonly day: Day; readonly place: Text }
  | { readonly kind: "placeDayIs"; readonly on: Day; readonly place: Text }
  | { readonly kind: "cameBackRelease"; readonly reference: Text }
  | { readonly kind: "preparedAndReleased"; readonly preparer: Text; readonly reference: Text; readonly releaser: Text }
  | { readonly kind: "transmittedBy" | "transmittedReceipt"; readonly bearer: Text; readonly on: Day }
  | { readonly kind: "letterNames"; readonly to: Text; readonly who: Text }
  | { readonly kind: "letterNamesNobody" | "letterSeeDocument"; readonly to: Text }
  | { readonly kind: "lettersGoTo"; readonly address: Text; readonly depositary: Text }
  | { readonly kind: "addressNotSet"; readonly depositary: Text }
  | { readonly kind: "requiredBy"; readonly clause: string; readonly subject: string }
  | { readonly kind: "isPermitted"; readonly id: Text; readonly label: TermName }
  | { readonly kind: "isPermittedTo"; readonly clause: string; readonly id: Text; readonly label: TermName }
  | { readonly kind: "reservationIsConfirmed"; readonly clause: string; readonly id: Text }
  | { readonly kind: "authenticWithNobody" | "nothingToCompare" | "nobodySuppliedFor" | "notTranslated"; readonly ids: Text }
  | { readonly kind: "byDigestAlone" | "sameSoFar" | "suppliedAsFiles" | "sameAt"; readonly steps: readonly TermName[] }
  | { readonly kind: "votedNotOnRecord"; readonly texts: readonly Sentence[] }
  | { readonly kind: "consentAwaits"; readonly at: Sentence };

export type RecordMessage = 
  | { readonly kind: "documentsUnaltered" | "actsAsAsked" | "notReplayedHere" | "recordUnaltered" | "eachByLaw" | "newestCheckpoint" | "checkpointNotCompared" | "whoActed" }
  | { readonly kind: "documentsAltered" | "documentsMissing" | "documentsUnknown" | "documentsPresent"; readonly papers: readonly Sentence[] }
  | { readonly kind: "judgedByFile" | "fileConfirmed" | "textOf"; readonly what: Sentence }
  | { readonly kind: "fileShipped" | "fileOwn"; readonly digest: Text; readonly name: Sentence; readonly software: Text }
  | { readonly kind: "fileConfirmedBy"; readonly all: readonly Sentence[] }
  | { readonly kind: "fileConfirmation"; readonly at: string; readonly duty: DutyNamed; readonly person: Text; readonly seq: Text }
  | { readonly kind: "fileNotConfirmed"; readonly digest: Text; readonly name: Sentence; readonly of: Sentence }
  | { readonly kind: "nameAndVersion"; readonly id: Text; readonly version: Text }
  | { readonly kind: "calendarOfProcedure"; readonly procedure: Text }
  | { readonly kind: "procedureUpTo" | "entryByAnother"; readonly seq: Text }
  | { readonly kind: "notThoseOfCheckpoint"; readonly size: Text }
  | { readonly kind: "thoseOfCheckpoint" | "afterCheckpoint"; readonly seq: Text; readonly size: Text }
  | { readonly kind: "entryFault"; readonly fault: Sentence; readonly seq: Text }
  | { readonly kind: "signedWithKeys" | "signedWithPasskeys" | "onWordOfIssuer" | "onBareNames" | "bySystem"; readonly count: number; readonly entries: readonly number[] }
  | { readonly kind: "itHasFault"; readonly fault: Sentence }
  | { readonly kind: "paperPart"; readonly act: ActName; readonly part: TermName }
  | { readonly kind: "paperText"; readonly act: ActName; readonly language: Text; readonly statement: Text }
  | { readonly kind: "paperWithDigest"; readonly digest: string | null; readonly seq: Text; readonly what: Sentence }
  | { readonly kind: "paperWithoutDigest"; readonly seq: Text; readonly what: Sentence }
  | { readonly kind: "asWritten"; readonly text: string }
  | { readonly kind: "asGiven"; readonly text: Text };

export type RefusalPartsMessage = 
  | { readonly kind: "sittingScheduled"; readonly on: Day }
  | { readonly kind: "labelOfStatement" | "clauseOfStatement" | "subjectOfStatement" | "authenticLanguageOfStatement"; readonly statement: Text }
  | { readonly kind: "incidentNumberIs"; readonly number: Text }
  | { readonly kind: "incidentKeyUnknown" | "sweepsNotReadHere" | "incidentGone" | "incidentNotNamed" | "systemOnlyItself" | "signatureNeeded" | "passkeyNeeded" | "newKeyMustSign" | "tokenOfAnother" | "tokenNotEnough" | "keyNotRegistered" | "signatureNotOver" }
  | { readonly kind: "actNamed"; readonly act: ActName }
  | { readonly kind: "requestFault"; readonly fault: Sentence }
  | { readonly kind: "tokenNotAccepted"; readonly clientId: Text; readonly issuer: Text; readonly personClaim: Text }
  | { readonly kind: "stageById"; readonly id: Text; readonly name: Sentence };

export type RefusalsMessage = 
  | { readonly kind: "MalformedInput"; readonly where: Text; readonly reason: Sentence }
  | { readonly kind: "TextUnusable"; readonly where: Text; readonly problem: Sentence }
  | { readonly kind: "EntryTooLarge"; readonly bytes: Text; readonly limit: Text }
  | { readonly kind: "CaseNotFound"; readonly caseId: Text }
  | { readonly kind: "ProcedureUnknown"; readonly procedure: Text; readonly known: readonly string[] }
  | { readonly kind: "TreatyUnknown"; readonly treaty: Text; readonly known: readonly string[] }
  | { readonly kind: "ClockUnknown"; readonly clock: Text; readonly known: readonly string[] }
  | { readonly kind: "EntryNotFound"; readonly caseId: Text; readonly of: string | null }
  | { readonly kind: "EntryNotReadable"; readonly of: string | null }
  | { readonly kind: "PersonUnknown"; readonly person: Text }
  | { readonly kind: "WrongStage"; readonly command: CommandName; readonly stage: string; readonly allowed: readonly string[] }
  | { readonly kind: "CaseIsLive"; readonly caseId: Text }
  | { readonly kind: "CaseExists"; readonly caseId: Text }
  | { readonly kind: "CaseIdReserved"; readonly caseId: Text }
  | { readonly kind: "OpenCaseExists"; readonly other: Text; readonly unique: Text }
  | { readonly kind: "CommandIdTaken"; readonly id: Text; readonly caseId: Text; readonly seq: Text }
  | { readonly kind: "SaltUsedBefore"; readonly seq: Text }
  | { readonly kind: "RequestOutOfTime"; readonly madeAt: string; readonly now: string }
  | { readonly kind: "NotCurrent"; readonly of: string | null; readonly what: TermName; readonly current: string | null }
  | { readonly kind: "CaseSuspendedSince"; readonly command: CommandName; readonly since: Day; readonly legalBasis: Text }
  | { readonly kind: "CaseSuspendedAlready"; readonly since: Day; readonly entry: string | null }
  | { readonly kind: "CaseNotSuspended" }
  | { readonly kind: "ProcedureVersionUnknown"; readonly procedure: Text; readonly version: Text; readonly digest: string | null }
  | { readonly kind: "ProcedureVersionNotNewer"; readonly version: Text; readonly own: Text }
  | { readonly kind: "ProcedureVersionNotInForce"; readonly version: Text; readonly today: Day }
  | { readonly kind: "ProcedureVersionChanged"; readonly procedure: Text; readonly version: Text }
  | { readonly kind: "CannotRestate"; readonly of: string | null; readonly recorded: ActName; readonly restated: ActName }
  | { readonly kind: "NothingCorrected" }
  | { readonly kind: "NoEffectToHold"; readonly seq: Text; readonly act: ActName }
  | { readonly kind: "EffectAsHeld"; readonly seq: Text; readonly act: ActName; readonly by: Text; readonly entry: string | null }
  | { readonly kind: "PublicAlready"; readonly entry: string | null }
  | { readonly kind: "NothingOfThePast"; readonly command: CommandName }
  | { readonly kind: "DutyNotHeld"; readonly person: Text; readonly duty: DutyNamed }
  | { readonly kind: "DutyMayNot"; readonly command: CommandName; readonly duty: DutyNamed; readonly procedure: Text; readonly allowed: readonly DutyNamed[] }
  | { readonly kind: "PersonNotEstablished"; readonly person: Text; readonly reason: Sentence }
  | { readonly kind: "SamePerson"; readonly person: Text; readonly did: TermName; readonly step: TermName }
  | { readonly kind: "NotForThisProcedure"; readonly procedure: Text; readonly command: CommandName }
  | { readonly kind: "NoTaskOfDuty"; readonly duty: DutyNamed; readonly stage: string; readonly waitsFor: readonly DutyNamed[] }
  | { readonly kind: "TaskTaken"; readonly person: Text; readonly duty: DutyNamed; readonly since: string }
  | { readonly kind: "TaskNotClaimed"; readonly duty: DutyNamed }
  | { readonly kind: "DutiesIncompatible"; readonly person: Text; readonly held: readonly DutyNamed[]; readonly duty: DutyNamed }
  | { readonly kind: "DutyHeldAlready"; readonly person: Text; readonly duty: DutyNamed }
  | { readonly kind: "LastAdministrator"; readonly person: Text }
  | { readonly kind: "KeyHeldByAnother"; readonly person: Text; readonly other: Text }
  | { readonly kind: "KeyNamedBefore"; readonly publicKey: Text }
  | { readonly kind: "CheckpointKeyNotInForce"; readonly publicKey: Text }
  | { readonly kind: "LastCheckpointKey"; readonly publicKey: Text }
  | { readonly kind: "OnlyInDemonstration"; readonly what: TermName }
  | { readonly kind: "NotInDemonstration" }
  | { readonly kind: "NoRelyingParty" }
  | { readonly kind: "RelyingPartySame"; readonly origin: Text }
  | { readonly kind: "InviteYourselfFirst"; readonly origin: Text }
  | { readonly kind: "InvitedWithoutDuty"; readonly person: Text }
  | { readonly kind: "InvitationUnknown" }
  | { readonly kind: "InvitationUsed" }
  | { readonly kind: "InvitationOver" }
  | { readonly kind: "RecoveryNotOpen" }
  | { readonly kind: "KeyWaits"; readonly person: Text }
  | { readonly kind: "KeyDoesNotWait" }
  | { readonly kind: "KeyConfirmedByAnother"; readonly person: Text }
  | { readonly kind: "KeyNotInForce" }
  | { readonly kind: "KeysByInvitation" }
  | { readonly kind: "PasskeyRegistered" }
  | { readonly kind: "LostInFuture" }
  | { readonly kind: "LastAdministratorKey"; readonly person: Text }
  | { readonly kind: "NoAdministratorKey" }
  | { readonly kind: "FoundersMisnamed" }
  | { readonly kind: "PasskeyUnusable" }
  | { readonly kind: "WordsUnknown" }
  | { readonly kind: "DateInFuture"; readonly date: Day; readonly today: Day }
  | { readonly kind: "DateBeforeStep"; readonly date: Day; readonly step: Sentence; readonly stepDate: Day }
  | { readonly kind: "DateAfterStep"; readonly date: Day; readonly step: Sentence; readonly stepDate: Day }
  | { readonly kind: "DateNotBeforeCase"; readonly opened: Day; readonly date: Day }
  | { readonly kind: "ReleaseIsNoPastFact" }
  | { readonly kind: "CalendarMissing" }
  | { readonly kind: "CalendarDiffers"; readonly supplied: string | null; readonly recorded: string | null }
  | { readonly kind: "PeriodNotEnded"; readonly lastDay: Day; readonly today: Day }
  | { readonly kind: "DeadlineNotRunning"; readonly deadline: Text; readonly of: string | null }
  | { readonly kind: "NotOverdue"; readonly today: Day; readonly dueOn: Day; readonly deadline: Text }
  | { readonly kind: "OverdueAlready"; readonly entry: string | null }
  | { readonly kind: "VotesDoNotAddUp"; readonly counts: readonly (string | Readonly<Record<string, string>>)[]; readonly sum: Text; readonly present: Text }
  | { readonly kind: "CountNotWhole"; readonly counts: readonly (string | Readonly<Record<string, string>>)[]; readonly given: Text }
  | { readonly kind: "MoreVotesThanMembers"; readonly present: Text; readonly members: Text }
  | { readonly kind: "MemberNamedTwice"; readonly member: Text }
  | { readonly kind: "RollCallDiffers"; readonly counts: readonly (string | Readonly<Record<string, string>>)[]; readonly named: Text; readonly given: Text }
  | { readonly kind: "VoteAwaitsCertification"; readonly entry: string | null }
  | { readonly kind: "NoVoteToCertify" }
  | { readonly kind: "VoteToRecordAnew"; readonly entry: string | null }
  | { readonly kind: "NoSittingThatDay"; readonly date: Day; readonly sitting: Sentence }
  | { readonly kind: "CommitteeNotReferred"; readonly committee: Text; readonly referred: readonly string[] }
  | { readonly kind: "CommitteeReportedAlready"; readonly committee: Text; readonly entry: string | null }
  | { readonly kind: "NotPresented" }
  | { readonly kind: "ReviewNotAsked" }
  | { readonly kind: "PresentedAlready"; readonly entry: string | null }
  | { readonly kind: "TextDiffers"; readonly what: Sentence; readonly supplied: string | null; readonly recorded: string | null }
  | { readonly kind: "TextsAreFixed"; readonly what: Sentence }
  | { readonly kind: "TextMissing"; readonly what: Sentence }
  | { readonly kind: "TextNotExpected"; readonly what: Sentence }
  | { readonly kind: "RulesBroken"; readonly count: number }
  | { readonly kind: "NothingBroken" }
  | { readonly kind: "NothingPrepared"; readonly what: TermName }
  | { readonly kind: "NothingReleased"; readonly what: TermName }
  | { readonly kind: "NothingSigned" }
  | { readonly kind: "PaperIncomplete" }
  | { readonly kind: "SignersOfficeUnknown"; readonly signer: Text }
  | { readonly kind: "FullPowersMissing"; readonly signer: Text }
  | { readonly kind: "TransmittedAlready"; readonly entry: string | null }
  | { readonly kind: "ClaimedAlready"; readonly reference: Text }
  | { readonly kind: "DepositaryUnnamed" }
  | { readonly kind: "DepositaryWithoutAddress"; readonly depositary: Text }
  | { readonly kind: "NotDepositarysAddress"; readonly depositary: Text; readonly address: Text; readonly to: Text }
  | { readonly kind: "SendingUnderWay"; readonly reference: Text }
  | { readonly kind: "NotClaimed" }
  | { readonly kind: "OutcomeIsTheSenders"; readonly reference: Text }
  | { readonly kind: "OutcomeUnknownAlready" }
  | { readonly kind: "NothingUnknown" }
  | { readonly kind: "ReferenceDiffers"; readonly supplied: Text; readonly recorded: Text }
  | { readonly kind: "NeverClaimed"; readonly reference: Text; readonly sent: readonly string[] }
  | { readonly kind: "ReferenceOfAnotherTreaty"; readonly printed: Text; readonly normalized: Text; readonly names: Text; readonly treaty: Text }
  | { readonly kind: "NoReferenceUsed"; readonly treaty: Text; readonly printed: Text }
  | { readonly kind: "StatementUnknown"; readonly statement: Text; readonly known: readonly string[] }
  | { readonly kind: "CirculatedAlready"; readonly statement: Text; readonly date: Day }
  | { readonly kind: "NotCirculated"; readonly statement: Text }
  | { readonly kind: "ObjectedAlready"; readonly by: Text; readonly statement: Text; readonly entry: string | null }
  | { readonly kind: "InForceRecordedAlready"; readonly entry: string | null }
  | { readonly kind: "InForceDateDiffers"; readonly known: Day; readonly supplied: Day }
  | { readonly kind: "AmendmentExists"; readonly id: Text; readonly entry: string | null }
  | { readonly kind: "AmendmentUnknown"; readonly id: Text; readonly known: readonly string[] }
  | { readonly kind: "AmendmentDoneAlready"; readonly id: Text; readonly entry: string | null }
  | { readonly kind: "IncidentNotFound"; readonly incident: Text; readonly why: Sentence }
  | { readonly kind: "IncidentNotLookedFor"; readonly incident: Text }
  | { readonly kind: "IncidentEnded"; readonly incident: Text; readonly at: string; readonly person: Text }
  | { readonly kind: "IncidentNotOfDuty"; readonly incident: Text; readonly duty: DutyNamed; readonly allowed: readonly DutyNamed[] }
  | { readonly kind: "IncidentTakenAlready"; readonly person: Text; readonly incident: Text; readonly since: string }
  | { readonly kind: "IncidentNotTaken"; readonly person: Text; readonly incident: Text; readonly owner: string | null }
  | { readonly kind: "NoRetryToEnd"; readonly incident: Text }
  | { readonly kind: "StageNotNamed"; readonly command: CommandName; readonly stages: readonly Sentence[] }
  | { readonly kind: "StageUnknown"; readonly stage: Text; readonly known: readonly string[] }
  | { readonly kind: "StageNotOpen"; readonly command: CommandName; readonly here: Sentence; readonly stages: readonly Readonly<Record<string, string>>[] }
  | { readonly kind: "StageNotReached"; readonly command: CommandName; readonly here: Sentence }
  | { readonly kind: "NotInCourse"; readonly why: Sentence }
  | { readonly kind: "DutyForOtherBody"; readonly duty: DutyNamed; readonly body: Readonly<Record<string, string>>; readonly needed: Readonly<Record<string, string>> }
  | { readonly kind: "BodyUnknown"; readonly body: Text; readonly known: readonly string[] }
  | { readonly kind: "CountNotOfStage"; readonly count: Text; readonly stage: Readonly<Record<string, string>>; readonly known: readonly string[] }
  | { readonly kind: "TimeStillRan"; readonly name: Readonly<Record<string, string>>; readonly on: Day; readonly lastDay: Day }
  | { readonly kind: "TimeNotRunning"; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "TimeStartUnknown"; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "SilenceToBeCertified"; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "StageIsFixed"; readonly stage: Readonly<Record<string, string>>; readonly other: Readonly<Record<string, string>> }
  | { readonly kind: "CalendarTooShort"; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "DutyUnknown"; readonly duty: Text; readonly known: readonly string[] };

export type SendingMessage = 
  | { readonly kind: "lineBreakInSender" | "lineBreakInAddressee" | "lineBreakInSubject" | "lineBreakInReference" | "lineBreakInAttachment" | "lineBreakInMark" | "senderMissing" | "addresseeMissing" | "letterReferenceMissing" | "letterReferenceTooLong" | "mailClientRetries" | "messageIdMissing" | "senderStopped" | "sendingNotBegun" | "letterDuplicate" | "letterDuplicateAdvice" | "checkpointCompare" }
  | { readonly kind: "releasedTextMissing"; readonly digest: string | null }
  | { readonly kind: "messageTooLarge"; readonly bytes: Text }
  | { readonly kind: "unmarkedBesideOthers"; readonly files: readonly string[] }
  | { readonly kind: "referenceTaken" | "letterReference"; readonly reference: Text }
  | { readonly kind: "outboxFailed" | "noticesFolderFailed"; readonly why: string }
  | { readonly kind: "quoted"; readonly text: string }
  | { readonly kind: "letterOfDemonstration"; readonly said: Sentence }
  | { readonly kind: "letterSubject" | "letterSubjectDuplicate"; readonly reference: Text; readonly title: Text }
  | { readonly kind: "letterTreaty"; readonly registration: Text; readonly title: Text }
  | { readonly kind: "letterDepositary"; readonly name: Text }
  | { readonly kind: "letterAttached"; readonly file: Text }
  | { readonly kind: "letterDigest"; readonly digest: Text }
  | { readonly kind: "letterContact"; readonly contact: Text }
  | { readonly kind: "letterDuplicateOf"; readonly references: readonly string[] }
  | { readonly kind: "checkpointSubject" | "checkpointKeep"; readonly origin: Text; readonly size: number };

export type StagesMessage = 
  | { readonly kind: "eventName"; readonly event: EventName }
  | { readonly kind: "storyEvent"; readonly event: Text; readonly stage: Text }
  | { readonly kind: "weighedPassed" | "weighedFailed" | "weighedReached" | "weighedNotReached"; readonly asked: Text; readonly by: TestedName; readonly counts: readonly (string | Readonly<Record<string, string>>)[]; readonly had: Text }
  | { readonly kind: "tieByChair" | "tieByLot" | "actTie"; readonly vote: Sentence }
  | { readonly kind: "tieVotedAgain" | "tieUnknown" | "deadlineAwaitsCertification" | "deadlineNotRecorded" | "deadlineDayOpen" | "deadlineWaived" | "deadlineDateUnknown" | "deadlineAtOnce" | "deadlineNoCalendar" | "deadlineCalendarEnds" | "deadlineClassUnknown" | "hasNoEffect" | "hasEffectAsHeld" | "hasNoEffectAsHeld" | "fileGivesEffect" | "effectTooLate" | "actEffectGiven" | "actEffectDenied" | "courseNotProvidedFor" | "stageActor" | "stagePower" | "stageNeeds" | "stageDocuments" | "stageForm" | "stageOrder" | "stageHeeded" | "stageExtension" | "stageClass" | "asksDecided" | "asksSigned" | "asksExamined" | "asksHeld" | "asksEnded" | "asksHappened" | "stageNotOnRecord" | "restsOnOutcome" | "textAdopted" | "noSumsNeeded" | "textAdoptedUnknown" | "storyClassifiedNone" | "storyWithdrawn" | "storyTermEnded" | "storyLapsed" | "actQuorumChallenged" | "actPutOffBefore" | "actWithNothing" | "lengthAtOnce" }
  | { readonly kind: "weighedUnknown" | "countName"; readonly counts: readonly (string | Readonly<Record<string, string>>)[] }
  | { readonly kind: "weighedOpen"; readonly counts: readonly (string | Readonly<Record<string, string>>)[]; readonly of: readonly (string | Readonly<Record<string, string>>)[] }
  | { readonly kind: "deadlineName"; readonly event: Text; readonly name: Text }
  | { readonly kind: "deadlineKept" | "deadlineBroken" | "deadlineNotFollowed" | "deadlineRunning" | "deadlineCannotBeVerified"; readonly name: Text; readonly why: Sentence }
  | { readonly kind: "deadlineMetBefore"; readonly day: Day; readonly on: Day; readonly what: Sentence }
  | { readonly kind: "deadlineBeganBefore"; readonly on: Day; readonly what: Sentence }
  | { readonly kind: "deadlineKeptFrom" | "deadlineKeptUntil" | "deadlineDue" | "deadlinePeriodRuns" | "deadlinePeriodRunsLonger" | "deadlineNotCertified" | "deadlineEarliest" | "deadlineHoursUnknown" | "deadlineHolidaysUnknown" | "intervalUntil" | "intervalStandstill" | "intervalHoursUnknown" | "intervalHolidaysUnknown" | "deadlineStandstill"; readonly day: Day }
  | { readonly kind: "deadlineUndeclared"; readonly length: Sentence; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "deadlineMet" | "deadlineOver" | "deadlineStillRan" | "deadlineNotBefore" | "deadlineEarliestMet"; readonly day: Day; readonly on: Day }
  | { readonly kind: "deadlineAtOncePassed" | "actExtendedBy"; readonly length: Sentence }
  | { readonly kind: "deadlineAtOnceDone"; readonly length: Sentence; readonly on: Day }
  | { readonly kind: "deadlineFirstDay"; readonly day: Day; readonly other: Day }
  | { readonly kind: "deadlineEnteredLate"; readonly day: Day; readonly entered: Day }
  | { readonly kind: "actTooFew"; readonly sums: readonly Sentence[]; readonly what: Sentence }
  | { readonly kind: "actUnknown" | "actNotProvidedFor" | "actAsRecorded" | "storyLaidUnknown" | "extensionNoneRunning" | "extensionTooLong" | "extensionTooOften" | "extensionAfterEnd" | "extensionEndUnknown" | "foundAfterEnd"; readonly what: Sentence }
  | { readonly kind: "actTooLate"; readonly after: Sentence; readonly what: Sentence }
  | { readonly kind: "actAfterTime"; readonly day: Day; readonly name: Readonly<Record<string, string>>; readonly on: Day; readonly what: Sentence }
  | { readonly kind: "fileGivesEffectThough" | "fileDeniesEffect"; readonly rule: Text }
  | { readonly kind: "effectGivenBy" | "effectDeniedBy"; readonly by: Text; readonly on: Day; readonly source: Text }
  | { readonly kind: "effectLed"; readonly stage: Sentence }
  | { readonly kind: "actNotEntitled"; readonly by: Readonly<Record<string, string>>; readonly names: readonly Readonly<Record<string, string>>[]; readonly what: Sentence }
  | { readonly kind: "actNotCountersigned"; readonly names: readonly Readonly<Record<string, string>>[]; readonly what: Sentence }
  | { readonly kind: "storyLaidWithout"; readonly document: Readonly<Record<string, string>>; readonly what: Sentence }
  | { readonly kind: "outOfOrder"; readonly earlier: Sentence; readonly early: Day; readonly late: Day; readonly later: Sentence }
  | { readonly kind: "stageUnclassified" | "courseSilenceMeansNothing"; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "courseEnded"; readonly ending: string }
  | { readonly kind: "courseStageNotOpen"; readonly known: readonly Readonly<Record<string, string>>[]; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "courseWaitsFor"; readonly other: Readonly<Record<string, string>>; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "courseTooOften"; readonly atMost: number; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "courseTooLate"; readonly after: Sentence }
  | { readonly kind: "courseAlreadyDeclared" | "stagePublished" | "sourcesAgree"; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "courseEventUnknown"; readonly event: Text; readonly known: readonly string[]; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "courseNameUnknown"; readonly known: readonly string[]; readonly name: Text }
  | { readonly kind: "inFile"; readonly names: Readonly<Record<string, string>> }
  | { readonly kind: "stageEvent"; readonly event: Sentence; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "stageName"; readonly stage: string }
  | { readonly kind: "stageVote" | "stageCertification" | "stageVoteShould"; readonly on: Day; readonly stage: Readonly<Record<string, string>> }
  | { readonly kind: "stageTime"; readonly name: Readonly<Record<string, string>>; readonly start: Day }
  | { readonly kind: "stageTimeByVersion"; readonly name: Readonly<Record<string, string>>; readonly start: Day; readonly version: Text }
  | { readonly kind: "effectOf"; readonly act: ActName; readonly seq: Text }
  | { readonly kind: "stageTakesPlace"; readonly asks: Sentence; readonly name: Readonly<Record<string, string>> }
  | { readonly kind: "opinionNotOnRecord"; readonly discussed: Day }
  | { readonly kind: "outcomeNowStands"; readonly act: ActName; readonly on: Day; readonly stage: Readonly<Record<string, string>>; readonly what: Sentence }
  | { readonly kind: "sourcesContradict"; readonly one: Text; readonly other: Text }
  | { readonly kind: "declaredWithSums"; readonly declared: Sentence; readonly sums: readonly Sentence[] }
  | { readonly kind: "declaredAgainstRule"; readonly declared: Sentence; readonly outcome: EventName; readonly sums: readonly Sentence[] }
  | { readonly kind: "declaredWithoutCounting" | "declaredRuleOpen" | "declaredNoRule"; readonly declared: Sentence }
  | { readonly kind: "sumsOfQuorum" | "sumsOfShould" | "sumsOfReading"; readonly sums: readonly Sentence[] }
  | { readonly kind: "textsCompared"; readonly adopted: string | null; readonly signed: string | null }
  | { readonly kind: "storyClassified" | "actClasses" | "actWith"; readonly names: readonly Readonly<Record<string, string>>[] }
  | { readonly kind: "storyExtended"; readonly clock: Readonly<Record<string, string>>; readonly n: Text }
  | { readonly kind: "storyWaived"; readonly clock: Readonly<Record<string, string>> }
  | { readonly kind: "storyStoodStill"; readonly clock: Readonly<Record<string, string>>; readonly until: Day; readonly why: Readonly<Record<string, string>> }
  | { readonly kind: "actOutcome"; readonly outcome: Sentence }
  | { readonly kind: "actByRollCall"; readonly count: Text }
  | { readonly kind: "actByBody"; readonly body: Readonly<Record<string, string>> }
  | { readonly kind: "actLegalBasis"; readonly basis: Text }
  | { readonly kind: "lengthHours" | "lengthDays" | "lengthWorkingDays" | "lengthSittingDays" | "lengthWeeks" | "lengthMonths"; readonly n: number };

export type StatementsMessage = 
  | { readonly kind: "labelIsNature" | "sameText" | "noTwoTexts" | "confirmationOf" | "permittedByTreaty" | "atRightMoment"; readonly id: Text }
  | { readonly kind: "labelled" | "labelDiffers"; readonly clause: string; readonly label: TermName; readonly nature: TermName }
  | { readonly kind: "reservationAnyway" | "prohibitedAsSuch" | "textMustTell" | "noneNamesClause" | "noStatementVoted" | "formulated" | "confirmedAtDeposit" | "modifiedAtDeposit" | "notConfirmed" | "confirmationUnknown" | "onlyForReservations" | "needsNoAcceptance" | "namesNoClause" | "madeAtSigning" | "madeWithConsent" | "toBeMadeWithConsent" | "madeLate" | "madeAsChange" | "madeUnknown" | "countsAsLate" | "withdrawalOnly" | "votedIdentity" | "noneNamesExactly" | "noneNames" | "laidNotOnRecord" | "identityOfStatements" | "textsTooDifferent" | "markInFirst" | "markInSecond" | "crLfInFirst" | "crLfInSecond" | "lineEndInFirst" | "lineEndInSecond" | "otherNormalization" | "conditionsTextMustTell" | "rowWhichClause" | "rowNone" | "rowContent" | "rowPerhaps" | "rowAtDeposit" | "rowToConfirm" | "columnClause" | "columnAtSignature" | "columnWithConsent" | "columnProvides" | "columnAnswer" | "cellNothing" | "cellOption" | "cellNotKnown" | "cellNoClause" | "statementsTable" | "rowProvided" }
  | { readonly kind: "textDiffersIn"; readonly id: Text; readonly languages: Text }
  | { readonly kind: "mayBeOneOf" | "mayBeRepeatedBy" | "givenBy" | "mayBeMetBy" | "noneIsAbout"; readonly ids: Text }
  | { readonly kind: "requires" | "permits"; readonly clause: string; readonly nature: TermName }
  | { readonly kind: "noClauseOfFile"; readonly clause: string; readonly id: Text }
  | { readonly kind: "mayBeMadeUnknown"; readonly label: TermName; readonly unlisted: Sentence }
  | { readonly kind: "prohibitedClosed" | "openUnlessPurpose" | "closedUnknown"; readonly unlisted: Sentence }
  | { readonly kind: "mayBeMeant"; readonly clause: string; readonly clauses: readonly string[] }
  | { readonly kind: "clauseInferred" | "cellClauseInferred"; readonly clauses: readonly string[] }
  | { readonly kind: "circulatedThen"; readonly made: Sentence; readonly on: Day }
  | { readonly kind: "clauseAllowsIt"; readonly clause: string; readonly when: TermName }
  | { readonly kind: "madeOfClause"; readonly clause: string; readonly made: Sentence }
  | { readonly kind: "suppliedAt"; readonly at: TermName }
  | { readonly kind: "noTextAtVote" | "noTextFor" | "anotherText" | "notCompared" | "sameAsVoted"; readonly texts: readonly Sentence[] }
  | { readonly kind: "statementRequired" | "statementsUnder" | "cellClause" | "designationCorrect"; readonly clause: string }
  | { readonly kind: "aboutSubject" | "statementsWithoutClause" | "cellSubject" | "cellSubjectInferred"; readonly subject: string }
  | { readonly kind: "noTextForMany"; readonly count: Text }
  | { readonly kind: "statementsAre" | "rowWhenMade"; readonly when: TermName }
  | { readonly kind: "textChanged"; readonly changed: Sentence; readonly language: Text }
  | { readonly kind: "passageChanged"; readonly after: string; readonly before: string }
  | { readonly kind: "passagesMore"; readonly count: number }
  | { readonly kind: "statementTextIn"; readonly language: Text; readonly statement: Text }
  | { readonly kind: "onlyFor" | "notFor" | "onlyIf"; readonly what: string }
  | { readonly kind: "conditionsReadBy"; readonly person: string | null }
  | { readonly kind: "confirmedByDepositary"; readonly on: Day; readonly source: string }
  | { readonly kind: "recordedAs"; readonly label: TermName; readonly subject: Text }
  | { readonly kind: "rowProhibitedOr" | "rowOptionOr" | "cellPermits" | "cellAsks"; readonly nature: TermName }
  | { readonly kind: "rowConditions"; readonly conditions: readonly Sentence[] }
  | { readonly kind: "cellListed"; readonly all: readonly Sentence[] }
  | { readonly kind: "cellAsksAt"; readonly at: TermName; readonly nature: TermName }
  | { readonly kind: "cellFromMemory" | "cellPublished"; readonly said: Sentence }
  | { readonly kind: "rowTexts"; readonly count: Text; readonly known: Text }
  | { readonly kind: "rowMeans"; readonly clause: string; readonly named: string }
  | { readonly kind: "rowConfirmed" | "designatedThen"; readonly on: Day };

export type StepsMessage = 
  | { readonly kind: "orderOf"; readonly after: TermName; readonly before: TermName }
  | { readonly kind: "orderMissing" | "noRecordOf"; readonly step: TermName }
  | { readonly kind: "stepsDated"; readonly after: TermName; readonly before: TermName; readonly early: Day; readonly late: Day }
  | { readonly kind: "enteredLate"; readonly on: Day; readonly step: TermName }
  | { readonly kind: "releasedHere" | "versionInForce" | "moveToNewer" | "notBySecondPerson" | "noStepWhileSuspended" }
  | { readonly kind: "versionBefore" | "versionSinceUnknown"; readonly steps: readonly Sentence[]; readonly version: Text }
  | { readonly kind: "versionAfter"; readonly steps: readonly Sentence[]; readonly to: Day; readonly version: Text }
  | { readonly kind: "versionSince"; readonly from: Day; readonly steps: readonly Sentence[]; readonly version: Text }
  | { readonly kind: "anotherInForceOpened" | "anotherInForceMoved"; readonly own: Text; readonly steps: readonly Sentence[]; readonly version: Text }
  | { readonly kind: "movedFromTo"; readonly basis: Text; readonly day: Day; readonly left: Text; readonly person: Text; readonly seq: Text; readonly version: Text }
  | { readonly kind: "separationOf"; readonly what: TermName }
  | { readonly kind: "keyReplaced" | "keyOnOneWord"; readonly by: Text; readonly day: Day; readonly person: Text }
  | { readonly kind: "changedAfterCertified"; readonly other: Text; readonly person: Text }
  | { readonly kind: "twoPersons"; readonly one: string | null; readonly other: string | null }
  | { readonly kind: "suspendedOpen"; readonly basis: Text; readonly on: Day }
  | { readonly kind: "suspendedResumed"; readonly basis: Text; readonly end: Day; readonly endBasis: Text; readonly on: Day }
  | { readonly kind: "meanwhile" | "perhapsMeanwhile"; readonly steps: readonly Sentence[] }
  | { readonly kind: "publishedIn"; readonly on: Day; readonly where: Text }
  | { readonly kind: "correctionOf"; readonly act: ActName; readonly seq: Text }
  | { readonly kind: "restatedBy" | "onePerson"; readonly person: string | null }
  | { readonly kind: "actUndated"; readonly act: ActName }
  | { readonly kind: "actOn"; readonly act: ActName; readonly on: Day };

export type TextsMessage = 
  | { readonly kind: "notUtf8" | "byteOrderMark" | "textEmpty" | "workingDraft" | "notNfc" | "controlCharacter" | "halfSurrogate" | "marksStacked" | "letterLost" | "noPrintSigned" | "noPrintLeft" | "noPrintDeposited" | "noPrintEnded" | "noPrintNoVote" | "noPrintUncertified" | "noPrintNotAudited" }
  | { readonly kind: "textTooLong"; readonly count: Text; readonly most: Text }
  | { readonly kind: "notNormalized"; readonly line: Text };

export type VerifyMessage = 
  | { readonly kind: "verifyFault"; readonly reason: Sentence; readonly where: Sentence }
  | { readonly kind: "placeEntry" | "entryOutOfTurn"; readonly caseId: Text; readonly seq: Text }
  | { readonly kind: "placeLeaf"; readonly n: Text }
  | { readonly kind: "placeExport" | "placeCheckpointUnread" | "placeLog" | "lineUnknown" | "lineMisplaced" | "exportCut" | "documentNotOfDigest" | "documentUnused" | "noSignedNote" | "noteLineNoSignature" | "noteNoCheckpoint" | "checkpointOfOtherLog" | "proofOfNone" | "coveredByNone" | "noSealAtEnd" | "caseIncomplete" | "headUnproven" | "leafBehindLater" | "hashOther" | "entryHidden" | "entryNotCanonical" | "entryOfOtherCase" | "prevNotHash" | "noTimeOrCase" | "datedBeforePrevious" | "sealOfOtherRoot" | "sealOfOtherHeads" | "sealTooLarge" | "sealNotLast" | "logEntryNoSeal" | "actsOtherThanRules" | "withheldThoughCertified" | "afterOpenVote" | "disclosureNotOfEntry" | "withheldNotOfKind" | "actsOtherThanCommand" | "caseNotOpened" | "lawOfAnother" | "lawNotBrought" | "otherCalendar" | "calendarNotBrought" | "restNotDecided" }
  | { readonly kind: "placeDocument" | "documentOther"; readonly digest: Text }
  | { readonly kind: "placeCheckpoint" | "placeProof" | "rootOtherThanLeaves" | "notABeginning"; readonly size: Text }
  | { readonly kind: "signatureOfOtherText"; readonly id: Text; readonly name: Text }
  | { readonly kind: "signedByOthers" | "keyOutOfTerm" | "keyNotOfOffice"; readonly ids: readonly string[] }
  | { readonly kind: "checkpointNameUnsigned" | "logNamedOtherwise"; readonly origin: Text }
  | { readonly kind: "checkpointContradicts"; readonly other: Sentence; readonly size: Text }
  | { readonly kind: "leavesCut" | "leavesOtherThanNamed"; readonly count: Text; readonly size: Text }
  | { readonly kind: "leafOutOfTurn"; readonly due: Text; readonly n: Text }
  | { readonly kind: "leafUnproven"; readonly n: Text; readonly size: Text }
  | { readonly kind: "datedBeforeSeal" | "datedAfterSeal"; readonly at: string; readonly sealed: string }
  | { readonly kind: "sealOtherMember"; readonly member: Text }
  | { readonly kind: "entryUnknown" | "commandUnknown"; readonly field: Text }
  | { readonly kind: "idTwice"; readonly first: Sentence; readonly id: Text }
  | { readonly kind: "refusedByRules"; readonly refusal: Sentence }
  | { readonly kind: "saltTwice"; readonly first: Sentence }
  | { readonly kind: "notDecidedAgain"; readonly why: string };

export type VotesMessage = 
  | { readonly kind: "countsNotPublished" | "tieUndecided" | "quorum" | "readings" | "certification" | "voteImported" | "notCertifiedYet" | "certificationDeclined" | "certifiedOtherwise" | "certificationsDiffered" }
  | { readonly kind: "atMostFor"; readonly most: Text }
  | { readonly kind: "contradictsItself"; readonly count: Text; readonly of: TermName; readonly what: TermName; readonly whole: Text }
  | { readonly kind: "recordedAndCertifiedBy"; readonly person: Text }
  | { readonly kind: "recordedByCertifiedBy"; readonly certifier: Text; readonly recorder: Text }
  | { readonly kind: "notDecidedByVote"; readonly declared: TermName };

/** A value that has a sentence in each language. */
export type Message =
  | AbroadMessage
  | ApiMessage
  | AuditMessage
  | ChecksMessage
  | CommandLineMessage
  | DaysMessage
  | DeadlinesMessage
  | DerivationsMessage
  | FactsMessage
  | HomeMessage
  | IdentityMessage
  | ImportsMessage
  | IncidentsMessage
  | InputMessage
  | LawFaultsMessage
  | OwnRulesMessage
  | PapersMessage
  | ProcedureFaultsMessage
  | ReadinessMessage
  | RecordMessage
  | RefusalPartsMessage
  | RefusalsMessage
  | SendingMessage
  | StagesMessage
  | StatementsMessage
  | StepsMessage
  | TextsMessage
  | VerifyMessage
  | VotesMessage;

/** One value or several, which are said one after the other. */
export type Sentence = Message | readonly Sentence[];
