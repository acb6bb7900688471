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
lineMisplaced = stands behind what belongs after it
exportCut = ends in the middle of a line
documentNotOfDigest = is not what its digest says
documentUnused = is a file that no entry here is judged by
documentOther = names the document { $digest }, but the file is another one

noSignedNote = is not a signed note
noteLineNoSignature = has a line that is not a signature
signatureOfOtherText = has a signature of { $name }+{ $id } that is not of this text
signedByOthers = is signed by none of the given keys, but by { NAMES($ids) }
noteNoCheckpoint = is a signed note but not a checkpoint
checkpointNameUnsigned = names the log { $origin }, but no key of that name signed it
checkpointOfOtherLog = is of another log
checkpointContradicts = signs another root of { $size } leaves than { SAID($other) }
rootOtherThanLeaves = signs another root than the { $size } leaves have
leavesCut = signs { $size } leaves, but the export has { $count }: it is older, or was cut
proofOfNone = is of no checkpoint at hand
notABeginning = does not sign a beginning of the log of { $size } leaves
keyNotOfOffice = is signed with { NAMES($ids) }, a key that the office’s record in this export does not name; ask the office for its key

coveredByNone = is not covered by a checkpoint that a given key signed
leavesOtherThanNamed = has { $count } of the { $size } leaves that it names
noSealAtEnd = does not end with a seal
caseIncomplete = is not shown to be complete up to the seal
headUnproven = is not shown to be the last entry of its case
leafOutOfTurn = is numbered { $n }, but leaf { $due } is due
leafBehindLater = stands behind a leaf that comes after it
leafUnproven = is not shown to be leaf { $n } of the { $size } that are signed
logNamedOtherwise = is not the entry after which the log { $origin } is named
hashOther = does not have the hash that stands beside it
entryHidden = is only a hash
entryNotCanonical = is not an entry in canonical JSON
entryOfOtherCase = is of another case than this export
entryOutOfTurn = comes where { $caseId }#{ $seq } is due
prevNotHash = does not name the entry before it by its hash
noTimeOrCase = has no time or no case
datedBeforePrevious = is dated before the entry before it
datedBeforeSeal = is dated { $at }, but the seal before it { $sealed }
datedAfterSeal = is dated { $at }, but the seal after it { $sealed }

sealOfOtherRoot = seals another root than the leaves before it have
sealOfOtherHeads = seals other heads than the cases have
sealTooLarge = seals more leaves than stand before it
sealNotLast = is not the last seal
logEntryNoSeal = is not a seal, and the log has no other entries
sealOtherMember = has another "{ $member }" than the seals that the system makes

entryUnknown = is not an entry that this software knows: see its field "{ $field }"
commandUnknown = holds a command that this software does not know: see its field "{ $field }"
idTwice = has the command id { $id } of { SAID($first) }, but an id is accepted only once
refusedByRules = is refused by the rules: { SAID($refusal) }
actsOtherThanRules = records other acts than the rules lead to
actsOtherThanCommand = records other acts than its command leads to
caseNotOpened = begins a case but does not open it
lawOfAnother = is judged under a law other than that of its case
lawNotBrought = rests on law files that are not in the export
otherCalendar = is judged by another calendar than was in force
calendarNotBrought = rests on a calendar that is not in the export
notDecidedAgain = cannot be decided again: { QUOTE($why) }
restNotDecided = and the entries after it were not decided again: there are too many faults
