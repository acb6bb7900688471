### What the command line says around its answers, and what it refuses by itself.

refusedHead = Refused:
refusedKind = kind { $name }, exit code { $code }
despiteAdvice = Go on all the same: --despite "<reason>"
byAuthority = by { SAID($source) }
faultNotPossible = Not possible: { SAID($why) }
faultAltered = Altered: { $why } (--debug shows the stack)
faultUnexpected = Unexpected: { $why } (--debug shows the stack)
verbAbout = { COMMAND($command, form: "about") }
usage = { QUOTE($text) }
usageVerbUnknown = there is no verb { $name }
usageFlagUnknown = there is no flag { $name }
usageDidYouMean = did you mean { NAMES($like) }?
usageVerbsListed = `tasdiq --help` lists the verbs
usageArgumentMissing = <{ $name }> is missing after the verb
usageValueMissing = { $flag }: the value is missing
usageArgumentsTooMany = too many arguments: expected { $expected }, found { $found }. Put a value that contains spaces in quotation marks
wordUnknown = { $flag }: "{ $found }" is not one of its values; choose { NAMES($known) }
addressExpected = { $flag }: expected an e-mail address, such as treaties@depositary.example, found "{ $found }"
languageUnknown = --answer-in: { $name } is not a language of Tasdiq; choose { $known }
languageOfPaperUnknown = { $name } is not a language of papers; choose { $known }

notCorrectable = what “{ COMMAND($command) }” recorded cannot be corrected; these can: { NAMES($verbs) }
flagMalformed = { $flag }: { SAID($why) }
flagNotUnderstood = { $flag }: cannot be read
flagExpected = { $flag }: expected { SAID($want) }, found { $found }
wantFactDate = a day such as 2026-02-10, one of several days such as 2026-02-10..2026-02-12, or unknown
wantDigest = a file, or sha256: and 64 hexadecimal digits
notAtServer = `{ $command }` works on this machine only; leave --server out
fieldsExpected = { $file }: must hold the command's fields, each under its name
kindDiffers = { $file }: its kind is { $found }, not { $expected }
flagsMissing = give { $flags }; `tasdiq { $verb } --help` explains each
flagsMissingSeen = give { $flags }; { SAID($seen) }; `tasdiq { $verb } --help` explains each
digestCopied = { $flag }: give the file itself, not its digest ({ DIGEST($digest) }): a digest can be copied from the record
giveFlag = give { $flag }
giveOneOf = give one of { $flags }
caseOrAll = name one case, or give --all
caseOrPublic = give --case or --public, not both
wholeNumberFrom = --{ $name }: expected a whole number from { $least } on
spanMalformed = { $span }: written 10d (days) or 36h (hours), at most a hundred years
addressMalformed = --{ $name }: { $given } is not an address that begins with http:// or https://
formatMissing = --format is missing; there are { $known }
formatUnknown = --format: { $name } is not a format here; there are { $known }
paperUnknown = { $name } is not a paper; there are { $known }
personMissing = say who you are: --as <personnel number>, or set TASDIQ_PERSON
dutyUnknown = --duty { $name }: duties: { $known }
dutyIsNone = { $name } is not a duty; duties: { $known }
dutyNone = { $person } holds no duty in this office. An administrator grants one with `tasdiq duty grant`
dutyAmbiguous = { $person } may do this in several duties; name one of these as --duty: { NAMES($duties) }
publicKeyIsPrivate = { $file }: is a private key; it stays with its owner, so register the public one
publicKeyUnreadable = { $file }: contains no Ed25519 public key
privateKeyUnreadable = { $file }: holds no Ed25519 private key (PEM, PKCS #8)
verifierKeyMalformed = { $file }: is not a verifier key (name+id+base64): { $line }
verifierKeyMissing = { $file }: contains no verifier key
keyFileExists = { $file } exists; a key is never overwritten

fileMissing = { $file }: there is no such file
folderMissing = { $file }: there is no such folder
fileIsFolder = { $file }: is a folder
fileForbidden = { $file }: this user may not read it
fileUnreadable = { $file }: { QUOTE($why) }
fileTooLarge = { $file }: is { $size } bytes long; at most { $limit } are allowed
fileNotUtf8 = { $file }: is not UTF-8 text
fileNotUtf8Throughout = Note: parts of { $file } are not UTF-8; they are shown as { $mark }
fileMalformed = { $file }: { SAID($why) }
fileMalformedAt = { $file }, { SAID($place) }: { SAID($why) }
fileExists = { $file } exists
fileExistsDiffers = { $file } already exists with different content
digestMalformed = { $value }: after sha256: there must be 64 hexadecimal digits
noSuchPastCase = { $name }: there is no such file, and no past case of that name: { $known }

homeMissing = there is no home in { $folder }; `tasdiq init` makes one, `tasdiq demo` makes one with two cases in .tasdiq/demo: name it with --home .tasdiq/demo
homeMissingHere = there is no home in { $folder }
homeUnfinished = the home in { $folder } is incomplete: the command that was making it was stopped. Run the same command again, `tasdiq init` or `tasdiq demo`, and it continues
homeInUse = { $count ->
    [one] process { $processes } is
   *[other] processes { $processes } are
} using { $home }; stop { $count ->
    [one] it
   *[other] them
} first, because what is recorded there now would be lost
officeMissing = the home in { $folder } has no office on record: its ledger was emptied or lost. Restore the home from a backup (docs/runbooks/one-machine.md)
officeMissingHere = this home has no office on record
officeMissingAt = { $server } has no office on record
lawNotInUse = Not in use: { SAID($fault) }
demonstrationNote = A demonstration: whatever was not imported from a source is an exercise, not an act of any State.
onHold = On hold: a sweep found a damaged record, or a log that is not as published. Nothing is sealed or resumed automatically until `tasdiq sweep` finds neither.
serverAddressMalformed = --server { $address }: give an address such as http://127.0.0.1:8080
tokenInTheClear = --server { $address }: a token is sent over https only
casesChecked = { $done } of { $all } cases checked …
keyOutInHome = --key-out { $file }: a private key must not be inside the home
issuerIncomplete = sign-in with an issuer needs both: --issuer https://… and --client-id, this office's name there
issuerMalformed = --issuer { $address }: written https://…, as its tokens name it
issuerInDemonstration = --issuer: the people of a demonstration sign in by their names
senderMalformed = --from { $address }: give the sender's address alone, such as treaties@office.example
homeOccupied = { $folder } is not empty; a home is made only in an empty folder
homeBegunOtherwise = an earlier `tasdiq init` in { $folder } was stopped after it had founded a different office there. Repeat it with the same flags and key file (--key-out) and it continues; or choose another folder
homeMade = Made:
homeMadeWhere = the home { $folder }
homeMadeDemonstration = the home { $folder }, a demonstration
homeKey = { $file }: the private key of { $person }; keep it to yourself
homeNext = duty grant <person> <duty> ({ $person })
homeServeNext = tasdiq serve, then open the link below in the browser of its person
homeLink = { $person }: { $link } (works once, for 72 hours; hand it over in person)
inviteLink = { $person }: { $link } (works once, for 72 hours, and is shown only now; hand it over in person)
initNeeds = name the first administrator, --administrator <number>, and for people who sign in the browser the address of the pages: --passkeys http://localhost:8000 for this computer only, --passkeys https://… for several. At a terminal `tasdiq init` asks for them
initAsksWhere = Is the office used on this computer only (1), or on several (2)?
initAsksAddress = Its final address, as browsers write it (https://records.example); every passkey ends if it changes later:
initAsksName = The name of the office:
initAsksAdministrator = The personnel number of the first administrator:
initAsksAgain = This needs { SAID($wanted) }. { $asked }
initAsksSecond = And of a second one, so that no key rests on one person’s word (Enter for none):
invitationMalformed = that is no invitation: give the link that `tasdiq invite` printed, or its 64 characters after #
keyAddedWaits = It signs nothing until another person than your inviter enters these six words: { $words }
keyAddedInUse = It is in use.
keyConfirmed = The words match: the key is in use.
keyWordsDiffer = Those are not the words of this key. Ask its holder to read them again; after three tries the key is refused.
keyListOrigin = Passkeys work at { $origin }.
keyListFile = key file
keyListPasskey = passkey
keyListWaiting = waits to be confirmed
keyListInForce = in use
keyListRefused = refused after three tries
keyListRevoked = revoked
keyListReplaced = no longer in use
keyListLost = (lost since { $at })
passkeysWouldEnd = a passkey works only at the address where it was made: { $count ->
    [one] the one that is registered ends
   *[other] the { $count } that are registered end
} ({ $people }), and everybody registers a new one at { $origin }. Invite yourself first; then repeat this with --end-passkeys
homeRecovery = Recovery code, shown only now: { $code } (print it and lock it away; it replaces the only administrator’s passkey)
labelKey = Key
newKeyPrivate = Private key in { $file }; keep it to yourself.
newKeyPublic = Public key, for the administrator to register: { $key }
noDuty = no duty
noKeyNote = (no key registered)
calendarEndsOn = { $procedure }: ends on { DATE($endsOn) }; { LIST($days) }
calendarHouse = { $house } { $count ->
    [one] { $count } day
   *[other] { $count } days
}
calendarNone = no calendar: `tasdiq calendar import` adds one
calendarAdvice = an administrator imports sitting days: `tasdiq calendar import days.csv --procedure { $procedure } --as <number>`, a CSV file with the header date,house

countMalformed = --count { $value }: write <name>=<number>, such as for=67
suppliedTextMalformed = --statement { $value }: written <id>/<language>=<file|sha256:…|unknown>
entryHashMalformed = --of { $value }: give the entry's number, its hash, or at least its first { $digits } digits; `tasdiq history <case>` shows them
entryNotSeen = --of { $value }: no entry of this case has a hash that begins with it; `tasdiq history <case>` shows them
entryHashAmbiguous = --of { $value }: several entries begin so; give more digits
entryToSee = --of takes the hash of an entry: see `tasdiq history { $case }`
entryToSeeCurrent = --of takes the hash of an entry: see `tasdiq history { $case }`; the current one is { $hash } (entry { $seq }, { ACT($act) } by { $person })
settingMalformed = --set { $setting }: written field=value, or counts.for=84
restatedFieldsExpected = { $file }: must hold the fields of the fact, each under its name
rollCallHeader = { $file }, line 1: the header must be member,position
rollCallFault = line { $line }, '{ $text }': { SAID($why) }
rollCallMore = and { $count } more lines that cannot be read
rollCallLine = expected two cells, member,position
rollCallName = the name is over 500 characters or contains a character that the record does not allow
rollCallPosition = '{ $word }' is not a position; positions: { $known }
rollCallFaults = { $file }: these lines cannot be read, so nothing is recorded{ LINES($faults) }
lawFaults = { LINES($faults) }

serverUnreachable = the server at { $origin } cannot be reached ({ SAID($why) })
serverSilent = no answer
serverAnswered = the server at { $origin } answered { $status } to { $asked }
serverAnswerTooLarge = the answer of { $origin } is larger than { $most } bytes and was not read to its end; check the address given to --server
serverStalled = { $origin } has sent nothing for { $seconds } seconds, and the command was given up; check the server, or the address given to --server
serverNotUnderstood = { $origin } does not answer like a Tasdiq server ({ $asked }); check --server
entryAlteredAtServer = entry { $caseId }#{ $seq } does not match the hash that the server gives for it: it was altered
commandMayHaveArrived = { SAID($why) }; the command may have arrived: repeat it with --command-id { $id }
documentStoredOtherwise = { $origin } stored the document { DIGEST($digest) } as { DIGEST($stored) }
paperUnmarked = { $origin } does not say whether the paper is marked as a draft
