### The sections and groups of an audit, and what its findings rest on.

sectionBroken = Broken
sectionNotFollowed = Not as it should be
sectionOpen = Open: to be looked up
sectionUnknowable = Cannot be known
sectionRunning = Not due yet
sectionKept = Kept
groupProcedure = Procedure
groupVotes = Votes
groupDeadlines = Deadlines
groupStatements = Statements
groupInternational = International steps
groupRecord = The record
onBasis = { $read } on law that somebody read, { $memory } on law stated from memory, { $own } on Tasdiq’s own rules
verdictBroken = broken
verdictNotFollowed = not as it should be
verdictOpen = open
verdictUnknowable = cannot be known
verdictRunning = not due yet
verdictKept = kept
sectionNotExamined = Not examined
natureRecord = The record of an office.
naturePublished = A State’s acts, entered from published sources.
natureExercise = AN EXERCISE: no State acted.
natureBoth = Part A: a State’s acts, from published sources. Part B: AN EXERCISE; no State acted.
questionConsent = Was the consent given at home as the law asks ({ NAME($procedure) }), and was the instrument deposited?
questionOther = Was the procedure kept ({ NAME($procedure) })?
answerBroken = { $count ->
    [one] A rule was broken.
   *[other] { $count } rules were broken.
}
answerOpen = Nothing on record breaks a rule; { $count ->
    [one] one question cannot be answered from this record.
   *[other] { $count } questions cannot be answered from this record.
}
answerKept = Nothing on record breaks a rule, and no question is open.
answerNoDeposit = No deposit is on record.
answerDeposited = The instrument was deposited on { DATE($on) }.
auditMadeFrom = { SAID($title) } ({ SAID($registration) }); entries 1–{ $entries }, head { DIGEST($head) }; { $procedure }, version { $version }; { $software }; { DATE($day) }.
auditNotOfficial = Not an official opinion.
auditPreparedBy = Prepared by
auditReadBy = Read by
auditQuestion = Question
auditAnswer = Answer
auditLookUp = Look up first
briefVerdict = broken { $broken }, open { $open }
partB = Part B, an exercise: no State acted
partBCounts = { $broken } broken, { $open } open, { $unknowable } cannot be known, { $running } not due yet, { $kept } kept
auditFact = { SAID($day) }: { SAID($what) }
auditDay = { DATE($on) }
auditUndated = day not known
auditDeclared = declared: { SAID($what) }
auditFacts = Facts
auditMissing = Not on record
missingLaw = the law’s number, date and gazette
missingText = the text of the law, with the treaty annexed to it in an authentic language and in translation
missingCounts = the votes, and how many were present
missingReview = whether a review was asked for
missingSignature = the signature of the treaty
missingInstrument = the instrument: title, date, signer
missingDeposit = the deposit
treatyNotInForceYet = the treaty’s own entry into force, for which { $count } instruments are needed, and how many are deposited
missingInForce = the entry into force for the State
missingOriginals = where the originals are kept, and who may inspect them
registrationNotKnown = registration not known
