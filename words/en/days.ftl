### How a day of entry into force, or of a denunciation, was worked out.

notInForceYet = cannot be calculated: the treaty file has no day of the treaty’s entry into force, and the day on which its condition is met is not known ({ SAID($alone) })
notInForceNeeds = cannot be calculated: the treaty file has no day of the treaty’s entry into force; it needs { $count } instruments, and the day on which it has them is not known ({ SAID($alone) })
ownClockAlone = by the State’s own period alone: { SAID($arithmetic) }
effective = effective { DATE($day) }
notBeforeTreaty = { SAID($worked) }, but no earlier than the treaty itself: { DATE($day) }
treatysOwnDate = the treaty's own date { DATE($day) }
denunciationUnread = cannot be calculated: nobody has read when a denunciation takes effect, and the treaty file does not say
beyondCalendar = cannot be calculated: { DATE($from) } + { SPAN($span) } is after 31 December 9999, the last day that can be written
sum = { DATE($from) } + { SPAN($span) } = { DATE($date) }
sumNextDay = { DATE($from) } + { SPAN($span) } = { DATE($next) } (the day after { DATE($date) }, by the policy of the file)
isFirstOfMonth = { SAID($worked) }, which is the first day of a month
firstOfFollowing = { SAID($worked) }, first day of the following month = { DATE($date) }
firstOfNth = first day of the month that is { SPAN($span) } after the month of { DATE($from) } = { DATE($date) }
onItself = on { DATE($day) } itself
fixedByTreaty = the date fixed by the treaty, { DATE($date) }; its condition was met on { DATE($from) }
fixedTooLate = the condition of the fixed date { DATE($date) } was met only on { DATE($from) }
noFallback = cannot be calculated: { SAID($late) }, and the treaty file gives no fallback
fallback = { SAID($late) }; the fallback: { SAID($arithmetic) }
otherTreatyUnknown = cannot be calculated: { SAID($own) }, but not before { $treaty } is in force, and that day is not known
laterOfTwo = { SAID($own) }; { $treaty } in force on { DATE($day) }; the later of the two = { DATE($date) }
noticeMissing = cannot be calculated: it counts from the depositary’s notice to the States, and that day is not known
ruleUnread = cannot be calculated: nobody has read the rule, and the treaty file gives it as unknown
fixedDate = the date fixed by the treaty, { DATE($date) }
receivedTooLate = received on { DATE($received) }, after the date fixed by the treaty, { DATE($date) }
noLaterClock = cannot be calculated: { SAID($late) }, and the treaty file gives no rule for States that join later
notGivenByList = { SAID($record) }, which this list does not give ({ SAID($list) }); a table of participants omits States that no longer exist, and a list may be incomplete
recordedBesideList = { SAID($record) } (by the list: { SAID($list) })
ownDateUnknown = the treaty’s own date is not known: { SAID($arithmetic) }
workedOut = { SAID($arithmetic) }: { SAID($why) }
whyOwnClock = the State’s own period, from the day on which the depositary received the instrument
whyNotBeforeTreaty = the State’s own period would end before the treaty was in force, and no State is bound before that
whyAmongFirst = the instrument is one of those that brought the treaty into force
whyNamedDate = the instrument names the date, or the succession takes effect from it; this overrides the period
whyTreatyNotInForce = no State is bound before the treaty itself is in force, and that day is not known
whyStateUnknown = the treaty has been in force since { DATE($day) }, but the date for this State cannot be calculated
whyLastNotification = the day given is taken as the day of the last notification, which brings the treaty into force
whyDenunciationUnread = without that rule no day can be calculated from the receipt
whyDenunciationClock = the treaty’s period for a denunciation, from the day on which the depositary received it
beforeConclusion = { DATE($day) } is before the treaty was concluded, { DATE($concluded) }
futureReceipt = received on { LIST($days) }, which is in the future: the dates are calculated as if that day had come

ruleDays = { $n ->
    [one] { $n } day after
   *[other] { $n } days after
}
ruleMonths = { $n ->
    [one] { $n } month after
   *[other] { $n } months after
}
ruleFirstOfMonthAfterMonths = the first day of the month after { $n ->
    [one] { $n } month
   *[other] { $n } months
}
ruleFirstOfMonthAfterDays = the first day of the month after { $n ->
    [one] { $n } day
   *[other] { $n } days
}
ruleFirstOfNthMonth = the first day of month { $n } after the month of the deposit
ruleImmediate = on the day itself
ruleFixedDate = on { DATE($date) }, the date fixed by the treaty
ruleDependsOn = { SAID($own) }, but not before { $treaty } is in force
ruleAllNegotiatingStates = when all negotiating States have consented
ruleLastNotification = on the last notification
ruleUnknown = not known

actDoesNotCount = { TERM($act) } does not count towards the number
provisionalNoConsent = provisional application is not a consent to be bound
organizationDoesNotCount = the instrument of a regional organization does not count towards the number
uncountedYetParty = { SAID($why) }, yet it becomes a party

conditionShare = at least { $share }
conditionShareOf = at least { $share } of { QUOTE($what) }
conditionNamedStates = { $n } of { NAMES($states) }
conditionMembers = at least { $n ->
    [one] { $n } member
   *[other] { $n } members
} of { $organization }
conditionInstruments = { $n ->
    [one] { $n } instrument
   *[other] { $n } instruments
}
conditionNumber = the number of instruments
conditionOrganizations = the instruments of regional organizations
instrumentsSoFar = { $had } of { $needed } instruments
statesSoFar = { $had } of { $needed } of the States named; without { NAMES($missing) }
membersSoFar = { $had } of { $needed } members of { $organization }
shareSoFar = { $had } % of the { $needed } needed
sharesNotGiven = the list gives no shares
membersNotGiven = neither the list nor the treaty file says who is a member of { $organization }
conditionInWords = the treaty file states the condition in words, so no list of deposits can show whether it is met
negotiatingStatesUnknown = the file names neither the negotiating States nor how many there are
countUnverified = the number of instruments needed has not been verified
organizationsUnverified = whether the instrument of a regional organization counts has not been verified
shareMissing = no share is given for { NAMES($participants) }, so none was counted for them
partiesTooMany = a treaty that the last notification brings into force has { $needed } parties, but the list has { $parties } participants
successionsUndated = a succession takes effect from the succession, whose day the list does not give for { NAMES($participants) }: the date is calculated from the receipt

noThresholdStated = the file states no threshold
conditionOpen = { SAID($condition) }: { SAID($why) }
notReached = cannot be calculated: { SAID($open) }
notReachedBefore = cannot be calculated: { SAID($open) }; not before { DATE($day) }
notToldByList = not shown by the list: { SAID($open) }; { SAID($record) }
fileRecords = the treaty file records entry into force on { DATE($on) }
fileRecordsThreshold = the treaty file records entry into force on { DATE($on) }, the threshold reached on { DATE($reachedOn) }
