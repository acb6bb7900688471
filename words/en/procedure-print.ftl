### A procedure printed for lawyers: each part in a sentence, what it rests on, what Tasdiq does by it, and worked examples.

printFile = { NAMES($names) }
printIntro = Each part of the file is given in words, with its source. Every example is worked out by the code that judges cases.
printUnverified = What nobody has verified
printAllVerified = Every part of this file has been read in its source.
printConflicts = Where sources contradict each other
printNoConflicts = This file names no source that contradicts another.
printBodies = Who takes part
printClasses = Classes of treaties
printDeclarations = Declarations
printStages = Stages, in the order of the file
printClocks = Time limits
printEnds = Withdrawal and the end of a term
printValidity = Validity
printLabelSource = Source
printLabelContradicted = Contradicted by
printLabelDoes = What Tasdiq does
printLabelExample = Example
printNote = Note in the file: { $name }

printSource = { SAID($one) } ({ SAID($other) })
printMarkAt = { SAID($one) }: { SAID($other) }
printMarkUnverified = unverified
printMarkSeen = read
printMarkLaw = read in a text of law
printMarkOfficial = read in an official source
printMarkSummary = read in a summary
printMarkPress = read in the press
printMarkPractice = read in a report of practice
printMarkInferred = inferred

printName = { $name }
printWithin = { SAID($one) } › { SAID($other) }
printBracket = ({ SAID($of) })
printStage = { $name } ({ SAID($of) })
printRule = rule { $name }
printReading = reading { $name }
printQuorum = quorum
printTie = tie
printTest = test
printShould = should
printFirstDay = first day
printLength = length
printMonthEndLastDay = where the last month has no day of that number, its last day
printMonthEndNextDay = where the last month has no day of that number, the first day of the month after it
printWays = outcomes
printSilence = silence
printWithdrawal = withdrawal
printEndOfTerm = end of a term
printExtension = extension
printWaiver = waiver
printLeftOut = days left out

printIfClass = the treaty is in the class “{ $name }”
printIfDeclared = “{ $name }” has been declared
printIfHappened = “{ SAID($of) }” has happened
printIfPassedBy = the last adoption was by rule { $name }
printIfPassedWith = the last adoption was with { SAID($of) }
printIfNotPassedBy = the last adoption was not by rule { $name }
printIfNotClass = the treaty is not in the class “{ $name }”
printIfNotDeclared = “{ $name }” has not been declared
printIfNotHappened = “{ SAID($of) }” has not happened
printIfNone = none of these applies: { LIST($all) }
printIfNot = this does not apply: { SAID($of) }
printIfAll = all of these apply: { LIST($all) }
printIfAny = at least one of these applies: { LIST($all) }
printOnlyIf = Only if { SAID($of) }.
printIfThen = If { SAID($one) }: { SAID($other) }
printElseIf = Otherwise, if { SAID($one) }: { SAID($other) }
printOtherwise = Otherwise: { SAID($of) }

printCountName = { COUNTED($counts) }
printVotesFor = { $name ->
    [one] vote in favour
   *[other] votes in favour
}
printVotesAgainst = { $name ->
    [one] vote against
   *[other] votes against
}
printAbstentions = { $name ->
    [one] abstention
   *[other] abstentions
}
printNotVoting = { $name ->
    [one] member not voting
   *[other] members not voting
}
printPresent = { $name ->
    [one] member present
   *[other] members present
}
printInLaw = { $name ->
    [one] member
   *[other] members
}
printInOffice = { $name ->
    [one] member in office
   *[other] members in office
}
printElectorate = { $name ->
    [one] person entitled to vote
   *[other] people entitled to vote
}
printTurnout = { $name ->
    [one] person who voted
   *[other] people who voted
}
printSupporters = { $name ->
    [one] supporter
   *[other] supporters
}
printVotesFrom = votes in favour from
printVotesAgainstFrom = votes against from
printSupportFrom = support from
printPresenceOf = the presence of
printMakingUp = { SAID($of) } making up
printNumber = { $name }
printTogether = { SAID($of) } together
printOfVotesFor = the votes in favour
printOfVotesAgainst = the votes against
printOfAbstentions = the abstentions
printOfNotVoting = the members not voting
printOfPresent = the members present
printOfMembers = the members
printOfMembersInOffice = the members in office
printOfElectorate = the people entitled to vote
printOfTurnout = the people who voted
printOfVotes = the votes for and against
printOfVotesAndAbstentions = the votes for, the votes against and the abstentions
printOfOwn = the { $name }
printOfAll = the { SAID($of) } together
printAtLeast = at least { $name } { SAID($one) }
printMoreThan = more than { $name } { SAID($one) }
printAtMost = at most { $name } { SAID($one) }
printLessThan = fewer than { $name } { SAID($one) }
printNone = no { SAID($of) }
printAtLeastShare = { SAID($one) } at least { SAID($other) }
printMoreThanShare = { SAID($one) } more than { SAID($other) }
printAtMostShare = { SAID($one) } at most { SAID($other) }
printLessThanShare = { SAID($one) } less than { SAID($other) }
printMoreThanOf = more { SAID($one) } than { SAID($other) }
printAsManyAs = at least as many { SAID($one) } as { SAID($other) }
printNoMoreThanOf = no more { SAID($one) } than { SAID($other) }
printFewerThanOf = fewer { SAID($one) } than { SAID($other) }
printHalf = half of { SAID($of) }
printThird = a third of { SAID($of) }
printTwoThirds = two thirds of { SAID($of) }
printThreeQuarters = three quarters of { SAID($of) }
printFifth = a fifth of { SAID($of) }
printThreeFifths = three fifths of { SAID($of) }
printPercent = { $name } % of { SAID($of) }
printShare = { $name } of { SAID($of) }
printSum = { LIST($all) } and { SAID($other) }
printAnd = { LIST($all) }, and { SAID($other) }

printChamber = A chamber.
printCommittee = A committee.
printHeadOfState = The head of State.
printGovernment = The government.
printCourt = A court.
printCouncil = A council.
printPeople = The people.
printRegister = A gazette or register.
printOtherBody = Another body.
printMembers = By law it has { $name ->
    [one] { $name } member
   *[other] { $name } members
}.
printCeiling = The law allows at most { $name ->
    [one] { $name } member
   *[other] { $name } members
}.
printMembersDoes = Where a rule speaks of the members, it means this number. It is never recorded with a vote.
printClassSays = A person records whether a treaty is in this class, and gives the legal basis.
printClassDoes = Until that is recorded, whatever depends on the class cannot be verified.
printAlsoAt = also { SAID($part) }  { $place }
printDependents = What depends on it: { LIST($all) }.
printDeclaredBy = May be declared by: { NAMES($names) }.
printDeclarationDoes = Tasdiq records who declared it and when; a declaration by another body is reported as a finding.
printLeads = Once declared: { SAID($of) }
printNotAfter = Too late after: { LIST($all) }.
printUntilVote = It applies to one sitting: it ends when a body next decides, and may be declared again.
printNeeds = It takes { SAID($of) }.
printEnough = { LIST($all) }: enough
printTooFew = { LIST($all) }: too few

printLay = Laid by: { NAMES($names) }. Laid before: { NAMES($others) }.
printLayDoes = Tasdiq records who laid it, on which day and with which documents. A missing document is reported as a finding.
printDocument = With it: { $name }.
printExamine = Considered by: { NAMES($names) }.
printExamineDoes = Tasdiq records the report and its day.
printDecide = Decided by: { NAMES($names) }.
printDecideDoes = Tasdiq records the decision as it was declared. No rule of this file judges it.
printVoteDoes = Tasdiq records the counts and the declared result, and judges them by the rules below.
printRecords = The record of the vote contains: { LIST($all) }.
printHalves = Half votes may be counted in: { LIST($all) }.
printOption = The body may choose “{ $name }”.
printAsLaid = The body decides on what was laid, and changes nothing in it.
printAsLaidUnless = The body decides on what was laid, and changes it only with the consent of: { NAMES($names) }.
printAsLaidDoes = Tasdiq refuses to record a vote on another text, or on other texts of statements, than those laid, unless a consent that is allowed is recorded with it.
printWindow = A period in which those named below may intervene.
printWindowDoes = Tasdiq records each intervention with its day. The end of the period may be certified only from the day after its last day.
printIntervention = “{ $name }”, by: { NAMES($names) }.
printAtEnd = It takes effect only when the period has ended.
printReview = The question may be put by: { NAMES($names) }. Answered by: { NAMES($others) }.
printReviewDoes = Tasdiq records the question and the answer, each with its day.
printAssent = Signed by: { NAMES($names) }.
printCountersigned = Countersigned by: { NAMES($names) }.
printAssentDoes = Tasdiq records the presentation and the signature, each with its day.
printPublish = Published by or in: { NAMES($names) }.
printPublishDoes = Tasdiq records the publication and its day.
printInternational = The instrument is signed by: { NAMES($names) }. Notification and deposit follow.
printInternationalDoes = Tasdiq records the signature of the instrument, the notification and the deposit, each with its day.
printOptional = It need not take place.
printOnlyReached = It takes place only where an outcome leads here.
printBeside = It may take place from “{ SAID($one) }” until “{ SAID($other) }”, in parallel with the other stages.
printWaitedFor = “{ $name }” waits for it.
printComesAtMost = A case may come here at most { $n ->
    [one] once
   *[other] { $n } times
}.
printUnlimited = A case may reach this stage any number of times; no source sets a limit.
printStops = While it is open, this time limit is suspended: { $name }.
printWay = { SAID($one) }: { SAID($other) }
printToNext = the case continues at the next stage that takes place.
printToHere = the case stays where it is.
printToStay = a new round of this stage.
printToStage = the case continues at “{ $name }”.
printToStageOrNext = the case continues at “{ $name }” or, if that does not take place, at the next stage that does.
printToDone = the case is complete.
printToEnd = the case ends: { SAID($of) }.
printSilenceSays = If “{ $name }” passes and nothing is done, the law treats that as: { SAID($of) }.
printSilenceDoes = Tasdiq records nothing automatically when the time has passed. A person certifies that it has, and only then does the case continue.

printPassesIf = The vote passes with { SAID($of) }.
printRejectedIf = The vote is lost only with { SAID($of) }; otherwise it passes.
printRuleElse = It applies where no earlier rule does.
printRuleOptions = It applies to: { NAMES($names) }.
printRuleDoes = Tasdiq shows its own judgement beside the declared result. Neither replaces the other.
printReadings = The law can be read in more than one way. Where the readings disagree, Tasdiq shows both and does not judge.
printShouldSays = It should also have { SAID($of) }; without that it stands.
printShouldDoes = Tasdiq says what is not as it should be, and calls nothing broken.
printShouldTime = It should be kept: what comes too late, or too early, breaks no rule.
printQuorumSays = A quorum takes { SAID($of) }.
printQuorumAlways = It is always checked.
printQuorumChallenged = It is checked only if somebody challenges it.
printQuorumNoDecision = Without it nothing is decided.
printQuorumRejected = Without it the motion is lost.
printQuorumPutOff = Without it the vote is put off, and the next vote on it needs none.
printTieByChair = In a tie the presiding officer may decide.
printTieMustByChair = In a tie the presiding officer must decide.
printTieLost = A tie is lost.
printTieByTests = A tie is judged by the same numbers.
printTieByLot = A tie is decided by lot.
printTieAgain = A tie decides nothing, and the vote is taken again.
printTieAgainAtMost = A tie decides nothing, and the vote is taken again, at most { $n ->
    [one] once
   *[other] { $n } times
}; then the tests decide.
printSceneAll = If all { $name } vote and nobody abstains
printSceneAbstain = If { SAID($of) } of { $name } abstain
printSceneFew = If only some of { $name } take part, and all of them vote for
printSceneChallenged = If the quorum is challenged, only some of { $name } take part, and all of them vote for
printSceneAgainst = If only some of { $name } take part, and all of them vote against
printSceneCount = If every other test is met
printSceneChairFor = In a tie, if the presiding officer is for
printSceneChairAgainst = In a tie, if the presiding officer is against
printSceneLotFor = In a tie, if the lot decides for
printSceneLotAgainst = In a tie, if the lot decides against
printSceneTied = In a tie
printSceneTiedLast = In the next tie
printVote = { SAID($one) }: { LIST($all) }: { SAID($other) }
printCount = { $name } { SAID($of) }
printCountOwn = { $name ->
    [one] { $name } of the { SAID($of) }
   *[other] { $name } { SAID($of) }
}
printAdopted = passes
printRejected = does not pass
printNoDecision = nothing is decided
printCannotBeVerified = cannot be verified
printNoExample = Tasdiq found no vote that just passes under this rule.

printLimit = Not later than { SAID($of) } from { LIST($all) }.
printAtOnce = To be done { SAID($of) } from { LIST($all) }: no number of days is given.
printAtOnceDoes = Tasdiq says how many days passed; whether that was at once, people judge.
printInterval = Not before this has passed: { SAID($of) } from { LIST($all) }.
printPeriod = This period runs for { SAID($of) } from { LIST($all) }.
printEndsWith = It ends with: { LIST($all) }.
printWeekend = These are not working days: { LIST($all) }.
printHolidays = These are not working days: the public holidays that the calendar lists.
sunday = Sunday
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
printSpanSitting = { $n } sitting { $n ->
    [one] day
   *[other] days
} of { NAMES($names) }
printSpanSittingAll = { $n } { $n ->
    [one] day
   *[other] days
} on which all of these sit ({ NAMES($names) })
printSpanSittingAny = { $n } { $n ->
    [one] day
   *[other] days
} on which any of these sits ({ NAMES($names) })
printSameDay = The day of the event is the first day.
printDayAfter = The day after the event is the first day.
printSittingDayAfter = The first sitting day after the event is the first day.
printOtherLength = If { SAID($one) }: { SAID($other) }.
printNoTime = If { SAID($of) }: no time limit runs.
printExtendedBy = May be extended by: { NAMES($names) }.
printExtendedAtMost = By at most { SAID($of) } each time.
printExtendedTimes = At most { $n ->
    [one] once
   *[other] { $n } times
}.
printExtendedBefore = Only before it has ended.
printWaived = The interval may be waived with { SAID($of) }.
printLeavesOut = These days of each year do not count: { NAMES($names) }.
printStandsStill = It may be suspended: { $name }.
printStoppedBy = It is suspended while this stage is open: { $name }.
printLimitDoes = Tasdiq counts the last day and judges: in time, too late, still running, or cannot be verified.
printPeriodDoes = Tasdiq counts the last day. An intervention after it is too late, and the end may be certified only from the day after.
printIntervalDoes = Tasdiq counts the first day on which it is over and judges: in time, too early, still running, or cannot be verified.
printBegins = From { DATE($day) }: { SAID($of) }
printBeginsSitting = From { DATE($day) }, if each Monday to Thursday is a sitting day: { SAID($of) }
printExtendedOnce = Extended once by the most allowed: { SAID($of) }
printLastDay = the last day is { DATE($day) }.
printLastDayOrLater = the last day is { DATE($day) }, or later where public holidays come between.
printLastDayEither = the last day is { DATE($day) } or { DATE($other) }, as hours of the day are not recorded.
printLastDayDoubtful = the last day is { DATE($day) }, or { DATE($other) } if the first day is counted the other way. An act after the earlier of the two and by the later cannot be verified.
printOver = it is over on { DATE($day) }.
printOverOrLater = it is over on { DATE($day) }, or later where public holidays come between.
printOverEither = it is over on { DATE($day) } or { DATE($other) }, as hours of the day are not recorded.
printOverDoubtful = it is over on { DATE($day) }, or on { DATE($other) } if the first day is counted the other way. An act on the earlier of the two, or between them, cannot be verified.

printWithdrawnBy = What was laid may be withdrawn by: { NAMES($names) }.
printWithdrawnUntil = Too late after: { SAID($of) }.
printWithdrawalDoes = Tasdiq ends the case as withdrawn. A withdrawal by another body is reported as a finding.
printLapses = The case lapses.
printStartsAgain = The case starts again at “{ $name }”.
printGoesOn = The case continues.
printEndOfTermDoes = A person records that the term has ended; Tasdiq then moves the case as the file says.

printValidFrom = In force from { DATE($day) }.
printValidUntil = In force until { DATE($day) }.
printValidUnknown = The file gives no date from which these rules are in force.
printWritten = Printed to { $name }
printFormatUnknown = --out is a file that ends in .pdf or .html
