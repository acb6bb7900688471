### What the verifier finds wrong with an export: where, and what. Each reason follows its place.

verifyFault = { SAID($where) } { SAID($reason) }
placeEntry = { $caseId }#{ $seq }
placeLeaf = leaf { $n }
placeExport = the export
placeDocument = document { $digest }
placeCheckpoint = checkpoint of size { $size } in the export
placeCheckpointUnread = checkpoint of unknown size in the export
placeOwnCheckpoint = checkpoint { $size }
placeLog = log
placeProof = proof for { $size } leaves

lineUnknown = is not a line of an export
lineMisplaced = comes after a line that it should precede
exportCut = ends in the middle of a line
documentNotOfDigest = is not what its digest says
documentUnused = is a law file by which no entry in this export is judged
documentOther = names the document { $digest }, but the file is a different one

noSignedNote = is not a signed note
noteLineNoSignature = has a line that is not a signature
signatureOfOtherText = has a signature of { $name }+{ $id } that is not of this text
signedByOthers = is signed by none of the given keys, but by { NAMES($ids) }
noteNoCheckpoint = is a signed note but not a checkpoint
checkpointNameUnsigned = names the log { $origin }, but no key of that name signed it
checkpointOfOtherLog = belongs to another log
checkpointContradicts = signs a different root for { $size } leaves from { SAID($other) }
rootOtherThanLeaves = signs a root that is not that of the { $size } leaves
leavesCut = signs { $size } leaves, but the export has { $count }: it is older, or was cut
proofOfNone = belongs to none of the available checkpoints
notABeginning = does not match the beginning of the log of { $size } leaves
keyOutOfTerm = is signed with { NAMES($ids) }, which the office’s record does not name for a checkpoint of this size: the key was retired before, or named only afterwards
keyNotOfOffice = is signed with { NAMES($ids) }, a key that the office’s record in this export does not name; ask the office for its key

coveredByNone = is not covered by a checkpoint that a given key signed
leavesOtherThanNamed = contains { $count } of the { $size } leaves that it announces
noSealAtEnd = does not end with a seal
caseIncomplete = is not shown to be complete up to the seal
headUnproven = is not shown to be the last entry of its case
leafOutOfTurn = is numbered { $n }, but leaf { $due } was expected here
leafBehindLater = comes after a leaf with a higher number
leafUnproven = is not shown to be leaf { $n } of the { $size } that are signed
logNamedOtherwise = is not the entry that gives the log { $origin } its name
hashOther = does not match the hash stored with it
entryHidden = is only a hash
entryNotCanonical = is not an entry in canonical JSON
entryOfOtherCase = belongs to another case than the one exported
entryOutOfTurn = is out of order: { $caseId }#{ $seq } was expected here
prevNotHash = does not name the entry before it by its hash
noTimeOrCase = lacks its time or its case
datedBeforePrevious = is dated before the entry before it
datedBeforeSeal = is dated { INSTANT($at) }, earlier than the seal before it ({ INSTANT($sealed) })
datedAfterSeal = is dated { INSTANT($at) }, later than the seal after it ({ INSTANT($sealed) })

sealOfOtherRoot = seals a root that is not that of the leaves before it
sealOfOtherHeads = seals heads that are not those of the cases
sealTooLarge = seals more leaves than come before it
sealNotLast = is not the last seal
logEntryNoSeal = is not a seal, and the log takes only seals
sealOtherMember = has a different "{ $member }" from the seals that the system makes

entryUnknown = is not an entry that this software knows: see its field "{ $field }"
commandUnknown = contains a command that this software does not know: see its field "{ $field }"
idTwice = repeats the command id { $id } of { SAID($first) }; an id is accepted only once
refusedByRules = is refused by the rules: { SAID($refusal) }
actsOtherThanRules = records acts that do not follow from the rules
actsOtherThanCommand = records acts that do not follow from its command
caseNotOpened = begins a case but does not open it
lawOfAnother = is judged under a law other than that of its case
lawNotBrought = rests on law files that the export does not contain
otherCalendar = is judged by a calendar other than the one in force
calendarNotBrought = rests on a calendar that the export does not contain
notDecidedAgain = cannot be decided again: { QUOTE($why) }
restNotDecided = and the entries after it were not decided again: there are too many faults
