### What the audit says of the record itself: documents, law files, checkpoints and signatures.

documentsUnaltered = documents present and unaltered
documentsAltered = the bytes in the store do not hash to the digest named: { LIST($papers) }
documentsMissing = not in the store, named by digest alone or lost since: { LIST($papers) }
documentsUnknown = the digest is on record as unknown: { LIST($papers) }
documentsPresent = in the store and unaltered: { LIST($papers) }
actsAsAsked = acts are what was asked for
notReplayedHere = a signature covers what was asked, and not the acts; they are not decided again here: `tasdiq verify` does so over an export
recordUnaltered = record of the case unaltered
judgedByFile = { SAID($what) } that the case is judged by
fileShipped = { SAID($name) }, sha256:{ $digest }; the file that comes with { $software }
fileOwn = { SAID($name) }, sha256:{ $digest }; an own file of the office: it does not come with { $software }
nameAndVersion = { $id }, version { $version }
calendarOfProfile = of { $profile }
procedureUpTo = procedure up to entry { $seq }
eachByLaw = each entry is judged by the law of the case
entryByAnother = entry { $seq } is judged by another law than its case was under
newestCheckpoint = the record is that of the newest checkpoint
checkpointNotCompared = no checkpoint is compared here; `tasdiq audit` in the office's home does so, and `tasdiq verify` over an export
notThoseOfCheckpoint = the entries of the case, or of the office, are not those of the newest checkpoint, of { $size } leaves
thoseOfCheckpoint = entries 1 to { $seq } are those of the newest checkpoint, of { $size } leaves
afterCheckpoint = what came after entry { $seq } came after the newest checkpoint, of { $size } leaves
whoActed = who acted, by the signatures on record
entryFault = entry { $seq } { SAID($fault) }
signedWithKeys = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: signed with the keys on record for those who acted, over what they asked for
onWordOfIssuer = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: rest on the word of the issuer of tokens; nobody signed
onBareNames = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: rest on bare names, as in a demonstration
bySystem = { $count ->
    [one] entry
   *[other] entries
} { NUMBERS($entries) }: signed by the system with the office's system key
textOf = text of { SAID($what) }
itHasFault = it { SAID($fault) }
paperPart = { ACT($act) }: { TERM($part) }
paperText = { ACT($act) }: statement { $statement } ({ $language })
paperOfCase = { TERM($part) }
paperWithDigest = { SAID($what) } (entry { $seq }, { DIGEST($digest) })
paperWithoutDigest = { SAID($what) } (entry { $seq })
asWritten = { ENGLISH($text) }
asGiven = { $text }
