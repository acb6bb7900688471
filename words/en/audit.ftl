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
