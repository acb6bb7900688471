### What is wrong with the file of a procedure: which part, by which rule, and what to do about it.

nameOfNone = names "{ $name }", but the file declares none of these; declare it or leave it out
nameUnknown = names "{ $name }", which the file does not declare: expected one of { NAMES($known) }
eventUnknown = "{ $event }" does not happen at stage "{ $stage }": expected one of { NAMES($known) }
nameMissingIn = is missing: every name is given in each language that `languages` lists; "{ $language }" is one of them
languageNotListed = is in "{ $language }", which `languages` does not list; add it there or remove this name
idReserved = "{ $id }" is a word that outcomes use; choose another id
silenceOfOtherStage = clock "{ $clock }" ends with { $ends }; silence at stage "{ $stage }" needs a clock that ends with an event of that stage
bodyWithoutMembers = is a test over the members, but the body does not say how many it has; give it `members`
membersAreNotRecorded = the number of members is not recorded with a vote; give it once, as `members` of the body
countNotRecorded = is a test over "{ $count }", which the stage does not record; add it to `records`, or test one of { NAMES($known) }
countAlreadyNamed = "{ $count }" already has a name in every language; remove it here
testsOrReadings = give either `tests` or, where the law can be read in more than one way, `readings`
ruleWithoutCounts = has a rule for votes, but records no counts; list them in `records`
countsWithoutRule = records counts, but no rule judges them; add `rules`, or leave `records` out
ruleNeverUsed = is never used, because rule "{ $earlier }" before it applies always; move that rule to the end or give it `when`
stageUnreached = no course of a case reaches stage "{ $stage }"; lead an outcome to it, or move it into the order of the file
depositUnreached = no course of a case reaches the deposit; a stage of kind `international` must be reached and lead on
internationalOnce = a procedure has exactly one stage of kind `international`
stageWithoutWayOut = no outcome leads out of stage "{ $stage }"; say in `on` where one leads
loopWithoutEnd = a case could go round for ever: { NAMES($stages) }; say with `atMost` how often one of these stages may be entered
cannotFollow = { $to } can never follow { $from }; correct one of the two events
startsAgainAt = name with `at` the stage at which it starts again, and only if `effect` is "startsAgain"
commandWithoutUse = "{ $command }" has no effect in this procedure: expected one of { NAMES($known) }
