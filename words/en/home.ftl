### What can be wrong with a home on one machine, and what to do about it.

pathNamed = { $path }
pathUnknown = a file
diskReadOnly = { SAID($where) } cannot be written: its file system is mounted read-only. Nothing is damaged. Mount it for writing, then try again. A disk with errors is mounted read-only automatically, so check the system log first
diskForbidden = { SAID($where) } cannot be read or written: this user does not have permission. Nothing is damaged. Run Tasdiq as the user who owns it, or ask the owner to give it to you: chown -R <user>, then chmod -R u+rwX
diskFull = { SAID($where) } cannot be written: the disk is full. Nothing was left behind. Free some space, then try again
diskQuota = { SAID($where) } cannot be written: your quota on this disk is used up. Nothing was left behind. Free some space, then try again
diskFileTooLarge = { SAID($where) } cannot be written: it is larger than this process may write. Nothing was left behind. Raise the limit (ulimit -f), then try again
databaseUnopened = { $file } cannot be opened: { QUOTE($why) }; { SAID($remedy) }
databaseUnopenedFull = { $file } cannot be opened: { QUOTE($why) }; the disk may be full; otherwise { SAID($remedy) }
remedyRestore = restore it from a backup
remedyEarlierBackup = restore it from an earlier backup, because a damaged database is not backed up

settingsMalformed = the settings of the home cannot be read: { $file }, { SAID($faults) }
settingOnRecord = `{ $setting }` is not a setting: it decides who is believed or where letters go, so the office’s record says it. Remove it here; an administrator records it with `{ $command }`
settingContradicts = { $file } says "{ $setting }": { $found }, but the office’s first entry says { $recorded }. That entry never changes, so the file was changed: set it back to { $recorded }. For an office with { $found }, found another in a folder of its own
foundingMissing = the first entry of the office’s record does not found an office
homeOpenToOthers = { $folder } can be read by other users of this machine, and its mode cannot be changed to 700: it belongs to another user, or its disk does not support modes. Name a folder that you own
homeOfDevelopment = the home in { $folder } was made by a development version of Tasdiq, which this version cannot read; start again in an empty folder
versionChanged = { $file } says something else under version { $version } of { $procedure } than when the open cases of that version were opened; restore its content, or give it a new version
ledgerOfDevelopment = this home was made by a development version; start again in another folder
ledgerNewer = the ledger has layout { $found }, but this software reads layout { $known }; use the newer software that made it
ledgerMissing = the ledger of this home is missing or empty: { $file }; restore it from a backup
ledgerSettings = the ledger’s connection does not have the settings it needs: { LIST($wrong) }
ledgerSetting = { $name } is { $found }, not { $needed }
headNotOfEntries = the head of { $caseId } does not match its entries; `tasdiq sweep` rebuilds it
ledgerLocked = another process kept the ledger locked; try again, and look for a process that hangs if it happens again
commandNotRecorded = command { $id } for { $caseId } was not recorded, and nothing was written ({ QUOTE($why) }); send it again
commandUnconfirmed = command { $id } for { $caseId } was not confirmed as written ({ QUOTE($why) }); send it again with the same id
clockUnreadable = the demonstration’s clock cannot be read: { $file }; restore the file, or delete it to return to the machine’s time
outboxUnreadable = the outbox cannot be read: { $folder }; it must be a folder
restoringUnreadable = the record of what a restored home lost cannot be read; restore the file: { $file }
manifestUnreadable = the backup’s list of files is damaged or cannot be read: { $file }; use another backup

folderAboveMissing = there is no folder { $folder } to put it in
placeIsFile = { $place } is a file
placeOccupied = { $place } is not empty
placeIsDisk = { $place } is a separate disk, and a folder made beside it cannot be moved there in one step; name a new folder inside it

demonstrationNotPublic = a demonstration is served to this machine only, because anyone can sign in to it as anyone

keyMissing = { SAID($key) } is missing: { $file }; { SAID($remedy) }
keyDamaged = { SAID($key) } is damaged: its file contains no key: { $file }; { SAID($remedy) }
keyOfAnotherKind = { SAID($key) } is not an Ed25519 key: { $file }; { SAID($remedy) }
keyOpenToOthers = other users can read the signing key; set its mode to 600: { $file }
keyOfCheckpoints = the key that signs checkpoints
keyOfSystem = the system key, which signs the system’s own entries,
remedyKeyOfCheckpoints = restore it from a backup; if it is lost for good, `tasdiq key rotate --lost` makes a new one, which signs from then on
remedyKeyOfSystem = restore it from a backup; if it is lost for good, `tasdiq key rotate --system` makes a new one, which signs from then on
reminderToNobody = { $place }: no procedure of this office has a duty “{ $duty }”; there are: { NAMES($known) }
clockAhead = this machine’s clock shows { $now }, { $days } days after the newest entry ({ $newest }). Nothing was recorded, because the time of an entry cannot be changed. Set the clock; if it is right, repeat the command with --clock-is-right
clockBehind = this machine’s clock shows { $now }, but the newest entry was recorded at { $newest }, which is later. Nothing was recorded, because the time of an entry cannot be changed. Set the clock; if it is right, repeat the command with --clock-is-right
