### What the checker finds wrong with the record: entries, heads, letters, the log and its checkpoints.

entryAltered = entry { $caseId }#{ $seq } does not hash to what the ledger says: it was altered
disclosureAltered = what is kept to open the vote in entry { $caseId }#{ $seq } does not match its commitment: it was altered
disclosureLost = what opens the vote in entry { $caseId }#{ $seq } is missing: nobody can read what was entered; restore it from a backup
withheldWrongly = entry { $caseId }#{ $seq } withholds what may not be withheld, or shows what must be
entryMisplaced = entry { $caseId }#{ $seq } is not in its place
notEstablished = entry { $caseId }#{ $seq } { SAID($reason) }
entriesMissing = the head of { $caseId } names entry { $headAt }, but the last entry on record is { $last }
commandLost = entry { $caseId }#{ $seq } cannot be found by its command id { $id }: the same command sent again could be recorded twice
leafLost = entry { $caseId }#{ $seq } has no leaf in the log and is not waiting for one, so no seal would ever cover it
besideEntry = { PLACE($of) } of entry { $caseId }#{ $seq } does not match its bytes
besideCase = the summary kept of case { $caseId } (as of entry { $version }) disagrees with its entries: { KEPTS($of) }
letterAltered = the letter { $reference } in the outbox of { $caseId } is not the one on record: its address, its text or an attachment was altered. Do not send it
letterUnexplained = { $file } lies in the outbox, and no entry explains it: somebody put it there, or the ledger was restored to a time before it. Do not send it; find out whether it was sent, and take it away
letterMissing = the letter { $reference } of { $caseId } is no longer in the outbox, and nothing on record says that it arrived
logCut = a checkpoint of { $size } leaves was published, but the log has { $leaves }: an older state was restored, or its end was cut off
checkpointContradicted = the first { $size } leaves of the log are not those of the published checkpoint
checkpointUnsigned = the newest checkpoint, of { $size } leaves, has no valid signature by a key that the office’s record names for a checkpoint of this size
checkpointUnreadable = the newest checkpoint, of { $size } leaves, cannot be read
sealContradicted = log#{ $seq } does not follow from the { $size } leaves before it: it seals { TERM($of) }
sealUncovered = the log was sealed after { $size } leaves, and no available checkpoint covers that seal: it was never signed, or the checkpoint was lost or removed
checkpointsLost = the log was sealed before, but no checkpoint is where they are published: they were lost, or their folder was moved or is not mounted. Put them back. Only if none was ever published: `tasdiq checkpoint --first`
layout = the ledger’s file does not have the layout that this software gives it, so somebody changed its protection or its tables (missing: { NAMES($missing) }; different: { NAMES($others) })
triggersPutBack = somebody removed or changed triggers that protect the ledger’s file, and a sweep put them back: { NAMES($names) }
fileUnsound = the ledger’s file is damaged: { QUOTE($cause) }. The disk is faulty or another program wrote there. Restore it from a backup
anotherOffice = the ledger is that of the office “{ $name }”, founded { INSTANT($at) }, whose record never named the keys that lie beside it: { NAMES($files) }. The ledger was replaced by another office’s, or the keys were. Restore what was replaced from a backup
emptied = the ledger holds no office, but { NAMES($beside) } of one: it was emptied or replaced. Restore it from a backup

noCheckpoint = no checkpoint is available

anotherCheckpoint = another checkpoint of { $size } leaves was published
sealedWithoutOffice = the log is sealed, but the ledger has no office
noCheckpointKey = the available key is not one that the office’s record names for checkpoints; restore the right key from a backup, or replace the key on record with `tasdiq key rotate --lost`
neverSealed = it was not recorded by this office’s software, so it will never be sealed
leavesWithoutOffice = the log has leaves, but the ledger has no office
leafOfMissingEntry = leaf { $n } of the log is entry { $caseId }#{ $seq }, which is missing
leafOfAnotherEntry = leaf { $n } of the log is not entry { $caseId }#{ $seq }
leafMisplaced = leaf { $n } of the log, entry { $caseId }#{ $seq }, is out of order
entryMissing = entry { $caseId }#{ $seq } is missing
placeWithoutEntry = entry { $caseId }#{ $seq } has a place in the log but is not on record
markCut = ledger.db holds { $entries } of the { $marked } entries that were acknowledged, by ledger.mark: from entry { $first } on all are missing; the last of them was { DIGEST($hash) }. Record nothing. Look for ledger.db-wal, which is lost or was left behind by a copy, and put it back beside ledger.db; if there is none, restore the newest backup
markOther = entry { $marked } of ledger.db is { DIGEST($found) }, but { DIGEST($hash) } was acknowledged, by ledger.mark: another ledger, or an older one, lies in its place. Record nothing; put back ledger.db with its ledger.db-wal, or restore the newest backup
markMissing = { $file } is missing or cannot be read, so nothing shows whether the end of the ledger is lost. Compare the last receipts that people hold with the record; the next entry writes it again
documentNoFile = { $file } is { SAID($what) } and no document: remove it and, if its name is a SHA-256, restore the file of that name from a backup
noFileLink = a link
noFilePipe = a pipe
noFileFolder = a folder
noFileOther = a socket or a device
notCopied = { $path } is { SAID($what) }, not a file or a folder of this home: put the files themselves in its place, or move it out of the home, and try again; nothing was written
documentAltered = the document { $digest } was altered on disk, or its disk is failing: { $file }
documentAlteredInBucket = the document { $digest } was altered in the bucket
documentHidden = the document { $digest } was hidden in the bucket by a delete marker
checkpointHidden = the checkpoint of { $size } leaves was hidden in the bucket by a delete marker
lawLost = the law file { $digest }, by which a case is judged, is not among the documents; restore it from a backup
lawNotUnderstood = the law file { $digest }, by which a case is judged, has a form that this version of Tasdiq does not read; continue with the version that opened the case
sealAhead = { $entry } is dated { INSTANT($at) }, over an hour later than now: its clock was fast, or this one is slow. A seal made now would contradict it permanently
printDamaged = the record of the case { $caseId }, or a document it names, does not match its hash, so nothing was printed
printLawLost = a law file by which the case { $caseId } is judged is not among the documents, so nothing was printed; restore it from a backup
systemKeyMissing = this process has no system key, so it records nothing as the system
systemKeyNotInForce = the available system key is not the one that the office’s record names
systemKeySignsWrongly = the system key returned a signature over the wrong bytes
systemKeyNeeded = an office cannot be founded without a system key
systemNotSpeaking = people cannot act in the system’s name

headNotDerived = the head of { $caseId } cannot be derived: { SAID($reason) }
leafMissing = leaf { $n } of the log is not on record
fewerThanSealed = the log holds { $size } of the { $sealed } leaves that entry log#{ $seq } seals
notACaseId = the ledger has entries under “{ $id }”, which is not a case id

place-entry = the row
place-command = what the command id leads to
place-leaf = the leaf in the log
place-waiting = the place in the queue for the log

kept-head = its head, or a list that is read from it
kept-opening = what was said when it was opened
kept-unique = the parliament, treaty and purpose that only one open case may have

layoutChanged = { SAID($found) }. `tasdiq sweep` compares the record and puts triggers back
