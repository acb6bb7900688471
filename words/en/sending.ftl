### Why a letter was not sent, or why nobody knows whether it was.

lineBreakInSender = the sender's address contains a line break
lineBreakInAddressee = the recipient's address contains a line break
lineBreakInSubject = the subject contains a line break
lineBreakInReference = the reference contains a line break
lineBreakInAttachment = the name or type of an attachment contains a line break
lineBreakInMark = a header for programs contains a line break
senderMissing = the office’s record names no sender’s address; an administrator records it with `tasdiq mail sender`
addresseeMissing = the letter has no recipient
letterReferenceMissing = the letter has no reference
letterReferenceTooLong = the reference is too long
mailClientRetries = the mail client would try more than once; set it to one attempt
messageIdMissing = the mail service accepted the letter but returned no message id
senderStopped = the sender recorded no outcome within its longest running time
sendingNotBegun = the sending was interrupted before the letter left, and nothing was sent
releasedTextMissing = the released text { DIGEST($digest) } is not among the documents
messageTooLarge = the message is { $bytes } bytes, more than the mail service accepts
unmarkedBesideOthers = this letter was not written: the outbox already has { NAMES($files) } for the same case, and this letter is not marked as a duplicate; find out whether the earlier one was sent
referenceTaken = the outbox already has a different letter under { $reference }
outboxFailed = the outbox could not be read or written: { QUOTE($why) }
noticesFolderFailed = the folder for reminders could not be written: { QUOTE($why) }
quoted = “{ QUOTE($text) }”

# The letter that carries a notification to the depositary. It is always in English.
letterOfDemonstration = DRAFT / LAYİHƏ, DEMONSTRATION, NO LEGAL EFFECT: { SAID($said) }
letterSubject = { $reference } { $title }
letterSubjectDuplicate = DUPLICATE, an earlier one may have reached you: { $reference } { $title }
letterReference = Reference: { $reference }
letterTreaty = Treaty: { $title } ({ $registration })
letterDepositary = Depositary: { $name }
letterAttached = The notification is attached as { $file }.
letterDigest = SHA-256 of the attached document: { $digest }
letterContact = For questions: { $contact }
letterDuplicate = DUPLICATE: an earlier notification of the same act may have reached you.
letterDuplicateOf = DUPLICATE: an earlier notification of the same act may have reached you. Earlier reference: { NAMES($references) }.
letterDuplicateAdvice = If it has, this one announces nothing new: please count the two as one notification.

# The letter that carries a checkpoint to those who keep it.
checkpointSubject = Checkpoint of { $origin }: { $size ->
    [one] { $size } leaf
   *[other] { $size } leaves
}
checkpointKeep =
    This is the checkpoint of the log { $origin } at { $size ->
        [one] { $size } leaf
       *[other] { $size } leaves
    }. Keep it:
    with it anyone can show later whether a record made before it was altered.
checkpointCompare =
    To compare an export with it, copy the lines below into a file, from the name of
    the log to the last signature, and give that file to `tasdiq verify --checkpoint`.
