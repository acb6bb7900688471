### What the command line says while it serves, starts, runs a demonstration or exports.

portMalformed = { $port }: a port is a number from 0 to 65535; 0 takes a free one
hostNeedsOrigin = --host { $host } opens this server to others: give --origin https://…, the address that they know it by
originMalformed = --origin { $address }: written https://office.example, without a path
portTaken = port { $port } is in use; give another as --port
servingPublic = Serving the pages of { $home } as { $origin }, on { $at }; the API is for this machine and is not served. Ctrl+C stops.
servingPages = Pages on http://{ $at }/.
servingPagesAt = Pages on { $origin }/.
servingOtherPort = Passkeys work at { $origin } only: serve on that port, or have an administrator record another address (`tasdiq passkeys set`).
originNotOnRecord = passkeys work at { $recorded }, as the record says, and --origin names { $given }. If the command is wrong, serve the address on record. If the address is to change, an administrator first records it (`tasdiq passkeys set { $given }`, or Administration): every passkey ends then, and everybody registers anew
servingNobodySignsIn = Nobody can sign in yet: an administrator records an issuer with `tasdiq sign-in set`. The public pages need no one to sign in.
servingWithToken = The API answers whoever sends the token in { $file }.
servingApi = Serving { $home } on http://{ $at }/api; Ctrl+C stops.
servingStopped = Stopped.
notADemonstration = { $folder } is an office’s home and not a demonstration, so it is left alone; `tasdiq serve` serves it
notAHome = { $folder } contains something that is not a home, so it is left alone
startHome = Its home is { $folder }, as it was left; --fresh starts over.
startMaking = Making its home in { $folder }, with two cases …
startReplaced = That home was made by a development version, so it is replaced by a new one.
startOpen = Open { $address } and sign in as one of:
startStops = Ctrl+C stops.
clockOnlyInDemonstration = a clock that can be set exists in demonstration homes only
clockMovedNothing = It is now { INSTANT($now) }; nothing was due.
clockMoved = It is now { INSTANT($now) }; deadlines and letters were checked in { $looked ->
    [one] { $looked } case
   *[other] { $looked } cases
}.
paperDraft = a draft, marked on every page, generated as { $standard }, not certified
paperClean = a clean print, generated as { $standard }, not certified
notPublic = { $caseId } was not made public: hand this to those who may read it.
caseLeftOut = { $caseId } is left out: it cannot be read.

demoTitle = Tasdiq: a demonstration. Nothing here has legal effect.
demoStepImported = A past case is imported: Azerbaijan and the UN Convention against Cybercrime, as far as the sources go
demoStepLive = It continues as a live demonstration: instrument and notification, each by two people
demoStepStanding = Where it stands now
demoStepSecond = A second past case is imported and made public: Azerbaijan and the Budapest Convention
demoStepHistory = History of the first case
demoStepAuditFirst = Audit of the first case
demoStepAuditSecond = Audit of the second case
demoStepFiles = Files written
demoLook = Look around:
demoFact = { SAID($fact) } ({ DATE($on) })
demoPages = npx tasdiq --home { $home } start, and { $address } in a browser, as any of its people
demoInFull = Everything, with both audits and the papers: npx tasdiq demo --full
demoNoted = noted: { SAID($rule) }: { TERM($verdict) }
demoBy = { $acts } by { $person }
demoImportedBy = { $acts } by { $person } (imported)
demoNext = next: { $next }
demoExercise = Whatever was not imported from a source is an exercise, not an act of any State.
demoStands = stage reached:
demoLedger = ledger
demoOutbox = outbox
demoDocuments = documents
demoDrafts = drafts
