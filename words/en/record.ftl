### What the audit says of the record itself: documents, law files, checkpoints and signatures.

documentsUnaltered = Are the documents present and unaltered?
documentsAltered = altered: the bytes stored do not match the digest on record: { LIST($papers) }
documentsMissing = not in the store, whether lost or recorded by digest alone: { LIST($papers) }
documentsUnknown = no digest is on record of { LIST($papers) }
documentsPresent = { LIST($papers) }
actsAsAsked = Do the acts follow from the commands?
notReplayedHere = not checked here; `tasdiq verify` checks it on an export
recordUnaltered = Is the record of the case unaltered?
judgedByFile = By which { SAID($what) } is the case judged?
fileShipped = { SAID($name) }, sha256:{ $digest }, shipped with { $software }
fileOwn = { SAID($name) }, sha256:{ $digest }, a file of the office’s own, not shipped with { $software }: compare it with the law
fileConfirmed = Was the content confirmed as read: { SAID($what) }?
fileConfirmedBy = { LIST($all) }
fileConfirmation = by { $person } ({ DUTY($duty) }) on { INSTANT($at) }, entry { $seq } of the office
fileNotConfirmed = nobody has confirmed this content; another was confirmed last: { SAID($name) }, sha256:{ $digest }, { SAID($of) }
nameAndVersion = { $id }, version { $version }
calendarOfProcedure = of { $procedure }
procedureUpTo = procedure up to entry { $seq }
eachByLaw = Was each entry judged by the law of the case?
entryByAnother = entry { $seq } was judged under a law other than that of its case
newestCheckpoint = Does the record agree with the newest checkpoint?
checkpointNotCompared = not compared here; `tasdiq audit` in the office’s home compares it, and `tasdiq verify` does so on an export
notThoseOfCheckpoint = the entries of the case, or of the office, differ from those under the newest checkpoint, of { $size } leaves
thoseOfCheckpoint = entries 1 to { $seq } agree with the newest checkpoint, of { $size } leaves
afterCheckpoint = the entries after entry { $seq } are newer than the newest checkpoint, of { $size } leaves
whoActed = Who acted, by the signatures on record?
entryFault = entry { $seq } { SAID($fault) }
signedWithKeys = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: signed by those who acted, with the keys on record for them
signedWithPasskeys = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: signed by those who acted, with the passkeys on record for them
onWordOfIssuer = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: nobody signed; the issuer of the tokens vouches for who acted
onBareNames = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: nobody signed; only names are given, as in a demonstration
bySystem = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: signed by the system, with the office’s system key
textOf = Text of { SAID($what) }
itHasFault = it { SAID($fault) }
paperPart = { ACT($act) }: { TERM($part) }
paperText = { ACT($act) }: statement { $statement } ({ $language })
paperWithDigest = { SAID($what) } (entry { $seq }, { DIGEST($digest) })
paperWithoutDigest = { SAID($what) } (entry { $seq })
asWritten = { QUOTE($text) }
asGiven = { $text }
