### Why a letter was not sent, or why nobody knows whether it was.

lineBreakInSender = the sender's address contains a line break
lineBreakInAddressee = the recipient's address contains a line break
lineBreakInSubject = the subject contains a line break
lineBreakInReference = the reference contains a line break
lineBreakInAttachment = the name or type of an attachment contains a line break
lineBreakInMark = a header for programs contains a line break
addresseeMissing = the letter has no recipient
letterReferenceMissing = the letter has no reference
letterReferenceTooLong = the reference is too long
mailClientRetries = the mail client would try more than once; set it to one attempt
messageIdMissing = the mail service accepted the letter but returned no message id
senderStopped = the sender recorded no outcome within its longest running time
sendingNotBegun = the sending was interrupted before it began, and nothing was sent
releasedTextMissing = the released text { DIGEST($digest) } is not among the documents
messageTooLarge = the message is { $bytes } bytes, more than the mail service accepts
unmarkedBesideOthers = this letter was not written: the outbox already has { NAMES($files) } for the same case, and this letter is not marked as a duplicate; find out whether the earlier one was sent
referenceTaken = the outbox already has a different letter under { $reference }
outboxFailed = the outbox could not be read or written: { QUOTE($why) }
noticesFolderFailed = the folder for reminders could not be written: { QUOTE($why) }
quoted = “{ QUOTE($text) }”
