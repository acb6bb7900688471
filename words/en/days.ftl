### How a day of entry into force, or of a denunciation, was worked out.

notInForceYet = cannot calculate: the treaty file has no day on which the treaty entered into force; the day on which that is fulfilled is not known ({ SAID($alone) })
notInForceNeeds = cannot calculate: the treaty file has no day on which the treaty entered into force; it needs { $count } instruments, and the day on which that is fulfilled is not known ({ SAID($alone) })
ownClockAlone = its own clock alone: { SAID($arithmetic) }
effective = effective { DATE($day) }
notBeforeTreaty = { SAID($worked) }, but not before the treaty's own date { DATE($day) }
treatysOwnDate = the treaty's own date { DATE($day) }
denunciationUnread = cannot calculate: nobody has read when a denunciation takes effect, the treaty file does not say it
beyondCalendar = cannot calculate: { $from } + { SPAN($span) } is after 9999-12-31, the last day that can be written
sum = { $from } + { SPAN($span) } = { $date }
sumNextDay = { $from } + { SPAN($span) } = { $next } (the day after { $date }, by the policy of the file)
isFirstOfMonth = { SAID($worked) }, which is the first day of a month
firstOfFollowing = { SAID($worked) }, first day of the following month = { $date }
firstOfNth = first day of the month that is { SPAN($span) } after the month of { $from } = { $date }
onItself = on { $day } itself
fixedByTreaty = the date fixed by the treaty, { $date }; its condition held on { $from }
fixedTooLate = the condition of the fixed date { $date } came to hold on { $from } only
noFallback = cannot calculate: { SAID($late) }, and the file stores no fallback
fallback = { SAID($late) }; the fallback: { SAID($arithmetic) }
otherTreatyUnknown = cannot calculate: { SAID($own) }, but not before { $treaty } is in force, and that day is not known
laterOfTwo = { SAID($own) }; { $treaty } in force on { $day }; the later = { $date }
ruleUnread = cannot calculate: nobody has read the rule, it stands in the file as unknown
fixedDate = the date fixed by the treaty, { $date }
receivedTooLate = received on { $received }, after the date fixed by the treaty, { $date }
noLaterClock = cannot calculate: { SAID($late) }, and the file stores no clock for those who come later
notGivenByList = { ENGLISH($record) }, which this list does not give ({ SAID($list) }); a table of participants lacks States that are gone, and a list may be incomplete
recordedBesideList = { ENGLISH($record) } (by the list: { SAID($list) })
ownDateUnknown = the treaty's own date is not known: { SAID($arithmetic) }
workedOut = { SAID($arithmetic) }: { ENGLISH($why) }
