### Pages: each field of each command: its label, and a hint where the label is not enough.

formFields-OpenCase-procedure = Procedure
    .hint = The procedure of the parliament whose consent is sought.
formFields-OpenCase-treaty = Treaty
    .hint = One of the treaty files available here. Only one case at a time can be open for the same parliament, treaty and purpose.
formFields-OpenCase-purpose = Purpose
formFields-OpenCase-title = Title of the case
    .hint = On one line.

formFields-RecordDatedFact-fact = Which fact
formFields-RecordDatedFact-on = When it happened
formFields-RecordDatedFact-by = Who did it
    .hint = Leave empty if not known.
formFields-RecordDatedFact-subject = What it is about
    .hint = For example, the reference of a notice or the laws changed. Leave empty if there is nothing to add.
formFields-RecordDatedFact-source = Source
    .hint = Where this information comes from.
formFields-RecordDatedFact-statements = Statements made with it

formFields-Lay-on = When it was laid
formFields-Lay-by = Who laid it
formFields-Lay-text = The text laid
formFields-Lay-statements = Statements laid with it
    .hint = Declarations, reservations and the like.
formFields-Lay-stage = At which stage
formFields-Lay-body = By which body
formFields-Lay-with = Documents laid with it



formFields-ScheduleSitting-sittingOn = Date of the sitting
formFields-ScheduleSitting-stage = At which stage



formFields-DeclineCertification-of = Record not to certify
formFields-DeclineCertification-reason = Reason
    .hint = The vote must then be recorded again.






formFields-BeginStage-stage = At which stage
formFields-BeginStage-on = When it was taken up

formFields-DistributeText-stage = At which stage
formFields-DistributeText-on = When it was distributed
formFields-DistributeText-text = The text distributed

formFields-Refer-stage = At which stage
formFields-Refer-on = When it was referred
formFields-Refer-lead = Lead committee
formFields-Refer-others = Other committees

formFields-RecordReport-stage = At which stage
formFields-RecordReport-on = When the report was made
formFields-RecordReport-outcome = What the report says
formFields-RecordReport-counts = How the committee voted
formFields-RecordReport-tie = If the votes were equal: how the chair or the lot decided
formFields-RecordReport-report = The written report
    .hint = Leave empty if there is none.
formFields-RecordReport-committee = Which committee

formFields-RecordVote-stage = At which stage
formFields-RecordVote-on = Date of the decision
formFields-RecordVote-outcome = Declared result
formFields-RecordVote-counts = The counts
    .hint = Leave all empty if no counts were published, or the body decided without counting.
formFields-RecordVote-rollCall = Who voted how
formFields-RecordVote-tie = If the votes were equal: how the chair or the lot decided
formFields-RecordVote-quorumChallenged = Was the quorum challenged?
formFields-RecordVote-putOffBefore = Has this vote already been postponed once for lack of a quorum?
formFields-RecordVote-text = The text decided on
formFields-RecordVote-statements = Statements that go with the consent
    .hint = Only if they were decided here: they replace those laid.
formFields-RecordVote-statementTexts = Texts of the statements laid, as they were voted on
formFields-RecordVote-consent = Consent to a change
    .hint = Only if the text or a statement differs from what was laid.

formFields-CertifyVote-of = The recorded vote
formFields-CertifyVote-outcome = Declared result
formFields-CertifyVote-counts = The counts
    .hint = Enter them from your own source. The recorded counts are not shown.
formFields-CertifyVote-rollCall = Who voted how
formFields-CertifyVote-tie = If the votes were equal: how the chair or the lot decided
formFields-CertifyVote-quorumChallenged = Was the quorum challenged?
formFields-CertifyVote-putOffBefore = Was the same vote put off before for want of a quorum?

formFields-RecordIntervention-stage = At which stage
formFields-RecordIntervention-on = When it was made
formFields-RecordIntervention-intervention = Which intervention
formFields-RecordIntervention-body = By which body
formFields-RecordIntervention-with = What went with it
formFields-RecordIntervention-counts = How many supported it
    .hint = Leave empty if the number was not published.

formFields-CertifyTimeEnded-stage = At which stage
formFields-CertifyTimeEnded-on = Date of the certificate
formFields-CertifyTimeEnded-calendar = Calendar of sitting days

formFields-AskForReview-stage = At which stage
formFields-AskForReview-on = When it was asked
formFields-AskForReview-body = Who asked

formFields-RecordReview-stage = At which stage
formFields-RecordReview-on = Date of the decision
formFields-RecordReview-outcome = The decision
formFields-RecordReview-decision = Its text
    .hint = Leave empty if there is none.

formFields-Present-stage = At which stage
formFields-Present-on = When it was presented

formFields-RecordAssent-stage = At which stage
formFields-RecordAssent-on = When it was done
formFields-RecordAssent-outcome = What was done
formFields-RecordAssent-body = By which body
formFields-RecordAssent-by = By whom
    .hint = Leave empty if not known.
formFields-RecordAssent-source = By which act or source
formFields-RecordAssent-objections = Objections
    .hint = Only if it was returned with objections.
formFields-RecordAssent-with = What went with it
formFields-RecordAssent-text = The text signed

formFields-Publish-stage = At which stage
formFields-Publish-on = Date of publication
formFields-Publish-outcome = What was done
formFields-Publish-publishedIn = Where
formFields-Publish-number = Number
    .hint = Leave empty if there is none.

formFields-Classify-on = Date of the classification
formFields-Classify-classes = Classes that the treaty belongs to
    .hint = Tick none if it belongs to none of them.
formFields-Classify-legalBasis = Legal basis

formFields-Declare-on = When it was declared
formFields-Declare-declaration = Which declaration
formFields-Declare-body = By which body
formFields-Declare-counts = The counts
    .hint = Leave empty if there was no vote.
formFields-Declare-with = What went with it

formFields-ExtendTime-on = When it was extended
formFields-ExtendTime-clock = Which time limit
formFields-ExtendTime-n = By how much
    .hint = In the unit of the time: days, weeks or sitting days.
formFields-ExtendTime-body = By which body
formFields-ExtendTime-statement = The statement on it
    .hint = Leave empty if there is none.

formFields-RecordWaiver-on = When it was waived
formFields-RecordWaiver-clock = Which interval
formFields-RecordWaiver-counts = The counts

formFields-EndOfTerm-on = When the term ended

formFields-RecordEffect-of = Act whose effect was decided
formFields-RecordEffect-effect = What was held of it
formFields-RecordEffect-by = Who held so
    .hint = For example a court, a chancellery or a chamber; where a date was corrected, whoever found that the act was in time.
formFields-RecordEffect-on = When
formFields-RecordEffect-source = Source
    .hint = Where that can be read, for example the number of a judgment.






formFields-PromiseAmendment-id = Short name
    .hint = Lower-case letters a–z, digits and hyphens.
formFields-PromiseAmendment-subject = What is to be changed
formFields-PromiseAmendment-dueOn = By when
    .hint = Leave empty if no date was given.
formFields-PromiseAmendment-source = Source
    .hint = Where it was promised.

formFields-RecordAmendmentDone-id = Which promised change
formFields-RecordAmendmentDone-on = When the law was amended
formFields-RecordAmendmentDone-law = By which law

formFields-Suspend-on = Suspended from
    .hint = Clocks that stop during a suspension are paused from this day.
formFields-Suspend-ground = Ground
formFields-Suspend-reason = Reason
    .hint = If you chose another ground, name it here.
formFields-Suspend-legalBasis = Legal basis
    .hint = The rule under which it is suspended.

formFields-Resume-on = Resumed from
    .hint = Clocks run again from this day.
formFields-Resume-legalBasis = Legal basis
    .hint = The rule or decision under which it resumes.

formFields-MoveToVersion-procedure = Which version
    .hint = Only newer versions that are available here are offered. Read the file before you choose it.
formFields-MoveToVersion-version = Version number
    .hint = Taken from the file that you choose.
formFields-MoveToVersion-of = The newest entry of the case
    .hint = If another entry is recorded first, check the case again.
formFields-MoveToVersion-reason = Reason
formFields-MoveToVersion-legalBasis = Legal basis
    .hint = The rule under which the case continues under the new version. Steps already taken are judged by the version of their time; what is still running is judged by the new one.

formFields-Withdraw-on = When it was withdrawn
formFields-Withdraw-by = Who withdrew it
formFields-Withdraw-reason = Reason
formFields-Withdraw-body = By which body

formFields-Lapse-on = When it lapsed
formFields-Lapse-reason = Reason
formFields-Lapse-legalBasis = Legal basis
    .hint = The rule under which it lapsed.

formFields-MakePublic-basis = Ground
    .hint = An article, or a decision.

formFields-Correct-of = Entry to correct
    .hint = It stays in the history unchanged.
formFields-Correct-restated = The corrected fact
    .hint = Shown as recorded. Change what was wrong.
formFields-Correct-reason = Reason for the correction
formFields-Correct-legalBasis = Legal basis
    .hint = The rule that allows the correction.


formFields-HandOverTask-to = Who takes the task over
formFields-HandOverTask-reason = Reason

formFields-PrepareInstrument-text = Text of the instrument
    .hint = Your office’s final file, as it is to be released and signed. A draft printed by Tasdiq is not accepted.
formFields-PrepareInstrument-statements = Texts of the statements
    .hint = They are compared with the texts voted on.

formFields-ReleaseInstrument-of = Prepared instrument
formFields-ReleaseInstrument-text = Text of the instrument
    .hint = Upload the file again, from your own source.
formFields-ReleaseInstrument-statements = Texts of the statements
    .hint = Upload each file again.
formFields-ReleaseInstrument-withinConditions = Statements that meet the conditions of their clauses
    .hint = Tick a statement only if you have read its text against those conditions. Until someone has, the audit cannot verify that the treaty permits it.
formFields-ReleaseInstrument-onPaper = Day of the release, if it was made on paper
    .hint = A release made here has today’s date and no other. Give a day only if the text was released on paper before it was signed.
formFields-ReleaseInstrument-evidence = The paper that shows it
    .hint = For example, a scan of the sheet on which the second person approved the text.

formFields-SignInstrument-of = Released instrument
formFields-SignInstrument-on = When it was signed
formFields-SignInstrument-signer = Who signed
formFields-SignInstrument-office = Office of the signer
formFields-SignInstrument-fullPowers = Full powers
    .hint = Required unless the signer holds one of the first three offices.
formFields-SignInstrument-place = Where it was signed
formFields-SignInstrument-scan = Scan of what was signed
    .hint = A scan of the signed original. A draft printed by Tasdiq is not accepted.
formFields-SignInstrument-custody = Where the original is kept
    .hint = Leave empty if it is not known.
formFields-SignInstrument-statements = Texts of the statements signed
    .hint = Upload each file again.

formFields-TransmitInstrument-of = The signed instrument
formFields-TransmitInstrument-on = When it was handed over
formFields-TransmitInstrument-bearer = Who carries it
formFields-TransmitInstrument-receipt = Receipt
    .hint = Leave empty if there is none.

formFields-ReturnInstrument-of = The signed instrument
formFields-ReturnInstrument-on = When it was returned
formFields-ReturnInstrument-reason = What the depositary found
formFields-ReturnInstrument-letter = The depositary’s letter
    .hint = Leave empty if it is not available.

formFields-PrepareNotification-to = E-mail address of the depositary
    .hint = For example treaties@depositary.example.
formFields-PrepareNotification-text = Text of the notification
    .hint = The final letter, as it is to be sent. A draft printed by Tasdiq is not accepted.
formFields-PrepareNotification-contact = Contact
    .hint = A person whom the depositary can ask. The letter gives the name.

formFields-ReleaseNotification-of = Prepared notification
formFields-ReleaseNotification-text = Text of the notification
    .hint = Upload the file again, from your own source.
formFields-ReleaseNotification-statements = Texts of the statements
    .hint = Upload each file again.

formFields-RecordSent-reference = Which notification
    .hint = Its reference.
formFields-RecordSent-messageId = Message id
    .hint = The id under which it was sent.

formFields-RecordNotSent-reference = Which notification
    .hint = Its reference.
formFields-RecordNotSent-reason = Reason

formFields-ResolveUnknown-of = Notification whose outcome is not known
formFields-ResolveUnknown-outcome = Outcome
formFields-ResolveUnknown-evidence = Evidence

formFields-RecordDelivery-reference = Which notification
    .hint = Its reference.
formFields-RecordDelivery-messageId = Message id
    .hint = As given in the report.
formFields-RecordDelivery-evidence = Evidence
formFields-RecordDelivery-at = When it was delivered
    .hint = In UTC.

formFields-RecordBounce-reference = Which notification
    .hint = Its reference.
formFields-RecordBounce-messageId = Message id
    .hint = As given in the report.
formFields-RecordBounce-evidence = Evidence
formFields-RecordBounce-at = When it bounced
    .hint = In UTC.

formFields-RecordComplaint-reference = Which notification
    .hint = Its reference.
formFields-RecordComplaint-messageId = Message id
    .hint = As given in the report.
formFields-RecordComplaint-evidence = Evidence
formFields-RecordComplaint-at = When the complaint was made
    .hint = In UTC.

formFields-ConfirmDeposit-receivedOn = When the depositary received it
formFields-ConfirmDeposit-reference = The depositary’s reference
    .hint = As printed; leave empty if there is none.
formFields-ConfirmDeposit-statements = Texts of the statements deposited
    .hint = Upload each file again.
formFields-ConfirmDeposit-effective = Effective date named in the instrument
    .hint = Leave empty if the instrument names none.

formFields-RecordCirculation-on = When the statements were circulated
    .hint = The period for objections runs from this date.
formFields-RecordCirculation-reference = The depositary’s reference
    .hint = As printed; leave empty if there is none.
formFields-RecordCirculation-statements = Which statements

formFields-RecordObjection-on = When the objection was made
formFields-RecordObjection-by = Which State objected
formFields-RecordObjection-statement = To which statement
formFields-RecordObjection-effect = Effect between the two States
    .hint = What the objection says about it.

formFields-RecordTreatyInForce-on = When the treaty entered into force
formFields-RecordTreatyInForce-source = Source
    .hint = Where this information comes from.
