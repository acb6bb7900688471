### Why something was refused: what is wrong, where, by which rule, and what to do next.

## Input

MalformedInput = { $where }: { SAID($reason) }
TextUnusable = { $where }: { SAID($problem) }
EntryTooLarge = this entry would take { $bytes } bytes; at most { $limit } are allowed. Put long texts into documents

## What is named and does not exist

CaseNotFound = there is no case { $caseId }
ProcedureUnknown = there is no procedure { $procedure }; available: { NAMES($known) }
TreatyUnknown = there is no treaty file { $treaty }; available: { NAMES($known) }
ClockUnknown = the procedure of this case has no clock { $clock }; it has: { NAMES($known) }
EntryNotFound = case { $caseId } has no entry { DIGEST($of) } that can be corrected
EntryNotReadable = entry { DIGEST($of) } records a vote that you may not read before it is certified; certify it from the chamber’s own record, or decline to
PersonUnknown = the office has no record of { $person }; check the number in the list of duties

## The state of the case

WrongStage = “{ COMMAND($command) }” is not possible while the case is at the stage ‘{ STAGE($stage) }’; it belongs to: { STAGES($allowed) }
CaseIsLive = case { $caseId } was recorded as it happened; import mode is only for past cases
CaseExists = case { $caseId } already exists
CaseIdReserved = the case id { $caseId } is reserved; choose another
OpenCaseExists = case { $other } is already open for the same parliament, treaty and purpose ({ $unique })
CommandIdTaken = the command id { $id } was already used for something else (case { $caseId }, entry { $seq }); give the command a new id
SaltUsedBefore = the salt of this request was used in this case before, in entry { $seq }; draw a new one: 256 random bits for each request
RequestOutOfTime = the request says that it was made at { INSTANT($madeAt) }, and the clock here shows { INSTANT($now) }: a signed request is accepted from five minutes before that time until an hour after it; check both clocks, then sign the request again
NotCurrent = { DIGEST($of) } is no longer the current { TERM($what) }; the current one is { DIGEST($current) }. Read it, then repeat the step
CaseSuspendedSince = “{ COMMAND($command) }” is not possible while the case is suspended (since { DATE($since) }, by { $legalBasis }); resume the case first
CaseSuspendedAlready = the case has been suspended since { DATE($since) } (entry { DIGEST($entry) })
CaseNotSuspended = the case is not suspended, so it cannot be resumed
ProcedureVersionUnknown = there is no file of { $procedure } with version { $version } and digest { DIGEST($digest) }
ProcedureVersionNotNewer = version { $version } is not newer than version { $own }, which the case already follows
ProcedureVersionNotInForce = version { $version } is not in force on { DATE($today) }
ProcedureVersionChanged = the file of { $procedure } says something else under version { $version } than when other open cases came under it; whoever runs Tasdiq must restore its content or give it a new version
CannotRestate = entry { DIGEST($of) } records “{ ACT($recorded) }”; it cannot be corrected to “{ ACT($restated) }”
NothingCorrected = this correction would change nothing
NoEffectToHold = entry { $seq } ({ ACT($act) }) is not an act that can be held to have effect or none: that is said of what was done at a stage before the international steps, and of a declaration, an extension or a waiver
EffectAsHeld = that is already recorded of entry { $seq } ({ ACT($act) }): by { $by } (entry { DIGEST($entry) })
PublicAlready = the case is already public (entry { DIGEST($entry) }); this cannot be undone
NothingOfThePast = “{ COMMAND($command) }” takes effect now, so it cannot be imported as a past event

## Who may act

DutyNotHeld = { $person } does not hold the duty of { DUTY($duty) }
DutyMayNot = “{ COMMAND($command) }” is not for the { DUTY($duty) } under { $procedure }; allowed: { DUTIES($allowed) }
PersonNotEstablished = { $person } could not be identified: { SAID($reason) }
SamePerson = { $person } { TERM($did) }, so someone else must { TERM($step) }
NotForThisProcedure = { $procedure } has no step “{ COMMAND($command) }”
NoTaskOfDuty = the { DUTY($duty) } has nothing to do at ‘{ STAGE($stage) }’; it is the turn of: { DUTIES($waitsFor) }
TaskTaken = { $person } has had this task as { DUTY($duty) } since { INSTANT($since) }; to take it over, hand it to yourself and give a reason
TaskNotClaimed = no { DUTY($duty) } has taken this task, so there is nothing to hand over; take it first
DutiesIncompatible = { $person } holds { DUTIES($held) } and cannot also be { DUTY($duty) }
DutyHeldAlready = { $person } already holds the duty of { DUTY($duty) }
LastAdministrator = { $person } is the last administrator; appoint another first
KeyHeldByAnother = the key offered for { $person } is or was the key of { $other }; make a new key
KeyNamedBefore = the key { $publicKey } is or was in use in this office; make a new key
CheckpointKeyNotInForce = the key { $publicKey } does not sign checkpoints at present, so it cannot be retired
LastCheckpointKey = the key { $publicKey } is the only one that signs checkpoints; add its successor first
OnlyInDemonstration = only a demonstration allows { TERM($what) }
NotInDemonstration = a demonstration registers no keys: in it nobody proves who they are, and nothing is signed
NoRelyingParty = this office’s record names no address for passkeys; an administrator records one by the command SetRelyingParty
RelyingPartySame = the office’s record already names { $origin }
InviteYourselfFirst = passkeys made so far will not work at { $origin }, and you have no other key: invite yourself first, then change the address within 72 hours
InvitedWithoutDuty = { $person } holds no duty yet; grant one first
InvitationUnknown = there is no such invitation, or a newer one took its place; ask an administrator for a new one
InvitationUsed = this invitation has been used; if it was not by you, tell an administrator at once
InvitationOver = this invitation was valid for 72 hours and has expired; ask an administrator for a new one
RecoveryNotOpen = the recovery code works only for the key of the only administrator; it is not the current code, or there is another administrator, who can invite you
KeyWaits = { $person } has a key that waits to be confirmed; confirm or revoke it first
KeyDoesNotWait = this key does not wait to be confirmed
KeyConfirmedByAnother = a key of { $person } is confirmed by another person than its holder and the one who invited them
KeyNotInForce = this key is not in use
KeysByInvitation = in an office with passkeys people register their own keys: invite the person
PasskeyRegistered = this passkey is registered already
LostInFuture = a key cannot be lost since a time in the future
LastAdministratorKey = this is the last key by which an administrator can act ({ $person }); register another first
NoAdministratorKey = no administrator has a passkey or a key file, so nobody could act after this: have one registered first, or record that a token is enough
FoundersMisnamed = the first of the founders is the administrator, and the second is another person
PasskeyUnusable = the browser’s answer cannot be used; make another passkey, with ES256, EdDSA or RS256
WordsUnknown = enter six words, each as it was told; one of them is not in the list of words

## Dates and periods

DateInFuture = { DATE($date) } is in the future; today is { DATE($today) }
DateBeforeStep = { DATE($date) } is before { SAID($step) } ({ DATE($stepDate) }), which comes first
DateAfterStep = { DATE($date) } is after { SAID($step) } ({ DATE($stepDate) }), which comes later
DateNotBeforeCase = in a live case this takes only facts from before the case was opened on { DATE($opened) }; { DATE($date) } is not earlier
ReleaseIsNoPastFact = releasing a notification sends a letter, so a release cannot be imported; import that the notification was sent
CalendarMissing = the calendar of sitting days has not been imported, so the period cannot be calculated
CalendarDiffers = the calendar named ({ DIGEST($supplied) }) is not the one in force ({ DIGEST($recorded) })
PeriodNotEnded = the last day of the period is { DATE($lastDay) }, and its end can be certified from the day after; today is { DATE($today) }
DeadlineNotRunning = no deadline of the clock { $deadline } runs from entry { DIGEST($of) }
NotOverdue = the record on { DATE($today) } does not show that the deadline of { DATE($dueOn) } on the clock { $deadline } was missed
OverdueAlready = it is already recorded as overdue (entry { DIGEST($entry) })

## In parliament

VotesDoNotAddUp = { COUNTED($counts) } add up to { $sum }, but { $present } were present; check the counts
CountNotWhole = { COUNTED($counts) }: { $given } was entered, but this is counted in whole numbers; enter a whole number
MoreVotesThanMembers = { $present } members are shown as present, but the chamber has only { $members }
MemberNamedTwice = the roll call lists { $member } twice
RollCallDiffers = { COUNTED($counts) }: the roll call adds up to { $named }, but { $given } was entered
VoteAwaitsCertification = the vote of entry { DIGEST($entry) } has been neither certified nor declined
NoVoteToCertify = there is no recorded vote to certify
VoteToRecordAnew = three certifications differed from the vote of entry { DIGEST($entry) }, so it can no longer be certified; record the vote again, or correct that entry
NoSittingThatDay = no sitting is scheduled for { DATE($date) }; { SAID($sitting) }
CommitteeNotReferred = the matter was not referred to { $committee }; it was referred to: { NAMES($referred) }
CommitteeReportedAlready = { $committee } has already reported (entry { DIGEST($entry) }); to change the report, correct that entry
NotPresented = the presentation is not on record; record it first
ReviewNotAsked = no request for this review is on record; record it first
PresentedAlready = the presentation is already recorded (entry { DIGEST($entry) }); to change it, correct that entry

## Texts

TextDiffers = { SAID($what) }: the text supplied ({ DIGEST($supplied) }) is not the one on record ({ DIGEST($recorded) }); compare the two texts
TextsAreFixed = { SAID($what) } was fixed by the vote or by the laying, and a correction cannot change it
TextMissing = { SAID($what) }: supply the text again
TextNotExpected = { SAID($what) } is not among the statements of this case

## Going on despite the audit

RulesBroken = the audit finds { $count ->
    [one] a broken rule; to continue despite it, give a reason, which is recorded with the rule
   *[other] { $count } broken rules; to continue despite them, give a reason, which is recorded with the rules
}
NothingBroken = no rule is broken here, so no reason is needed; leave it out

## The instrument and the notification

NothingPrepared = no { TERM($what) } has been prepared
NothingReleased = no { TERM($what) } has been released
NothingSigned = no signed instrument is on record
PaperIncomplete = a release made here has the day of its entry and no other; for one made on paper, give both its day and the paper that shows it
SignersOfficeUnknown = the office in which { $signer } signed is not known, so it is not known whether full powers were needed
FullPowersMissing = { $signer } is not head of State, head of government or foreign minister: attach the full powers
TransmittedAlready = the transmission of this instrument is already recorded (entry { DIGEST($entry) }); to change it, correct that entry
ClaimedAlready = the notification { $reference } is already being sent, or was
DepositaryUnnamed = the treaty file does not say who the depositary is (its id is “unknown”), so no letter can be sent; name the depositary in the treaty file, and open the case under that file
DepositaryWithoutAddress = the office’s record has no address for the depositary { $depositary }; an administrator records it with `tasdiq mail depositary`
NotDepositarysAddress = letters to the depositary { $depositary } go to { $address }, not to { $to }; prepare the notification with that address, or have an administrator record another with `tasdiq mail depositary`
SendingUnderWay = the notification { $reference } is being sent; wait for its outcome
NotClaimed = no sending has begun, so it has no outcome
OutcomeIsTheSenders = the system itself records whether the notification { $reference } was sent. Wait for it; if it remains unknown, a treaty officer settles it
OutcomeUnknownAlready = the outcome has already been declared unknown; a treaty officer must settle it
NothingUnknown = no sending has an unknown outcome
ReferenceDiffers = { $supplied } is not the reference of the notification being sent ({ $recorded })
NeverClaimed = no notification { $reference } was ever sent from this case; sent: { NAMES($sent) }

## The depositary, and afterwards

ReferenceOfAnotherTreaty = the reference { $printed } ({ $normalized }) is of the treaty { $names }; this case is about { $treaty }
NoReferenceUsed = the depositary of { $treaty } issues no reference numbers, so { $printed } cannot be one; leave it empty
StatementUnknown = the case has no statement { $statement }; it has: { NAMES($known) }
CirculatedAlready = { $statement } was already circulated on { DATE($date) }, and that objection period still counts
NotCirculated = { $statement } has been neither circulated nor deposited, so no State can have objected to it yet
ObjectedAlready = the objection of { $by } to { $statement } is already recorded (entry { DIGEST($entry) }); to change it, correct that entry
InForceRecordedAlready = the treaty’s entry into force is already recorded (entry { DIGEST($entry) }); to change it, correct that entry
InForceDateDiffers = by the treaty file, the treaty entered into force on { DATE($known) }, not on { DATE($supplied) }
AmendmentExists = the amendment { $id } is already recorded (entry { DIGEST($entry) })
AmendmentUnknown = no amendment { $id } was promised; promised: { NAMES($known) }
AmendmentDoneAlready = the amendment { $id } is already recorded as made (entry { DIGEST($entry) }); to change that, correct the entry

## Incidents

IncidentNotFound = there is no incident { $incident } now: { SAID($why) }
IncidentNotLookedFor = it could not be checked just now whether the incident { $incident } still exists; try again shortly
IncidentEnded = the incident { $incident } was closed on { INSTANT($at) } by { $person }
IncidentNotOfDuty = incidents of the kind { $incident } are not for the { DUTY($duty) }; they belong to: { DUTIES($allowed) }
IncidentTakenAlready = { $person } has owned the incident { $incident } since { INSTANT($since) }
IncidentNotTaken = { $person } does not own the incident { $incident }; its owner: { PERSON($owner) }. Take it first
NoRetryToEnd = no retry of the incident { $incident } is waiting for its outcome

## Stages of a procedure file

StageNotNamed = “{ COMMAND($command) }” is possible at more than one stage now; name the one meant by its id: { LIST($stages) }
StageUnknown = the procedure has no stage “{ $stage }”; it has: { NAMES($known) }
StageNotOpen = “{ COMMAND($command) }” is not possible while the case is at the stage ‘{ SAID($here) }’; possible stages now: { NAMED($stages) }
StageNotReached = “{ COMMAND($command) }” was entered out of turn: the case was at ‘{ SAID($here) }’, and nothing on record leads from there to it
NotInCourse = the procedure does not allow this here: { SAID($why) }
DutyForOtherBody = the { DUTY($duty) } acts for { NAME($body) }, but this is for { NAME($needed) } to record
BodyUnknown = the procedure has no body “{ $body }”; it has: { NAMES($known) }
CountNotOfStage = the count “{ $count }” is not recorded at ‘{ NAME($stage) }’; recorded there: { NAMES($known) }
TimeStillRan = ‘{ NAME($name) }’ had not passed on { DATE($on) }: its last day is { DATE($lastDay) }, and its end can be certified from the day after
TimeNotRunning = ‘{ NAME($name) }’ is not running: nothing on record has started it
TimeStartUnknown = the end of ‘{ NAME($name) }’ cannot be calculated: the day on which it began is not on record; correct the entry that started it
SilenceToBeCertified = silence is not recorded as an outcome: once ‘{ NAME($name) }’ has run out, certify that it has
StageIsFixed = this was done at the stage ‘{ NAME($stage) }’; a correction cannot move it to ‘{ NAME($other) }’
CalendarTooShort = the calendar of sitting days ends before ‘{ NAME($name) }’ does; import a newer one
DutyUnknown = no procedure in this office has a duty “{ $duty }”; there are: { NAMES($known) }
