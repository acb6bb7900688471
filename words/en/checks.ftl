### What the checker finds wrong with the record: entries, heads, letters, the log and its checkpoints.

entryAltered = entry { $caseId }#{ $seq } does not hash to what the ledger says: it was altered
entryMisplaced = entry { $caseId }#{ $seq } is not in its place
notEstablished = entry { $caseId }#{ $seq } { SAID($reason) }
entriesMissing = the head of { $caseId } stands at entry { $headAt }, but the last entry on record is { $last }
commandLost = entry { $caseId }#{ $seq } cannot be found by its command id { $id }: the same command sent again could be recorded twice
leafLost = entry { $caseId }#{ $seq } has no leaf in the log and is not waiting for one, so no seal would ever cover it
besideEntry = { PLACE($of) } of entry { $caseId }#{ $seq } does not follow from its bytes: { NAMES($columns) }
besideCase = what is stored beside the head of { $caseId } at entry { $version } does not follow from the entries: { COLUMNS($columns) }
headBehind = the head of { $caseId } stands at entry { $headAt }, but entry { $last } is on record
headGone = the head of { $caseId } is gone, but entry { $last } is on record
letterAltered = the letter { $reference } in the outbox of { $caseId } is not the one on record: its address, its text or an attachment was altered. Do not send it
letterMissing = the letter { $reference } of { $caseId } is no longer in the outbox, and nothing on record says that it arrived
logCut = a checkpoint of { $size } leaves was published, but the log has { $leaves }: an older state was restored, or its end was cut off
checkpointContradicted = the first { $size } leaves of the log are not those of the published checkpoint
checkpointUnsigned = the newest checkpoint, of { $size } leaves, has no valid signature by a key that the office’s record names for checkpoints
checkpointUnreadable = the newest checkpoint, of { $size } leaves, cannot be read
sealContradicted = log#{ $seq } seals { TERM($of) } than the { $size } leaves before it make
sealUncovered = the log was sealed after { $size } leaves, and no checkpoint at hand covers that seal: it was never signed, or the checkpoint was lost or removed
checkpointsLost = the log was sealed before, but there is no checkpoint where they are published: they were lost, or their folder was moved or is not mounted. Put them back. Only if none was ever published: `tasdiq checkpoint --first`
stranger = something is stored under the id { $caseId } that follows from no entry
layout = the ledger’s file is not laid out as this software lays it out, so somebody changed its protection or its tables (missing: { NAMES($missing) }; different: { NAMES($others) })
emptied = the ledger holds no office, but { NAMES($beside) } of one: it was emptied or replaced. Restore it from a backup

noCheckpoint = no checkpoint is at hand

anotherCheckpoint = another checkpoint of { $size } leaves was published
sealedWithoutOffice = the log is sealed, but the ledger has no office
noCheckpointKey = the key at hand is not one that the office’s record names for checkpoints; restore the right key from a backup, or replace the key on record with `tasdiq key rotate --lost`
neverSealed = it was not recorded by this office’s software, so it is never sealed
leavesWithoutOffice = the log has leaves, but the ledger has no office
leafOfMissingEntry = leaf { $n } of the log is entry { $caseId }#{ $seq }, which is missing
leafOfAnotherEntry = leaf { $n } of the log is not entry { $caseId }#{ $seq }
leafMisplaced = leaf { $n } of the log, entry { $caseId }#{ $seq }, is out of order
entryMissing = entry { $caseId }#{ $seq } is missing
placeWithoutEntry = entry { $caseId }#{ $seq } has a place in the log but is not on record
documentAltered = the document { $digest } was altered on disk, or its disk is failing: { $file }
lawLost = the law file { $digest }, by which a case is judged, is not among the documents; restore it from a backup
sealAhead = { $entry } is dated { $at }, over an hour later than now: its clock was fast, or this one is slow. A seal made now would contradict it for good
systemKeyMissing = this process has no system key, so it records nothing as the system
systemKeyNotInForce = the system key at hand is not the one that the office’s record names
systemKeySignsWrongly = the system key at hand signed something other than what it was given
systemKeyNeeded = an office cannot be founded without a system key
systemNotSpeaking = only the system can act as the system

headNotDerived = the head of { $caseId } cannot be derived: { SAID($reason) }
leafMissing = leaf { $n } of the log is not on record
fewerThanSealed = the log holds { $size } of the { $sealed } leaves that entry log#{ $seq } seals
notACaseId = the ledger has entries under “{ $id }”, which is not a case id

place-entry = the row
place-command = what the command id leads to
place-leaf = the leaf in the log
place-waiting = the place in the queue for the log

column-caseId = the case
column-seq = its number
column-commandId = the id of its command
column-digest = the digest of what was asked
column-version = the entry at which the head stands
column-hash = the hash at which the head stands
column-stage = the stage
column-stageSince = since when it has been at that stage
column-open = whether it is open
column-at = when its last entry was recorded
column-taskSince = since when it is a task
column-dueOn = the day on which it is due
column-assignee = who has the task
column-public = whether it is public
column-title = what was said when it was opened
column-profile = what was said when it was opened
column-treaty = what was said when it was opened
column-words = what was said when it was opened
column-unique = what an open case has to itself: parliament, treaty and purpose
layoutChanged = { SAID($found) }. `tasdiq sweep` compares the record and puts triggers back
