### What the command line says of law files, treaties, votes and lists of them.

lawProcedures = Procedures
lawTreaties = Treaties
lawVoteRules = Rules for votes
lawConfirmedBy = confirmed as read by { $person } ({ DUTY($duty) }) on { INSTANT($at) }
lawVersions = there are several versions of { $id }: name the file that you have read
lawOwnFile = (own file)
lawUnknown = there is no procedure, treaty or rule { $id }; known: { $known }
lawProcedureUnknown = there is no procedure { $id }
lawFileOwn = the office's own file
lawFileShipped = the file that comes with this version of the software
lawDigest = sha256:{ $digest }; { SAID($whose) }
lawUnverified = { $count ->
    [one] { $count } rule rests
   *[other] { $count } rules rest
} on an unverified authority
lawValid = Valid:
lawIsCalendar = { $file } is a calendar for { $procedure } that ends on { DATE($endsOn) }, sha256:{ $digest }
lawIs = { $file } is the { SAID($what) } { $id }, sha256:{ $digest }
lawInvalid = this is not a valid { SAID($what) }{ LINES($faults) }
whatProcedure = procedure
whatTreaty = treaty
whatDefinition = definition of a treaty
whatVoteRule = rule for votes

treatyMissing = there is neither a treaty nor a file { $name }; known treaties: { $known }
treatyForState = { $treaty }: in force for the State on { SAID($on) }
treatyInForceOn = { $treaty }: in force on { SAID($on) }
dayNotKnown = not known
noteHead = Note:
treatyThreshold = threshold reached on { SAID($on) }
treatyThresholdBy = threshold reached on { SAID($on) } by { NAMES($participants) }
conditionSince = since { DATE($on) }
treatyDateDiffers = the treaty file records entry into force on { DATE($on) }; the day given was used
successionUndated = without --effective, the date of succession is not known, so the date is calculated from the receipt
depositsMissing = --deposits <file> is missing: give the list of deposits as a CSV file
depositsInvalid = { $file }: this is not a valid list of deposits, so nothing was calculated{ LINES($faults) }
depositMissing = --deposit <day> is missing: give the day on which the depositary received it
dayMalformed = { $where }: expected a day that exists, written YYYY-MM-DD, found "{ $found }"
actKindUnknown = --kind: expected { NAMES($known) }, or a mark of a status table, found "{ $found }"
actDoesNotBind = --kind: { TERM($act) } is not consent to be bound, so it has no entry into force
dayBeforeConclusion = { $flag }: { SAID($why) }
effectiveTooEarly = --effective: { DATE($effective) } is before the receipt, { DATE($deposit) }; only a succession can take effect earlier (--kind succession)
labelFullTitle = title in full
labelRegistration = registration
labelConcluded = concluded
labelDepositary = depositary
labelReferences = its references
labelLanguages = languages
labelReservations = reservations
labelActs = acts that count
labelThreshold = threshold
labelTreatysRule = the treaty's rule
labelLater = later joiners
labelInForce = in force on
labelDenunciation = denunciation
reservationsList = list { $list }
reservationsUnknown = list unknown
definitionUnknown = unknown
definitionNotOnRecord = not on record
definitionActs = { TERMS($acts) }
noNumberOf = no number
instruments = { $count ->
    [one] { $count } instrument
   *[other] { $count } instruments
}
instrumentsWithout = excluding { $what }
instrumentsWithoutUnknown = with exclusions that are not known
noClauses = the file lists no clauses on statements
clauseLine = { $sort } { $requirement }, at: { $moment }; { QUOTE($subject) }
clausesRead = Clauses on statements (read: { $read })

voteRuleMissing = --rule <id or file> is missing; known rules: { $known }
calendarNeedsProcedure = a calendar is checked for the procedure that counts by it: tasdiq law check { $file } --procedure gb-crag-2010
voteRuleUnknown = there is neither a rule nor a file { $name }; known rules: { $known }
positiveExpected = { $flag }: expected a whole number above zero, found "{ $found }"
voteFormatUnknown = --format: expected one of { $known }
votesInvalid = { $file }: { SAID($why) }
rowSkipped = Skipped: { $file }, { SAID($where) }: { LIST($reasons) }
idsTwice = Note: { $file }: these ids occur more than once; each vote was judged: { $ids }
idsTwiceMore = Note: { $file }: these ids occur more than once; each vote was judged: { $ids }, …
voteJudged = { TERM($outcome) }, { SAID($declared) }: { SAID($why) }
voteDeclared = declared { TERM($outcome) }
voteUndeclared = no result declared
ruleOfTheirOwn = for { NAMES($measures) }, which have their own rule
chamberByAuthority = { $name }, { $members } members, by { SAID($source) }
votesSummary = votes: { $votes }; as declared: { $agree }; not as declared: { $differ }; no result declared: { $undeclared }; cannot be verified: { $unjudged }; malformed rows skipped: { $malformed }
votesDiffer = Not as declared
votesUndeclared = No result declared
votesUnjudged = Cannot be verified
votesEvery = Every vote

rowQuotes = has quotation marks that do not match
rowCells = has { $cells } cells where the header has { $columns }
rowCellsExpected = has { $cells } cells, expected { $expected }
columnMissing = the column { $name } is missing
columnTwice = the column { $name } occurs twice
columnUnknown = the column "{ $name }" is not known
columnUnknownExpected = the column "{ $name }" is not known: expected { $header }
listEmpty = is empty
listEmptyExpected = is empty: expected the header { $header }
listHeader = line { $line }: { LIST($faults) }; expected the header { $header }
listLine = line { $line }: { SAID($fault) }
listRows = more than { $most } rows
listUnknown = is not a list of votes: expected XML, JSON, ten columns between tabs, or CSV with the header { $header }
listNotJson = is not JSON: line { $line }, column { $column }: { SAID($reason) }
listNotXml = is not well-formed XML: { QUOTE($reason) }
listNoElement = contains no element
listNoVoting = is XML, but contains no `voting` element
listTooDeep = is nested too deep
listNotRiigikogu = is not a list of votes of the Riigikogu
listUnpacked = cannot be unpacked, or is too large unpacked
atLine = line { $line }
atVoting = line { $line } (voting { $id })
atRecord = record "{ $key }"
atEvent = vote event { $n }
atEventOf = vote event { $n } ({ $id })
cellEmpty = { $column }: is empty
cellMissing = { $column }: is missing
cellSaid = { $column }: { SAID($why) }
cellNoNumber = { $column }: expected a whole number, found "{ $found }"
cellTooLarge = { $column }: at most 999999999, found "{ $found }"
cellTooLong = { $column }: is longer than 500 characters
cellNoResult = { $column }: "{ $found }" is not a known result; expected adopted, rejected, no decision, lapsed, withdrawn, or nothing
cellNoBoolean = { $column }: expected true or false, found "{ $found }"
cellNoShare = { $column }: expected a percentage from 0 to 100, found "{ $found }"
kindIsSignature = kind: a signature alone is not consent to be bound; only a definitive signature (s) or a confirmed one (C) is
kindUnknown = kind: "{ $found }" is not a known kind of act: expected { NAMES($known) }, or a mark of a status table (none, a, A, AA, d, s, n, P, p, c, C)
effectiveBeforeReceipt = effective: { DATE($effective) } is before the receipt, { DATE($received) }; only a succession can take effect earlier
participantTwice = participant: { $participant } is already on line { $line }
sharesTooMany = the shares add up to { $sum } percent, which is more than 100
votersDiffer = votersCount: is { $voters }, but the votes add up to { $sum }
membersDiffer = inFavor, against, neutral and abstained add up to { $sum }, but present and absent to { $members }
abstainedTooFew = abstained is { $abstained }, less than the { $absent } absent
notARecord = is not a record of a vote
notAnEvent = is not a vote event
countsNoList = counts: expected a list of objects
countsNoOption = counts: a count has no option
countsTwice = counts: "{ $name }" occurs twice
voteNoOption = votes: a vote has no option
voteWeight = votes: a vote has a weight other than 1
lawFaultFolded = { SAID($fault) }
    … and { $more } more that { $more ->
        [one] follows
       *[other] follow
    } from it
