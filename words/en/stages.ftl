### Stages of a procedure file: what happens at them, how votes and times are judged, and why something has no place.

event-reached = reached
event-done = done
event-laid = laid
event-referred = referred
event-begun = begun
event-favourable = favourable
event-unfavourable = unfavourable
event-withoutRecommendation = without recommendation
event-agreed = agreed
event-notAgreed = not agreed
event-declined = declined
event-presented = presented
event-distributed = distributed
event-adopted = adopted
event-rejected = rejected
event-noDecision = no decision
event-amended = amended
event-referredBack = referred back
event-adjourned = adjourned
event-ended = period ended
event-asked = asked
event-conform = found to conform
event-notConform = found not to conform
event-inPart = found to conform in part
event-countersigned = countersigned
event-signed = signed
event-returned = returned
event-published = published
event-registered = registered
event-instrumentSigned = instrument signed
event-notified = depositary notified
event-deposited = deposited
event-notInTime = did not act in time
eventName = { EVENT($event) }
count-for = for
count-against = against
count-abstaining = abstaining
count-notVoting = not voting
count-present = present
count-absent = absent
count-members = members
count-membersInOffice = members in office
count-electorate = electorate
count-turnout = turnout
tested-atLeast = at least
tested-moreThan = more than
tested-atMost = at most
tested-lessThan = less than
storyEvent = { $stage }: { $event }
weighedPassed = { COUNTED($counts) }: { $had }, needed { TESTED($by) } { $asked }: passed
weighedFailed = { COUNTED($counts) }: { $had }, needed { TESTED($by) } { $asked }: not passed
weighedReached = { COUNTED($counts) }: { $had }; a rejection takes { TESTED($by) } { $asked }: rejected
weighedNotReached = { COUNTED($counts) }: { $had }; a rejection takes { TESTED($by) } { $asked }: not rejected
tieByChair = votes equal, casting vote of the chair: { SAID($vote) }
tieByLot = votes equal, decided by lot: { SAID($vote) }
tieVotedAgain = votes equal, so the vote is taken again
tieUnknown = votes equal, and how that was decided is not recorded
weighedUnknown = { COUNTED($counts) }: not fully recorded
weighedOpen = { COUNTED($counts) }: the number needed depends on one that is not recorded: { COUNTED($of) }
deadlineName = { $name } ({ $event })
deadlineKept = { $name }: kept, { SAID($why) }
deadlineBroken = { $name }: broken, { SAID($why) }
deadlineNotFollowed = { $name }: not as it should be, { SAID($why) }
deadlineRunning = { $name }: running, { SAID($why) }
deadlineCannotBeVerified = { $name }: cannot be verified: { SAID($why) }
deadlineMetBefore = due { DATE($day) }; it must have been done before this: { SAID($what) } ({ DATE($on) })
deadlineBeganBefore = it must have begun before this: { SAID($what) } ({ DATE($on) })
deadlineKeptFrom = kept if it began on { DATE($day) } or later
deadlineKeptUntil = kept if it began on { DATE($day) } or earlier
deadlineUndeclared = assuming that this did not apply, of which nothing is on record: { NAME($name) } (the limit is then { SAID($length) })
deadlineMet = due { DATE($day) }, done { DATE($on) }
deadlineDue = due { DATE($day) }
deadlineOver = ran until { DATE($day) }; its end was certified on { DATE($on) }
deadlineStillRan = runs until { DATE($day) }, but its end was certified on { DATE($on) }
deadlinePeriodRuns = runs until { DATE($day) }
deadlinePeriodRunsLonger = runs until { DATE($day) }, or longer where public holidays come between
deadlineNotCertified = ran until { DATE($day) }; its end has not been certified yet
deadlineAwaitsCertification = whether it was kept is known once the vote is certified
deadlineNotRecorded = what ends it is not recorded
deadlineNotBefore = not before { DATE($day) }, done { DATE($on) }
deadlineEarliest = due no earlier than { DATE($day) }
deadlineEarliestMet = due no earlier than { DATE($day) }, done { DATE($on) }
deadlineDayOpen = on every possible start date
deadlineWaived = waived
deadlineDateUnknown = a date is not known precisely enough
deadlineAtOnce = at once: the law gives no number of days
deadlineAtOncePassed = at once: the law gives no number of days; passed so far: { SAID($length) }
deadlineAtOnceDone = at once: the law gives no number of days; done on { DATE($on) }, { SAID($length) } after it began
deadlineNoCalendar = no calendar of sitting days was given
deadlineCalendarEnds = the calendar of sitting days ends too early
deadlineHoursUnknown = hours are not recorded: due about { DATE($day) }
deadlineHolidaysUnknown = public holidays are not recorded: due no earlier than { DATE($day) }
intervalUntil = not before { DATE($day) }
intervalStandstill = no source says whether a suspension pauses it: not before { DATE($day) } if it does
intervalHoursUnknown = hours are not recorded: not before about { DATE($day) }
intervalHolidaysUnknown = public holidays are not recorded: not before { DATE($day) } or a later day
deadlineFirstDay = no source says whether the first day counts: { DATE($day) }, or { DATE($other) } if it is counted the other way
deadlineStandstill = no source says whether a suspension pauses it: due { DATE($day) } if it does
deadlineEnteredLate = it depends on a suspension recorded on { DATE($entered) }: without it, the last day was { DATE($day) }
deadlineClassUnknown = its length depends on what is not recorded
actTooFew = { SAID($what) }, without the support that the law requires: { SUMS($sums) }
actUnknown = { SAID($what) }; by how many is not recorded
actTooLate = { SAID($what) }, which is no longer possible after { SAID($after) }
actNotProvidedFor = { SAID($what) }, which the law does not provide for in this case
actAsRecorded = { SAID($what) }: found without effect when it was recorded, which the dates and the calendar on record now do not show
actAfterTime = { SAID($what) } ({ DATE($on) }), after this time had ended: { NAME($name) } ({ DATE($day) })
hasNoEffect = it is without effect and changes nothing
hasEffectAsHeld = by this rule it would be without effect; it was held to have effect
hasNoEffectAsHeld = it was held to have no effect
fileGivesEffect = the procedure file gives it effect
fileGivesEffectThough = the procedure file gives it effect, although it is not as the file asks ({ $rule })
fileDeniesEffect = by the procedure file it is without effect ({ $rule })
effectGivenBy = held to have effect by { $by } on { DATE($on) } ({ $source })
effectDeniedBy = held to have no effect by { $by } on { DATE($on) } ({ $source })
effectLed = the case went from there to: { SAID($stage) }
effectTooLate = the case had gone on by other acts, and stays where they led; whether those stand is for whoever decides that
actEffectGiven = held to have effect
actEffectDenied = held to have no effect
actNotEntitled = { SAID($what) }: by { NAME($by) }, but the law names { NAMED($names) }
actNotCountersigned = { SAID($what) }: no countersignature by { NAMED($names) } is recorded
storyLaidWithout = { SAID($what) }, without { NAME($document) }
storyLaidUnknown = { SAID($what) }: which documents went with it is not recorded
extensionNoneRunning = { SAID($what) }, but this time limit was not running
extensionTooLong = { SAID($what) }, which is longer than the law allows
extensionTooOften = { SAID($what) }, which is more often than the law allows
extensionAfterEnd = { SAID($what) }, after it had ended
extensionEndUnknown = { SAID($what) }; whether it had already ended cannot be verified
outOfOrder = { SAID($later) } ({ DATE($late) }) is dated before { SAID($earlier) } ({ DATE($early) })
foundAfterEnd = { SAID($what) }, but that was recorded only after the case had ended
stageUnclassified = { NAME($stage) } depends on the class of the treaty, which is not recorded
courseEnded = nothing can happen after the end: the case was { STAGE($ending) }
courseStageNotOpen = stage "{ NAME($stage) }" is not open here; open: { NAMED($known) }
courseWaitsFor = stage "{ NAME($stage) }" cannot begin before "{ NAME($other) }" is done
courseTooOften = stage "{ NAME($stage) }" may be entered at most { $atMost ->
    [one] once
   *[other] { $atMost } times
}
courseSilenceMeansNothing = the file does not say what silence means at stage "{ NAME($stage) }"
courseTooLate = too late: { SAID($after) } has happened
courseAlreadyDeclared = "{ NAME($name) }" has already been declared
courseNotProvidedFor = the procedure does not provide for this
courseEventUnknown = “{ $event }” does not happen at ‘{ NAME($stage) }’; possible there: { NAMES($known) }
courseNameUnknown = the procedure has no “{ $name }”; it has: { NAMES($known) }

inFile = { NAME($names) }
stageEvent = { NAME($stage) }: { SAID($event) }
stageName = { STAGE($stage) }

stageVote = Was the vote at ‘{ NAME($stage) }’ ({ DATE($on) }) as the rules require?
stageCertification = Did a second person certify the vote at ‘{ NAME($stage) }’ ({ DATE($on) })?
stageVoteShould = Did the vote at ‘{ NAME($stage) }’ ({ DATE($on) }) have what it should?
stageTime = Was the time limit ‘{ NAME($name) }’ kept ({ SINCE($start) })?
stageTimeByVersion = Was the time limit ‘{ NAME($name) }’ kept ({ SINCE($start) }), under version { $version }?
stageActor = Did the right person or body act?
stagePower = Could this power be used then?
effectOf = What effect did entry { $seq } ({ ACT($act) }) have?
stageNeeds = Did the act have the support that the law requires?
stageDocuments = Were the required documents laid with the treaty?
stageForm = Did the act have the form that the law requires?
stageOrder = Were the stages taken in order?
stageHeeded = Were facts found later acted upon?
stageExtension = Was the time limit lawfully extended?
stageClass = To which class does the treaty belong?
stageTakesPlace = { NAME($name) }: { SAID($asks) }
asksDecided = what was decided?
asksSigned = was it signed?
asksExamined = what came of it?
asksHeld = what was held?
asksEnded = how did it end?
asksHappened = did it take place?
stageNotOnRecord = not on record
opinionNotOnRecord = its opinion is not on record; the draft was discussed { DATE($discussed) }
stagePublished = { NAME($name) }: when, and where?
restsOnOutcome = Do later steps rest on what was decided?
outcomeNowStands = ‘{ NAME($stage) }’ ({ DATE($on) }) is now recorded as { SAID($what) }, but “{ ACT($act) }” rests on another outcome
sourcesAgree = Do the sources agree on ‘{ NAME($name) }’?
sourcesContradict = { $one }; contradicted by { $other }
textAdopted = Is the text signed the text adopted last?
declaredWithSums = declared { SAID($declared) }; { SUMS($sums) }
declaredAgainstRule = declared { SAID($declared) }, but under the rule: { EVENT($outcome) } ({ SUMS($sums) })
declaredWithoutCounting = declared { SAID($declared) }, decided without counting
declaredRuleOpen = declared { SAID($declared) }; which rule applies depends on what is not recorded
declaredNoRule = declared { SAID($declared) }; none of the rules applies
noSumsNeeded = no count decides it
sumsOfQuorum = quorum ({ SUMS($sums) })
sumsOfShould = should ({ SUMS($sums) })
sumsOfReading = in one reading of the law: { SUMS($sums) }
textsCompared = adopted: { DIGEST($adopted) }; signed: { DIGEST($signed) }
textAdoptedUnknown = which text was adopted last, or which was signed, is not recorded
storyClassified = classified as { NAMED($names) }
storyClassifiedNone = the treaty is in none of the classes
storyExtended = { NAME($clock) }: extended by { $n }
storyWaived = { NAME($clock) }: waived
storyStoodStill = { NAME($clock) }: paused until { DATE($until) }: { NAME($why) }
storyWithdrawn = withdrawn
storyTermEnded = end of the term
storyLapsed = the case lapsed

actOutcome = outcome: { SAID($outcome) }
actClasses = classes: { NAMED($names) }
actExtendedBy = extended by { SAID($length) }
actTie = equal votes, decided: { SAID($vote) }
actQuorumChallenged = the quorum was challenged
actByRollCall = by roll call, { $count } named
actPutOffBefore = put off once before for want of a quorum
actByBody = body: { NAME($body) }
actWith = with: { NAMED($names) }
actWithNothing = without any of the documents that the procedure names
actLegalBasis = legal basis: { $basis }
countName = { COUNTED($counts) }
lengthAtOnce = at once
lengthHours = { $n } { $n ->
    [one] hour
   *[other] hours
}
lengthDays = { $n } { $n ->
    [one] day
   *[other] days
}
lengthWorkingDays = { $n } { $n ->
    [one] working day
   *[other] working days
}
lengthSittingDays = { $n } { $n ->
    [one] sitting day
   *[other] sitting days
}
lengthWeeks = { $n } { $n ->
    [one] week
   *[other] weeks
}
lengthMonths = { $n } { $n ->
    [one] month
   *[other] months
}
