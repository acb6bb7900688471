### What the command line says of backups, the log, checkpoints and keys.

ledgerRead = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} of { $cases ->
    [one] { $cases } record
   *[other] { $cases } records
}, the newest of { INSTANT($lastAt) }; chain and log verified
documentsRead = { $count ->
    [one] { $count } document
   *[other] { $count } documents
} unaltered, { $size }
documentsReadSome = { SAID($read) }; { $notStored } not in the store, named by digest alone or lost
checkpointOfSize = the newest is of { $size ->
    [one] { $size } leaf
   *[other] { $size } leaves
}
checkpointOfSizeSealed = { SAID($size) }, sealed { INSTANT($date) }
checkpointNoneCovers = none that covers it
labelLedger = Ledger
labelDocuments = Documents
labelCheckpoint = Checkpoint
labelLeftOut = Left out
labelCompared = Compared
labelOlder = Older
labelForked = Forked

faultyHead = Faults:
faultyMore = and { $count } more
placeLedger = ledger.db:
placeNamed = { $name }:
placeCopy = copy
fileNotListed = is not in the backup’s list of files
fileNotRegular = is not a regular file
fileGone = is missing
fileAltered = was altered after the backup was made
schemaLacks = lacks its { $name }
schemaOther = has a { $name } other than the one it should have
schemaSurplus = has a { $name } that should not be there
faultNoEntry = holds no entry
faultLeaves = has { $count ->
    [one] { $count } leaf
   *[other] { $count } leaves
}
faultDocument = does not match its digest
faultLawMissing = was judged by { $digest }, which is missing
faultOtherLog = contains a different log than when it was made
faultLine = has a line that no export contains
nothingRestored = nothing was restored. Take another backup, and keep this one to find out what happened to it
nothingBackedUp = the backup was discarded. Keep earlier backups, and check the home: docs/runbooks/one-machine.md

backedUpHead = Backed up:
backedUpTo = { $home } to { $backup }, { $size }
keysInBackup = the keys that sign checkpoints and the system’s entries are in it if they are stored in the home; anyone who can read the backup can read them
keysNotInBackup = the keys that sign checkpoints and the system’s entries are not in it (--with-key); keep a copy of each elsewhere
leftOut = when each case was last checked (noted anew), drafts.db (not on record), people’s keys
leftOutLaw = { SAID($others) }; the law files in { $law }, which is outside the home
backupHoldsKeys = Note: this backup contains the private keys of this office. Anyone who has them can sign in its name.
restoredMark = ledger.mark now says that the entries acknowledged are { $entries }; entries that came after the backup are no longer expected
placeIsNoFolder = { $place } is not a folder, but a home needs a folder there: move it away and try again; nothing was written
backupInHome = { $place }: a backup inside the home would be lost with it; choose a folder outside
backupNotPlaced = { SAID($why) }; nothing was written

restoredHead = Restored:
restoredFrom = { $home }, from the backup of { INSTANT($madeAt) }
restoredCompared = with { SAID($what) }
comparedWith = { $count ->
    [one] { $count } checkpoint
   *[other] { $count } checkpoints
} from outside the home
comparedNoPlace = nothing: no checkpoints are kept outside the home, so Tasdiq cannot tell whether a newer state was ever published
comparedNone = nothing: { NAMES($places) } contains none, so Tasdiq cannot tell whether a newer state was ever published. If they were lost, copy those in the home’s folder checkpoints there
keysRestored = the keys that sign checkpoints and the system’s entries were in the backup, if they were stored in the home
keysNotRestored = the keys that sign checkpoints and the system’s entries were not in it. Before anything else, put them back as checkpoint-key.pem and system-key.pem, mode 600: without them nothing is signed, and the system records nothing. If one is lost for good, an administrator replaces it: `tasdiq key rotate --lost` (then hand out the new line) or `tasdiq key rotate --system`
restoredForked = Outsiders hold checkpoints of entries that are gone. They are listed in restored.json.
restoredForkedThen = Nothing that contradicts them will be signed: docs/runbooks/one-machine.md says what to do.
restoredNext = compare `tasdiq list` with the receipts that people hold
backupOlder = this backup is older than a published checkpoint: it holds { $entries ->
    [one] { $entries } leaf
   *[other] { $entries } leaves
}, the newest entry of { INSTANT($lastAt) }, and was made at { INSTANT($madeAt) }; { $where } signs { $size } leaves{ SAID($dated) }; missing are the { $missing ->
    [one] { $missing } leaf
   *[other] { $missing } leaves
} from { $entries } to { $last }
backupOlderDated = { " " }(its file is of { INSTANT($at) })
olderRefused = { SAID($older) }. Look for a newer backup; --older restores this one anyway
backupNotWhole = { $backup } is not a complete backup made by `tasdiq backup`
homeInBackup = --home { $home }: a home cannot be inside a backup
homeNotPlaced = { SAID($why) }; a home is restored only to a new or empty folder
checkpointsNone = { $folder }: contains no checkpoint (a file named after its size)

checkpointsInside = checkpoints are kept inside the home: if an older state of it is restored, nothing here can show that. Name a folder outside it as checkpointsFolder in settings.json, or hand checkpoints to outsiders
checkpointsNoFolder = settings.json names no checkpointsFolder: the log is not sealed automatically, and if an older state of the home is restored, nothing here can show that. Name a folder outside the home, or run tasdiq checkpoint daily and hand checkpoints to outsiders
noteOf = Note: { SAID($what) }.
notSignedHead = Not signed:
notSignedAdvice = Keep the home as it is, and compare it with the checkpoints that others hold.
nothingOnRecord = Nothing is on record.
notSealedHead = Not sealed:
notSealedAhead = If this machine’s clock is slow, correct it; otherwise wait until that time. See docs/runbooks/clock-wrong.md.
notSealable = Keep the home as it is: somebody else wrote to its ledger. docs/runbooks/incidents.md says what to do.
checkpointLetters = Letters with this checkpoint are in the outbox; send them.
checkpointNotMailed = Note: the checkpoint could not be sent to anybody: { SAID($why) }

keyRotationRuns = a key is already being replaced; with --finish the new one signs alone
keyRotationNone = no key is being replaced; `tasdiq key rotate` begins it
keyNotLost = the key is not lost: checkpoint-key.pem is there. If it is damaged for good, or is not this office's key, move it away first
keysBothSign = Both keys sign from now on. Hand the second line out, and finish with `tasdiq key rotate --finish`.
keySignsAlone = From now on this key signs alone. To verify earlier checkpoints, people still need the old line.
keyNew = A new key. Hand out its line, and say that the old key was lost and which checkpoint was its last.
systemKeyNew = The system signs its entries with a new key from now on: { $key }
systemKeyOld = The key before it never signs again; its file is replaced.

exportWritten = Written:
exportOf = { $file }, of a log of { $size ->
    [one] { $size } leaf
   *[other] { $size } leaves
}
exportCheck = Check it: tasdiq verify { $file } --key <file with the line of `tasdiq key show`>
exportAltered = Altered: { $first } does not match its leaf in the log. The export contains it as it is. Change nothing: docs/runbooks/one-machine.md
exportAlteredMore = Altered: { $first } and { $count } more do not match their leaves in the log. The export contains them as they are. Change nothing: docs/runbooks/one-machine.md
notACase = { $name }: is not the id of a case
noCheckpointYet = no checkpoint has been signed yet; `tasdiq checkpoint` seals the log and signs one
noCheckpointOfCase = no checkpoint has been signed since this case was recorded; `tasdiq checkpoint` seals the log and signs one
