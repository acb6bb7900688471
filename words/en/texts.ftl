### What speaks against a text. What the text is of is named before it.

notUtf8 = is not UTF-8
byteOrderMark = begins with a byte order mark
textEmpty = is empty
workingDraft = is a working draft printed by Tasdiq, marked DRAFT / LAYİHƏ and not for signature; supply the final document
textTooLong = has { $count } characters; at most { $most } are allowed
notNormalized = is not in Unicode normalization form C (first in line { $line }): the same letters are encoded differently
notNfc = is not in Unicode normalization form C (NFC)
controlCharacter = contains a control character, or one that changes the direction of writing
halfSurrogate = contains half of a surrogate pair
marksStacked = has more than 30 marks on one letter
letterLost = contains U+FFFD, which marks a letter that was lost: what was sent was not UTF-8

noPrintSigned = the instrument is signed: only what was signed counts, and its scan is among the documents
noPrintLeft = the notification has left or may have left: only the document that was released counts
noPrintDeposited = the instrument is deposited: nothing more is drafted
noPrintEnded = the case has ended without an instrument
noPrintNoVote = the case has no plenary vote on record
noPrintUncertified = the vote has not been certified yet; its record can be printed once another person certifies it
noPrintNotAudited = the case was not audited
